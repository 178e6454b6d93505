"""botocore's endpoint rules.

The rules and their interpreter come from botocore and are loaded, in a thread, when the first address needs them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import anyio.to_thread

from asyncms.endpoint.partition import partition_of
from asyncms.endpoint.resolve import Endpoint, EndpointSettings, custom_endpoint, from_rules, is_express
from asyncms.errors import ConfigError
from asyncms.operation import Operation

__all__ = ["EndpointResolver"]

GLOBAL_REGION = "aws-global"

# Asked when the region is not known; a virtual host may answer from the bucket's region and refuse the signature.
_ALWAYS_PATH_STYLE = frozenset({"GetBucketLocation"})

_PRESIGNED = ("Presigned", True)
_HOST_LABEL = re.compile(r"(?!-)[a-z\d-]{1,63}(?<!-)", re.IGNORECASE)


@cache
def _provider(service: str) -> Any:
    from botocore.endpoint_provider import EndpointProvider
    from botocore.loaders import Loader

    loader = Loader()
    rules = loader.load_service_model(service, "endpoint-rule-set-1")
    return EndpointProvider(ruleset_data=rules, partition_data=loader.load_data("partitions"))


class EndpointResolver:
    """The endpoints of one client.

    Args:
        service: botocore's name of the service's data folder.
        signing_name: used where the rules name none.
        settings: see `EndpointSettings`.
        region: the client's region.
    """

    def __init__(self, service: str, signing_name: str, settings: EndpointSettings, region: str) -> None:
        self._service = service
        self._signing_name = signing_name
        self._settings = settings
        self.region = region
        self.injects_host_prefix: bool = settings.inject_host_prefix
        self._cache: dict[tuple[str | None, tuple[tuple[str, Any], ...]], Endpoint] = {}
        self._regions: dict[str, str] = {}

    def cached(self, bucket: str | None, operation: Operation) -> Endpoint | None:
        """The endpoint, if it was resolved before."""
        if operation.name in _ALWAYS_PATH_STYLE:
            return None
        return self._cache.get((bucket, operation.static_context))

    def cached_presigned(self, bucket: str | None, operation: Operation) -> Endpoint | None:
        """The endpoint of presigned URLs, if it was resolved before."""
        if operation.name in _ALWAYS_PATH_STYLE:
            return None
        return self._cache.get((bucket, (*operation.static_context, _PRESIGNED)))

    async def resolve(
        self, bucket: str | None, operation: Operation, context: dict[str, str], *, presigned: bool = False
    ) -> Endpoint:
        """The endpoint for a bucket and an operation; remembered.

        Args:
            bucket: name or ARN; None for operations on the service.
            operation: its ``static_context`` feeds the rules.
            context: further parameters of the rules that the arguments gave, such as Key.
            presigned: for a URL; botocore puts the global host into those, see `_is_global`.

        Raises ConfigError where the rules refuse the combination, with their message.
        """
        region = self._regions.get(bucket, self.region) if bucket is not None else self.region
        settings = self._settings
        if bucket is None:
            # Of the operations on the service itself, some are signed for a relative of S3.
            plain = not operation.static_context
        else:
            plain = not (bucket.startswith("arn:") or is_express(bucket))
        plain = plain or settings.only_url
        if settings.endpoint_url is not None and plain and not settings.use_accelerate:
            virtual = not self._forces_path_style(bucket, operation)
            endpoint = custom_endpoint(
                settings.endpoint_url, bucket, virtual, region, self._signing_name, settings.auth
            )
        else:
            parameters = self._parameters(bucket, operation, context, region)
            ignores_scope = presigned and not (bucket is not None and bucket.startswith("arn:"))
            if presigned and self._is_global(bucket, operation, region):
                parameters.update(Region=GLOBAL_REGION, UseGlobalEndpoint=True)
            endpoint = await anyio.to_thread.run_sync(self._ask, parameters, region)
            if ignores_scope:
                endpoint = endpoint._replace(region="us-east-1" if region == GLOBAL_REGION else region)
        if operation.name not in _ALWAYS_PATH_STYLE:
            if len(self._cache) >= 10_000:
                self._cache.clear()
            static = operation.static_context
            self._cache[bucket, (*static, _PRESIGNED) if presigned else static] = endpoint
        return endpoint

    def learn_region(self, bucket: str, region: str) -> bool:
        """A redirect named the bucket's region; False if that was known already."""
        if self._regions.get(bucket, self.region) == region:
            return False
        self._regions[bucket] = region
        self._cache = {key: value for key, value in self._cache.items() if key[0] != bucket}
        return True

    def _parameters(
        self, bucket: str | None, operation: Operation, context: dict[str, str], region: str
    ) -> dict[str, Any]:
        settings = self._settings
        if self._service != "s3":
            plain: dict[str, Any] = {
                "Region": region,
                "UseFIPS": settings.use_fips,
                "UseDualStack": settings.use_dualstack,
            }
            if settings.endpoint_url is not None:
                plain["Endpoint"] = settings.endpoint_url
            return plain
        parameters: dict[str, Any] = {
            "Region": region,
            "UseFIPS": settings.use_fips,
            "UseDualStack": settings.use_dualstack,
            "Accelerate": settings.use_accelerate,
            "ForcePathStyle": self._forces_path_style(bucket, operation),
            # botocore's legacy default: us-east-1 is the global endpoint unless the regional one is asked for.
            "UseGlobalEndpoint": (region == "us-east-1" and not settings.us_east_1_regional) or region == GLOBAL_REGION,
            "DisableMultiRegionAccessPoints": settings.disable_multiregion_access_points,
        }
        if settings.disable_express_sessions:
            parameters["DisableS3ExpressSessionAuth"] = True
        if settings.use_arn_region is not None:
            parameters["UseArnRegion"] = settings.use_arn_region
        if settings.endpoint_url is not None:
            # As botocore: the endpoint given in code wins over the switches that would choose another host.
            parameters.update(
                Endpoint=settings.endpoint_url, UseFIPS=False, UseDualStack=False, UseGlobalEndpoint=False
            )
        if bucket is not None:
            parameters["Bucket"] = bucket
        parameters.update(context)
        if ("UseS3ExpressControlEndpoint", True) in operation.static_context:
            # With a custom endpoint the rules want a session even to make the bucket that it would be of.
            parameters["DisableS3ExpressSessionAuth"] = True
        parameters.update(operation.static_context)
        return parameters

    def _forces_path_style(self, bucket: str | None, operation: Operation) -> bool:
        settings = self._settings
        if operation.name in _ALWAYS_PATH_STYLE:
            return True
        if settings.use_accelerate or (bucket is not None and bucket.startswith("arn:")):
            return False
        if settings.endpoint_url is not None:
            return settings.addressing_style != "virtual"
        return settings.addressing_style == "path"

    def _is_global(self, bucket: str | None, operation: Operation, region: str) -> bool:
        """Whether a presigned URL goes to ``s3.amazonaws.com``, which DNS leads to the bucket's region.

        botocore's rule (`botocore.signers`, `customize_endpoint_resolver_builtins`), but for what cannot work: FIPS hosts and
        Object Lambda have no global one, and a region that a redirect named is better than the global host's guess.
        """
        settings = self._settings
        if self._service != "s3" or settings.use_dualstack or settings.use_fips or bucket in self._regions:
            return False
        if partition_of(region).name != "aws" or settings.addressing_style == "virtual":
            return False
        if settings.us_east_1_regional and region == "us-east-1":
            return False
        if self._forces_path_style(bucket, operation) or ("UseObjectLambdaEndpoint", True) in operation.static_context:
            return False
        return bucket is None or (_HOST_LABEL.fullmatch(bucket) is not None and not is_express(bucket))

    def _ask(self, parameters: dict[str, Any], region: str) -> Endpoint:
        from botocore.exceptions import EndpointProviderError

        try:
            answer = _provider(self._service).resolve_endpoint(**parameters)
        except EndpointProviderError as error:
            raise ConfigError(f"no endpoint for these settings: {error}") from error
        url = answer.url
        if not self._settings.use_ssl and url.startswith("https://") and self._settings.endpoint_url is None:
            url = "http://" + url.removeprefix("https://")
        endpoint = from_rules(url, answer.properties, answer.headers, region, self._signing_name)
        if endpoint.auth == "sigv4a":
            if self._settings.sigv4a_region_set:
                endpoint = endpoint._replace(region=self._settings.sigv4a_region_set)
            # Its first import takes a tenth of a second: here it is done in a thread.
            import awscrt.auth  # noqa: F401
        return endpoint
