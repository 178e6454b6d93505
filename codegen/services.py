"""The services that are generated, and what cannot be read from their models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["SERVICES", "Service"]


@dataclass(frozen=True, slots=True)
class Service:
    """One generated package."""

    name: str
    """botocore's name, as given to ``create_client``."""
    package: str
    """Folder under ``asyncms/_generated``."""
    class_name: str
    """Of the class with the operations' methods."""
    reference: str
    """Address of an operation's page in the service's API reference, with ``{operation}``."""
    sdk: str = "botocore"
    """The package that has the model: botocore, or IBM's fork of it."""
    model: str = ""
    """The model's name there, if it is another one."""
    title: str = ""
    """The service's name in what is generated; default: the model's ``serviceId``."""
    is_s3: bool = False
    """Whether this is S3 or a dialect of it: boto has customisations that no model holds."""
    corrections: tuple[tuple[str, str, Mapping[str, str]], ...] = ()
    """Shape, member, traits: what the model says wrongly of a member."""
    has_expires_string: bool = False
    """Whether boto gives the ``Expires`` header twice."""


SERVICES = (
    Service(
        name="s3",
        package="s3",
        class_name="S3Operations",
        reference="https://docs.aws.amazon.com/AmazonS3/latest/API/API_{operation}.html",
        is_s3=True,
        has_expires_string=True,
    ),
    Service(
        name="cos",
        package="cos",
        class_name="CosOperations",
        # IBM's reference has one page for buckets and one for objects; of these operations it says what AWS does not.
        reference="https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api",
        sdk="ibm_botocore",
        model="s3",
        title="IBM COS",
        corrections=(
            # Without these the member would be a body of the request; IBM's SDK fails at it.
            (
                "CopyObjectRequest",
                "WebsiteRedirectLocation",
                {"location": "header", "locationName": "x-amz-website-redirect-location"},
            ),
        ),
        is_s3=True,
    ),
    Service(
        name="mediastore-data",
        package="mediastore",
        class_name="MediaStoreDataOperations",
        reference="https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_{operation}.html",
    ),
)
