# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""Arguments and results of IBM COS's operations, under the model's names.

Enumerations are open: a value that the service learned since is a plain string.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypeAlias, TypedDict

from asyncms.metadata import ResponseMetadata

if TYPE_CHECKING:
    from asyncms.message import BodyInput
    from asyncms.pipeline.body import StreamingBody

__all__ = [
    "AbortIncompleteMultipartUpload",
    "AbortMultipartUploadOutput",
    "AbortMultipartUploadRequest",
    "AccelerateConfiguration",
    "AccessControlPolicy",
    "AccessKey",
    "AddLegalHoldOutput",
    "AnalyticsAndOperator",
    "AnalyticsConfiguration",
    "AnalyticsExportDestination",
    "AnalyticsFilter",
    "AnalyticsS3BucketDestination",
    "AnalyticsS3ExportFileFormat",
    "Bucket",
    "BucketAccelerateStatus",
    "BucketCannedACL",
    "BucketLifecycleConfiguration",
    "BucketLocationConstraint",
    "BucketProtectionDefaultRetention",
    "BucketProtectionMaximumRetention",
    "BucketProtectionMinimumRetention",
    "BucketProtectionStatus",
    "BucketVersioningStatus",
    "CORSConfiguration",
    "CORSRule",
    "ChecksumAlgorithm",
    "ChecksumMode",
    "ChecksumType",
    "CommonPrefix",
    "CompleteMultipartUploadOutput",
    "CompleteMultipartUploadRequest",
    "CompletedMultipartUpload",
    "CompletedPart",
    "Condition",
    "CopyObjectOutput",
    "CopyObjectRequest",
    "CopyObjectResult",
    "CopyPartResult",
    "CopySourceDict",
    "CreateBucketConfiguration",
    "CreateBucketOutput",
    "CreateBucketRequest",
    "CreateMultipartUploadOutput",
    "CreateMultipartUploadRequest",
    "DefaultRetention",
    "Delete",
    "DeleteBucketAnalyticsConfigurationOutput",
    "DeleteBucketAnalyticsConfigurationRequest",
    "DeleteBucketCorsOutput",
    "DeleteBucketCorsRequest",
    "DeleteBucketInventoryConfigurationOutput",
    "DeleteBucketInventoryConfigurationRequest",
    "DeleteBucketLifecycleOutput",
    "DeleteBucketLifecycleRequest",
    "DeleteBucketMetricsConfigurationOutput",
    "DeleteBucketMetricsConfigurationRequest",
    "DeleteBucketOutput",
    "DeleteBucketPolicyOutput",
    "DeleteBucketPolicyRequest",
    "DeleteBucketReplicationOutput",
    "DeleteBucketReplicationRequest",
    "DeleteBucketRequest",
    "DeleteBucketTaggingOutput",
    "DeleteBucketTaggingRequest",
    "DeleteBucketWebsiteOutput",
    "DeleteBucketWebsiteRequest",
    "DeleteLegalHoldOutput",
    "DeleteMarkerEntry",
    "DeleteMarkerReplication",
    "DeleteMarkerReplicationStatus",
    "DeleteObjectOutput",
    "DeleteObjectRequest",
    "DeleteObjectTaggingOutput",
    "DeleteObjectTaggingRequest",
    "DeleteObjectsOutput",
    "DeleteObjectsRequest",
    "DeletePublicAccessBlockOutput",
    "DeletePublicAccessBlockRequest",
    "DeletedObject",
    "Destination",
    "EncodingType",
    "Error",
    "ErrorDocument",
    "ExpirationStatus",
    "ExtendObjectRetentionOutput",
    "ExtendObjectRetentionRequest",
    "GetBucketAccelerateConfigurationOutput",
    "GetBucketAccelerateConfigurationRequest",
    "GetBucketAclOutput",
    "GetBucketAclRequest",
    "GetBucketAnalyticsConfigurationOutput",
    "GetBucketAnalyticsConfigurationRequest",
    "GetBucketAsperaOutput",
    "GetBucketAsperaRequest",
    "GetBucketCorsOutput",
    "GetBucketCorsRequest",
    "GetBucketInventoryConfigurationOutput",
    "GetBucketInventoryConfigurationRequest",
    "GetBucketLifecycleConfigurationOutput",
    "GetBucketLifecycleConfigurationRequest",
    "GetBucketLocationOutput",
    "GetBucketLocationRequest",
    "GetBucketMetricsConfigurationOutput",
    "GetBucketMetricsConfigurationRequest",
    "GetBucketProtectionConfigurationOutput",
    "GetBucketProtectionConfigurationRequest",
    "GetBucketReplicationOutput",
    "GetBucketReplicationRequest",
    "GetBucketTaggingOutput",
    "GetBucketTaggingRequest",
    "GetBucketVersioningOutput",
    "GetBucketVersioningRequest",
    "GetBucketWebsiteOutput",
    "GetBucketWebsiteRequest",
    "GetObjectAclOutput",
    "GetObjectAclRequest",
    "GetObjectLegalHoldOutput",
    "GetObjectLegalHoldRequest",
    "GetObjectLockConfigurationOutput",
    "GetObjectLockConfigurationRequest",
    "GetObjectOutput",
    "GetObjectRequest",
    "GetObjectRetentionOutput",
    "GetObjectRetentionRequest",
    "GetObjectTaggingOutput",
    "GetObjectTaggingRequest",
    "GetObjectTorrentOutput",
    "GetObjectTorrentRequest",
    "GetPublicAccessBlockOutput",
    "GetPublicAccessBlockRequest",
    "GlacierJobParameters",
    "Grant",
    "Grantee",
    "HeadBucketOutput",
    "HeadBucketRequest",
    "HeadObjectOutput",
    "HeadObjectRequest",
    "IbmProtectionManagementState",
    "IndexDocument",
    "Initiator",
    "InventoryConfiguration",
    "InventoryDestination",
    "InventoryFilter",
    "InventoryFormat",
    "InventoryFrequency",
    "InventoryIncludedObjectVersions",
    "InventoryOptionalField",
    "InventoryS3BucketDestination",
    "InventorySchedule",
    "LegalHold",
    "LegalHoldRequest",
    "LifecycleExpiration",
    "LifecycleExpirationOutput",
    "LifecycleRule",
    "LifecycleRuleAndOperator",
    "LifecycleRuleFilter",
    "LifecycleRuleOutput",
    "ListBucketAnalyticsConfigurationsOutput",
    "ListBucketAnalyticsConfigurationsRequest",
    "ListBucketInventoryConfigurationsOutput",
    "ListBucketInventoryConfigurationsRequest",
    "ListBucketMetricsConfigurationsOutput",
    "ListBucketMetricsConfigurationsRequest",
    "ListBucketReplicationFailuresOutput",
    "ListBucketReplicationFailuresRequest",
    "ListBucketsExtendedOutput",
    "ListBucketsExtendedRequest",
    "ListBucketsOutput",
    "ListBucketsRequest",
    "ListLegalHoldsOutput",
    "ListLegalHoldsRequest",
    "ListMultipartUploadsOutput",
    "ListMultipartUploadsRequest",
    "ListObjectVersionsOutput",
    "ListObjectVersionsRequest",
    "ListObjectsOutput",
    "ListObjectsRequest",
    "ListObjectsV2Output",
    "ListObjectsV2Request",
    "ListPartsOutput",
    "ListPartsRequest",
    "ListReplicationFailureResult",
    "MFADelete",
    "MFADeleteStatus",
    "MetadataDirective",
    "MetricsAndOperator",
    "MetricsConfiguration",
    "MetricsFilter",
    "MultipartUpload",
    "NoncurrentVersionExpiration",
    "Object",
    "ObjectCannedACL",
    "ObjectIdentifier",
    "ObjectLockConfiguration",
    "ObjectLockEnabled",
    "ObjectLockLegalHold",
    "ObjectLockLegalHoldStatus",
    "ObjectLockMode",
    "ObjectLockRetention",
    "ObjectLockRetentionMode",
    "ObjectLockRetentionOutput",
    "ObjectLockRule",
    "ObjectStorageClass",
    "ObjectSyncAttempted",
    "ObjectVersion",
    "ObjectVersionStorageClass",
    "Owner",
    "Part",
    "Permission",
    "ProtectionConfiguration",
    "Protocol",
    "PublicAccessBlockConfiguration",
    "PutBucketAccelerateConfigurationOutput",
    "PutBucketAccelerateConfigurationRequest",
    "PutBucketAclOutput",
    "PutBucketAclRequest",
    "PutBucketAnalyticsConfigurationOutput",
    "PutBucketAnalyticsConfigurationRequest",
    "PutBucketCorsOutput",
    "PutBucketCorsRequest",
    "PutBucketInventoryConfigurationOutput",
    "PutBucketInventoryConfigurationRequest",
    "PutBucketLifecycleConfigurationOutput",
    "PutBucketLifecycleConfigurationRequest",
    "PutBucketMetricsConfigurationOutput",
    "PutBucketMetricsConfigurationRequest",
    "PutBucketProtectionConfigurationOutput",
    "PutBucketProtectionConfigurationRequest",
    "PutBucketReplicationOutput",
    "PutBucketReplicationReattemptOutput",
    "PutBucketReplicationReattemptRequest",
    "PutBucketReplicationRequest",
    "PutBucketTaggingOutput",
    "PutBucketTaggingRequest",
    "PutBucketVersioningOutput",
    "PutBucketVersioningRequest",
    "PutBucketWebsiteOutput",
    "PutBucketWebsiteRequest",
    "PutObjectAclOutput",
    "PutObjectAclRequest",
    "PutObjectLegalHoldOutput",
    "PutObjectLegalHoldRequest",
    "PutObjectLockConfigurationOutput",
    "PutObjectLockConfigurationRequest",
    "PutObjectOutput",
    "PutObjectRequest",
    "PutObjectRetentionOutput",
    "PutObjectRetentionRequest",
    "PutObjectTaggingOutput",
    "PutObjectTaggingRequest",
    "PutPublicAccessBlockOutput",
    "PutPublicAccessBlockRequest",
    "Redirect",
    "RedirectAllRequestsTo",
    "ReplicationConfiguration",
    "ReplicationRule",
    "ReplicationRuleAndOperator",
    "ReplicationRuleFilter",
    "ReplicationRuleStatus",
    "ReplicationStatus",
    "RequestCharged",
    "RequestPayer",
    "RestoreObjectOutput",
    "RestoreObjectRequest",
    "RestoreRequest",
    "RetentionDirective",
    "RoutingRule",
    "SSEKPEncryptionAlgorithm",
    "ServerSideEncryption",
    "StorageClass",
    "StorageClassAnalysis",
    "StorageClassAnalysisDataExport",
    "StorageClassAnalysisSchemaVersion",
    "Tag",
    "Tagging",
    "TaggingDirective",
    "Tier",
    "Transition",
    "TransitionOutput",
    "TransitionStorageClass",
    "Type",
    "UploadPartCopyOutput",
    "UploadPartCopyRequest",
    "UploadPartOutput",
    "UploadPartRequest",
    "VersioningConfiguration",
    "WebsiteConfiguration",
]

Timestamp: TypeAlias = datetime | str | int | float

AnalyticsS3ExportFileFormat: TypeAlias = Literal["CSV"] | str
BucketAccelerateStatus: TypeAlias = Literal["Enabled", "Suspended"] | str
BucketCannedACL: TypeAlias = Literal["private", "public-read", "public-read-write", "authenticated-read"] | str
BucketLocationConstraint: TypeAlias = (
    Literal[
        "au-syd-onerate_active",
        "ca-tor-onerate_active",
        "br-sao-onerate_active",
        "jp-osa-onerate_active",
        "jp-tok-onerate_active",
        "us-standard",
        "us-vault",
        "us-cold",
        "us-flex",
        "us-east-standard",
        "us-east-vault",
        "us-east-cold",
        "us-east-flex",
        "us-east-onerate_active",
        "us-south-standard",
        "us-south-vault",
        "us-south-cold",
        "us-south-flex",
        "us-south-onerate_active",
        "eu-standard",
        "eu-vault",
        "eu-cold",
        "eu-flex",
        "eu-gb-standard",
        "eu-gb-vault",
        "eu-gb-cold",
        "eu-gb-flex",
        "eu-gb-onerate_active",
        "eu-de-standard",
        "eu-de-vault",
        "eu-de-cold",
        "eu-de-flex",
        "eu-de-onerate_active",
        "ap-standard",
        "ap-vault",
        "ap-cold",
        "ap-flex",
        "ams03-standard",
        "ams03-vault",
        "ams03-cold",
        "ams03-flex",
        "ams03-onerate_active",
        "che01-standard",
        "che01-vault",
        "che01-cold",
        "che01-flex",
        "che01-onerate_active",
        "mel01-standard",
        "mel01-vault",
        "mel01-cold",
        "mel01-flex",
        "mil01-onerate_active",
        "mon01-onerate_active",
        "osl01-standard",
        "osl01-vault",
        "osl01-cold",
        "osl01-flex",
        "par01-onerate_active",
        "sao01-standard",
        "sao01-vault",
        "sao01-cold",
        "sao01-flex",
        "sjc04-onerate_active",
        "sng01-onerate_active",
        "tor01-standard",
        "tor01-vault",
        "tor01-cold",
        "tor01-flex",
    ]
    | str
)
BucketProtectionStatus: TypeAlias = Literal["Retention"] | str
BucketVersioningStatus: TypeAlias = Literal["Enabled", "Suspended"] | str
ChecksumAlgorithm: TypeAlias = Literal["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"] | str
ChecksumMode: TypeAlias = Literal["ENABLED"] | str
ChecksumType: TypeAlias = Literal["COMPOSITE", "FULL_OBJECT"] | str
DeleteMarkerReplicationStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
EncodingType: TypeAlias = Literal["url"] | str
ExpirationStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
IbmProtectionManagementState: TypeAlias = Literal["active"] | str
InventoryFormat: TypeAlias = Literal["CSV"] | str
InventoryFrequency: TypeAlias = Literal["Daily", "Weekly"] | str
InventoryIncludedObjectVersions: TypeAlias = Literal["All", "Current"] | str
InventoryOptionalField: TypeAlias = (
    Literal[
        "Size",
        "LastModifiedDate",
        "StorageClass",
        "ETag",
        "IsMultipartUploaded",
        "ReplicationStatus",
        "BucketKeyStatus",
        "ObjectLockRetainUntilDate",
        "ObjectLockMode",
        "ObjectLockLegalHoldStatus",
    ]
    | str
)
MFADelete: TypeAlias = Literal["Enabled", "Disabled"] | str
MFADeleteStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
MetadataDirective: TypeAlias = Literal["COPY", "REPLACE"] | str
ObjectCannedACL: TypeAlias = (
    Literal[
        "private",
        "public-read",
        "public-read-write",
        "authenticated-read",
        "aws-exec-read",
        "bucket-owner-read",
        "bucket-owner-full-control",
    ]
    | str
)
ObjectLockEnabled: TypeAlias = Literal["Enabled"] | str
ObjectLockLegalHoldStatus: TypeAlias = Literal["ON", "OFF"] | str
ObjectLockMode: TypeAlias = Literal["GOVERNANCE", "COMPLIANCE"] | str
ObjectLockRetentionMode: TypeAlias = Literal["GOVERNANCE", "COMPLIANCE"] | str
ObjectStorageClass: TypeAlias = (
    Literal[
        "ACCELERATED",
        "STANDARD",
        "REDUCED_REDUNDANCY",
        "GLACIER",
        "STANDARD_IA",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "DEEP_ARCHIVE",
        "OUTPOSTS",
        "GLACIER_IR",
    ]
    | str
)
ObjectVersionStorageClass: TypeAlias = Literal["STANDARD"] | str
Permission: TypeAlias = Literal["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"] | str
Protocol: TypeAlias = Literal["http", "https"] | str
ReplicationRuleStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ReplicationStatus: TypeAlias = Literal["COMPLETE", "PENDING", "FAILED", "REPLICA"] | str
RequestCharged: TypeAlias = Literal["requester"] | str
RequestPayer: TypeAlias = Literal["requester"] | str
RetentionDirective: TypeAlias = Literal["COPY", "REPLACE"] | str
SSEKPEncryptionAlgorithm: TypeAlias = Literal["AES256"] | str
ServerSideEncryption: TypeAlias = Literal["AES256"] | str
StorageClass: TypeAlias = (
    Literal[
        "ACCELERATED",
        "STANDARD",
        "REDUCED_REDUNDANCY",
        "STANDARD_IA",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "GLACIER",
        "DEEP_ARCHIVE",
        "OUTPOSTS",
        "GLACIER_IR",
    ]
    | str
)
StorageClassAnalysisSchemaVersion: TypeAlias = Literal["V_1"] | str
TaggingDirective: TypeAlias = Literal["COPY", "REPLACE"] | str
Tier: TypeAlias = Literal["Accelerated", "Standard", "Bulk", "Expedited"] | str
TransitionStorageClass: TypeAlias = (
    Literal["ACCELERATED", "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"]
    | str
)
Type: TypeAlias = Literal["CanonicalUser", "AmazonCustomerByEmail", "Group"] | str


class AbortIncompleteMultipartUpload(TypedDict, total=False):
    DaysAfterInitiation: int


class AbortMultipartUploadRequest(TypedDict, total=False):
    """Arguments of ``abort_multipart_upload``."""

    Bucket: Required[str]
    Key: Required[str]
    UploadId: Required[str]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class AccelerateConfiguration(TypedDict, total=False):
    Status: BucketAccelerateStatus


class AccessControlPolicy(TypedDict, total=False):
    Grants: Sequence[Grant]
    Owner: Owner


class AnalyticsAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]


class AnalyticsConfiguration(TypedDict, total=False):
    Id: Required[str]
    Filter: AnalyticsFilter
    StorageClassAnalysis: Required[StorageClassAnalysis]


class AnalyticsExportDestination(TypedDict, total=False):
    S3BucketDestination: Required[AnalyticsS3BucketDestination]


class AnalyticsFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    And: AnalyticsAndOperator


class AnalyticsS3BucketDestination(TypedDict, total=False):
    Format: Required[AnalyticsS3ExportFileFormat]
    BucketAccountId: str
    Bucket: Required[str]
    Prefix: str


class BucketLifecycleConfiguration(TypedDict, total=False):
    Rules: Required[Sequence[LifecycleRule | LifecycleRuleOutput]]


class BucketProtectionDefaultRetention(TypedDict, total=False):
    Days: Required[int]


class BucketProtectionMaximumRetention(TypedDict, total=False):
    Days: Required[int]


class BucketProtectionMinimumRetention(TypedDict, total=False):
    Days: Required[int]


class CORSConfiguration(TypedDict, total=False):
    CORSRules: Required[Sequence[CORSRule]]


class CORSRule(TypedDict, total=False):
    ID: str
    AllowedHeaders: list[str]
    AllowedMethods: Required[list[str]]
    AllowedOrigins: Required[list[str]]
    ExposeHeaders: list[str]
    MaxAgeSeconds: int


class CompleteMultipartUploadRequest(TypedDict, total=False):
    """Arguments of ``complete_multipart_upload``."""

    Bucket: Required[str]
    Key: Required[str]
    MultipartUpload: CompletedMultipartUpload
    UploadId: Required[str]
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumType: ChecksumType
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    RetentionExpirationDate: Timestamp
    RetentionLegalHoldId: str
    RetentionPeriod: int


class CompletedMultipartUpload(TypedDict, total=False):
    Parts: Sequence[CompletedPart]


class CompletedPart(TypedDict, total=False):
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    PartNumber: int


class Condition(TypedDict, total=False):
    HttpErrorCodeReturnedEquals: str
    KeyPrefixEquals: str


class CopyObjectRequest(TypedDict, total=False):
    """Arguments of ``copy_object``."""

    ACL: ObjectCannedACL
    Bucket: Required[str]
    CacheControl: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentType: str
    CopySource: Required[str | CopySourceDict]
    CopySourceIfMatch: str
    CopySourceIfModifiedSince: Timestamp
    CopySourceIfNoneMatch: str
    CopySourceIfUnmodifiedSince: Timestamp
    Expires: Timestamp
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWriteACP: str
    Key: Required[str]
    Metadata: Mapping[str, str]
    MetadataDirective: MetadataDirective
    TaggingDirective: TaggingDirective
    RetentionDirective: RetentionDirective
    RetentionExpirationDate: Timestamp
    RetentionLegalHoldId: str
    RetentionPeriod: int
    ServerSideEncryption: ServerSideEncryption
    StorageClass: StorageClass
    WebsiteRedirectLocation: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    CopySourceSSECustomerAlgorithm: str
    CopySourceSSECustomerKey: str | bytes
    CopySourceSSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ExpectedBucketOwner: str
    ExpectedSourceBucketOwner: str


class CreateBucketConfiguration(TypedDict, total=False):
    LocationConstraint: BucketLocationConstraint


class CreateBucketRequest(TypedDict, total=False):
    """Arguments of ``create_bucket``."""

    ACL: BucketCannedACL
    Bucket: Required[str]
    CreateBucketConfiguration: CreateBucketConfiguration
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWrite: str
    GrantWriteACP: str
    ObjectLockEnabledForBucket: bool
    IBMServiceInstanceId: str
    IBMSSEKPEncryptionAlgorithm: SSEKPEncryptionAlgorithm
    IBMSSEKPCustomerRootKeyCrn: str


class CreateMultipartUploadRequest(TypedDict, total=False):
    """Arguments of ``create_multipart_upload``."""

    ACL: ObjectCannedACL
    Bucket: Required[str]
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentType: str
    Expires: Timestamp
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWriteACP: str
    Key: Required[str]
    Metadata: Mapping[str, str]
    ServerSideEncryption: ServerSideEncryption
    StorageClass: StorageClass
    WebsiteRedirectLocation: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ExpectedBucketOwner: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType


class DefaultRetention(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    Days: int
    Years: int


class Delete(TypedDict, total=False):
    Objects: Required[Sequence[ObjectIdentifier]]
    Quiet: bool


class DeleteBucketAnalyticsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_analytics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketCorsRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_cors``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketInventoryConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_inventory_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketLifecycleRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_lifecycle``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketPolicyRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_policy``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketReplicationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_replication``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketTaggingRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_tagging``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketWebsiteRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_website``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteMarkerReplication(TypedDict, total=False):
    Status: Required[DeleteMarkerReplicationStatus]


class DeleteObjectRequest(TypedDict, total=False):
    """Arguments of ``delete_object``."""

    Bucket: Required[str]
    Key: Required[str]
    MFA: str
    VersionId: str
    RequestPayer: RequestPayer
    BypassGovernanceRetention: bool
    ExpectedBucketOwner: str
    ChecksumAlgorithm: ChecksumAlgorithm


class DeleteObjectTaggingRequest(TypedDict, total=False):
    """Arguments of ``delete_object_tagging``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    ExpectedBucketOwner: str


class DeleteObjectsRequest(TypedDict, total=False):
    """Arguments of ``delete_objects``."""

    Bucket: Required[str]
    Delete: Required[Delete]
    MFA: str
    RequestPayer: RequestPayer
    BypassGovernanceRetention: bool
    ExpectedBucketOwner: str


class DeletePublicAccessBlockRequest(TypedDict, total=False):
    """Arguments of ``delete_public_access_block``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class Destination(TypedDict, total=False):
    Bucket: Required[str]
    StorageClass: StorageClass


class ErrorDocument(TypedDict, total=False):
    Key: Required[str]


class ExtendObjectRetentionRequest(TypedDict, total=False):
    """Arguments of ``extend_object_retention``."""

    Bucket: Required[str]
    Key: Required[str]
    AdditionalRetentionPeriod: int
    ExtendRetentionFromCurrentTime: int
    NewRetentionExpirationDate: Timestamp
    NewRetentionPeriod: int


class GetBucketAccelerateConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_accelerate_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketAclRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_acl``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketAnalyticsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_analytics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketAsperaRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_aspera``."""

    Bucket: Required[str]


class GetBucketCorsRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_cors``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str
    MirrorDestination: str


class GetBucketInventoryConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_inventory_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketLifecycleConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_lifecycle_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketLocationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_location``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketProtectionConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_protection_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketReplicationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_replication``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketTaggingRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_tagging``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str
    MirrorDestination: str


class GetBucketVersioningRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_versioning``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketWebsiteRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_website``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetObjectAclRequest(TypedDict, total=False):
    """Arguments of ``get_object_acl``."""

    Bucket: Required[str]
    Key: Required[str]
    MirrorDestination: str
    VersionId: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class GetObjectLegalHoldRequest(TypedDict, total=False):
    """Arguments of ``get_object_legal_hold``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    RequestPayer: RequestPayer
    ContentMD5: str
    ExpectedBucketOwner: str


class GetObjectLockConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_object_lock_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetObjectRequest(TypedDict, total=False):
    """Arguments of ``get_object``."""

    Bucket: Required[str]
    IfMatch: str
    IfModifiedSince: Timestamp
    IfNoneMatch: str
    IfUnmodifiedSince: Timestamp
    Key: Required[str]
    MirrorDestination: str
    Range: str
    ResponseCacheControl: str
    ResponseContentDisposition: str
    ResponseContentEncoding: str
    ResponseContentLanguage: str
    ResponseContentType: str
    ResponseExpires: Timestamp
    VersionId: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    PartNumber: int
    ExpectedBucketOwner: str
    ChecksumMode: ChecksumMode


class GetObjectRetentionRequest(TypedDict, total=False):
    """Arguments of ``get_object_retention``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class GetObjectTaggingRequest(TypedDict, total=False):
    """Arguments of ``get_object_tagging``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    ExpectedBucketOwner: str
    RequestPayer: RequestPayer


class GetObjectTorrentRequest(TypedDict, total=False):
    """Arguments of ``get_object_torrent``."""

    Bucket: Required[str]
    Key: Required[str]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class GetPublicAccessBlockRequest(TypedDict, total=False):
    """Arguments of ``get_public_access_block``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GlacierJobParameters(TypedDict, total=False):
    Tier: Required[Tier]


class Grant(TypedDict, total=False):
    Grantee: Grantee
    Permission: Permission


class Grantee(TypedDict, total=False):
    DisplayName: str
    EmailAddress: str
    ID: str
    Type: Required[Type]
    URI: str


class HeadBucketRequest(TypedDict, total=False):
    """Arguments of ``head_bucket``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class HeadObjectRequest(TypedDict, total=False):
    """Arguments of ``head_object``."""

    Bucket: Required[str]
    IfMatch: str
    IfModifiedSince: Timestamp
    IfNoneMatch: str
    IfUnmodifiedSince: Timestamp
    Key: Required[str]
    MirrorDestination: str
    Range: str
    VersionId: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    PartNumber: int
    ExpectedBucketOwner: str
    ChecksumMode: ChecksumMode


class IndexDocument(TypedDict, total=False):
    Suffix: Required[str]


class InventoryConfiguration(TypedDict, total=False):
    Destination: Required[InventoryDestination]
    IsEnabled: Required[bool]
    Filter: InventoryFilter
    Id: Required[str]
    IncludedObjectVersions: Required[InventoryIncludedObjectVersions]
    OptionalFields: list[InventoryOptionalField]
    Schedule: Required[InventorySchedule]


class InventoryDestination(TypedDict, total=False):
    S3BucketDestination: Required[InventoryS3BucketDestination]


class InventoryFilter(TypedDict, total=False):
    Prefix: Required[str]


class InventoryS3BucketDestination(TypedDict, total=False):
    AccountId: str
    Bucket: Required[str]
    Format: Required[InventoryFormat]
    Prefix: str


class InventorySchedule(TypedDict, total=False):
    Frequency: Required[InventoryFrequency]


class LegalHoldRequest(TypedDict, total=False):
    """Arguments of ``add_legal_hold``, ``delete_legal_hold``."""

    Bucket: Required[str]
    Key: Required[str]
    RetentionLegalHoldId: Required[str]


class LifecycleExpiration(TypedDict, total=False):
    Date: Timestamp
    Days: int
    ExpiredObjectDeleteMarker: bool


class LifecycleRule(TypedDict, total=False):
    Expiration: LifecycleExpiration | LifecycleExpirationOutput
    ID: str
    Prefix: str
    Filter: Required[LifecycleRuleFilter]
    Status: Required[ExpirationStatus]
    Transitions: Sequence[Transition | TransitionOutput]
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload


class LifecycleRuleAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]
    ObjectSizeGreaterThan: int
    ObjectSizeLessThan: int


class LifecycleRuleFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    ObjectSizeGreaterThan: int
    ObjectSizeLessThan: int
    And: LifecycleRuleAndOperator


class ListBucketAnalyticsConfigurationsRequest(TypedDict, total=False):
    """Arguments of ``list_bucket_analytics_configurations``."""

    Bucket: Required[str]
    ContinuationToken: str
    ExpectedBucketOwner: str


class ListBucketInventoryConfigurationsRequest(TypedDict, total=False):
    """Arguments of ``list_bucket_inventory_configurations``."""

    Bucket: Required[str]
    ContinuationToken: str
    ExpectedBucketOwner: str


class ListBucketMetricsConfigurationsRequest(TypedDict, total=False):
    """Arguments of ``list_bucket_metrics_configurations``."""

    Bucket: Required[str]
    ContinuationToken: str
    ExpectedBucketOwner: str


class ListBucketReplicationFailuresRequest(TypedDict, total=False):
    """Arguments of ``list_bucket_replication_failures``."""

    Bucket: Required[str]
    ContinuationToken: str
    MaxKeys: int
    FirstSyncAttemptedBefore: str
    EncodingType: EncodingType


class ListBucketsExtendedRequest(TypedDict, total=False):
    """Arguments of ``list_buckets_extended``."""

    IBMServiceInstanceId: str
    Marker: str
    MaxKeys: int
    Prefix: str


class ListBucketsRequest(TypedDict, total=False):
    """Arguments of ``list_buckets``."""

    IBMServiceInstanceId: str


class ListLegalHoldsRequest(TypedDict, total=False):
    """Arguments of ``list_legal_holds``."""

    Bucket: Required[str]
    Key: Required[str]
    MirrorDestination: str


class ListMultipartUploadsRequest(TypedDict, total=False):
    """Arguments of ``list_multipart_uploads``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    KeyMarker: str
    MaxUploads: int
    MirrorDestination: str
    Prefix: str
    UploadIdMarker: str
    ExpectedBucketOwner: str


class ListObjectVersionsRequest(TypedDict, total=False):
    """Arguments of ``list_object_versions``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    KeyMarker: str
    MaxKeys: int
    Prefix: str
    VersionIdMarker: str
    ExpectedBucketOwner: str


class ListObjectsRequest(TypedDict, total=False):
    """Arguments of ``list_objects``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    Marker: str
    MaxKeys: int
    MirrorDestination: str
    Prefix: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class ListObjectsV2Request(TypedDict, total=False):
    """Arguments of ``list_objects_v2``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    MaxKeys: int
    Prefix: str
    ContinuationToken: str
    FetchOwner: bool
    StartAfter: str
    ExpectedBucketOwner: str


class ListPartsRequest(TypedDict, total=False):
    """Arguments of ``list_parts``."""

    Bucket: Required[str]
    Key: Required[str]
    MaxParts: int
    MirrorDestination: str
    PartNumberMarker: int
    UploadId: Required[str]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class MetricsAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]


class MetricsConfiguration(TypedDict, total=False):
    Id: Required[str]
    Filter: MetricsFilter


class MetricsFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    And: MetricsAndOperator


class NoncurrentVersionExpiration(TypedDict, total=False):
    NoncurrentDays: int
    NewerNoncurrentVersions: int


class ObjectIdentifier(TypedDict, total=False):
    Key: Required[str]
    VersionId: str


class ObjectLockConfiguration(TypedDict, total=False):
    ObjectLockEnabled: ObjectLockEnabled
    Rule: ObjectLockRule


class ObjectLockLegalHold(TypedDict, total=False):
    Status: ObjectLockLegalHoldStatus


class ObjectLockRetention(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    RetainUntilDate: Timestamp


class ObjectLockRule(TypedDict, total=False):
    DefaultRetention: DefaultRetention


class Owner(TypedDict, total=False):
    DisplayName: str
    ID: str


class ProtectionConfiguration(TypedDict, total=False):
    Status: BucketProtectionStatus
    MinimumRetention: BucketProtectionMinimumRetention
    DefaultRetention: BucketProtectionDefaultRetention
    MaximumRetention: BucketProtectionMaximumRetention
    EnablePermanentRetention: bool


class PublicAccessBlockConfiguration(TypedDict, total=False):
    BlockPublicAcls: bool
    IgnorePublicAcls: bool


class PutBucketAccelerateConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_accelerate_configuration``."""

    Bucket: Required[str]
    AccelerateConfiguration: Required[AccelerateConfiguration]
    ExpectedBucketOwner: str
    ChecksumAlgorithm: ChecksumAlgorithm


class PutBucketAclRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_acl``."""

    ACL: BucketCannedACL
    AccessControlPolicy: AccessControlPolicy
    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWrite: str
    GrantWriteACP: str
    ExpectedBucketOwner: str


class PutBucketAnalyticsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_analytics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    AnalyticsConfiguration: Required[AnalyticsConfiguration]
    ExpectedBucketOwner: str


class PutBucketCorsRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_cors``."""

    Bucket: Required[str]
    CORSConfiguration: Required[CORSConfiguration]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str


class PutBucketInventoryConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_inventory_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    InventoryConfiguration: Required[InventoryConfiguration]
    ExpectedBucketOwner: str


class PutBucketLifecycleConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_lifecycle_configuration``."""

    Bucket: Required[str]
    ChecksumAlgorithm: ChecksumAlgorithm
    LifecycleConfiguration: BucketLifecycleConfiguration
    ExpectedBucketOwner: str


class PutBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    MetricsConfiguration: Required[MetricsConfiguration]
    ExpectedBucketOwner: str


class PutBucketProtectionConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_protection_configuration``."""

    Bucket: Required[str]
    ProtectionConfiguration: Required[ProtectionConfiguration]


class PutBucketReplicationReattemptRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_replication_reattempt``."""

    Bucket: Required[str]


class PutBucketReplicationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_replication``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ReplicationConfiguration: Required[ReplicationConfiguration]
    Token: str
    ExpectedBucketOwner: str


class PutBucketTaggingRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_tagging``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    Tagging: Required[Tagging]
    ExpectedBucketOwner: str


class PutBucketVersioningRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_versioning``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    MFA: str
    VersioningConfiguration: Required[VersioningConfiguration]
    ExpectedBucketOwner: str


class PutBucketWebsiteRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_website``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    WebsiteConfiguration: Required[WebsiteConfiguration]
    ExpectedBucketOwner: str


class PutObjectAclRequest(TypedDict, total=False):
    """Arguments of ``put_object_acl``."""

    ACL: ObjectCannedACL
    AccessControlPolicy: AccessControlPolicy
    Bucket: Required[str]
    ContentMD5: str
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWrite: str
    GrantWriteACP: str
    Key: Required[str]
    RequestPayer: RequestPayer
    VersionId: str
    ExpectedBucketOwner: str


class PutObjectLegalHoldRequest(TypedDict, total=False):
    """Arguments of ``put_object_legal_hold``."""

    Bucket: Required[str]
    Key: Required[str]
    LegalHold: ObjectLockLegalHold
    RequestPayer: RequestPayer
    VersionId: str
    ContentMD5: str
    ExpectedBucketOwner: str


class PutObjectLockConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_object_lock_configuration``."""

    Bucket: Required[str]
    ObjectLockConfiguration: ObjectLockConfiguration
    RequestPayer: RequestPayer
    Token: str
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str


class PutObjectRequest(TypedDict, total=False):
    """Arguments of ``put_object``."""

    ACL: ObjectCannedACL
    Body: BodyInput
    Bucket: Required[str]
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentLength: int
    ContentMD5: str
    ContentType: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    Expires: Timestamp
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWriteACP: str
    Key: Required[str]
    Metadata: Mapping[str, str]
    RetentionExpirationDate: Timestamp
    RetentionLegalHoldId: str
    RetentionPeriod: int
    ServerSideEncryption: ServerSideEncryption
    StorageClass: StorageClass
    WebsiteRedirectLocation: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ExpectedBucketOwner: str


class PutObjectRetentionRequest(TypedDict, total=False):
    """Arguments of ``put_object_retention``."""

    Bucket: Required[str]
    Key: Required[str]
    Retention: ObjectLockRetention | ObjectLockRetentionOutput
    RequestPayer: RequestPayer
    VersionId: str
    BypassGovernanceRetention: bool
    ContentMD5: str
    ExpectedBucketOwner: str


class PutObjectTaggingRequest(TypedDict, total=False):
    """Arguments of ``put_object_tagging``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    ContentMD5: str
    Tagging: Required[Tagging]
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str
    RequestPayer: RequestPayer


class PutPublicAccessBlockRequest(TypedDict, total=False):
    """Arguments of ``put_public_access_block``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    PublicAccessBlockConfiguration: Required[PublicAccessBlockConfiguration]
    ExpectedBucketOwner: str


class Redirect(TypedDict, total=False):
    HostName: str
    HttpRedirectCode: str
    Protocol: Protocol
    ReplaceKeyPrefixWith: str
    ReplaceKeyWith: str


class RedirectAllRequestsTo(TypedDict, total=False):
    HostName: Required[str]
    Protocol: Protocol


class ReplicationConfiguration(TypedDict, total=False):
    Role: str
    Rules: Required[list[ReplicationRule]]


class ReplicationRule(TypedDict, total=False):
    ID: str
    Priority: Required[int]
    Prefix: str
    Filter: Required[ReplicationRuleFilter]
    Status: Required[ReplicationRuleStatus]
    Destination: Required[Destination]
    DeleteMarkerReplication: Required[DeleteMarkerReplication]


class ReplicationRuleAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]


class ReplicationRuleFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    And: ReplicationRuleAndOperator


class RestoreObjectRequest(TypedDict, total=False):
    """Arguments of ``restore_object``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    RestoreRequest: RestoreRequest


class RestoreRequest(TypedDict, total=False):
    Days: Required[int]
    GlacierJobParameters: GlacierJobParameters


class RoutingRule(TypedDict, total=False):
    Condition: Condition
    Redirect: Required[Redirect]


class StorageClassAnalysis(TypedDict, total=False):
    DataExport: StorageClassAnalysisDataExport


class StorageClassAnalysisDataExport(TypedDict, total=False):
    OutputSchemaVersion: Required[StorageClassAnalysisSchemaVersion]
    Destination: Required[AnalyticsExportDestination]


class Tag(TypedDict, total=False):
    Key: Required[str]
    Value: Required[str]


class Tagging(TypedDict, total=False):
    TagSet: Required[Sequence[Tag]]


class Transition(TypedDict, total=False):
    Date: Timestamp
    Days: int
    StorageClass: TransitionStorageClass


class UploadPartCopyRequest(TypedDict, total=False):
    """Arguments of ``upload_part_copy``."""

    Bucket: Required[str]
    CopySource: Required[str | CopySourceDict]
    CopySourceIfMatch: str
    CopySourceIfModifiedSince: Timestamp
    CopySourceIfNoneMatch: str
    CopySourceIfUnmodifiedSince: Timestamp
    CopySourceRange: str
    Key: Required[str]
    PartNumber: Required[int]
    UploadId: Required[str]
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    CopySourceSSECustomerAlgorithm: str
    CopySourceSSECustomerKey: str | bytes
    CopySourceSSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    ExpectedSourceBucketOwner: str


class UploadPartRequest(TypedDict, total=False):
    """Arguments of ``upload_part``."""

    Body: BodyInput
    Bucket: Required[str]
    ContentLength: int
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    Key: Required[str]
    PartNumber: Required[int]
    UploadId: Required[str]
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class VersioningConfiguration(TypedDict, total=False):
    MFADelete: MFADelete
    Status: BucketVersioningStatus


class WebsiteConfiguration(TypedDict, total=False):
    ErrorDocument: ErrorDocument
    IndexDocument: IndexDocument
    RedirectAllRequestsTo: RedirectAllRequestsTo
    RoutingRules: Sequence[RoutingRule]


class AccessKey(TypedDict, total=False):
    Id: str
    Secret: str


class Bucket(TypedDict, total=False):
    Name: str
    CreationDate: datetime
    CreationTemplateId: str
    LocationConstraint: BucketLocationConstraint


class CommonPrefix(TypedDict, total=False):
    Prefix: str


class CopyObjectResult(TypedDict, total=False):
    ETag: str
    LastModified: datetime
    ChecksumType: ChecksumType
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str


class CopyPartResult(TypedDict, total=False):
    ETag: str
    LastModified: datetime
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str


class DeleteMarkerEntry(TypedDict, total=False):
    Owner: Owner
    Key: str
    VersionId: str
    IsLatest: bool
    LastModified: datetime


class DeletedObject(TypedDict, total=False):
    Key: str
    VersionId: str
    DeleteMarker: bool
    DeleteMarkerVersionId: str


class Error(TypedDict, total=False):
    Key: str
    VersionId: str
    Code: str
    Message: str


class Initiator(TypedDict, total=False):
    ID: str
    DisplayName: str


class LegalHold(TypedDict, total=False):
    Date: datetime
    ID: str


class LifecycleExpirationOutput(TypedDict, total=False):
    Date: datetime
    Days: int
    ExpiredObjectDeleteMarker: bool


class LifecycleRuleOutput(TypedDict, total=False):
    Expiration: LifecycleExpirationOutput
    ID: str
    Prefix: str
    Filter: Required[LifecycleRuleFilter]
    Status: Required[ExpirationStatus]
    Transitions: list[TransitionOutput]
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload


class ListReplicationFailureResult(TypedDict, total=False):
    Name: Required[str]
    FirstSyncAttemptedBefore: str
    MaxKeys: int
    IsTruncated: Required[bool]
    EncodingType: EncodingType
    KeyCount: Required[int]
    ContinuationToken: str
    NextContinuationToken: str
    Contents: Required[list[ObjectSyncAttempted]]


class MultipartUpload(TypedDict, total=False):
    UploadId: str
    Key: str
    Initiated: datetime
    StorageClass: StorageClass
    Owner: Owner
    Initiator: Initiator
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType


class Object(TypedDict, total=False):
    Key: str
    LastModified: datetime
    ETag: str
    ChecksumAlgorithm: list[ChecksumAlgorithm]
    ChecksumType: ChecksumType
    Size: int
    StorageClass: ObjectStorageClass
    Owner: Owner


class ObjectLockRetentionOutput(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    RetainUntilDate: datetime


class ObjectSyncAttempted(TypedDict, total=False):
    Key: Required[str]
    VersionId: Required[str]
    SyncType: Required[str]
    FirstSyncAttempted: Required[datetime]
    LastSyncAttempted: Required[datetime]
    SyncFailureCause: str


class ObjectVersion(TypedDict, total=False):
    ETag: str
    Size: int
    StorageClass: ObjectVersionStorageClass
    Key: str
    VersionId: str
    IsLatest: bool
    LastModified: datetime
    Owner: Owner
    ChecksumAlgorithm: list[ChecksumAlgorithm]
    ChecksumType: ChecksumType


class Part(TypedDict, total=False):
    PartNumber: int
    LastModified: datetime
    ETag: str
    Size: int
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str


class TransitionOutput(TypedDict, total=False):
    Date: datetime
    Days: int
    StorageClass: TransitionStorageClass


class AbortMultipartUploadOutput(TypedDict):
    """Result of ``abort_multipart_upload``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class AddLegalHoldOutput(TypedDict):
    """Result of ``add_legal_hold``."""

    ResponseMetadata: ResponseMetadata


class CompleteMultipartUploadOutput(TypedDict):
    """Result of ``complete_multipart_upload``."""

    Location: str
    Bucket: str
    Key: str
    Expiration: str
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumType: ChecksumType
    ServerSideEncryption: ServerSideEncryption
    VersionId: str
    SSEKMSKeyId: str
    BucketKeyEnabled: bool
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class CopyObjectOutput(TypedDict):
    """Result of ``copy_object``."""

    CopyObjectResult: CopyObjectResult
    Expiration: str
    CopySourceVersionId: str
    VersionId: str
    ServerSideEncryption: ServerSideEncryption
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class CreateBucketOutput(TypedDict):
    """Result of ``create_bucket``."""

    Location: str
    ResponseMetadata: ResponseMetadata


class CreateMultipartUploadOutput(TypedDict):
    """Result of ``create_multipart_upload``."""

    AbortDate: datetime
    AbortRuleId: str
    Bucket: str
    Key: str
    UploadId: str
    ServerSideEncryption: ServerSideEncryption
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestCharged: RequestCharged
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
    ResponseMetadata: ResponseMetadata


class DeleteBucketAnalyticsConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_analytics_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketCorsOutput(TypedDict):
    """Result of ``delete_bucket_cors``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_inventory_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketLifecycleOutput(TypedDict):
    """Result of ``delete_bucket_lifecycle``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_metrics_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketOutput(TypedDict):
    """Result of ``delete_bucket``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketPolicyOutput(TypedDict):
    """Result of ``delete_bucket_policy``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketReplicationOutput(TypedDict):
    """Result of ``delete_bucket_replication``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketTaggingOutput(TypedDict):
    """Result of ``delete_bucket_tagging``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketWebsiteOutput(TypedDict):
    """Result of ``delete_bucket_website``."""

    ResponseMetadata: ResponseMetadata


class DeleteLegalHoldOutput(TypedDict):
    """Result of ``delete_legal_hold``."""

    ResponseMetadata: ResponseMetadata


class DeleteObjectOutput(TypedDict):
    """Result of ``delete_object``."""

    DeleteMarker: bool
    VersionId: str
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class DeleteObjectTaggingOutput(TypedDict):
    """Result of ``delete_object_tagging``."""

    VersionId: str
    ResponseMetadata: ResponseMetadata


class DeleteObjectsOutput(TypedDict):
    """Result of ``delete_objects``."""

    Deleted: NotRequired[list[DeletedObject]]
    RequestCharged: RequestCharged
    Errors: NotRequired[list[Error]]
    ResponseMetadata: ResponseMetadata


class DeletePublicAccessBlockOutput(TypedDict):
    """Result of ``delete_public_access_block``."""

    ResponseMetadata: ResponseMetadata


class ExtendObjectRetentionOutput(TypedDict):
    """Result of ``extend_object_retention``."""

    ResponseMetadata: ResponseMetadata


class GetBucketAccelerateConfigurationOutput(TypedDict):
    """Result of ``get_bucket_accelerate_configuration``."""

    Status: BucketAccelerateStatus
    ResponseMetadata: ResponseMetadata


class GetBucketAclOutput(TypedDict):
    """Result of ``get_bucket_acl``."""

    Owner: Owner
    Grants: list[Grant]
    ResponseMetadata: ResponseMetadata


class GetBucketAnalyticsConfigurationOutput(TypedDict):
    """Result of ``get_bucket_analytics_configuration``."""

    AnalyticsConfiguration: AnalyticsConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketAsperaOutput(TypedDict):
    """Result of ``get_bucket_aspera``."""

    AccessKey: AccessKey
    ATSEndpoint: str
    ResponseMetadata: ResponseMetadata


class GetBucketCorsOutput(TypedDict):
    """Result of ``get_bucket_cors``."""

    CORSRules: NotRequired[list[CORSRule]]
    ResponseMetadata: ResponseMetadata


class GetBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``get_bucket_inventory_configuration``."""

    InventoryConfiguration: InventoryConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketLifecycleConfigurationOutput(TypedDict):
    """Result of ``get_bucket_lifecycle_configuration``."""

    Rules: NotRequired[list[LifecycleRuleOutput]]
    ResponseMetadata: ResponseMetadata


class GetBucketLocationOutput(TypedDict):
    """Result of ``get_bucket_location``."""

    LocationConstraint: BucketLocationConstraint
    ResponseMetadata: ResponseMetadata


class GetBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``get_bucket_metrics_configuration``."""

    MetricsConfiguration: MetricsConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketProtectionConfigurationOutput(TypedDict):
    """Result of ``get_bucket_protection_configuration``."""

    ProtectionConfiguration: ProtectionConfiguration
    IbmProtectionManagementState: IbmProtectionManagementState
    ResponseMetadata: ResponseMetadata


class GetBucketReplicationOutput(TypedDict):
    """Result of ``get_bucket_replication``."""

    ReplicationConfiguration: ReplicationConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketTaggingOutput(TypedDict):
    """Result of ``get_bucket_tagging``."""

    TagSet: list[Tag]
    ResponseMetadata: ResponseMetadata


class GetBucketVersioningOutput(TypedDict):
    """Result of ``get_bucket_versioning``."""

    Status: BucketVersioningStatus
    MFADelete: MFADeleteStatus
    ResponseMetadata: ResponseMetadata


class GetBucketWebsiteOutput(TypedDict):
    """Result of ``get_bucket_website``."""

    RedirectAllRequestsTo: RedirectAllRequestsTo
    IndexDocument: IndexDocument
    ErrorDocument: ErrorDocument
    RoutingRules: list[RoutingRule]
    ResponseMetadata: ResponseMetadata


class GetObjectAclOutput(TypedDict):
    """Result of ``get_object_acl``."""

    Owner: Owner
    Grants: list[Grant]
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class GetObjectLegalHoldOutput(TypedDict):
    """Result of ``get_object_legal_hold``."""

    LegalHold: ObjectLockLegalHold
    ResponseMetadata: ResponseMetadata


class GetObjectLockConfigurationOutput(TypedDict):
    """Result of ``get_object_lock_configuration``."""

    ObjectLockConfiguration: ObjectLockConfiguration
    IbmProtectionManagementState: IbmProtectionManagementState
    ResponseMetadata: ResponseMetadata


class GetObjectOutput(TypedDict):
    """Result of ``get_object``."""

    Body: StreamingBody
    DeleteMarker: bool
    AcceptRanges: str
    Expiration: str
    Restore: str
    LastModified: datetime
    ContentLength: int
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumType: ChecksumType
    MissingMeta: int
    VersionId: str
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentRange: str
    ContentType: str
    Expires: datetime
    WebsiteRedirectLocation: str
    ServerSideEncryption: ServerSideEncryption
    Metadata: dict[str, str]
    RetentionExpirationDate: datetime
    RetentionLegalHoldCount: int
    RetentionPeriod: int
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    StorageClass: StorageClass
    RequestCharged: RequestCharged
    ReplicationStatus: ReplicationStatus
    PartsCount: int
    TagCount: int
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: datetime
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    IbmRestoredCopyStorageClass: StorageClass
    IbmTransition: str
    ResponseMetadata: ResponseMetadata


class GetObjectRetentionOutput(TypedDict):
    """Result of ``get_object_retention``."""

    Retention: ObjectLockRetentionOutput
    ResponseMetadata: ResponseMetadata


class GetObjectTaggingOutput(TypedDict):
    """Result of ``get_object_tagging``."""

    VersionId: str
    TagSet: list[Tag]
    ResponseMetadata: ResponseMetadata


class GetObjectTorrentOutput(TypedDict):
    """Result of ``get_object_torrent``."""

    Body: StreamingBody
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class GetPublicAccessBlockOutput(TypedDict):
    """Result of ``get_public_access_block``."""

    PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
    ResponseMetadata: ResponseMetadata


class HeadBucketOutput(TypedDict):
    """Result of ``head_bucket``."""

    IBMSSEKPEnabled: bool
    IBMSSEKPCrkId: str
    ResponseMetadata: ResponseMetadata


class HeadObjectOutput(TypedDict):
    """Result of ``head_object``."""

    DeleteMarker: bool
    AcceptRanges: str
    Expiration: str
    Restore: str
    LastModified: datetime
    ContentLength: int
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumType: ChecksumType
    ETag: str
    MissingMeta: int
    VersionId: str
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentType: str
    Expires: datetime
    WebsiteRedirectLocation: str
    ServerSideEncryption: ServerSideEncryption
    Metadata: dict[str, str]
    RetentionExpirationDate: datetime
    RetentionLegalHoldCount: int
    RetentionPeriod: int
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    StorageClass: StorageClass
    RequestCharged: RequestCharged
    ReplicationStatus: ReplicationStatus
    PartsCount: int
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: datetime
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    IbmRestoredCopyStorageClass: StorageClass
    IbmTransition: str
    ResponseMetadata: ResponseMetadata


class ListBucketAnalyticsConfigurationsOutput(TypedDict):
    """Result of ``list_bucket_analytics_configurations``."""

    IsTruncated: bool
    ContinuationToken: str
    NextContinuationToken: str
    AnalyticsConfigurationList: NotRequired[list[AnalyticsConfiguration]]
    ResponseMetadata: ResponseMetadata


class ListBucketInventoryConfigurationsOutput(TypedDict):
    """Result of ``list_bucket_inventory_configurations``."""

    ContinuationToken: str
    InventoryConfigurationList: NotRequired[list[InventoryConfiguration]]
    IsTruncated: bool
    NextContinuationToken: str
    ResponseMetadata: ResponseMetadata


class ListBucketMetricsConfigurationsOutput(TypedDict):
    """Result of ``list_bucket_metrics_configurations``."""

    IsTruncated: bool
    ContinuationToken: str
    NextContinuationToken: str
    MetricsConfigurationList: NotRequired[list[MetricsConfiguration]]
    ResponseMetadata: ResponseMetadata


class ListBucketReplicationFailuresOutput(TypedDict):
    """Result of ``list_bucket_replication_failures``."""

    ListReplicationFailureResult: ListReplicationFailureResult
    ResponseMetadata: ResponseMetadata


class ListBucketsExtendedOutput(TypedDict):
    """Result of ``list_buckets_extended``."""

    IsTruncated: bool
    NextMarker: str
    Buckets: list[Bucket]
    Owner: Owner
    ResponseMetadata: ResponseMetadata


class ListBucketsOutput(TypedDict):
    """Result of ``list_buckets``."""

    Buckets: list[Bucket]
    Owner: Owner
    ResponseMetadata: ResponseMetadata


class ListLegalHoldsOutput(TypedDict):
    """Result of ``list_legal_holds``."""

    CreateTime: datetime
    LegalHolds: list[LegalHold]
    RetentionPeriod: int
    RetentionPeriodExpirationDate: datetime
    ResponseMetadata: ResponseMetadata


class ListMultipartUploadsOutput(TypedDict):
    """Result of ``list_multipart_uploads``."""

    Bucket: str
    KeyMarker: str
    UploadIdMarker: str
    NextKeyMarker: str
    Prefix: str
    Delimiter: str
    NextUploadIdMarker: str
    MaxUploads: int
    IsTruncated: bool
    Uploads: NotRequired[list[MultipartUpload]]
    CommonPrefixes: NotRequired[list[CommonPrefix]]
    EncodingType: EncodingType
    ResponseMetadata: ResponseMetadata


class ListObjectVersionsOutput(TypedDict):
    """Result of ``list_object_versions``."""

    IsTruncated: bool
    KeyMarker: str
    VersionIdMarker: str
    NextKeyMarker: str
    NextVersionIdMarker: str
    Versions: NotRequired[list[ObjectVersion]]
    DeleteMarkers: NotRequired[list[DeleteMarkerEntry]]
    Name: str
    Prefix: str
    Delimiter: str
    MaxKeys: int
    CommonPrefixes: NotRequired[list[CommonPrefix]]
    EncodingType: EncodingType
    ResponseMetadata: ResponseMetadata


class ListObjectsOutput(TypedDict):
    """Result of ``list_objects``."""

    IsTruncated: bool
    Marker: str
    NextMarker: str
    Contents: NotRequired[list[Object]]
    Name: str
    IBMSSEKPEnabled: bool
    IBMSSEKPCrkId: str
    Prefix: str
    Delimiter: str
    MaxKeys: int
    CommonPrefixes: NotRequired[list[CommonPrefix]]
    EncodingType: EncodingType
    ResponseMetadata: ResponseMetadata


class ListObjectsV2Output(TypedDict):
    """Result of ``list_objects_v2``."""

    IsTruncated: bool
    Contents: NotRequired[list[Object]]
    Name: str
    Prefix: str
    Delimiter: str
    MaxKeys: int
    CommonPrefixes: NotRequired[list[CommonPrefix]]
    EncodingType: EncodingType
    KeyCount: int
    ContinuationToken: str
    NextContinuationToken: str
    StartAfter: str
    ResponseMetadata: ResponseMetadata


class ListPartsOutput(TypedDict):
    """Result of ``list_parts``."""

    AbortDate: datetime
    AbortRuleId: str
    Bucket: str
    Key: str
    UploadId: str
    PartNumberMarker: int
    NextPartNumberMarker: int
    MaxParts: int
    IsTruncated: bool
    Parts: NotRequired[list[Part]]
    Initiator: Initiator
    Owner: Owner
    StorageClass: StorageClass
    RequestCharged: RequestCharged
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
    ResponseMetadata: ResponseMetadata


class PutBucketAccelerateConfigurationOutput(TypedDict):
    """Result of ``put_bucket_accelerate_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketAclOutput(TypedDict):
    """Result of ``put_bucket_acl``."""

    ResponseMetadata: ResponseMetadata


class PutBucketAnalyticsConfigurationOutput(TypedDict):
    """Result of ``put_bucket_analytics_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketCorsOutput(TypedDict):
    """Result of ``put_bucket_cors``."""

    ResponseMetadata: ResponseMetadata


class PutBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``put_bucket_inventory_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketLifecycleConfigurationOutput(TypedDict):
    """Result of ``put_bucket_lifecycle_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``put_bucket_metrics_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketProtectionConfigurationOutput(TypedDict):
    """Result of ``put_bucket_protection_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketReplicationOutput(TypedDict):
    """Result of ``put_bucket_replication``."""

    ResponseMetadata: ResponseMetadata


class PutBucketReplicationReattemptOutput(TypedDict):
    """Result of ``put_bucket_replication_reattempt``."""

    ResponseMetadata: ResponseMetadata


class PutBucketTaggingOutput(TypedDict):
    """Result of ``put_bucket_tagging``."""

    ResponseMetadata: ResponseMetadata


class PutBucketVersioningOutput(TypedDict):
    """Result of ``put_bucket_versioning``."""

    ResponseMetadata: ResponseMetadata


class PutBucketWebsiteOutput(TypedDict):
    """Result of ``put_bucket_website``."""

    ResponseMetadata: ResponseMetadata


class PutObjectAclOutput(TypedDict):
    """Result of ``put_object_acl``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class PutObjectLegalHoldOutput(TypedDict):
    """Result of ``put_object_legal_hold``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class PutObjectLockConfigurationOutput(TypedDict):
    """Result of ``put_object_lock_configuration``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class PutObjectOutput(TypedDict):
    """Result of ``put_object``."""

    Expiration: str
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumType: ChecksumType
    ServerSideEncryption: ServerSideEncryption
    VersionId: str
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class PutObjectRetentionOutput(TypedDict):
    """Result of ``put_object_retention``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class PutObjectTaggingOutput(TypedDict):
    """Result of ``put_object_tagging``."""

    VersionId: str
    ResponseMetadata: ResponseMetadata


class PutPublicAccessBlockOutput(TypedDict):
    """Result of ``put_public_access_block``."""

    ResponseMetadata: ResponseMetadata


class RestoreObjectOutput(TypedDict):
    """Result of ``restore_object``."""

    ResponseMetadata: ResponseMetadata


class UploadPartCopyOutput(TypedDict):
    """Result of ``upload_part_copy``."""

    CopySourceVersionId: str
    CopyPartResult: CopyPartResult
    ServerSideEncryption: ServerSideEncryption
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class UploadPartOutput(TypedDict):
    """Result of ``upload_part``."""

    ServerSideEncryption: ServerSideEncryption
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class CopySourceDict(TypedDict, total=False):
    """The source of a copy by its parts."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
