# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""Arguments and results of S3's operations, under the model's names.

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
    from asyncms.pipeline.event_stream import EventStream

__all__ = [
    "SSEKMS",
    "SSES3",
    "AbacStatus",
    "AbortIncompleteMultipartUpload",
    "AbortMultipartUploadOutput",
    "AbortMultipartUploadRequest",
    "AccelerateConfiguration",
    "AccessControlPolicy",
    "AccessControlTranslation",
    "AnalyticsAndOperator",
    "AnalyticsConfiguration",
    "AnalyticsExportDestination",
    "AnalyticsFilter",
    "AnalyticsS3BucketDestination",
    "AnalyticsS3ExportFileFormat",
    "AnnotationConfigurationState",
    "AnnotationDirective",
    "AnnotationEntry",
    "AnnotationTableConfiguration",
    "AnnotationTableConfigurationResult",
    "AnnotationTableConfigurationUpdates",
    "ArchiveStatus",
    "BlockedEncryptionTypes",
    "Bucket",
    "BucketAbacStatus",
    "BucketAccelerateStatus",
    "BucketCannedACL",
    "BucketInfo",
    "BucketLifecycleConfiguration",
    "BucketLocationConstraint",
    "BucketLoggingStatus",
    "BucketLogsPermission",
    "BucketNamespace",
    "BucketType",
    "BucketVersioningStatus",
    "CORSConfiguration",
    "CORSRule",
    "CSVInput",
    "CSVOutput",
    "Checksum",
    "ChecksumAlgorithm",
    "ChecksumMode",
    "ChecksumType",
    "CloudFunctionConfiguration",
    "CommonPrefix",
    "CompleteMultipartUploadOutput",
    "CompleteMultipartUploadRequest",
    "CompletedMultipartUpload",
    "CompletedPart",
    "CompressionType",
    "Condition",
    "ContinuationEvent",
    "CopyObjectOutput",
    "CopyObjectRequest",
    "CopyObjectResult",
    "CopyPartResult",
    "CopySourceDict",
    "CreateBucketConfiguration",
    "CreateBucketMetadataConfigurationOutput",
    "CreateBucketMetadataConfigurationRequest",
    "CreateBucketMetadataTableConfigurationOutput",
    "CreateBucketMetadataTableConfigurationRequest",
    "CreateBucketOutput",
    "CreateBucketRequest",
    "CreateMultipartUploadOutput",
    "CreateMultipartUploadRequest",
    "CreateSessionOutput",
    "CreateSessionRequest",
    "DataRedundancy",
    "DefaultRetention",
    "Delete",
    "DeleteBucketAnalyticsConfigurationOutput",
    "DeleteBucketAnalyticsConfigurationRequest",
    "DeleteBucketCorsOutput",
    "DeleteBucketCorsRequest",
    "DeleteBucketEncryptionOutput",
    "DeleteBucketEncryptionRequest",
    "DeleteBucketIntelligentTieringConfigurationOutput",
    "DeleteBucketIntelligentTieringConfigurationRequest",
    "DeleteBucketInventoryConfigurationOutput",
    "DeleteBucketInventoryConfigurationRequest",
    "DeleteBucketLifecycleOutput",
    "DeleteBucketLifecycleRequest",
    "DeleteBucketMetadataConfigurationOutput",
    "DeleteBucketMetadataConfigurationRequest",
    "DeleteBucketMetadataTableConfigurationOutput",
    "DeleteBucketMetadataTableConfigurationRequest",
    "DeleteBucketMetricsConfigurationOutput",
    "DeleteBucketMetricsConfigurationRequest",
    "DeleteBucketOutput",
    "DeleteBucketOwnershipControlsOutput",
    "DeleteBucketOwnershipControlsRequest",
    "DeleteBucketPolicyOutput",
    "DeleteBucketPolicyRequest",
    "DeleteBucketReplicationOutput",
    "DeleteBucketReplicationRequest",
    "DeleteBucketRequest",
    "DeleteBucketTaggingOutput",
    "DeleteBucketTaggingRequest",
    "DeleteBucketWebsiteOutput",
    "DeleteBucketWebsiteRequest",
    "DeleteMarkerEntry",
    "DeleteMarkerReplication",
    "DeleteMarkerReplicationStatus",
    "DeleteObjectAnnotationOutput",
    "DeleteObjectAnnotationRequest",
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
    "DestinationResult",
    "EncodingType",
    "Encryption",
    "EncryptionConfiguration",
    "EncryptionType",
    "EndEvent",
    "Error",
    "ErrorDetails",
    "ErrorDocument",
    "Event",
    "EventBridgeConfiguration",
    "EventHoldDuration",
    "ExistingObjectReplication",
    "ExistingObjectReplicationStatus",
    "ExpirationState",
    "ExpirationStatus",
    "ExpressionType",
    "FileHeaderInfo",
    "FilterRule",
    "FilterRuleName",
    "GetBucketAbacOutput",
    "GetBucketAbacRequest",
    "GetBucketAccelerateConfigurationOutput",
    "GetBucketAccelerateConfigurationRequest",
    "GetBucketAclOutput",
    "GetBucketAclRequest",
    "GetBucketAnalyticsConfigurationOutput",
    "GetBucketAnalyticsConfigurationRequest",
    "GetBucketCorsOutput",
    "GetBucketCorsRequest",
    "GetBucketEncryptionOutput",
    "GetBucketEncryptionRequest",
    "GetBucketIntelligentTieringConfigurationOutput",
    "GetBucketIntelligentTieringConfigurationRequest",
    "GetBucketInventoryConfigurationOutput",
    "GetBucketInventoryConfigurationRequest",
    "GetBucketLifecycleConfigurationOutput",
    "GetBucketLifecycleConfigurationRequest",
    "GetBucketLifecycleOutput",
    "GetBucketLifecycleRequest",
    "GetBucketLocationOutput",
    "GetBucketLocationRequest",
    "GetBucketLoggingOutput",
    "GetBucketLoggingRequest",
    "GetBucketMetadataConfigurationOutput",
    "GetBucketMetadataConfigurationRequest",
    "GetBucketMetadataConfigurationResult",
    "GetBucketMetadataTableConfigurationOutput",
    "GetBucketMetadataTableConfigurationRequest",
    "GetBucketMetadataTableConfigurationResult",
    "GetBucketMetricsConfigurationOutput",
    "GetBucketMetricsConfigurationRequest",
    "GetBucketNotificationConfigurationRequest",
    "GetBucketOwnershipControlsOutput",
    "GetBucketOwnershipControlsRequest",
    "GetBucketPolicyOutput",
    "GetBucketPolicyRequest",
    "GetBucketPolicyStatusOutput",
    "GetBucketPolicyStatusRequest",
    "GetBucketReplicationOutput",
    "GetBucketReplicationRequest",
    "GetBucketRequestPaymentOutput",
    "GetBucketRequestPaymentRequest",
    "GetBucketTaggingOutput",
    "GetBucketTaggingRequest",
    "GetBucketVersioningOutput",
    "GetBucketVersioningRequest",
    "GetBucketWebsiteOutput",
    "GetBucketWebsiteRequest",
    "GetObjectAclOutput",
    "GetObjectAclRequest",
    "GetObjectAnnotationOutput",
    "GetObjectAnnotationRequest",
    "GetObjectAttributesOutput",
    "GetObjectAttributesParts",
    "GetObjectAttributesRequest",
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
    "IndexDocument",
    "Initiator",
    "InputSerialization",
    "IntelligentTieringAccessTier",
    "IntelligentTieringAndOperator",
    "IntelligentTieringConfiguration",
    "IntelligentTieringFilter",
    "IntelligentTieringStatus",
    "InventoryConfiguration",
    "InventoryConfigurationState",
    "InventoryDestination",
    "InventoryEncryption",
    "InventoryFilter",
    "InventoryFormat",
    "InventoryFrequency",
    "InventoryIncludedObjectVersions",
    "InventoryOptionalField",
    "InventoryS3BucketDestination",
    "InventorySchedule",
    "InventoryTableConfiguration",
    "InventoryTableConfigurationResult",
    "InventoryTableConfigurationUpdates",
    "JSONInput",
    "JSONOutput",
    "JSONType",
    "JournalTableConfiguration",
    "JournalTableConfigurationResult",
    "JournalTableConfigurationUpdates",
    "LambdaFunctionConfiguration",
    "LifecycleConfiguration",
    "LifecycleExpiration",
    "LifecycleExpirationOutput",
    "LifecycleRule",
    "LifecycleRuleAndOperator",
    "LifecycleRuleFilter",
    "LifecycleRuleOutput",
    "ListBucketAnalyticsConfigurationsOutput",
    "ListBucketAnalyticsConfigurationsRequest",
    "ListBucketIntelligentTieringConfigurationsOutput",
    "ListBucketIntelligentTieringConfigurationsRequest",
    "ListBucketInventoryConfigurationsOutput",
    "ListBucketInventoryConfigurationsRequest",
    "ListBucketMetricsConfigurationsOutput",
    "ListBucketMetricsConfigurationsRequest",
    "ListBucketsOutput",
    "ListBucketsRequest",
    "ListDirectoryBucketsOutput",
    "ListDirectoryBucketsRequest",
    "ListMultipartUploadsOutput",
    "ListMultipartUploadsRequest",
    "ListObjectAnnotationsOutput",
    "ListObjectAnnotationsRequest",
    "ListObjectVersionsOutput",
    "ListObjectVersionsRequest",
    "ListObjectsOutput",
    "ListObjectsRequest",
    "ListObjectsV2Output",
    "ListObjectsV2Request",
    "ListPartsOutput",
    "ListPartsRequest",
    "LocationInfo",
    "LocationType",
    "LoggingEnabled",
    "MFADelete",
    "MFADeleteStatus",
    "MetadataConfiguration",
    "MetadataConfigurationResult",
    "MetadataDirective",
    "MetadataEntry",
    "MetadataTableConfiguration",
    "MetadataTableConfigurationResult",
    "MetadataTableEncryptionConfiguration",
    "Metrics",
    "MetricsAndOperator",
    "MetricsConfiguration",
    "MetricsFilter",
    "MetricsStatus",
    "MultipartUpload",
    "NoncurrentVersionExpiration",
    "NoncurrentVersionTransition",
    "NotificationConfiguration",
    "NotificationConfigurationDeprecated",
    "NotificationConfigurationDeprecatedOutput",
    "NotificationConfigurationFilter",
    "NotificationConfigurationOutput",
    "Object",
    "ObjectAttributes",
    "ObjectCannedACL",
    "ObjectEncryption",
    "ObjectIdentifier",
    "ObjectLockConfiguration",
    "ObjectLockEnabled",
    "ObjectLockEventHold",
    "ObjectLockLegalHold",
    "ObjectLockLegalHoldStatus",
    "ObjectLockMode",
    "ObjectLockRetention",
    "ObjectLockRetentionMode",
    "ObjectLockRetentionOutput",
    "ObjectLockRule",
    "ObjectOwnership",
    "ObjectPart",
    "ObjectStorageClass",
    "ObjectVersion",
    "ObjectVersionStorageClass",
    "OptionalObjectAttributes",
    "OutputLocation",
    "OutputSerialization",
    "Owner",
    "OwnerOverride",
    "OwnershipControls",
    "OwnershipControlsRule",
    "ParquetInput",
    "Part",
    "PartitionDateSource",
    "PartitionedPrefix",
    "Payer",
    "Permission",
    "PolicyStatus",
    "Progress",
    "ProgressEvent",
    "Protocol",
    "PublicAccessBlockConfiguration",
    "PutBucketAbacOutput",
    "PutBucketAbacRequest",
    "PutBucketAccelerateConfigurationOutput",
    "PutBucketAccelerateConfigurationRequest",
    "PutBucketAclOutput",
    "PutBucketAclRequest",
    "PutBucketAnalyticsConfigurationOutput",
    "PutBucketAnalyticsConfigurationRequest",
    "PutBucketCorsOutput",
    "PutBucketCorsRequest",
    "PutBucketEncryptionOutput",
    "PutBucketEncryptionRequest",
    "PutBucketIntelligentTieringConfigurationOutput",
    "PutBucketIntelligentTieringConfigurationRequest",
    "PutBucketInventoryConfigurationOutput",
    "PutBucketInventoryConfigurationRequest",
    "PutBucketLifecycleConfigurationOutput",
    "PutBucketLifecycleConfigurationRequest",
    "PutBucketLifecycleOutput",
    "PutBucketLifecycleRequest",
    "PutBucketLoggingOutput",
    "PutBucketLoggingRequest",
    "PutBucketMetricsConfigurationOutput",
    "PutBucketMetricsConfigurationRequest",
    "PutBucketNotificationConfigurationOutput",
    "PutBucketNotificationConfigurationRequest",
    "PutBucketNotificationOutput",
    "PutBucketNotificationRequest",
    "PutBucketOwnershipControlsOutput",
    "PutBucketOwnershipControlsRequest",
    "PutBucketPolicyOutput",
    "PutBucketPolicyRequest",
    "PutBucketReplicationOutput",
    "PutBucketReplicationRequest",
    "PutBucketRequestPaymentOutput",
    "PutBucketRequestPaymentRequest",
    "PutBucketTaggingOutput",
    "PutBucketTaggingRequest",
    "PutBucketVersioningOutput",
    "PutBucketVersioningRequest",
    "PutBucketWebsiteOutput",
    "PutBucketWebsiteRequest",
    "PutObjectAclOutput",
    "PutObjectAclRequest",
    "PutObjectAnnotationOutput",
    "PutObjectAnnotationRequest",
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
    "QueueConfiguration",
    "QueueConfigurationDeprecated",
    "QuoteFields",
    "RecordExpiration",
    "RecordsEvent",
    "Redirect",
    "RedirectAllRequestsTo",
    "RenameObjectOutput",
    "RenameObjectRequest",
    "ReplicaModifications",
    "ReplicaModificationsStatus",
    "ReplicationConfiguration",
    "ReplicationRule",
    "ReplicationRuleAndOperator",
    "ReplicationRuleFilter",
    "ReplicationRuleStatus",
    "ReplicationStatus",
    "ReplicationTime",
    "ReplicationTimeStatus",
    "ReplicationTimeValue",
    "RequestCharged",
    "RequestPayer",
    "RequestPaymentConfiguration",
    "RequestProgress",
    "RestoreObjectOutput",
    "RestoreObjectRequest",
    "RestoreRequest",
    "RestoreRequestType",
    "RestoreStatus",
    "RoutingRule",
    "Rule",
    "RuleOutput",
    "S3KeyFilter",
    "S3Location",
    "S3TablesBucketType",
    "S3TablesDestination",
    "S3TablesDestinationResult",
    "SSEKMSEncryption",
    "ScanRange",
    "SelectObjectContentEventStream",
    "SelectObjectContentOutput",
    "SelectObjectContentRequest",
    "SelectParameters",
    "ServerSideEncryption",
    "ServerSideEncryptionByDefault",
    "ServerSideEncryptionConfiguration",
    "ServerSideEncryptionRule",
    "SessionCredentials",
    "SessionMode",
    "SimplePrefix",
    "SourceSelectionCriteria",
    "SseKmsEncryptedObjects",
    "SseKmsEncryptedObjectsStatus",
    "Stats",
    "StatsEvent",
    "StorageClass",
    "StorageClassAnalysis",
    "StorageClassAnalysisDataExport",
    "StorageClassAnalysisSchemaVersion",
    "TableSseAlgorithm",
    "Tag",
    "Tagging",
    "TaggingDirective",
    "TargetGrant",
    "TargetObjectKeyFormat",
    "Tier",
    "Tiering",
    "TopicConfiguration",
    "TopicConfigurationDeprecated",
    "Transition",
    "TransitionDefaultMinimumObjectSize",
    "TransitionOutput",
    "TransitionStorageClass",
    "Type",
    "UpdateBucketMetadataAnnotationTableConfigurationOutput",
    "UpdateBucketMetadataAnnotationTableConfigurationRequest",
    "UpdateBucketMetadataInventoryTableConfigurationOutput",
    "UpdateBucketMetadataInventoryTableConfigurationRequest",
    "UpdateBucketMetadataJournalTableConfigurationOutput",
    "UpdateBucketMetadataJournalTableConfigurationRequest",
    "UpdateObjectEncryptionRequest",
    "UpdateObjectEncryptionResponse",
    "UploadPartCopyOutput",
    "UploadPartCopyRequest",
    "UploadPartOutput",
    "UploadPartRequest",
    "VersioningConfiguration",
    "WebsiteConfiguration",
    "WriteGetObjectResponseOutput",
    "WriteGetObjectResponseRequest",
]

Timestamp: TypeAlias = datetime | str | int | float

AnalyticsS3ExportFileFormat: TypeAlias = Literal["CSV"] | str
AnnotationConfigurationState: TypeAlias = Literal["ENABLED", "DISABLED"] | str
AnnotationDirective: TypeAlias = Literal["COPY", "EXCLUDE"] | str
ArchiveStatus: TypeAlias = Literal["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"] | str
BucketAbacStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
BucketAccelerateStatus: TypeAlias = Literal["Enabled", "Suspended"] | str
BucketCannedACL: TypeAlias = Literal["private", "public-read", "public-read-write", "authenticated-read"] | str
BucketLocationConstraint: TypeAlias = (
    Literal[
        "af-south-1",
        "ap-east-1",
        "ap-east-2",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-northeast-3",
        "ap-south-1",
        "ap-south-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "ap-southeast-6",
        "ap-southeast-7",
        "ca-central-1",
        "ca-west-1",
        "cn-north-1",
        "cn-northwest-1",
        "EU",
        "eu-central-1",
        "eu-central-2",
        "eu-north-1",
        "eu-south-1",
        "eu-south-2",
        "eu-west-1",
        "eu-west-2",
        "eu-west-3",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "mx-central-1",
        "sa-east-1",
        "us-east-2",
        "us-gov-east-1",
        "us-gov-west-1",
        "us-west-1",
        "us-west-2",
    ]
    | str
)
BucketLogsPermission: TypeAlias = Literal["FULL_CONTROL", "READ", "WRITE"] | str
BucketNamespace: TypeAlias = Literal["account-regional", "global"] | str
BucketType: TypeAlias = Literal["Directory"] | str
BucketVersioningStatus: TypeAlias = Literal["Enabled", "Suspended"] | str
ChecksumAlgorithm: TypeAlias = (
    Literal["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"] | str
)
ChecksumMode: TypeAlias = Literal["ENABLED"] | str
ChecksumType: TypeAlias = Literal["COMPOSITE", "FULL_OBJECT"] | str
CompressionType: TypeAlias = Literal["NONE", "GZIP", "BZIP2"] | str
DataRedundancy: TypeAlias = Literal["SingleAvailabilityZone", "SingleLocalZone"] | str
DeleteMarkerReplicationStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
EncodingType: TypeAlias = Literal["url"] | str
EncryptionType: TypeAlias = Literal["NONE", "SSE-C"] | str
Event: TypeAlias = (
    Literal[
        "s3:ReducedRedundancyLostObject",
        "s3:ObjectCreated:*",
        "s3:ObjectCreated:Put",
        "s3:ObjectCreated:Post",
        "s3:ObjectCreated:Copy",
        "s3:ObjectCreated:CompleteMultipartUpload",
        "s3:ObjectRemoved:*",
        "s3:ObjectRemoved:Delete",
        "s3:ObjectRemoved:DeleteMarkerCreated",
        "s3:ObjectRestore:*",
        "s3:ObjectRestore:Post",
        "s3:ObjectRestore:Completed",
        "s3:Replication:*",
        "s3:Replication:OperationFailedReplication",
        "s3:Replication:OperationNotTracked",
        "s3:Replication:OperationMissedThreshold",
        "s3:Replication:OperationReplicatedAfterThreshold",
        "s3:ObjectRestore:Delete",
        "s3:LifecycleTransition",
        "s3:IntelligentTiering",
        "s3:ObjectAcl:Put",
        "s3:LifecycleExpiration:*",
        "s3:LifecycleExpiration:Delete",
        "s3:LifecycleExpiration:DeleteMarkerCreated",
        "s3:ObjectTagging:*",
        "s3:ObjectTagging:Put",
        "s3:ObjectTagging:Delete",
        "s3:ObjectAnnotation:*",
        "s3:ObjectAnnotation:Put",
        "s3:ObjectAnnotation:Delete",
        "s3:ObjectRetention:Put",
    ]
    | str
)
ExistingObjectReplicationStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ExpirationState: TypeAlias = Literal["ENABLED", "DISABLED"] | str
ExpirationStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ExpressionType: TypeAlias = Literal["SQL"] | str
FileHeaderInfo: TypeAlias = Literal["USE", "IGNORE", "NONE"] | str
FilterRuleName: TypeAlias = Literal["prefix", "suffix"] | str
IntelligentTieringAccessTier: TypeAlias = Literal["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"] | str
IntelligentTieringStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
InventoryConfigurationState: TypeAlias = Literal["ENABLED", "DISABLED"] | str
InventoryFormat: TypeAlias = Literal["CSV", "ORC", "Parquet"] | str
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
        "EncryptionStatus",
        "ObjectLockRetainUntilDate",
        "ObjectLockMode",
        "ObjectLockLegalHoldStatus",
        "ObjectLockEventHoldStatus",
        "ObjectLockEventHoldDuration",
        "IntelligentTieringAccessTier",
        "BucketKeyStatus",
        "ChecksumAlgorithm",
        "ObjectAccessControlList",
        "ObjectOwner",
        "LifecycleExpirationDate",
        "IntelligentTieringReferenceDate",
    ]
    | str
)
JSONType: TypeAlias = Literal["DOCUMENT", "LINES"] | str
LocationType: TypeAlias = Literal["AvailabilityZone", "LocalZone"] | str
MFADelete: TypeAlias = Literal["Enabled", "Disabled"] | str
MFADeleteStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
MetadataDirective: TypeAlias = Literal["COPY", "REPLACE"] | str
MetricsStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ObjectAttributes: TypeAlias = Literal["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"] | str
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
ObjectLockEventHold: TypeAlias = Literal["ON", "OFF"] | str
ObjectLockLegalHoldStatus: TypeAlias = Literal["ON", "OFF"] | str
ObjectLockMode: TypeAlias = Literal["GOVERNANCE", "COMPLIANCE"] | str
ObjectLockRetentionMode: TypeAlias = Literal["GOVERNANCE", "COMPLIANCE"] | str
ObjectOwnership: TypeAlias = Literal["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"] | str
ObjectStorageClass: TypeAlias = (
    Literal[
        "STANDARD",
        "REDUCED_REDUNDANCY",
        "GLACIER",
        "STANDARD_IA",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "DEEP_ARCHIVE",
        "OUTPOSTS",
        "GLACIER_IR",
        "SNOW",
        "EXPRESS_ONEZONE",
        "FSX_OPENZFS",
        "FSX_ONTAP",
        "AWS_BACKUP_WARM",
        "AWS_BACKUP_LOW_COST_WARM",
    ]
    | str
)
ObjectVersionStorageClass: TypeAlias = Literal["STANDARD"] | str
OptionalObjectAttributes: TypeAlias = Literal["RestoreStatus"] | str
OwnerOverride: TypeAlias = Literal["Destination"] | str
PartitionDateSource: TypeAlias = Literal["EventTime", "DeliveryTime"] | str
Payer: TypeAlias = Literal["Requester", "BucketOwner"] | str
Permission: TypeAlias = Literal["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"] | str
Protocol: TypeAlias = Literal["http", "https"] | str
QuoteFields: TypeAlias = Literal["ALWAYS", "ASNEEDED"] | str
ReplicaModificationsStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ReplicationRuleStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
ReplicationStatus: TypeAlias = Literal["COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED"] | str
ReplicationTimeStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
RequestCharged: TypeAlias = Literal["requester"] | str
RequestPayer: TypeAlias = Literal["requester"] | str
RestoreRequestType: TypeAlias = Literal["SELECT"] | str
S3TablesBucketType: TypeAlias = Literal["aws", "customer"] | str
ServerSideEncryption: TypeAlias = Literal["AES256", "aws:fsx", "aws:backup", "aws:kms", "aws:kms:dsse"] | str
SessionMode: TypeAlias = Literal["ReadOnly", "ReadWrite"] | str
SseKmsEncryptedObjectsStatus: TypeAlias = Literal["Enabled", "Disabled"] | str
StorageClass: TypeAlias = (
    Literal[
        "STANDARD",
        "REDUCED_REDUNDANCY",
        "STANDARD_IA",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "GLACIER",
        "DEEP_ARCHIVE",
        "OUTPOSTS",
        "GLACIER_IR",
        "SNOW",
        "EXPRESS_ONEZONE",
        "FSX_OPENZFS",
        "FSX_ONTAP",
        "AWS_BACKUP_WARM",
        "AWS_BACKUP_LOW_COST_WARM",
    ]
    | str
)
StorageClassAnalysisSchemaVersion: TypeAlias = Literal["V_1"] | str
TableSseAlgorithm: TypeAlias = Literal["aws:kms", "AES256"] | str
TaggingDirective: TypeAlias = Literal["COPY", "REPLACE"] | str
Tier: TypeAlias = Literal["Standard", "Bulk", "Expedited"] | str
TransitionDefaultMinimumObjectSize: TypeAlias = Literal["varies_by_storage_class", "all_storage_classes_128K"] | str
TransitionStorageClass: TypeAlias = (
    Literal["GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"] | str
)
Type: TypeAlias = Literal["CanonicalUser", "AmazonCustomerByEmail", "Group"] | str


class AbacStatus(TypedDict, total=False):
    Status: BucketAbacStatus


class AbortIncompleteMultipartUpload(TypedDict, total=False):
    DaysAfterInitiation: int


class AbortMultipartUploadRequest(TypedDict, total=False):
    """Arguments of ``abort_multipart_upload``."""

    Bucket: Required[str]
    Key: Required[str]
    UploadId: Required[str]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    IfMatchInitiatedTime: Timestamp


class AccelerateConfiguration(TypedDict, total=False):
    Status: BucketAccelerateStatus


class AccessControlPolicy(TypedDict, total=False):
    Grants: Sequence[Grant]
    Owner: Owner


class AccessControlTranslation(TypedDict, total=False):
    Owner: Required[OwnerOverride]


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


class AnnotationTableConfiguration(TypedDict, total=False):
    ConfigurationState: Required[AnnotationConfigurationState]
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
    Role: str


class AnnotationTableConfigurationUpdates(TypedDict, total=False):
    ConfigurationState: Required[AnnotationConfigurationState]
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
    Role: str


class BlockedEncryptionTypes(TypedDict, total=False):
    EncryptionType: list[EncryptionType]


class BucketInfo(TypedDict, total=False):
    DataRedundancy: DataRedundancy
    Type: BucketType


class BucketLifecycleConfiguration(TypedDict, total=False):
    Rules: Required[Sequence[LifecycleRule | LifecycleRuleOutput]]


class BucketLoggingStatus(TypedDict, total=False):
    LoggingEnabled: LoggingEnabled


class CORSConfiguration(TypedDict, total=False):
    CORSRules: Required[Sequence[CORSRule]]


class CORSRule(TypedDict, total=False):
    ID: str
    AllowedHeaders: list[str]
    AllowedMethods: Required[list[str]]
    AllowedOrigins: Required[list[str]]
    ExposeHeaders: list[str]
    MaxAgeSeconds: int


class CSVInput(TypedDict, total=False):
    FileHeaderInfo: FileHeaderInfo
    Comments: str
    QuoteEscapeCharacter: str
    RecordDelimiter: str
    FieldDelimiter: str
    QuoteCharacter: str
    AllowQuotedRecordDelimiter: bool


class CSVOutput(TypedDict, total=False):
    QuoteFields: QuoteFields
    QuoteEscapeCharacter: str
    RecordDelimiter: str
    FieldDelimiter: str
    QuoteCharacter: str


class CloudFunctionConfiguration(TypedDict, total=False):
    Id: str
    Event: Event
    Events: list[Event]
    CloudFunction: str
    InvocationRole: str


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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType
    MpuObjectSize: int
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    IfMatch: str
    IfNoneMatch: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str


class CompletedMultipartUpload(TypedDict, total=False):
    Parts: Sequence[CompletedPart]


class CompletedPart(TypedDict, total=False):
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
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
    IfMatch: str
    IfNoneMatch: str
    Key: Required[str]
    Metadata: Mapping[str, str]
    MetadataDirective: MetadataDirective
    TaggingDirective: TaggingDirective
    AnnotationDirective: AnnotationDirective
    ServerSideEncryption: ServerSideEncryption
    StorageClass: StorageClass
    WebsiteRedirectLocation: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    CopySourceSSECustomerAlgorithm: str
    CopySourceSSECustomerKey: str | bytes
    CopySourceSSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockEventHold: ObjectLockEventHold
    ObjectLockEventHoldDurationDays: int
    ObjectLockEventHoldDurationYears: int
    ExpectedBucketOwner: str
    ExpectedSourceBucketOwner: str


class CreateBucketConfiguration(TypedDict, total=False):
    LocationConstraint: BucketLocationConstraint
    Location: LocationInfo
    Bucket: BucketInfo
    Tags: Sequence[Tag]


class CreateBucketMetadataConfigurationRequest(TypedDict, total=False):
    """Arguments of ``create_bucket_metadata_configuration``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    MetadataConfiguration: Required[MetadataConfiguration]
    ExpectedBucketOwner: str


class CreateBucketMetadataTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``create_bucket_metadata_table_configuration``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    MetadataTableConfiguration: Required[MetadataTableConfiguration]
    ExpectedBucketOwner: str


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
    ObjectOwnership: ObjectOwnership
    BucketNamespace: BucketNamespace


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
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockEventHold: ObjectLockEventHold
    ObjectLockEventHoldDurationDays: int
    ObjectLockEventHoldDurationYears: int
    ExpectedBucketOwner: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType


class CreateSessionRequest(TypedDict, total=False):
    """Arguments of ``create_session``."""

    SessionMode: SessionMode
    Bucket: Required[str]
    ServerSideEncryption: ServerSideEncryption
    SSEKMSKeyId: str
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool


class DefaultRetention(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    Days: int
    Years: int
    DefaultEventHold: EventHoldDuration


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


class DeleteBucketEncryptionRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_encryption``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketIntelligentTieringConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_intelligent_tiering_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
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


class DeleteBucketMetadataConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_metadata_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketMetadataTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_metadata_table_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class DeleteBucketOwnershipControlsRequest(TypedDict, total=False):
    """Arguments of ``delete_bucket_ownership_controls``."""

    Bucket: Required[str]
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
    Status: DeleteMarkerReplicationStatus


class DeleteObjectAnnotationRequest(TypedDict, total=False):
    """Arguments of ``delete_object_annotation``."""

    Bucket: Required[str]
    Key: Required[str]
    AnnotationName: Required[str]
    VersionId: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    ObjectIfMatch: str


class DeleteObjectRequest(TypedDict, total=False):
    """Arguments of ``delete_object``."""

    Bucket: Required[str]
    Key: Required[str]
    MFA: str
    VersionId: str
    RequestPayer: RequestPayer
    BypassGovernanceRetention: bool
    ExpectedBucketOwner: str
    IfMatch: str
    IfMatchLastModifiedTime: Timestamp
    IfMatchSize: int


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
    ChecksumAlgorithm: ChecksumAlgorithm


class DeletePublicAccessBlockRequest(TypedDict, total=False):
    """Arguments of ``delete_public_access_block``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class Destination(TypedDict, total=False):
    Bucket: Required[str]
    Account: str
    StorageClass: StorageClass
    AccessControlTranslation: AccessControlTranslation
    EncryptionConfiguration: EncryptionConfiguration
    ReplicationTime: ReplicationTime
    Metrics: Metrics


class Encryption(TypedDict, total=False):
    EncryptionType: Required[ServerSideEncryption]
    KMSKeyId: str
    KMSContext: str


class EncryptionConfiguration(TypedDict, total=False):
    ReplicaKmsKeyID: str


class ErrorDocument(TypedDict, total=False):
    Key: Required[str]


class EventBridgeConfiguration(TypedDict, total=False):
    """Nothing."""


class EventHoldDuration(TypedDict, total=False):
    Days: int
    Years: int


class ExistingObjectReplication(TypedDict, total=False):
    Status: Required[ExistingObjectReplicationStatus]


class FilterRule(TypedDict, total=False):
    Name: FilterRuleName
    Value: str


class GetBucketAbacRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_abac``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketAccelerateConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_accelerate_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str
    RequestPayer: RequestPayer


class GetBucketAclRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_acl``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketAnalyticsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_analytics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketCorsRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_cors``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketEncryptionRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_encryption``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketIntelligentTieringConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_intelligent_tiering_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketInventoryConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_inventory_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketLifecycleConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_lifecycle_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketLifecycleRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_lifecycle``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketLocationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_location``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketLoggingRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_logging``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketMetadataConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_metadata_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketMetadataTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_metadata_table_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str


class GetBucketNotificationConfigurationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_notification``, ``get_bucket_notification_configuration``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketOwnershipControlsRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_ownership_controls``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketPolicyRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_policy``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketPolicyStatusRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_policy_status``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketReplicationRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_replication``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketRequestPaymentRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_request_payment``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


class GetBucketTaggingRequest(TypedDict, total=False):
    """Arguments of ``get_bucket_tagging``."""

    Bucket: Required[str]
    ExpectedBucketOwner: str


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
    VersionId: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class GetObjectAnnotationRequest(TypedDict, total=False):
    """Arguments of ``get_object_annotation``."""

    Bucket: Required[str]
    Key: Required[str]
    AnnotationName: Required[str]
    VersionId: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    ChecksumMode: ChecksumMode


class GetObjectAttributesRequest(TypedDict, total=False):
    """Arguments of ``get_object_attributes``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    MaxParts: int
    PartNumberMarker: int
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    ObjectAttributes: Required[Sequence[ObjectAttributes]]


class GetObjectLegalHoldRequest(TypedDict, total=False):
    """Arguments of ``get_object_legal_hold``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    RequestPayer: RequestPayer
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


class IndexDocument(TypedDict, total=False):
    Suffix: Required[str]


class InputSerialization(TypedDict, total=False):
    CSV: CSVInput
    CompressionType: CompressionType
    JSON: JSONInput
    Parquet: ParquetInput


class IntelligentTieringAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]


class IntelligentTieringConfiguration(TypedDict, total=False):
    Id: Required[str]
    Filter: IntelligentTieringFilter
    Status: Required[IntelligentTieringStatus]
    Tierings: Required[list[Tiering]]


class IntelligentTieringFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    And: IntelligentTieringAndOperator


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


class InventoryEncryption(TypedDict, total=False):
    SSES3: SSES3
    SSEKMS: SSEKMS


class InventoryFilter(TypedDict, total=False):
    Prefix: Required[str]


class InventoryS3BucketDestination(TypedDict, total=False):
    AccountId: str
    Bucket: Required[str]
    Format: Required[InventoryFormat]
    Prefix: str
    Encryption: InventoryEncryption


class InventorySchedule(TypedDict, total=False):
    Frequency: Required[InventoryFrequency]


class InventoryTableConfiguration(TypedDict, total=False):
    ConfigurationState: Required[InventoryConfigurationState]
    EncryptionConfiguration: MetadataTableEncryptionConfiguration


class InventoryTableConfigurationUpdates(TypedDict, total=False):
    ConfigurationState: Required[InventoryConfigurationState]
    EncryptionConfiguration: MetadataTableEncryptionConfiguration


class JSONInput(TypedDict, total=False):
    Type: JSONType


class JSONOutput(TypedDict, total=False):
    RecordDelimiter: str


class JournalTableConfiguration(TypedDict, total=False):
    RecordExpiration: Required[RecordExpiration]
    EncryptionConfiguration: MetadataTableEncryptionConfiguration


class JournalTableConfigurationUpdates(TypedDict, total=False):
    RecordExpiration: Required[RecordExpiration]


class LambdaFunctionConfiguration(TypedDict, total=False):
    Id: str
    LambdaFunctionArn: Required[str]
    Events: Required[list[Event]]
    Filter: NotificationConfigurationFilter


class LifecycleConfiguration(TypedDict, total=False):
    Rules: Required[Sequence[Rule | RuleOutput]]


class LifecycleExpiration(TypedDict, total=False):
    Date: Timestamp
    Days: int
    ExpiredObjectDeleteMarker: bool


class LifecycleRule(TypedDict, total=False):
    Expiration: LifecycleExpiration | LifecycleExpirationOutput
    ID: str
    Prefix: str
    Filter: LifecycleRuleFilter
    Status: Required[ExpirationStatus]
    Transitions: Sequence[Transition | TransitionOutput]
    NoncurrentVersionTransitions: Sequence[NoncurrentVersionTransition]
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


class ListBucketIntelligentTieringConfigurationsRequest(TypedDict, total=False):
    """Arguments of ``list_bucket_intelligent_tiering_configurations``."""

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


class ListBucketsRequest(TypedDict, total=False):
    """Arguments of ``list_buckets``."""

    MaxBuckets: int
    ContinuationToken: str
    Prefix: str
    BucketRegion: str


class ListDirectoryBucketsRequest(TypedDict, total=False):
    """Arguments of ``list_directory_buckets``."""

    ContinuationToken: str
    MaxDirectoryBuckets: int


class ListMultipartUploadsRequest(TypedDict, total=False):
    """Arguments of ``list_multipart_uploads``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    KeyMarker: str
    MaxUploads: int
    Prefix: str
    UploadIdMarker: str
    ExpectedBucketOwner: str
    RequestPayer: RequestPayer


class ListObjectAnnotationsRequest(TypedDict, total=False):
    """Arguments of ``list_object_annotations``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    MaxAnnotationResults: int
    AnnotationPrefix: str
    ContinuationToken: str
    RequestPayer: RequestPayer
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
    RequestPayer: RequestPayer
    OptionalObjectAttributes: Sequence[OptionalObjectAttributes]


class ListObjectsRequest(TypedDict, total=False):
    """Arguments of ``list_objects``."""

    Bucket: Required[str]
    Delimiter: str
    EncodingType: EncodingType
    Marker: str
    MaxKeys: int
    Prefix: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    OptionalObjectAttributes: Sequence[OptionalObjectAttributes]


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
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    OptionalObjectAttributes: Sequence[OptionalObjectAttributes]


class ListPartsRequest(TypedDict, total=False):
    """Arguments of ``list_parts``."""

    Bucket: Required[str]
    Key: Required[str]
    MaxParts: int
    PartNumberMarker: int
    UploadId: Required[str]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str


class LocationInfo(TypedDict, total=False):
    Type: LocationType
    Name: str


class LoggingEnabled(TypedDict, total=False):
    TargetBucket: Required[str]
    TargetGrants: list[TargetGrant]
    TargetPrefix: Required[str]
    TargetObjectKeyFormat: TargetObjectKeyFormat


class MetadataConfiguration(TypedDict, total=False):
    JournalTableConfiguration: Required[JournalTableConfiguration]
    InventoryTableConfiguration: InventoryTableConfiguration
    AnnotationTableConfiguration: AnnotationTableConfiguration


class MetadataEntry(TypedDict, total=False):
    Name: str
    Value: str


class MetadataTableConfiguration(TypedDict, total=False):
    S3TablesDestination: Required[S3TablesDestination]


class MetadataTableEncryptionConfiguration(TypedDict, total=False):
    SseAlgorithm: Required[TableSseAlgorithm]
    KmsKeyArn: str


class Metrics(TypedDict, total=False):
    Status: Required[MetricsStatus]
    EventThreshold: ReplicationTimeValue


class MetricsAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]
    AccessPointArn: str


class MetricsConfiguration(TypedDict, total=False):
    Id: Required[str]
    Filter: MetricsFilter


class MetricsFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    AccessPointArn: str
    And: MetricsAndOperator


class NoncurrentVersionExpiration(TypedDict, total=False):
    NoncurrentDays: int
    NewerNoncurrentVersions: int


class NoncurrentVersionTransition(TypedDict, total=False):
    NoncurrentDays: int
    StorageClass: TransitionStorageClass
    NewerNoncurrentVersions: int


class NotificationConfiguration(TypedDict, total=False):
    TopicConfigurations: Sequence[TopicConfiguration]
    QueueConfigurations: Sequence[QueueConfiguration]
    LambdaFunctionConfigurations: Sequence[LambdaFunctionConfiguration]
    EventBridgeConfiguration: EventBridgeConfiguration


class NotificationConfigurationDeprecated(TypedDict, total=False):
    TopicConfiguration: TopicConfigurationDeprecated
    QueueConfiguration: QueueConfigurationDeprecated
    CloudFunctionConfiguration: CloudFunctionConfiguration


class NotificationConfigurationFilter(TypedDict, total=False):
    Key: S3KeyFilter


class ObjectEncryption(TypedDict, total=False):
    """Exactly one of the members."""

    SSEKMS: SSEKMSEncryption


class ObjectIdentifier(TypedDict, total=False):
    Key: Required[str]
    VersionId: str
    ETag: str
    LastModifiedTime: Timestamp
    Size: int


class ObjectLockConfiguration(TypedDict, total=False):
    ObjectLockEnabled: ObjectLockEnabled
    Rule: ObjectLockRule


class ObjectLockLegalHold(TypedDict, total=False):
    Status: ObjectLockLegalHoldStatus


class ObjectLockRetention(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    RetainUntilDate: Timestamp
    EventHold: ObjectLockEventHold
    EventHoldDuration: EventHoldDuration


class ObjectLockRule(TypedDict, total=False):
    DefaultRetention: DefaultRetention


class OutputLocation(TypedDict, total=False):
    S3: S3Location


class OutputSerialization(TypedDict, total=False):
    CSV: CSVOutput
    JSON: JSONOutput


class Owner(TypedDict, total=False):
    DisplayName: str
    ID: str


class OwnershipControls(TypedDict, total=False):
    Rules: Required[list[OwnershipControlsRule]]


class OwnershipControlsRule(TypedDict, total=False):
    ObjectOwnership: Required[ObjectOwnership]


class ParquetInput(TypedDict, total=False):
    """Nothing."""


class PartitionedPrefix(TypedDict, total=False):
    PartitionDateSource: PartitionDateSource


class PublicAccessBlockConfiguration(TypedDict, total=False):
    BlockPublicAcls: bool
    IgnorePublicAcls: bool
    BlockPublicPolicy: bool
    RestrictPublicBuckets: bool


class PutBucketAbacRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_abac``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str
    AbacStatus: Required[AbacStatus]


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


class PutBucketEncryptionRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_encryption``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ServerSideEncryptionConfiguration: Required[ServerSideEncryptionConfiguration]
    ExpectedBucketOwner: str


class PutBucketIntelligentTieringConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_intelligent_tiering_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    ExpectedBucketOwner: str
    IntelligentTieringConfiguration: Required[IntelligentTieringConfiguration]


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
    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize


class PutBucketLifecycleRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_lifecycle``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    LifecycleConfiguration: LifecycleConfiguration
    ExpectedBucketOwner: str


class PutBucketLoggingRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_logging``."""

    Bucket: Required[str]
    BucketLoggingStatus: Required[BucketLoggingStatus]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str


class PutBucketMetricsConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_metrics_configuration``."""

    Bucket: Required[str]
    Id: Required[str]
    MetricsConfiguration: Required[MetricsConfiguration]
    ExpectedBucketOwner: str


class PutBucketNotificationConfigurationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_notification_configuration``."""

    Bucket: Required[str]
    NotificationConfiguration: Required[NotificationConfiguration]
    ExpectedBucketOwner: str
    SkipDestinationValidation: bool


class PutBucketNotificationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_notification``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    NotificationConfiguration: Required[NotificationConfigurationDeprecated]
    ExpectedBucketOwner: str


class PutBucketOwnershipControlsRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_ownership_controls``."""

    Bucket: Required[str]
    ContentMD5: str
    ExpectedBucketOwner: str
    OwnershipControls: Required[OwnershipControls]
    ChecksumAlgorithm: ChecksumAlgorithm


class PutBucketPolicyRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_policy``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ConfirmRemoveSelfBucketAccess: bool
    Policy: Required[str]
    ExpectedBucketOwner: str


class PutBucketReplicationRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_replication``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ReplicationConfiguration: Required[ReplicationConfiguration]
    Token: str
    ExpectedBucketOwner: str


class PutBucketRequestPaymentRequest(TypedDict, total=False):
    """Arguments of ``put_bucket_request_payment``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    RequestPaymentConfiguration: Required[RequestPaymentConfiguration]
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
    ChecksumAlgorithm: ChecksumAlgorithm
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWrite: str
    GrantWriteACP: str
    Key: Required[str]
    RequestPayer: RequestPayer
    VersionId: str
    ExpectedBucketOwner: str


class PutObjectAnnotationRequest(TypedDict, total=False):
    """Arguments of ``put_object_annotation``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    AnnotationName: Required[str]
    AnnotationPayload: Required[BodyInput]
    ObjectIfMatch: str
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ContentMD5: str
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str


class PutObjectLegalHoldRequest(TypedDict, total=False):
    """Arguments of ``put_object_legal_hold``."""

    Bucket: Required[str]
    Key: Required[str]
    LegalHold: ObjectLockLegalHold
    RequestPayer: RequestPayer
    VersionId: str
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    Expires: Timestamp
    IfMatch: str
    IfNoneMatch: str
    GrantFullControl: str
    GrantRead: str
    GrantReadACP: str
    GrantWriteACP: str
    Key: Required[str]
    WriteOffsetBytes: int
    Metadata: Mapping[str, str]
    ServerSideEncryption: ServerSideEncryption
    StorageClass: StorageClass
    WebsiteRedirectLocation: str
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    RequestPayer: RequestPayer
    Tagging: str
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: Timestamp
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockEventHold: ObjectLockEventHold
    ObjectLockEventHoldDurationDays: int
    ObjectLockEventHoldDurationYears: int
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
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str


class PutObjectTaggingRequest(TypedDict, total=False):
    """Arguments of ``put_object_tagging``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    Tagging: Required[Tagging]
    ExpectedBucketOwner: str
    RequestPayer: RequestPayer


class PutPublicAccessBlockRequest(TypedDict, total=False):
    """Arguments of ``put_public_access_block``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    PublicAccessBlockConfiguration: Required[PublicAccessBlockConfiguration]
    ExpectedBucketOwner: str


class QueueConfiguration(TypedDict, total=False):
    Id: str
    QueueArn: Required[str]
    Events: Required[list[Event]]
    Filter: NotificationConfigurationFilter


class QueueConfigurationDeprecated(TypedDict, total=False):
    Id: str
    Event: Event
    Events: list[Event]
    Queue: str


class RecordExpiration(TypedDict, total=False):
    Expiration: Required[ExpirationState]
    Days: int


class Redirect(TypedDict, total=False):
    HostName: str
    HttpRedirectCode: str
    Protocol: Protocol
    ReplaceKeyPrefixWith: str
    ReplaceKeyWith: str


class RedirectAllRequestsTo(TypedDict, total=False):
    HostName: Required[str]
    Protocol: Protocol


class RenameObjectRequest(TypedDict, total=False):
    """Arguments of ``rename_object``."""

    Bucket: Required[str]
    Key: Required[str]
    RenameSource: Required[str]
    DestinationIfMatch: str
    DestinationIfNoneMatch: str
    DestinationIfModifiedSince: Timestamp
    DestinationIfUnmodifiedSince: Timestamp
    SourceIfMatch: str
    SourceIfNoneMatch: str
    SourceIfModifiedSince: Timestamp
    SourceIfUnmodifiedSince: Timestamp
    ClientToken: str


class ReplicaModifications(TypedDict, total=False):
    Status: Required[ReplicaModificationsStatus]


class ReplicationConfiguration(TypedDict, total=False):
    Role: Required[str]
    Rules: Required[list[ReplicationRule]]


class ReplicationRule(TypedDict, total=False):
    ID: str
    Priority: int
    Prefix: str
    Filter: ReplicationRuleFilter
    Status: Required[ReplicationRuleStatus]
    SourceSelectionCriteria: SourceSelectionCriteria
    ExistingObjectReplication: ExistingObjectReplication
    Destination: Required[Destination]
    DeleteMarkerReplication: DeleteMarkerReplication


class ReplicationRuleAndOperator(TypedDict, total=False):
    Prefix: str
    Tags: list[Tag]


class ReplicationRuleFilter(TypedDict, total=False):
    Prefix: str
    Tag: Tag
    And: ReplicationRuleAndOperator


class ReplicationTime(TypedDict, total=False):
    Status: Required[ReplicationTimeStatus]
    Time: Required[ReplicationTimeValue]


class ReplicationTimeValue(TypedDict, total=False):
    Minutes: int


class RequestPaymentConfiguration(TypedDict, total=False):
    Payer: Required[Payer]


class RequestProgress(TypedDict, total=False):
    Enabled: bool


class RestoreObjectRequest(TypedDict, total=False):
    """Arguments of ``restore_object``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    RestoreRequest: RestoreRequest
    RequestPayer: RequestPayer
    ChecksumAlgorithm: ChecksumAlgorithm
    ExpectedBucketOwner: str


class RestoreRequest(TypedDict, total=False):
    Days: int
    GlacierJobParameters: GlacierJobParameters
    Type: RestoreRequestType
    Tier: Tier
    Description: str
    SelectParameters: SelectParameters
    OutputLocation: OutputLocation


class RoutingRule(TypedDict, total=False):
    Condition: Condition
    Redirect: Required[Redirect]


class Rule(TypedDict, total=False):
    Expiration: LifecycleExpiration | LifecycleExpirationOutput
    ID: str
    Prefix: Required[str]
    Status: Required[ExpirationStatus]
    Transition: Transition | TransitionOutput
    NoncurrentVersionTransition: NoncurrentVersionTransition
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload


class S3KeyFilter(TypedDict, total=False):
    FilterRules: list[FilterRule]


class S3Location(TypedDict, total=False):
    BucketName: Required[str]
    Prefix: Required[str]
    Encryption: Encryption
    CannedACL: ObjectCannedACL
    AccessControlList: Sequence[Grant]
    Tagging: Tagging
    UserMetadata: Sequence[MetadataEntry]
    StorageClass: StorageClass


class S3TablesDestination(TypedDict, total=False):
    TableBucketArn: Required[str]
    TableName: Required[str]


class SSEKMS(TypedDict, total=False):
    KeyId: Required[str]


class SSEKMSEncryption(TypedDict, total=False):
    KMSKeyArn: Required[str]
    BucketKeyEnabled: bool


class SSES3(TypedDict, total=False):
    """Nothing."""


class ScanRange(TypedDict, total=False):
    Start: int
    End: int


class SelectObjectContentRequest(TypedDict, total=False):
    """Arguments of ``select_object_content``."""

    Bucket: Required[str]
    Key: Required[str]
    SSECustomerAlgorithm: str
    SSECustomerKey: str | bytes
    SSECustomerKeyMD5: str
    Expression: Required[str]
    ExpressionType: Required[ExpressionType]
    RequestProgress: RequestProgress
    InputSerialization: Required[InputSerialization]
    OutputSerialization: Required[OutputSerialization]
    ScanRange: ScanRange
    ExpectedBucketOwner: str


class SelectParameters(TypedDict, total=False):
    InputSerialization: Required[InputSerialization]
    ExpressionType: Required[ExpressionType]
    Expression: Required[str]
    OutputSerialization: Required[OutputSerialization]


class ServerSideEncryptionByDefault(TypedDict, total=False):
    SSEAlgorithm: Required[ServerSideEncryption]
    KMSMasterKeyID: str


class ServerSideEncryptionConfiguration(TypedDict, total=False):
    Rules: Required[list[ServerSideEncryptionRule]]


class ServerSideEncryptionRule(TypedDict, total=False):
    ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault
    BucketKeyEnabled: bool
    BlockedEncryptionTypes: BlockedEncryptionTypes


class SimplePrefix(TypedDict, total=False):
    """Nothing."""


class SourceSelectionCriteria(TypedDict, total=False):
    SseKmsEncryptedObjects: SseKmsEncryptedObjects
    ReplicaModifications: ReplicaModifications


class SseKmsEncryptedObjects(TypedDict, total=False):
    Status: Required[SseKmsEncryptedObjectsStatus]


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


class TargetGrant(TypedDict, total=False):
    Grantee: Grantee
    Permission: BucketLogsPermission


class TargetObjectKeyFormat(TypedDict, total=False):
    SimplePrefix: SimplePrefix
    PartitionedPrefix: PartitionedPrefix


class Tiering(TypedDict, total=False):
    Days: Required[int]
    AccessTier: Required[IntelligentTieringAccessTier]


class TopicConfiguration(TypedDict, total=False):
    Id: str
    TopicArn: Required[str]
    Events: Required[list[Event]]
    Filter: NotificationConfigurationFilter


class TopicConfigurationDeprecated(TypedDict, total=False):
    Id: str
    Events: list[Event]
    Event: Event
    Topic: str


class Transition(TypedDict, total=False):
    Date: Timestamp
    Days: int
    StorageClass: TransitionStorageClass


class UpdateBucketMetadataAnnotationTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``update_bucket_metadata_annotation_table_configuration``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    AnnotationTableConfiguration: Required[AnnotationTableConfigurationUpdates]
    ExpectedBucketOwner: str


class UpdateBucketMetadataInventoryTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``update_bucket_metadata_inventory_table_configuration``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    InventoryTableConfiguration: Required[InventoryTableConfigurationUpdates]
    ExpectedBucketOwner: str


class UpdateBucketMetadataJournalTableConfigurationRequest(TypedDict, total=False):
    """Arguments of ``update_bucket_metadata_journal_table_configuration``."""

    Bucket: Required[str]
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm
    JournalTableConfiguration: Required[JournalTableConfigurationUpdates]
    ExpectedBucketOwner: str


class UpdateObjectEncryptionRequest(TypedDict, total=False):
    """Arguments of ``update_object_encryption``."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
    ObjectEncryption: Required[ObjectEncryption]
    RequestPayer: RequestPayer
    ExpectedBucketOwner: str
    ContentMD5: str
    ChecksumAlgorithm: ChecksumAlgorithm


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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
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


class WriteGetObjectResponseRequest(TypedDict, total=False):
    """Arguments of ``write_get_object_response``."""

    RequestRoute: Required[str]
    RequestToken: Required[str]
    Body: BodyInput
    StatusCode: int
    ErrorCode: str
    ErrorMessage: str
    AcceptRanges: str
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentLength: int
    ContentRange: str
    ContentType: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    DeleteMarker: bool
    ETag: str
    Expires: Timestamp
    Expiration: str
    LastModified: Timestamp
    MissingMeta: int
    Metadata: Mapping[str, str]
    ObjectLockMode: ObjectLockMode
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockRetainUntilDate: Timestamp
    PartsCount: int
    ReplicationStatus: ReplicationStatus
    RequestCharged: RequestCharged
    Restore: str
    ServerSideEncryption: ServerSideEncryption
    SSECustomerAlgorithm: str
    SSEKMSKeyId: str
    SSECustomerKeyMD5: str
    StorageClass: StorageClass
    TagCount: int
    VersionId: str
    BucketKeyEnabled: bool


class AnnotationEntry(TypedDict, total=False):
    AnnotationName: Required[str]
    LastModified: Required[datetime]
    ETag: str
    ChecksumAlgorithm: list[ChecksumAlgorithm]
    Size: Required[int]
    ReplicationStatus: ReplicationStatus


class AnnotationTableConfigurationResult(TypedDict, total=False):
    ConfigurationState: Required[AnnotationConfigurationState]
    TableStatus: str
    Error: ErrorDetails
    TableName: str
    TableArn: str
    Role: str


class Bucket(TypedDict, total=False):
    Name: str
    CreationDate: datetime
    BucketRegion: str
    BucketArn: str


class Checksum(TypedDict, total=False):
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType


class CommonPrefix(TypedDict, total=False):
    Prefix: str


class ContinuationEvent(TypedDict, total=False):
    """Nothing."""


class CopyObjectResult(TypedDict, total=False):
    ETag: str
    LastModified: datetime
    ChecksumType: ChecksumType
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str


class CopyPartResult(TypedDict, total=False):
    ETag: str
    LastModified: datetime
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str


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


class DestinationResult(TypedDict, total=False):
    TableBucketType: S3TablesBucketType
    TableBucketArn: str
    TableNamespace: str


class EndEvent(TypedDict, total=False):
    """Nothing."""


class Error(TypedDict, total=False):
    Key: str
    VersionId: str
    Code: str
    Message: str


class ErrorDetails(TypedDict, total=False):
    ErrorCode: str
    ErrorMessage: str


class GetBucketMetadataConfigurationResult(TypedDict, total=False):
    MetadataConfigurationResult: Required[MetadataConfigurationResult]


class GetBucketMetadataTableConfigurationResult(TypedDict, total=False):
    MetadataTableConfigurationResult: Required[MetadataTableConfigurationResult]
    Status: Required[str]
    Error: ErrorDetails


class GetObjectAttributesParts(TypedDict, total=False):
    TotalPartsCount: int
    PartNumberMarker: int
    NextPartNumberMarker: int
    MaxParts: int
    IsTruncated: bool
    Parts: list[ObjectPart]


class Initiator(TypedDict, total=False):
    ID: str
    DisplayName: str


class InventoryTableConfigurationResult(TypedDict, total=False):
    ConfigurationState: Required[InventoryConfigurationState]
    TableStatus: str
    Error: ErrorDetails
    TableName: str
    TableArn: str


class JournalTableConfigurationResult(TypedDict, total=False):
    TableStatus: Required[str]
    Error: ErrorDetails
    TableName: Required[str]
    TableArn: str
    RecordExpiration: Required[RecordExpiration]


class LifecycleExpirationOutput(TypedDict, total=False):
    Date: datetime
    Days: int
    ExpiredObjectDeleteMarker: bool


class LifecycleRuleOutput(TypedDict, total=False):
    Expiration: LifecycleExpirationOutput
    ID: str
    Prefix: str
    Filter: LifecycleRuleFilter
    Status: Required[ExpirationStatus]
    Transitions: list[TransitionOutput]
    NoncurrentVersionTransitions: list[NoncurrentVersionTransition]
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload


class MetadataConfigurationResult(TypedDict, total=False):
    DestinationResult: Required[DestinationResult]
    JournalTableConfigurationResult: JournalTableConfigurationResult
    InventoryTableConfigurationResult: InventoryTableConfigurationResult
    AnnotationTableConfigurationResult: AnnotationTableConfigurationResult


class MetadataTableConfigurationResult(TypedDict, total=False):
    S3TablesDestinationResult: Required[S3TablesDestinationResult]


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
    RestoreStatus: RestoreStatus


class ObjectLockRetentionOutput(TypedDict, total=False):
    Mode: ObjectLockRetentionMode
    RetainUntilDate: datetime
    EventHold: ObjectLockEventHold
    EventHoldDuration: EventHoldDuration


class ObjectPart(TypedDict, total=False):
    PartNumber: int
    Size: int
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str


class ObjectVersion(TypedDict, total=False):
    ETag: str
    ChecksumAlgorithm: list[ChecksumAlgorithm]
    ChecksumType: ChecksumType
    Size: int
    StorageClass: ObjectVersionStorageClass
    Key: str
    VersionId: str
    IsLatest: bool
    LastModified: datetime
    Owner: Owner
    RestoreStatus: RestoreStatus


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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str


class PolicyStatus(TypedDict, total=False):
    IsPublic: bool


class Progress(TypedDict, total=False):
    BytesScanned: int
    BytesProcessed: int
    BytesReturned: int


class ProgressEvent(TypedDict, total=False):
    Details: Progress


class RecordsEvent(TypedDict, total=False):
    Payload: bytes


class RestoreStatus(TypedDict, total=False):
    IsRestoreInProgress: bool
    RestoreExpiryDate: datetime


class RuleOutput(TypedDict, total=False):
    Expiration: LifecycleExpirationOutput
    ID: str
    Prefix: Required[str]
    Status: Required[ExpirationStatus]
    Transition: TransitionOutput
    NoncurrentVersionTransition: NoncurrentVersionTransition
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload


class S3TablesDestinationResult(TypedDict, total=False):
    TableBucketArn: Required[str]
    TableName: Required[str]
    TableArn: Required[str]
    TableNamespace: Required[str]


class SelectObjectContentEventStream(TypedDict, total=False):
    Records: RecordsEvent
    Stats: StatsEvent
    Progress: ProgressEvent
    Cont: ContinuationEvent
    End: EndEvent


class SessionCredentials(TypedDict, total=False):
    AccessKeyId: Required[str]
    SecretAccessKey: Required[str]
    SessionToken: Required[str]
    Expiration: Required[datetime]


class Stats(TypedDict, total=False):
    BytesScanned: int
    BytesProcessed: int
    BytesReturned: int


class StatsEvent(TypedDict, total=False):
    Details: Stats


class TransitionOutput(TypedDict, total=False):
    Date: datetime
    Days: int
    StorageClass: TransitionStorageClass


class AbortMultipartUploadOutput(TypedDict):
    """Result of ``abort_multipart_upload``."""

    RequestCharged: RequestCharged
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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
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
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class CreateBucketMetadataConfigurationOutput(TypedDict):
    """Result of ``create_bucket_metadata_configuration``."""

    ResponseMetadata: ResponseMetadata


class CreateBucketMetadataTableConfigurationOutput(TypedDict):
    """Result of ``create_bucket_metadata_table_configuration``."""

    ResponseMetadata: ResponseMetadata


class CreateBucketOutput(TypedDict):
    """Result of ``create_bucket``."""

    Location: str
    BucketArn: str
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
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    RequestCharged: RequestCharged
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
    ResponseMetadata: ResponseMetadata


class CreateSessionOutput(TypedDict):
    """Result of ``create_session``."""

    ServerSideEncryption: ServerSideEncryption
    SSEKMSKeyId: str
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    Credentials: SessionCredentials
    ResponseMetadata: ResponseMetadata


class DeleteBucketAnalyticsConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_analytics_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketCorsOutput(TypedDict):
    """Result of ``delete_bucket_cors``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketEncryptionOutput(TypedDict):
    """Result of ``delete_bucket_encryption``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketIntelligentTieringConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_intelligent_tiering_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_inventory_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketLifecycleOutput(TypedDict):
    """Result of ``delete_bucket_lifecycle``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketMetadataConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_metadata_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketMetadataTableConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_metadata_table_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``delete_bucket_metrics_configuration``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketOutput(TypedDict):
    """Result of ``delete_bucket``."""

    ResponseMetadata: ResponseMetadata


class DeleteBucketOwnershipControlsOutput(TypedDict):
    """Result of ``delete_bucket_ownership_controls``."""

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


class DeleteObjectAnnotationOutput(TypedDict):
    """Result of ``delete_object_annotation``."""

    ObjectVersionId: str
    RequestCharged: RequestCharged
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


class GetBucketAbacOutput(TypedDict):
    """Result of ``get_bucket_abac``."""

    AbacStatus: AbacStatus
    ResponseMetadata: ResponseMetadata


class GetBucketAccelerateConfigurationOutput(TypedDict):
    """Result of ``get_bucket_accelerate_configuration``."""

    Status: BucketAccelerateStatus
    RequestCharged: RequestCharged
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


class GetBucketCorsOutput(TypedDict):
    """Result of ``get_bucket_cors``."""

    CORSRules: NotRequired[list[CORSRule]]
    ResponseMetadata: ResponseMetadata


class GetBucketEncryptionOutput(TypedDict):
    """Result of ``get_bucket_encryption``."""

    ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketIntelligentTieringConfigurationOutput(TypedDict):
    """Result of ``get_bucket_intelligent_tiering_configuration``."""

    IntelligentTieringConfiguration: IntelligentTieringConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``get_bucket_inventory_configuration``."""

    InventoryConfiguration: InventoryConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketLifecycleConfigurationOutput(TypedDict):
    """Result of ``get_bucket_lifecycle_configuration``."""

    Rules: NotRequired[list[LifecycleRuleOutput]]
    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
    ResponseMetadata: ResponseMetadata


class GetBucketLifecycleOutput(TypedDict):
    """Result of ``get_bucket_lifecycle``."""

    Rules: NotRequired[list[RuleOutput]]
    ResponseMetadata: ResponseMetadata


class GetBucketLocationOutput(TypedDict):
    """Result of ``get_bucket_location``."""

    LocationConstraint: BucketLocationConstraint
    ResponseMetadata: ResponseMetadata


class GetBucketLoggingOutput(TypedDict):
    """Result of ``get_bucket_logging``."""

    LoggingEnabled: LoggingEnabled
    ResponseMetadata: ResponseMetadata


class GetBucketMetadataConfigurationOutput(TypedDict):
    """Result of ``get_bucket_metadata_configuration``."""

    GetBucketMetadataConfigurationResult: GetBucketMetadataConfigurationResult
    ResponseMetadata: ResponseMetadata


class GetBucketMetadataTableConfigurationOutput(TypedDict):
    """Result of ``get_bucket_metadata_table_configuration``."""

    GetBucketMetadataTableConfigurationResult: GetBucketMetadataTableConfigurationResult
    ResponseMetadata: ResponseMetadata


class GetBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``get_bucket_metrics_configuration``."""

    MetricsConfiguration: MetricsConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketOwnershipControlsOutput(TypedDict):
    """Result of ``get_bucket_ownership_controls``."""

    OwnershipControls: OwnershipControls
    ResponseMetadata: ResponseMetadata


class GetBucketPolicyOutput(TypedDict):
    """Result of ``get_bucket_policy``."""

    Policy: str
    ResponseMetadata: ResponseMetadata


class GetBucketPolicyStatusOutput(TypedDict):
    """Result of ``get_bucket_policy_status``."""

    PolicyStatus: PolicyStatus
    ResponseMetadata: ResponseMetadata


class GetBucketReplicationOutput(TypedDict):
    """Result of ``get_bucket_replication``."""

    ReplicationConfiguration: ReplicationConfiguration
    ResponseMetadata: ResponseMetadata


class GetBucketRequestPaymentOutput(TypedDict):
    """Result of ``get_bucket_request_payment``."""

    Payer: Payer
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


class GetObjectAnnotationOutput(TypedDict):
    """Result of ``get_object_annotation``."""

    AnnotationPayload: StreamingBody
    ObjectVersionId: str
    LastModified: datetime
    ContentLength: int
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType
    ServerSideEncryption: ServerSideEncryption
    RequestCharged: RequestCharged
    ReplicationStatus: ReplicationStatus
    ResponseMetadata: ResponseMetadata


class GetObjectAttributesOutput(TypedDict):
    """Result of ``get_object_attributes``."""

    DeleteMarker: bool
    LastModified: datetime
    VersionId: str
    RequestCharged: RequestCharged
    ETag: str
    Checksum: Checksum
    ObjectParts: GetObjectAttributesParts
    StorageClass: StorageClass
    ObjectSize: int
    ResponseMetadata: ResponseMetadata


class GetObjectLegalHoldOutput(TypedDict):
    """Result of ``get_object_legal_hold``."""

    LegalHold: ObjectLockLegalHold
    ResponseMetadata: ResponseMetadata


class GetObjectLockConfigurationOutput(TypedDict):
    """Result of ``get_object_lock_configuration``."""

    ObjectLockConfiguration: ObjectLockConfiguration
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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
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
    ExpiresString: str
    WebsiteRedirectLocation: str
    ServerSideEncryption: ServerSideEncryption
    Metadata: dict[str, str]
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    BucketKeyEnabled: bool
    StorageClass: StorageClass
    RequestCharged: RequestCharged
    ReplicationStatus: ReplicationStatus
    PartsCount: int
    TagCount: int
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: datetime
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockEventHold: ObjectLockEventHold
    ObjectLockEventHoldDurationDays: int
    ObjectLockEventHoldDurationYears: int
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

    BucketArn: str
    BucketLocationType: LocationType
    BucketLocationName: str
    BucketRegion: str
    AccessPointAlias: bool
    ResponseMetadata: ResponseMetadata


class HeadObjectOutput(TypedDict):
    """Result of ``head_object``."""

    DeleteMarker: bool
    AcceptRanges: str
    Expiration: str
    Restore: str
    ArchiveStatus: ArchiveStatus
    LastModified: datetime
    ContentLength: int
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType
    ETag: str
    MissingMeta: int
    VersionId: str
    CacheControl: str
    ContentDisposition: str
    ContentEncoding: str
    ContentLanguage: str
    ContentType: str
    ContentRange: str
    Expires: datetime
    ExpiresString: str
    WebsiteRedirectLocation: str
    ServerSideEncryption: ServerSideEncryption
    Metadata: dict[str, str]
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    BucketKeyEnabled: bool
    StorageClass: StorageClass
    RequestCharged: RequestCharged
    ReplicationStatus: ReplicationStatus
    PartsCount: int
    TagCount: int
    ObjectLockMode: ObjectLockMode
    ObjectLockRetainUntilDate: datetime
    ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    ObjectLockEventHold: ObjectLockEventHold
    ObjectLockEventHoldDurationDays: int
    ObjectLockEventHoldDurationYears: int
    ResponseMetadata: ResponseMetadata


class ListBucketAnalyticsConfigurationsOutput(TypedDict):
    """Result of ``list_bucket_analytics_configurations``."""

    IsTruncated: bool
    ContinuationToken: str
    NextContinuationToken: str
    AnalyticsConfigurationList: NotRequired[list[AnalyticsConfiguration]]
    ResponseMetadata: ResponseMetadata


class ListBucketIntelligentTieringConfigurationsOutput(TypedDict):
    """Result of ``list_bucket_intelligent_tiering_configurations``."""

    IsTruncated: bool
    ContinuationToken: str
    NextContinuationToken: str
    IntelligentTieringConfigurationList: NotRequired[list[IntelligentTieringConfiguration]]
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


class ListBucketsOutput(TypedDict):
    """Result of ``list_buckets``."""

    Buckets: list[Bucket]
    Owner: Owner
    ContinuationToken: str
    Prefix: str
    ResponseMetadata: ResponseMetadata


class ListDirectoryBucketsOutput(TypedDict):
    """Result of ``list_directory_buckets``."""

    Buckets: list[Bucket]
    ContinuationToken: str
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
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class ListObjectAnnotationsOutput(TypedDict):
    """Result of ``list_object_annotations``."""

    Annotations: list[AnnotationEntry]
    Bucket: str
    Key: str
    ObjectVersionId: str
    AnnotationPrefix: str
    MaxAnnotationResults: int
    AnnotationCount: int
    ContinuationToken: str
    NextContinuationToken: str
    RequestCharged: RequestCharged
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
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class ListObjectsOutput(TypedDict):
    """Result of ``list_objects``."""

    IsTruncated: bool
    Marker: str
    NextMarker: str
    Contents: NotRequired[list[Object]]
    Name: str
    Prefix: str
    Delimiter: str
    MaxKeys: int
    CommonPrefixes: NotRequired[list[CommonPrefix]]
    EncodingType: EncodingType
    RequestCharged: RequestCharged
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
    RequestCharged: RequestCharged
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


class NotificationConfigurationDeprecatedOutput(TypedDict):
    """Result of ``get_bucket_notification``."""

    TopicConfiguration: TopicConfigurationDeprecated
    QueueConfiguration: QueueConfigurationDeprecated
    CloudFunctionConfiguration: CloudFunctionConfiguration
    ResponseMetadata: ResponseMetadata


class NotificationConfigurationOutput(TypedDict):
    """Result of ``get_bucket_notification_configuration``."""

    TopicConfigurations: NotRequired[list[TopicConfiguration]]
    QueueConfigurations: NotRequired[list[QueueConfiguration]]
    LambdaFunctionConfigurations: NotRequired[list[LambdaFunctionConfiguration]]
    EventBridgeConfiguration: EventBridgeConfiguration
    ResponseMetadata: ResponseMetadata


class PutBucketAbacOutput(TypedDict):
    """Result of ``put_bucket_abac``."""

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


class PutBucketEncryptionOutput(TypedDict):
    """Result of ``put_bucket_encryption``."""

    ResponseMetadata: ResponseMetadata


class PutBucketIntelligentTieringConfigurationOutput(TypedDict):
    """Result of ``put_bucket_intelligent_tiering_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketInventoryConfigurationOutput(TypedDict):
    """Result of ``put_bucket_inventory_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketLifecycleConfigurationOutput(TypedDict):
    """Result of ``put_bucket_lifecycle_configuration``."""

    TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
    ResponseMetadata: ResponseMetadata


class PutBucketLifecycleOutput(TypedDict):
    """Result of ``put_bucket_lifecycle``."""

    ResponseMetadata: ResponseMetadata


class PutBucketLoggingOutput(TypedDict):
    """Result of ``put_bucket_logging``."""

    ResponseMetadata: ResponseMetadata


class PutBucketMetricsConfigurationOutput(TypedDict):
    """Result of ``put_bucket_metrics_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketNotificationConfigurationOutput(TypedDict):
    """Result of ``put_bucket_notification_configuration``."""

    ResponseMetadata: ResponseMetadata


class PutBucketNotificationOutput(TypedDict):
    """Result of ``put_bucket_notification``."""

    ResponseMetadata: ResponseMetadata


class PutBucketOwnershipControlsOutput(TypedDict):
    """Result of ``put_bucket_ownership_controls``."""

    ResponseMetadata: ResponseMetadata


class PutBucketPolicyOutput(TypedDict):
    """Result of ``put_bucket_policy``."""

    ResponseMetadata: ResponseMetadata


class PutBucketReplicationOutput(TypedDict):
    """Result of ``put_bucket_replication``."""

    ResponseMetadata: ResponseMetadata


class PutBucketRequestPaymentOutput(TypedDict):
    """Result of ``put_bucket_request_payment``."""

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


class PutObjectAnnotationOutput(TypedDict):
    """Result of ``put_object_annotation``."""

    Key: str
    AnnotationName: str
    ObjectVersionId: str
    ETag: str
    ChecksumCRC32: str
    ChecksumCRC32C: str
    ChecksumCRC64NVME: str
    ChecksumSHA1: str
    ChecksumSHA256: str
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType
    ServerSideEncryption: ServerSideEncryption
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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    ChecksumType: ChecksumType
    ServerSideEncryption: ServerSideEncryption
    VersionId: str
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    SSEKMSEncryptionContext: str
    BucketKeyEnabled: bool
    Size: int
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


class RenameObjectOutput(TypedDict):
    """Result of ``rename_object``."""

    ResponseMetadata: ResponseMetadata


class RestoreObjectOutput(TypedDict):
    """Result of ``restore_object``."""

    RequestCharged: RequestCharged
    RestoreOutputPath: str
    ResponseMetadata: ResponseMetadata


class SelectObjectContentOutput(TypedDict):
    """Result of ``select_object_content``."""

    Payload: EventStream[SelectObjectContentEventStream]
    ResponseMetadata: ResponseMetadata


class UpdateBucketMetadataAnnotationTableConfigurationOutput(TypedDict):
    """Result of ``update_bucket_metadata_annotation_table_configuration``."""

    ResponseMetadata: ResponseMetadata


class UpdateBucketMetadataInventoryTableConfigurationOutput(TypedDict):
    """Result of ``update_bucket_metadata_inventory_table_configuration``."""

    ResponseMetadata: ResponseMetadata


class UpdateBucketMetadataJournalTableConfigurationOutput(TypedDict):
    """Result of ``update_bucket_metadata_journal_table_configuration``."""

    ResponseMetadata: ResponseMetadata


class UpdateObjectEncryptionResponse(TypedDict):
    """Result of ``update_object_encryption``."""

    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class UploadPartCopyOutput(TypedDict):
    """Result of ``upload_part_copy``."""

    CopySourceVersionId: str
    CopyPartResult: CopyPartResult
    ServerSideEncryption: ServerSideEncryption
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    BucketKeyEnabled: bool
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
    ChecksumSHA512: str
    ChecksumMD5: str
    ChecksumXXHASH64: str
    ChecksumXXHASH3: str
    ChecksumXXHASH128: str
    SSECustomerAlgorithm: str
    SSECustomerKeyMD5: str
    SSEKMSKeyId: str
    BucketKeyEnabled: bool
    RequestCharged: RequestCharged
    ResponseMetadata: ResponseMetadata


class WriteGetObjectResponseOutput(TypedDict):
    """Result of ``write_get_object_response``."""

    ResponseMetadata: ResponseMetadata


class CopySourceDict(TypedDict, total=False):
    """The source of a copy by its parts."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
