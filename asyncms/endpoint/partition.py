"""Region → partition and S3's own address there, without loading botocore's rules: what ``client.meta`` says."""

from __future__ import annotations

from typing import NamedTuple

from asyncms.endpoint.resolve import EndpointSettings

__all__ = ["Partition", "partition_of", "service_url"]


class Partition(NamedTuple):
    """One of AWS's separate clouds."""

    name: str
    dns_suffix: str
    dual_stack_suffix: str


_AWS = Partition("aws", "amazonaws.com", "api.aws")

# What botocore's partitions.json has as expressions; a test compares.
_OTHERS: tuple[tuple[tuple[str, ...], Partition], ...] = (
    (("cn-", "aws-cn-"), Partition("aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn")),
    (("us-gov-", "aws-us-gov-"), Partition("aws-us-gov", "amazonaws.com", "api.aws")),
    (("us-isob-", "aws-iso-b-"), Partition("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud")),
    (("eu-isoe-", "aws-iso-e-"), Partition("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk")),
    (("us-isof-", "aws-iso-f-"), Partition("aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov")),
    (("us-iso-", "aws-iso-"), Partition("aws-iso", "c2s.ic.gov", "api.aws.ic.gov")),
    (("eusc-", "aws-eusc-"), Partition("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu")),
)


def partition_of(region: str) -> Partition:
    """The partition of a region; ``aws`` for regions that nobody knows, as in botocore."""
    for beginnings, partition in _OTHERS:
        if region.startswith(beginnings):
            return partition
    return _AWS


def service_url(region: str, settings: EndpointSettings) -> str:
    """What boto has as ``client.meta.endpoint_url`` for S3: the address without a bucket."""
    if settings.endpoint_url is not None:
        return settings.endpoint_url
    scheme = "https" if settings.use_ssl else "http"
    suffix = partition_of(region).dns_suffix
    host = "s3-fips" if settings.use_fips else "s3"
    if settings.use_dualstack:
        host = f"{host}.dualstack"
    is_global = region == "aws-global" or (region == "us-east-1" and not settings.us_east_1_regional)
    if is_global and not settings.use_fips and not settings.use_dualstack:
        return f"{scheme}://{host}.{suffix}"
    return f"{scheme}://{host}.{region}.{suffix}"
