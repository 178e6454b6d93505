"""The services that are generated, and what cannot be read from their models."""

from __future__ import annotations

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
    """Address of an operation's page in the AWS API reference, with ``{operation}``."""


SERVICES = (
    Service(
        name="s3",
        package="s3",
        class_name="S3Operations",
        reference="https://docs.aws.amazon.com/AmazonS3/latest/API/API_{operation}.html",
    ),
    Service(
        name="mediastore-data",
        package="mediastore",
        class_name="MediaStoreDataOperations",
        reference="https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_{operation}.html",
    ),
)
