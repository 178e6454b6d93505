"""Partitions and service addresses against what botocore's data and clients say."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest
from botocore.loaders import Loader

from asyncms.endpoint.partition import partition_of, service_url
from asyncms.endpoint.resolve import EndpointSettings
from tests.boto_oracle import BotoClient

PARTITIONS: list[dict[str, Any]] = Loader().load_data("partitions")["partitions"]
REGIONS = [(partition, region) for partition in PARTITIONS for region in partition["regions"]]


@pytest.mark.parametrize(("partition", "region"), REGIONS, ids=[region for _, region in REGIONS])
def test_every_region_is_in_its_partition(partition: dict[str, Any], region: str) -> None:
    found = partition_of(region)
    outputs = partition["outputs"]
    assert found.name == partition["id"]
    assert (found.dns_suffix, found.dual_stack_suffix) == (outputs["dnsSuffix"], outputs["dualStackDnsSuffix"])


@pytest.mark.parametrize("partition", PARTITIONS, ids=[partition["id"] for partition in PARTITIONS])
def test_a_new_region_is_in_the_partition_of_its_name(partition: dict[str, Any]) -> None:
    known = next(region for region in partition["regions"] if re.match(partition["regionRegex"], region))
    new = f"{known.rpartition('-')[0]}-9"
    assert re.match(partition["regionRegex"], new)
    assert partition_of(new).name == partition["id"]


@pytest.mark.parametrize(
    ("region", "options"),
    [
        *((region, {}) for region in ("eu-west-1", "us-east-1", "aws-global", "us-gov-west-1", "cn-north-1", "mars-1")),
        *product(("eu-west-1", "us-east-1", "us-gov-west-1", "cn-north-1"), ({"use_dualstack_endpoint": True},)),
        # Not us-east-1: botocore shows s3-fips.aws-global.amazonaws.com, which no DNS knows.
        *product(("us-west-2", "us-gov-west-1"), ({"use_fips_endpoint": True},)),
        ("us-west-2", {"use_fips_endpoint": True, "use_dualstack_endpoint": True}),
        ("us-east-1", {"s3": {"us_east_1_regional_endpoint": "regional"}}),
        ("eu-west-1", {"s3": {"use_accelerate_endpoint": True}}),
        ("eu-west-1", {"endpoint_url": "http://localhost:9000/x/"}),
        ("eu-west-1", {"use_ssl": False}),
    ],
)
def test_the_address_is_what_botocores_client_shows(region: str, options: dict[str, Any]) -> None:
    s3 = options.get("s3", {})
    settings = EndpointSettings(
        endpoint_url=options.get("endpoint_url"),
        use_fips=options.get("use_fips_endpoint", False),
        use_dualstack=options.get("use_dualstack_endpoint", False),
        use_accelerate=s3.get("use_accelerate_endpoint", False),
        us_east_1_regional=s3.get("us_east_1_regional_endpoint") == "regional",
        use_ssl=options.get("use_ssl", True),
    )
    meta = BotoClient(region=region, **options).meta
    assert (service_url(region, settings), partition_of(region).name) == (meta.endpoint_url, meta.partition)
