"""What both clients do with the settings of buckets on moto, by topic."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.s3.both_clients import Step, step
from tests.s3.moto_objects import GRANTS, OWNER, TAGS

__all__ = ["SETTINGS"]

POLICY = (
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",'
    '"Resource":"arn:aws:s3:::bucket/*"}]}'
)

SETTINGS: dict[str, tuple[Step, ...]] = {
    "tags of buckets": (
        step("get_bucket_tagging", "NoSuchTagSet"),
        step("put_bucket_tagging", Tagging=TAGS),
        step("get_bucket_tagging"),
        step("delete_bucket_tagging"),
        step("get_bucket_tagging", "NoSuchTagSet"),
    ),
    "access to buckets": (
        step("get_bucket_acl"),
        step("put_bucket_acl", AccessControlPolicy=GRANTS),
        step("get_bucket_acl"),
        step("put_bucket_acl", ACL="log-delivery-write"),
        step("get_bucket_acl"),
        step("put_bucket_acl", GrantFullControl=f'id="{OWNER["ID"]}"'),
        step("get_bucket_acl"),
    ),
    "cors": (
        step("get_bucket_cors", "NoSuchCORSConfiguration"),
        step(
            "put_bucket_cors",
            CORSConfiguration={
                "CORSRules": [
                    {
                        "ID": "first",
                        "AllowedHeaders": ["x-a", "x-b"],
                        "AllowedMethods": ["GET", "PUT"],
                        "AllowedOrigins": ["https://a.example", "*"],
                        "ExposeHeaders": ["etag"],
                        "MaxAgeSeconds": 5,
                    },
                    {"AllowedMethods": ["HEAD"], "AllowedOrigins": ["*"]},
                ]
            },
        ),
        step("get_bucket_cors"),
        step("delete_bucket_cors"),
        step("get_bucket_cors", "NoSuchCORSConfiguration"),
    ),
    "lifecycle": (
        step("get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration"),
        step(
            "put_bucket_lifecycle_configuration",
            LifecycleConfiguration={
                "Rules": [
                    {
                        "ID": "by tags",
                        "Status": "Enabled",
                        "Filter": {"And": {"Prefix": "a&b/", "Tags": [{"Key": "k", "Value": "<v>"}]}},
                        "Expiration": {"Days": 90},
                        "NoncurrentVersionExpiration": {"NoncurrentDays": 3},
                    },
                    {
                        "ID": "by prefix",
                        "Status": "Disabled",
                        "Filter": {"Prefix": "c/"},
                        "Transitions": [
                            {"Days": 30, "StorageClass": "STANDARD_IA"},
                            {"Date": datetime(2091, 1, 1, tzinfo=UTC), "StorageClass": "GLACIER"},
                        ],
                        "NoncurrentVersionTransitions": [{"NoncurrentDays": 30, "StorageClass": "GLACIER"}],
                        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
                    },
                ]
            },
        ),
        step("get_bucket_lifecycle_configuration"),
        step("put_object", Body=b"", Key="a&b/k"),
        step("head_object", Key="a&b/k"),
        step("delete_bucket_lifecycle"),
        step("get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration"),
        step(
            "put_bucket_lifecycle",
            LifecycleConfiguration={
                "Rules": [{"ID": "old", "Prefix": "x/", "Status": "Enabled", "Expiration": {"Days": 1}}]
            },
        ),
        step("get_bucket_lifecycle"),
    ),
    "policy": (
        step("get_bucket_policy", "NoSuchBucketPolicy"),
        step("get_bucket_policy_status", "NoSuchBucketPolicy"),
        step("put_bucket_policy", Policy=POLICY),
        step("get_bucket_policy"),
        step("get_bucket_policy_status"),
        step("delete_bucket_policy"),
        step("get_bucket_policy", "NoSuchBucketPolicy"),
    ),
    "website": (
        step("get_bucket_website", "NoSuchWebsiteConfiguration"),
        step(
            "put_bucket_website",
            WebsiteConfiguration={
                "IndexDocument": {"Suffix": "index.html"},
                "ErrorDocument": {"Key": "ü&.html"},
                "RoutingRules": [
                    {
                        "Condition": {"KeyPrefixEquals": "a/", "HttpErrorCodeReturnedEquals": "404"},
                        "Redirect": {"HostName": "b.example", "HttpRedirectCode": "302", "Protocol": "https"},
                    }
                ],
            },
        ),
        step("get_bucket_website"),
        step("delete_bucket_website"),
        step("get_bucket_website", "NoSuchWebsiteConfiguration"),
    ),
    "logging": (
        step("get_bucket_logging"),
        step("create_bucket", Bucket="logs", ACL="log-delivery-write"),
        step(
            "put_bucket_logging",
            BucketLoggingStatus={
                "LoggingEnabled": {
                    "TargetBucket": "logs",
                    "TargetPrefix": "a/&",
                    "TargetGrants": [{"Grantee": {"Type": "CanonicalUser", **OWNER}, "Permission": "READ"}],
                }
            },
        ),
        step("get_bucket_logging"),
        step("put_bucket_logging", BucketLoggingStatus={}),
        step("get_bucket_logging"),
    ),
    "notification": (
        step("get_bucket_notification_configuration"),
        step(
            "put_bucket_notification_configuration",
            SkipDestinationValidation=True,
            NotificationConfiguration={
                "TopicConfigurations": [
                    {
                        "Id": "t",
                        "TopicArn": "arn:aws:sns:us-east-1:123456789012:topic",
                        "Events": ["s3:ObjectCreated:*", "s3:ObjectRemoved:Delete"],
                        "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "a&/"}]}},
                    }
                ],
                "LambdaFunctionConfigurations": [
                    {
                        "LambdaFunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:f",
                        "Events": ["s3:ObjectCreated:Put"],
                    }
                ],
            },
        ),
        step("get_bucket_notification_configuration"),
        step("put_bucket_notification_configuration", NotificationConfiguration={}),
        step("get_bucket_notification_configuration"),
        step(
            "put_bucket_notification",
            NotificationConfiguration={
                "TopicConfiguration": {
                    "Id": "t",
                    "Topic": "arn:aws:sns:us-east-1:123456789012:topic",
                    "Events": ["s3:ObjectCreated:*"],
                }
            },
        ),
        step("get_bucket_notification"),
    ),
    "encryption": (
        step("get_bucket_encryption", "ServerSideEncryptionConfigurationNotFoundError"),
        step(
            "put_bucket_encryption",
            ServerSideEncryptionConfiguration={
                "Rules": [
                    {
                        "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "key"},
                        "BucketKeyEnabled": True,
                    }
                ]
            },
        ),
        step("get_bucket_encryption"),
        step("delete_bucket_encryption"),
        step("get_bucket_encryption", "ServerSideEncryptionConfigurationNotFoundError"),
    ),
    "replication": (
        step("get_bucket_replication", "ReplicationConfigurationNotFoundError"),
        step("put_bucket_versioning", VersioningConfiguration={"Status": "Enabled"}),
        step("create_bucket", Bucket="replica"),
        step("put_bucket_versioning", Bucket="replica", VersioningConfiguration={"Status": "Enabled"}),
        step(
            "put_bucket_replication",
            ReplicationConfiguration={
                "Role": "arn:aws:iam::123456789012:role/r",
                "Rules": [
                    {
                        "ID": "r",
                        "Priority": 1,
                        "Status": "Enabled",
                        "Filter": {"Prefix": ""},
                        "DeleteMarkerReplication": {"Status": "Disabled"},
                        "Destination": {"Bucket": "arn:aws:s3:::replica", "StorageClass": "STANDARD_IA"},
                    }
                ],
            },
        ),
        step("get_bucket_replication"),
        step("delete_bucket_replication"),
        step("get_bucket_replication", "ReplicationConfigurationNotFoundError"),
    ),
    "acceleration": (
        step("get_bucket_accelerate_configuration"),
        step("put_bucket_accelerate_configuration", AccelerateConfiguration={"Status": "Enabled"}),
        step("get_bucket_accelerate_configuration"),
    ),
    "public access": (
        step("get_public_access_block", "NoSuchPublicAccessBlockConfiguration"),
        step(
            "put_public_access_block",
            PublicAccessBlockConfiguration={
                "BlockPublicAcls": True,
                "IgnorePublicAcls": False,
                "BlockPublicPolicy": True,
                "RestrictPublicBuckets": False,
            },
        ),
        step("get_public_access_block"),
        step("delete_public_access_block"),
        step("get_public_access_block", "NoSuchPublicAccessBlockConfiguration"),
    ),
    "ownership": (
        step("get_bucket_ownership_controls", "OwnershipControlsNotFoundError"),
        step("put_bucket_ownership_controls", OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]}),
        step("get_bucket_ownership_controls"),
        step("delete_bucket_ownership_controls"),
        step("get_bucket_ownership_controls", "OwnershipControlsNotFoundError"),
    ),
    "inventory": (
        *(
            step(
                "put_bucket_inventory_configuration",
                Id=name,
                InventoryConfiguration={
                    "Id": name,
                    "IsEnabled": True,
                    "IncludedObjectVersions": "All",
                    "Schedule": {"Frequency": "Daily"},
                    "Destination": {
                        "S3BucketDestination": {"Bucket": "arn:aws:s3:::other", "Format": "CSV", "Prefix": "p/"}
                    },
                    "Filter": {"Prefix": "a/"},
                    "OptionalFields": ["Size", "ETag"],
                },
            )
            for name in ("one", "two")
        ),
        step("get_bucket_inventory_configuration", Id="one"),
        step("list_bucket_inventory_configurations"),
    ),
}
