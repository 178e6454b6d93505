"""Region → partition and S3's own address there, without loading botocore's rules: what ``client.meta`` says."""

from __future__ import annotations

import re
from typing import NamedTuple

from asyncms.endpoint.resolve import EndpointSettings

__all__ = ["Partition", "partition_of", "service_url"]


class Partition(NamedTuple):
    """One of AWS's separate clouds."""

    name: str
    dns_suffix: str
    dual_stack_suffix: str


_AWS = Partition("aws", "amazonaws.com", "api.aws")

# botocore's partitions.json; a test compares.
_OTHERS: tuple[tuple[re.Pattern[str], Partition], ...] = (
    (re.compile(r"(aws-)?cn-.+"), Partition("aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn")),
    (re.compile(r"(aws-)?us-gov-.+"), Partition("aws-us-gov", "amazonaws.com", "api.aws")),
    (re.compile(r"(us|aws)-iso-(?!b-|e-|f-).+"), Partition("aws-iso", "c2s.ic.gov", "api.aws.ic.gov")),
    (re.compile(r"us-isob-.+|aws-iso-b-.+"), Partition("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud")),
    (re.compile(r"eu-isoe-.+|aws-iso-e-.+"), Partition("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk")),
    (re.compile(r"us-isof-.+|aws-iso-f-.+"), Partition("aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov")),
    (re.compile(r"(aws-)?eusc-.+"), Partition("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu")),
)


def partition_of(region: str) -> Partition:
    """The partition of a region; ``aws`` for regions that nobody knows, as in botocore."""
    for pattern, partition in _OTHERS:
        if pattern.fullmatch(region):
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
