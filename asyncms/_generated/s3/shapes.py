# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The shapes of S3 as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

__all__ = ["SHAPES"]

# name: (type, {what differs from the default}); a member is
# (name, shape, location, wire name[, {what differs from the default}])
SHAPES: dict[str, tuple[Any, ...]] = {
    "AbacStatus": ("structure", {"members": (("Status", "BucketAbacStatus", "", "Status"),)}),
    "AbortDate": ("timestamp", {}),
    "AbortIncompleteMultipartUpload": (
        "structure",
        {"members": (("DaysAfterInitiation", "DaysAfterInitiation", "", "DaysAfterInitiation"),)},
    ),
    "AbortMultipartUploadOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "AbortMultipartUploadRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "IfMatchInitiatedTime",
                    "IfMatchInitiatedTime",
                    "header",
                    "x-amz-if-match-initiated-time",
                    {"timestamp_format": "rfc822"},
                ),
            ),
            "required": ("Bucket", "Key", "UploadId"),
        },
    ),
    "AbortRuleId": ("string", {}),
    "AccelerateConfiguration": ("structure", {"members": (("Status", "BucketAccelerateStatus", "", "Status"),)}),
    "AcceptRanges": ("string", {}),
    "AccessControlPolicy": (
        "structure",
        {"members": (("Grants", "Grants", "", "AccessControlList"), ("Owner", "Owner", "", "Owner"))},
    ),
    "AccessControlTranslation": (
        "structure",
        {"members": (("Owner", "OwnerOverride", "", "Owner"),), "required": ("Owner",)},
    ),
    "AccessDenied": ("structure", {"error_code": "AccessDenied", "error_status": 403}),
    "AccessKeyIdValue": ("string", {}),
    "AccessPointAlias": ("boolean", {}),
    "AccessPointArn": ("string", {}),
    "AccountId": ("string", {}),
    "AllowQuotedRecordDelimiter": ("boolean", {}),
    "AllowedHeader": ("string", {}),
    "AllowedHeaders": ("list", {"element": ("member", "AllowedHeader", "", "member"), "flattened": True}),
    "AllowedMethod": ("string", {}),
    "AllowedMethods": ("list", {"element": ("member", "AllowedMethod", "", "member"), "flattened": True}),
    "AllowedOrigin": ("string", {}),
    "AllowedOrigins": ("list", {"element": ("member", "AllowedOrigin", "", "member"), "flattened": True}),
    "AnalyticsAndOperator": (
        "structure",
        {"members": (("Prefix", "Prefix", "", "Prefix"), ("Tags", "TagSet", "", "Tag", {"flattened": True}))},
    ),
    "AnalyticsConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "AnalyticsId", "", "Id"),
                ("Filter", "AnalyticsFilter", "", "Filter"),
                ("StorageClassAnalysis", "StorageClassAnalysis", "", "StorageClassAnalysis"),
            ),
            "required": ("Id", "StorageClassAnalysis"),
        },
    ),
    "AnalyticsConfigurationList": (
        "list",
        {"element": ("member", "AnalyticsConfiguration", "", "member"), "flattened": True},
    ),
    "AnalyticsExportDestination": (
        "structure",
        {
            "members": (("S3BucketDestination", "AnalyticsS3BucketDestination", "", "S3BucketDestination"),),
            "required": ("S3BucketDestination",),
        },
    ),
    "AnalyticsFilter": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tag", "Tag", "", "Tag"),
                ("And", "AnalyticsAndOperator", "", "And"),
            )
        },
    ),
    "AnalyticsId": ("string", {}),
    "AnalyticsS3BucketDestination": (
        "structure",
        {
            "members": (
                ("Format", "AnalyticsS3ExportFileFormat", "", "Format"),
                ("BucketAccountId", "AccountId", "", "BucketAccountId"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Prefix", "Prefix", "", "Prefix"),
            ),
            "required": ("Format", "Bucket"),
        },
    ),
    "AnalyticsS3ExportFileFormat": ("string", {"enum": ("CSV",)}),
    "AnnotationConfigurationState": ("string", {"enum": ("ENABLED", "DISABLED")}),
    "AnnotationCount": ("integer", {}),
    "AnnotationDirective": ("string", {"enum": ("COPY", "EXCLUDE")}),
    "AnnotationEntry": (
        "structure",
        {
            "members": (
                ("AnnotationName", "AnnotationName", "", "AnnotationName"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("ETag", "ETag", "", "ETag"),
                ("ChecksumAlgorithm", "ChecksumAlgorithmList", "", "ChecksumAlgorithm", {"flattened": True}),
                ("Size", "Size", "", "Size"),
                ("ReplicationStatus", "ReplicationStatus", "", "ReplicationStatus"),
            ),
            "required": ("AnnotationName", "LastModified", "Size"),
        },
    ),
    "AnnotationLimitExceeded": ("structure", {"error_code": "AnnotationLimitExceeded", "error_status": 400}),
    "AnnotationList": ("list", {"element": ("member", "AnnotationEntry", "", "AnnotationEntry")}),
    "AnnotationName": ("string", {}),
    "AnnotationNameTooLong": ("structure", {"error_code": "AnnotationNameTooLong", "error_status": 400}),
    "AnnotationPayload": ("blob", {}),
    "AnnotationPrefix": ("string", {}),
    "AnnotationTableConfiguration": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "AnnotationConfigurationState", "", "ConfigurationState"),
                ("EncryptionConfiguration", "MetadataTableEncryptionConfiguration", "", "EncryptionConfiguration"),
                ("Role", "Role", "", "Role"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "AnnotationTableConfigurationResult": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "AnnotationConfigurationState", "", "ConfigurationState"),
                ("TableStatus", "MetadataTableStatus", "", "TableStatus"),
                ("Error", "ErrorDetails", "", "Error"),
                ("TableName", "S3TablesName", "", "TableName"),
                ("TableArn", "S3TablesArn", "", "TableArn"),
                ("Role", "Role", "", "Role"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "AnnotationTableConfigurationUpdates": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "AnnotationConfigurationState", "", "ConfigurationState"),
                ("EncryptionConfiguration", "MetadataTableEncryptionConfiguration", "", "EncryptionConfiguration"),
                ("Role", "Role", "", "Role"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "ArchiveStatus": ("string", {"enum": ("ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS")}),
    "BlockedEncryptionTypes": (
        "structure",
        {"members": (("EncryptionType", "EncryptionTypeList", "", "EncryptionType", {"flattened": True}),)},
    ),
    "Body": ("blob", {}),
    "Bucket": (
        "structure",
        {
            "members": (
                ("Name", "BucketName", "", "Name"),
                ("CreationDate", "CreationDate", "", "CreationDate"),
                ("BucketRegion", "BucketRegion", "", "BucketRegion"),
                ("BucketArn", "S3RegionalOrS3ExpressBucketArnString", "", "BucketArn"),
            )
        },
    ),
    "BucketAbacStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "BucketAccelerateStatus": ("string", {"enum": ("Enabled", "Suspended")}),
    "BucketAlreadyExists": ("structure", {"error_code": "BucketAlreadyExists", "error_status": 409}),
    "BucketAlreadyOwnedByYou": ("structure", {"error_code": "BucketAlreadyOwnedByYou", "error_status": 409}),
    "BucketCannedACL": ("string", {"enum": ("private", "public-read", "public-read-write", "authenticated-read")}),
    "BucketInfo": (
        "structure",
        {"members": (("DataRedundancy", "DataRedundancy", "", "DataRedundancy"), ("Type", "BucketType", "", "Type"))},
    ),
    "BucketKeyEnabled": ("boolean", {}),
    "BucketLifecycleConfiguration": (
        "structure",
        {"members": (("Rules", "LifecycleRules", "", "Rule", {"flattened": True}),), "required": ("Rules",)},
    ),
    "BucketLocationConstraint": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "BucketLocationName": ("string", {}),
    "BucketLoggingStatus": ("structure", {"members": (("LoggingEnabled", "LoggingEnabled", "", "LoggingEnabled"),)}),
    "BucketLogsPermission": ("string", {"enum": ("FULL_CONTROL", "READ", "WRITE")}),
    "BucketName": ("string", {}),
    "BucketNamespace": ("string", {"enum": ("account-regional", "global")}),
    "BucketRegion": ("string", {}),
    "BucketType": ("string", {"enum": ("Directory",)}),
    "BucketVersioningStatus": ("string", {"enum": ("Enabled", "Suspended")}),
    "Buckets": ("list", {"element": ("member", "Bucket", "", "Bucket")}),
    "BypassGovernanceRetention": ("boolean", {}),
    "BytesProcessed": ("long", {}),
    "BytesReturned": ("long", {}),
    "BytesScanned": ("long", {}),
    "CORSConfiguration": (
        "structure",
        {"members": (("CORSRules", "CORSRules", "", "CORSRule", {"flattened": True}),), "required": ("CORSRules",)},
    ),
    "CORSRule": (
        "structure",
        {
            "members": (
                ("ID", "ID", "", "ID"),
                ("AllowedHeaders", "AllowedHeaders", "", "AllowedHeader", {"flattened": True}),
                ("AllowedMethods", "AllowedMethods", "", "AllowedMethod", {"flattened": True}),
                ("AllowedOrigins", "AllowedOrigins", "", "AllowedOrigin", {"flattened": True}),
                ("ExposeHeaders", "ExposeHeaders", "", "ExposeHeader", {"flattened": True}),
                ("MaxAgeSeconds", "MaxAgeSeconds", "", "MaxAgeSeconds"),
            ),
            "required": ("AllowedMethods", "AllowedOrigins"),
        },
    ),
    "CORSRules": ("list", {"element": ("member", "CORSRule", "", "member"), "flattened": True}),
    "CSVInput": (
        "structure",
        {
            "members": (
                ("FileHeaderInfo", "FileHeaderInfo", "", "FileHeaderInfo"),
                ("Comments", "Comments", "", "Comments"),
                ("QuoteEscapeCharacter", "QuoteEscapeCharacter", "", "QuoteEscapeCharacter"),
                ("RecordDelimiter", "RecordDelimiter", "", "RecordDelimiter"),
                ("FieldDelimiter", "FieldDelimiter", "", "FieldDelimiter"),
                ("QuoteCharacter", "QuoteCharacter", "", "QuoteCharacter"),
                ("AllowQuotedRecordDelimiter", "AllowQuotedRecordDelimiter", "", "AllowQuotedRecordDelimiter"),
            )
        },
    ),
    "CSVOutput": (
        "structure",
        {
            "members": (
                ("QuoteFields", "QuoteFields", "", "QuoteFields"),
                ("QuoteEscapeCharacter", "QuoteEscapeCharacter", "", "QuoteEscapeCharacter"),
                ("RecordDelimiter", "RecordDelimiter", "", "RecordDelimiter"),
                ("FieldDelimiter", "FieldDelimiter", "", "FieldDelimiter"),
                ("QuoteCharacter", "QuoteCharacter", "", "QuoteCharacter"),
            )
        },
    ),
    "CacheControl": ("string", {}),
    "Checksum": (
        "structure",
        {
            "members": (
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
            )
        },
    ),
    "ChecksumAlgorithm": (
        "string",
        {
            "enum": (
                "CRC32",
                "CRC32C",
                "SHA1",
                "SHA256",
                "CRC64NVME",
                "SHA512",
                "MD5",
                "XXHASH64",
                "XXHASH3",
                "XXHASH128",
            )
        },
    ),
    "ChecksumAlgorithmList": ("list", {"element": ("member", "ChecksumAlgorithm", "", "member"), "flattened": True}),
    "ChecksumCRC32": ("string", {}),
    "ChecksumCRC32C": ("string", {}),
    "ChecksumCRC64NVME": ("string", {}),
    "ChecksumMD5": ("string", {}),
    "ChecksumMode": ("string", {"enum": ("ENABLED",)}),
    "ChecksumSHA1": ("string", {}),
    "ChecksumSHA256": ("string", {}),
    "ChecksumSHA512": ("string", {}),
    "ChecksumType": ("string", {"enum": ("COMPOSITE", "FULL_OBJECT")}),
    "ChecksumXXHASH128": ("string", {}),
    "ChecksumXXHASH3": ("string", {}),
    "ChecksumXXHASH64": ("string", {}),
    "ClientToken": ("string", {}),
    "CloudFunction": ("string", {}),
    "CloudFunctionConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("Event", "Event", "", "Event"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("CloudFunction", "CloudFunction", "", "CloudFunction"),
                ("InvocationRole", "CloudFunctionInvocationRole", "", "InvocationRole"),
            )
        },
    ),
    "CloudFunctionInvocationRole": ("string", {}),
    "Code": ("string", {}),
    "Comments": ("string", {}),
    "CommonPrefix": ("structure", {"members": (("Prefix", "Prefix", "", "Prefix"),)}),
    "CommonPrefixList": ("list", {"element": ("member", "CommonPrefix", "", "member"), "flattened": True}),
    "CompleteMultipartUploadOutput": (
        "structure",
        {
            "members": (
                ("Location", "Location", "", "Location"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Key", "ObjectKey", "", "Key"),
                ("Expiration", "Expiration", "header", "x-amz-expiration"),
                ("ETag", "ETag", "", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "CompleteMultipartUploadRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                (
                    "MultipartUpload",
                    "CompletedMultipartUpload",
                    "",
                    "CompleteMultipartUpload",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("MpuObjectSize", "MpuObjectSize", "header", "x-amz-mp-object-size"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                ("IfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
            ),
            "required": ("Bucket", "Key", "UploadId"),
            "payload": "MultipartUpload",
        },
    ),
    "CompletedMultipartUpload": (
        "structure",
        {"members": (("Parts", "CompletedPartList", "", "Part", {"flattened": True}),)},
    ),
    "CompletedPart": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
                ("PartNumber", "PartNumber", "", "PartNumber"),
            )
        },
    ),
    "CompletedPartList": ("list", {"element": ("member", "CompletedPart", "", "member"), "flattened": True}),
    "CompressionType": ("string", {"enum": ("NONE", "GZIP", "BZIP2")}),
    "Condition": (
        "structure",
        {
            "members": (
                ("HttpErrorCodeReturnedEquals", "HttpErrorCodeReturnedEquals", "", "HttpErrorCodeReturnedEquals"),
                ("KeyPrefixEquals", "KeyPrefixEquals", "", "KeyPrefixEquals"),
            )
        },
    ),
    "ConfirmRemoveSelfBucketAccess": ("boolean", {}),
    "ContentDisposition": ("string", {}),
    "ContentEncoding": ("string", {}),
    "ContentLanguage": ("string", {}),
    "ContentLength": ("long", {}),
    "ContentMD5": ("string", {}),
    "ContentRange": ("string", {}),
    "ContentType": ("string", {}),
    "ContinuationEvent": ("structure", {"event": True}),
    "CopyObjectOutput": (
        "structure",
        {
            "members": (
                ("CopyObjectResult", "CopyObjectResult", "", "CopyObjectResult"),
                ("Expiration", "Expiration", "header", "x-amz-expiration"),
                ("CopySourceVersionId", "CopySourceVersionId", "header", "x-amz-copy-source-version-id"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            ),
            "payload": "CopyObjectResult",
        },
    ),
    "CopyObjectRequest": (
        "structure",
        {
            "members": (
                ("ACL", "ObjectCannedACL", "header", "x-amz-acl"),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-checksum-algorithm"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("CopySource", "CopySource", "header", "x-amz-copy-source", {"context_param": "CopySource"}),
                ("CopySourceIfMatch", "CopySourceIfMatch", "header", "x-amz-copy-source-if-match"),
                (
                    "CopySourceIfModifiedSince",
                    "CopySourceIfModifiedSince",
                    "header",
                    "x-amz-copy-source-if-modified-since",
                ),
                ("CopySourceIfNoneMatch", "CopySourceIfNoneMatch", "header", "x-amz-copy-source-if-none-match"),
                (
                    "CopySourceIfUnmodifiedSince",
                    "CopySourceIfUnmodifiedSince",
                    "header",
                    "x-amz-copy-source-if-unmodified-since",
                ),
                ("Expires", "Expires", "header", "Expires"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                ("IfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                ("MetadataDirective", "MetadataDirective", "header", "x-amz-metadata-directive"),
                ("TaggingDirective", "TaggingDirective", "header", "x-amz-tagging-directive"),
                ("AnnotationDirective", "AnnotationDirective", "header", "x-amz-object-annotation-directive"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                (
                    "CopySourceSSECustomerAlgorithm",
                    "CopySourceSSECustomerAlgorithm",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-algorithm",
                ),
                (
                    "CopySourceSSECustomerKey",
                    "CopySourceSSECustomerKey",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-key",
                ),
                (
                    "CopySourceSSECustomerKeyMD5",
                    "CopySourceSSECustomerKeyMD5",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-key-MD5",
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("Tagging", "TaggingHeader", "header", "x-amz-tagging"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("ObjectLockEventHold", "ObjectLockEventHold", "header", "x-amz-object-lock-event-hold"),
                (
                    "ObjectLockEventHoldDurationDays",
                    "ObjectLockEventHoldDurationDays",
                    "header",
                    "x-amz-object-lock-event-hold-duration-days",
                ),
                (
                    "ObjectLockEventHoldDurationYears",
                    "ObjectLockEventHoldDurationYears",
                    "header",
                    "x-amz-object-lock-event-hold-duration-years",
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ExpectedSourceBucketOwner", "AccountId", "header", "x-amz-source-expected-bucket-owner"),
            ),
            "required": ("Bucket", "CopySource", "Key"),
        },
    ),
    "CopyObjectResult": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "", "ETag"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
            )
        },
    ),
    "CopyPartResult": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "", "ETag"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
            )
        },
    ),
    "CopySource": ("string", {}),
    "CopySourceIfMatch": ("string", {}),
    "CopySourceIfModifiedSince": ("timestamp", {}),
    "CopySourceIfNoneMatch": ("string", {}),
    "CopySourceIfUnmodifiedSince": ("timestamp", {}),
    "CopySourceRange": ("string", {}),
    "CopySourceSSECustomerAlgorithm": ("string", {}),
    "CopySourceSSECustomerKey": ("string", {"sensitive": True}),
    "CopySourceSSECustomerKeyMD5": ("string", {}),
    "CopySourceVersionId": ("string", {}),
    "CreateBucketConfiguration": (
        "structure",
        {
            "members": (
                ("LocationConstraint", "BucketLocationConstraint", "", "LocationConstraint"),
                ("Location", "LocationInfo", "", "Location"),
                ("Bucket", "BucketInfo", "", "Bucket"),
                ("Tags", "TagSet", "", "Tags"),
            )
        },
    ),
    "CreateBucketMetadataConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "MetadataConfiguration",
                    "MetadataConfiguration",
                    "",
                    "MetadataConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "MetadataConfiguration"),
            "payload": "MetadataConfiguration",
        },
    ),
    "CreateBucketMetadataTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "MetadataTableConfiguration",
                    "MetadataTableConfiguration",
                    "",
                    "MetadataTableConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "MetadataTableConfiguration"),
            "payload": "MetadataTableConfiguration",
        },
    ),
    "CreateBucketOutput": (
        "structure",
        {
            "members": (
                ("Location", "Location", "header", "Location"),
                ("BucketArn", "S3RegionalOrS3ExpressBucketArnString", "header", "x-amz-bucket-arn"),
            )
        },
    ),
    "CreateBucketRequest": (
        "structure",
        {
            "members": (
                ("ACL", "BucketCannedACL", "header", "x-amz-acl"),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "CreateBucketConfiguration",
                    "CreateBucketConfiguration",
                    "",
                    "CreateBucketConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWrite", "GrantWrite", "header", "x-amz-grant-write"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                (
                    "ObjectLockEnabledForBucket",
                    "ObjectLockEnabledForBucket",
                    "header",
                    "x-amz-bucket-object-lock-enabled",
                ),
                ("ObjectOwnership", "ObjectOwnership", "header", "x-amz-object-ownership"),
                ("BucketNamespace", "BucketNamespace", "header", "x-amz-bucket-namespace"),
            ),
            "required": ("Bucket",),
            "payload": "CreateBucketConfiguration",
        },
    ),
    "CreateMultipartUploadOutput": (
        "structure",
        {
            "members": (
                ("AbortDate", "AbortDate", "header", "x-amz-abort-date"),
                ("AbortRuleId", "AbortRuleId", "header", "x-amz-abort-rule-id"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Key", "ObjectKey", "", "Key"),
                ("UploadId", "MultipartUploadId", "", "UploadId"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-checksum-algorithm"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
            )
        },
    ),
    "CreateMultipartUploadRequest": (
        "structure",
        {
            "members": (
                ("ACL", "ObjectCannedACL", "header", "x-amz-acl"),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("Expires", "Expires", "header", "Expires"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("Tagging", "TaggingHeader", "header", "x-amz-tagging"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("ObjectLockEventHold", "ObjectLockEventHold", "header", "x-amz-object-lock-event-hold"),
                (
                    "ObjectLockEventHoldDurationDays",
                    "ObjectLockEventHoldDurationDays",
                    "header",
                    "x-amz-object-lock-event-hold-duration-days",
                ),
                (
                    "ObjectLockEventHoldDurationYears",
                    "ObjectLockEventHoldDurationYears",
                    "header",
                    "x-amz-object-lock-event-hold-duration-years",
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-checksum-algorithm"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "CreateSessionOutput": (
        "structure",
        {
            "members": (
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("Credentials", "SessionCredentials", "", "Credentials"),
            ),
            "required": ("Credentials",),
        },
    ),
    "CreateSessionRequest": (
        "structure",
        {
            "members": (
                ("SessionMode", "SessionMode", "header", "x-amz-create-session-mode"),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
            ),
            "required": ("Bucket",),
        },
    ),
    "CreationDate": ("timestamp", {}),
    "DataRedundancy": ("string", {"enum": ("SingleAvailabilityZone", "SingleLocalZone")}),
    "Date": ("timestamp", {"timestamp_format": "iso8601"}),
    "Days": ("integer", {}),
    "DaysAfterInitiation": ("integer", {}),
    "DefaultRetention": (
        "structure",
        {
            "members": (
                ("Mode", "ObjectLockRetentionMode", "", "Mode"),
                ("Days", "Days", "", "Days"),
                ("Years", "Years", "", "Years"),
                ("DefaultEventHold", "EventHoldDuration", "", "DefaultEventHold"),
            )
        },
    ),
    "Delete": (
        "structure",
        {
            "members": (
                ("Objects", "ObjectIdentifierList", "", "Object", {"flattened": True}),
                ("Quiet", "Quiet", "", "Quiet"),
            ),
            "required": ("Objects",),
        },
    ),
    "DeleteBucketAnalyticsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "AnalyticsId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "DeleteBucketCorsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketEncryptionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketIntelligentTieringConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "IntelligentTieringId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "DeleteBucketInventoryConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "InventoryId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "DeleteBucketLifecycleRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketMetadataConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketMetadataTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketMetricsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "MetricsId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "DeleteBucketOwnershipControlsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketPolicyRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketReplicationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteBucketWebsiteRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeleteMarker": ("boolean", {}),
    "DeleteMarkerEntry": (
        "structure",
        {
            "members": (
                ("Owner", "Owner", "", "Owner"),
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("IsLatest", "IsLatest", "", "IsLatest"),
                ("LastModified", "LastModified", "", "LastModified"),
            )
        },
    ),
    "DeleteMarkerReplication": ("structure", {"members": (("Status", "DeleteMarkerReplicationStatus", "", "Status"),)}),
    "DeleteMarkerReplicationStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "DeleteMarkerVersionId": ("string", {}),
    "DeleteMarkers": ("list", {"element": ("member", "DeleteMarkerEntry", "", "member"), "flattened": True}),
    "DeleteObjectAnnotationOutput": (
        "structure",
        {
            "members": (
                ("ObjectVersionId", "ObjectVersionId", "header", "x-amz-object-version-id"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "DeleteObjectAnnotationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("AnnotationName", "AnnotationName", "querystring", "annotationName"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ObjectIfMatch", "ObjectIfMatch", "header", "x-amz-object-if-match"),
            ),
            "required": ("Bucket", "Key", "AnnotationName"),
        },
    ),
    "DeleteObjectOutput": (
        "structure",
        {
            "members": (
                ("DeleteMarker", "DeleteMarker", "header", "x-amz-delete-marker"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "DeleteObjectRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("MFA", "MFA", "header", "x-amz-mfa"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                (
                    "BypassGovernanceRetention",
                    "BypassGovernanceRetention",
                    "header",
                    "x-amz-bypass-governance-retention",
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                (
                    "IfMatchLastModifiedTime",
                    "IfMatchLastModifiedTime",
                    "header",
                    "x-amz-if-match-last-modified-time",
                    {"timestamp_format": "rfc822"},
                ),
                ("IfMatchSize", "IfMatchSize", "header", "x-amz-if-match-size"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "DeleteObjectTaggingOutput": (
        "structure",
        {"members": (("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),)},
    ),
    "DeleteObjectTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "DeleteObjectsOutput": (
        "structure",
        {
            "members": (
                ("Deleted", "DeletedObjects", "", "Deleted", {"flattened": True}),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("Errors", "Errors", "", "Error", {"flattened": True}),
            )
        },
    ),
    "DeleteObjectsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Delete", "Delete", "", "Delete", {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")}),
                ("MFA", "MFA", "header", "x-amz-mfa"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                (
                    "BypassGovernanceRetention",
                    "BypassGovernanceRetention",
                    "header",
                    "x-amz-bypass-governance-retention",
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
            ),
            "required": ("Bucket", "Delete"),
            "payload": "Delete",
        },
    ),
    "DeletePublicAccessBlockRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DeletedObject": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("DeleteMarker", "DeleteMarker", "", "DeleteMarker"),
                ("DeleteMarkerVersionId", "DeleteMarkerVersionId", "", "DeleteMarkerVersionId"),
            )
        },
    ),
    "DeletedObjects": ("list", {"element": ("member", "DeletedObject", "", "member"), "flattened": True}),
    "Delimiter": ("string", {}),
    "Description": ("string", {}),
    "Destination": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "", "Bucket"),
                ("Account", "AccountId", "", "Account"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
                ("AccessControlTranslation", "AccessControlTranslation", "", "AccessControlTranslation"),
                ("EncryptionConfiguration", "EncryptionConfiguration", "", "EncryptionConfiguration"),
                ("ReplicationTime", "ReplicationTime", "", "ReplicationTime"),
                ("Metrics", "Metrics", "", "Metrics"),
            ),
            "required": ("Bucket",),
        },
    ),
    "DestinationResult": (
        "structure",
        {
            "members": (
                ("TableBucketType", "S3TablesBucketType", "", "TableBucketType"),
                ("TableBucketArn", "S3TablesBucketArn", "", "TableBucketArn"),
                ("TableNamespace", "S3TablesNamespace", "", "TableNamespace"),
            )
        },
    ),
    "DirectoryBucketToken": ("string", {"minimum": 0}),
    "DisplayName": ("string", {}),
    "ETag": ("string", {}),
    "EmailAddress": ("string", {}),
    "EnableRequestProgress": ("boolean", {}),
    "EncodingType": ("string", {"enum": ("url",)}),
    "Encryption": (
        "structure",
        {
            "members": (
                ("EncryptionType", "ServerSideEncryption", "", "EncryptionType"),
                ("KMSKeyId", "SSEKMSKeyId", "", "KMSKeyId"),
                ("KMSContext", "KMSContext", "", "KMSContext"),
            ),
            "required": ("EncryptionType",),
        },
    ),
    "EncryptionConfiguration": (
        "structure",
        {"members": (("ReplicaKmsKeyID", "ReplicaKmsKeyID", "", "ReplicaKmsKeyID"),)},
    ),
    "EncryptionType": ("string", {"enum": ("NONE", "SSE-C")}),
    "EncryptionTypeList": ("list", {"element": ("member", "EncryptionType", "", "EncryptionType"), "flattened": True}),
    "EncryptionTypeMismatch": ("structure", {"error_code": "EncryptionTypeMismatch", "error_status": 400}),
    "End": ("long", {}),
    "EndEvent": ("structure", {"event": True}),
    "Error": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("Code", "Code", "", "Code"),
                ("Message", "Message", "", "Message"),
            )
        },
    ),
    "ErrorCode": ("string", {}),
    "ErrorDetails": (
        "structure",
        {
            "members": (
                ("ErrorCode", "ErrorCode", "", "ErrorCode"),
                ("ErrorMessage", "ErrorMessage", "", "ErrorMessage"),
            )
        },
    ),
    "ErrorDocument": ("structure", {"members": (("Key", "ObjectKey", "", "Key"),), "required": ("Key",)}),
    "ErrorMessage": ("string", {}),
    "Errors": ("list", {"element": ("member", "Error", "", "member"), "flattened": True}),
    "Event": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "EventBridgeConfiguration": ("structure", {}),
    "EventHoldDuration": ("structure", {"members": (("Days", "Days", "", "Days"), ("Years", "Years", "", "Years"))}),
    "EventList": ("list", {"element": ("member", "Event", "", "member"), "flattened": True}),
    "ExistingObjectReplication": (
        "structure",
        {"members": (("Status", "ExistingObjectReplicationStatus", "", "Status"),), "required": ("Status",)},
    ),
    "ExistingObjectReplicationStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "Expiration": ("string", {}),
    "ExpirationState": ("string", {"enum": ("ENABLED", "DISABLED")}),
    "ExpirationStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "ExpiredObjectDeleteMarker": ("boolean", {}),
    "Expires": ("timestamp", {}),
    "ExpiresString": ("string", {}),
    "ExposeHeader": ("string", {}),
    "ExposeHeaders": ("list", {"element": ("member", "ExposeHeader", "", "member"), "flattened": True}),
    "Expression": ("string", {}),
    "ExpressionType": ("string", {"enum": ("SQL",)}),
    "FetchOwner": ("boolean", {}),
    "FieldDelimiter": ("string", {}),
    "FileHeaderInfo": ("string", {"enum": ("USE", "IGNORE", "NONE")}),
    "FilterRule": (
        "structure",
        {"members": (("Name", "FilterRuleName", "", "Name"), ("Value", "FilterRuleValue", "", "Value"))},
    ),
    "FilterRuleList": ("list", {"element": ("member", "FilterRule", "", "member"), "flattened": True}),
    "FilterRuleName": ("string", {"enum": ("prefix", "suffix")}),
    "FilterRuleValue": ("string", {}),
    "GetBucketAbacOutput": (
        "structure",
        {"members": (("AbacStatus", "AbacStatus", "", "AbacStatus"),), "payload": "AbacStatus"},
    ),
    "GetBucketAbacRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketAccelerateConfigurationOutput": (
        "structure",
        {
            "members": (
                ("Status", "BucketAccelerateStatus", "", "Status"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "GetBucketAccelerateConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketAclOutput": (
        "structure",
        {"members": (("Owner", "Owner", "", "Owner"), ("Grants", "Grants", "", "AccessControlList"))},
    ),
    "GetBucketAclRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketAnalyticsConfigurationOutput": (
        "structure",
        {
            "members": (("AnalyticsConfiguration", "AnalyticsConfiguration", "", "AnalyticsConfiguration"),),
            "payload": "AnalyticsConfiguration",
        },
    ),
    "GetBucketAnalyticsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "AnalyticsId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "GetBucketCorsOutput": (
        "structure",
        {"members": (("CORSRules", "CORSRules", "", "CORSRule", {"flattened": True}),)},
    ),
    "GetBucketCorsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketEncryptionOutput": (
        "structure",
        {
            "members": (
                (
                    "ServerSideEncryptionConfiguration",
                    "ServerSideEncryptionConfiguration",
                    "",
                    "ServerSideEncryptionConfiguration",
                ),
            ),
            "payload": "ServerSideEncryptionConfiguration",
        },
    ),
    "GetBucketEncryptionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketIntelligentTieringConfigurationOutput": (
        "structure",
        {
            "members": (
                (
                    "IntelligentTieringConfiguration",
                    "IntelligentTieringConfiguration",
                    "",
                    "IntelligentTieringConfiguration",
                ),
            ),
            "payload": "IntelligentTieringConfiguration",
        },
    ),
    "GetBucketIntelligentTieringConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "IntelligentTieringId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "GetBucketInventoryConfigurationOutput": (
        "structure",
        {
            "members": (("InventoryConfiguration", "InventoryConfiguration", "", "InventoryConfiguration"),),
            "payload": "InventoryConfiguration",
        },
    ),
    "GetBucketInventoryConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "InventoryId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "GetBucketLifecycleConfigurationOutput": (
        "structure",
        {
            "members": (
                ("Rules", "LifecycleRules", "", "Rule", {"flattened": True}),
                (
                    "TransitionDefaultMinimumObjectSize",
                    "TransitionDefaultMinimumObjectSize",
                    "header",
                    "x-amz-transition-default-minimum-object-size",
                ),
            )
        },
    ),
    "GetBucketLifecycleConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketLifecycleOutput": ("structure", {"members": (("Rules", "Rules", "", "Rule", {"flattened": True}),)}),
    "GetBucketLifecycleRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketLocationOutput": (
        "structure",
        {"members": (("LocationConstraint", "BucketLocationConstraint", "", "LocationConstraint"),)},
    ),
    "GetBucketLocationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketLoggingOutput": ("structure", {"members": (("LoggingEnabled", "LoggingEnabled", "", "LoggingEnabled"),)}),
    "GetBucketLoggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketMetadataConfigurationOutput": (
        "structure",
        {
            "members": (
                (
                    "GetBucketMetadataConfigurationResult",
                    "GetBucketMetadataConfigurationResult",
                    "",
                    "GetBucketMetadataConfigurationResult",
                ),
            ),
            "payload": "GetBucketMetadataConfigurationResult",
        },
    ),
    "GetBucketMetadataConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketMetadataConfigurationResult": (
        "structure",
        {
            "members": (
                ("MetadataConfigurationResult", "MetadataConfigurationResult", "", "MetadataConfigurationResult"),
            ),
            "required": ("MetadataConfigurationResult",),
        },
    ),
    "GetBucketMetadataTableConfigurationOutput": (
        "structure",
        {
            "members": (
                (
                    "GetBucketMetadataTableConfigurationResult",
                    "GetBucketMetadataTableConfigurationResult",
                    "",
                    "GetBucketMetadataTableConfigurationResult",
                ),
            ),
            "payload": "GetBucketMetadataTableConfigurationResult",
        },
    ),
    "GetBucketMetadataTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketMetadataTableConfigurationResult": (
        "structure",
        {
            "members": (
                (
                    "MetadataTableConfigurationResult",
                    "MetadataTableConfigurationResult",
                    "",
                    "MetadataTableConfigurationResult",
                ),
                ("Status", "MetadataTableStatus", "", "Status"),
                ("Error", "ErrorDetails", "", "Error"),
            ),
            "required": ("MetadataTableConfigurationResult", "Status"),
        },
    ),
    "GetBucketMetricsConfigurationOutput": (
        "structure",
        {
            "members": (("MetricsConfiguration", "MetricsConfiguration", "", "MetricsConfiguration"),),
            "payload": "MetricsConfiguration",
        },
    ),
    "GetBucketMetricsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "MetricsId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id"),
        },
    ),
    "GetBucketNotificationConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketOwnershipControlsOutput": (
        "structure",
        {
            "members": (("OwnershipControls", "OwnershipControls", "", "OwnershipControls"),),
            "payload": "OwnershipControls",
        },
    ),
    "GetBucketOwnershipControlsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketPolicyOutput": ("structure", {"members": (("Policy", "Policy", "", "Policy"),), "payload": "Policy"}),
    "GetBucketPolicyRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketPolicyStatusOutput": (
        "structure",
        {"members": (("PolicyStatus", "PolicyStatus", "", "PolicyStatus"),), "payload": "PolicyStatus"},
    ),
    "GetBucketPolicyStatusRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketReplicationOutput": (
        "structure",
        {
            "members": (("ReplicationConfiguration", "ReplicationConfiguration", "", "ReplicationConfiguration"),),
            "payload": "ReplicationConfiguration",
        },
    ),
    "GetBucketReplicationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketRequestPaymentOutput": ("structure", {"members": (("Payer", "Payer", "", "Payer"),)}),
    "GetBucketRequestPaymentRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketTaggingOutput": (
        "structure",
        {"members": (("TagSet", "TagSet", "", "TagSet"),), "required": ("TagSet",)},
    ),
    "GetBucketTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketVersioningOutput": (
        "structure",
        {
            "members": (
                ("Status", "BucketVersioningStatus", "", "Status"),
                ("MFADelete", "MFADeleteStatus", "", "MfaDelete"),
            )
        },
    ),
    "GetBucketVersioningRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetBucketWebsiteOutput": (
        "structure",
        {
            "members": (
                ("RedirectAllRequestsTo", "RedirectAllRequestsTo", "", "RedirectAllRequestsTo"),
                ("IndexDocument", "IndexDocument", "", "IndexDocument"),
                ("ErrorDocument", "ErrorDocument", "", "ErrorDocument"),
                ("RoutingRules", "RoutingRules", "", "RoutingRules"),
            )
        },
    ),
    "GetBucketWebsiteRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetObjectAclOutput": (
        "structure",
        {
            "members": (
                ("Owner", "Owner", "", "Owner"),
                ("Grants", "Grants", "", "AccessControlList"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "GetObjectAclRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectAnnotationOutput": (
        "structure",
        {
            "members": (
                ("AnnotationPayload", "AnnotationPayload", "", "AnnotationPayload", {"streaming": True}),
                ("ObjectVersionId", "ObjectVersionId", "header", "x-amz-object-version-id"),
                ("LastModified", "LastModified", "header", "Last-Modified"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ETag", "ETag", "header", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ReplicationStatus", "ReplicationStatus", "header", "x-amz-replication-status"),
            ),
            "payload": "AnnotationPayload",
        },
    ),
    "GetObjectAnnotationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("AnnotationName", "AnnotationName", "querystring", "annotationName"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumMode", "ChecksumMode", "header", "x-amz-checksum-mode"),
            ),
            "required": ("Bucket", "Key", "AnnotationName"),
        },
    ),
    "GetObjectAttributesOutput": (
        "structure",
        {
            "members": (
                ("DeleteMarker", "DeleteMarker", "header", "x-amz-delete-marker"),
                ("LastModified", "LastModified", "header", "Last-Modified"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ETag", "ETag", "", "ETag"),
                ("Checksum", "Checksum", "", "Checksum"),
                ("ObjectParts", "GetObjectAttributesParts", "", "ObjectParts"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
                ("ObjectSize", "ObjectSize", "", "ObjectSize"),
            )
        },
    ),
    "GetObjectAttributesParts": (
        "structure",
        {
            "members": (
                ("TotalPartsCount", "PartsCount", "", "PartsCount"),
                ("PartNumberMarker", "PartNumberMarker", "", "PartNumberMarker"),
                ("NextPartNumberMarker", "NextPartNumberMarker", "", "NextPartNumberMarker"),
                ("MaxParts", "MaxParts", "", "MaxParts"),
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("Parts", "PartsList", "", "Part", {"flattened": True}),
            )
        },
    ),
    "GetObjectAttributesRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("MaxParts", "MaxParts", "header", "x-amz-max-parts"),
                ("PartNumberMarker", "PartNumberMarker", "header", "x-amz-part-number-marker"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ObjectAttributes", "ObjectAttributesList", "header", "x-amz-object-attributes"),
            ),
            "required": ("Bucket", "Key", "ObjectAttributes"),
        },
    ),
    "GetObjectLegalHoldOutput": (
        "structure",
        {"members": (("LegalHold", "ObjectLockLegalHold", "", "LegalHold"),), "payload": "LegalHold"},
    ),
    "GetObjectLegalHoldRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectLockConfigurationOutput": (
        "structure",
        {
            "members": (("ObjectLockConfiguration", "ObjectLockConfiguration", "", "ObjectLockConfiguration"),),
            "payload": "ObjectLockConfiguration",
        },
    ),
    "GetObjectLockConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GetObjectOutput": (
        "structure",
        {
            "members": (
                ("Body", "Body", "", "Body", {"streaming": True}),
                ("DeleteMarker", "DeleteMarker", "header", "x-amz-delete-marker"),
                ("AcceptRanges", "AcceptRanges", "header", "accept-ranges"),
                ("Expiration", "Expiration", "header", "x-amz-expiration"),
                ("Restore", "Restore", "header", "x-amz-restore"),
                ("LastModified", "LastModified", "header", "Last-Modified"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ETag", "ETag", "header", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("MissingMeta", "MissingMeta", "header", "x-amz-missing-meta"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentRange", "ContentRange", "header", "Content-Range"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("Expires", "Expires", "header", "Expires"),
                ("ExpiresString", "ExpiresString", "header", "Expires"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ReplicationStatus", "ReplicationStatus", "header", "x-amz-replication-status"),
                ("PartsCount", "PartsCount", "header", "x-amz-mp-parts-count"),
                ("TagCount", "TagCount", "header", "x-amz-tagging-count"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("ObjectLockEventHold", "ObjectLockEventHold", "header", "x-amz-object-lock-event-hold"),
                (
                    "ObjectLockEventHoldDurationDays",
                    "ObjectLockEventHoldDurationDays",
                    "header",
                    "x-amz-object-lock-event-hold-duration-days",
                ),
                (
                    "ObjectLockEventHoldDurationYears",
                    "ObjectLockEventHoldDurationYears",
                    "header",
                    "x-amz-object-lock-event-hold-duration-years",
                ),
            ),
            "payload": "Body",
        },
    ),
    "GetObjectRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                ("IfModifiedSince", "IfModifiedSince", "header", "If-Modified-Since"),
                ("IfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                ("IfUnmodifiedSince", "IfUnmodifiedSince", "header", "If-Unmodified-Since"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("Range", "Range", "header", "Range"),
                ("ResponseCacheControl", "ResponseCacheControl", "querystring", "response-cache-control"),
                (
                    "ResponseContentDisposition",
                    "ResponseContentDisposition",
                    "querystring",
                    "response-content-disposition",
                ),
                ("ResponseContentEncoding", "ResponseContentEncoding", "querystring", "response-content-encoding"),
                ("ResponseContentLanguage", "ResponseContentLanguage", "querystring", "response-content-language"),
                ("ResponseContentType", "ResponseContentType", "querystring", "response-content-type"),
                (
                    "ResponseExpires",
                    "ResponseExpires",
                    "querystring",
                    "response-expires",
                    {"timestamp_format": "rfc822"},
                ),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("PartNumber", "PartNumber", "querystring", "partNumber"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumMode", "ChecksumMode", "header", "x-amz-checksum-mode"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectResponseStatusCode": ("integer", {}),
    "GetObjectRetentionOutput": (
        "structure",
        {"members": (("Retention", "ObjectLockRetention", "", "Retention"),), "payload": "Retention"},
    ),
    "GetObjectRetentionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectTaggingOutput": (
        "structure",
        {
            "members": (
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("TagSet", "TagSet", "", "TagSet"),
            ),
            "required": ("TagSet",),
        },
    ),
    "GetObjectTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectTorrentOutput": (
        "structure",
        {
            "members": (
                ("Body", "Body", "", "Body", {"streaming": True}),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            ),
            "payload": "Body",
        },
    ),
    "GetObjectTorrentRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetPublicAccessBlockOutput": (
        "structure",
        {
            "members": (
                (
                    "PublicAccessBlockConfiguration",
                    "PublicAccessBlockConfiguration",
                    "",
                    "PublicAccessBlockConfiguration",
                ),
            ),
            "payload": "PublicAccessBlockConfiguration",
        },
    ),
    "GetPublicAccessBlockRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "GlacierJobParameters": ("structure", {"members": (("Tier", "Tier", "", "Tier"),), "required": ("Tier",)}),
    "Grant": (
        "structure",
        {
            "members": (
                (
                    "Grantee",
                    "Grantee",
                    "",
                    "Grantee",
                    {"xml_namespace": ("xsi", "http://www.w3.org/2001/XMLSchema-instance")},
                ),
                ("Permission", "Permission", "", "Permission"),
            )
        },
    ),
    "GrantFullControl": ("string", {}),
    "GrantRead": ("string", {}),
    "GrantReadACP": ("string", {}),
    "GrantWrite": ("string", {}),
    "GrantWriteACP": ("string", {}),
    "Grantee": (
        "structure",
        {
            "members": (
                ("DisplayName", "DisplayName", "", "DisplayName"),
                ("EmailAddress", "EmailAddress", "", "EmailAddress"),
                ("ID", "ID", "", "ID"),
                ("Type", "Type", "", "xsi:type", {"xml_attribute": True}),
                ("URI", "URI", "", "URI"),
            ),
            "required": ("Type",),
            "xml_namespace": ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        },
    ),
    "Grants": ("list", {"element": ("member", "Grant", "", "Grant")}),
    "HeadBucketOutput": (
        "structure",
        {
            "members": (
                ("BucketArn", "S3RegionalOrS3ExpressBucketArnString", "header", "x-amz-bucket-arn"),
                ("BucketLocationType", "LocationType", "header", "x-amz-bucket-location-type"),
                ("BucketLocationName", "BucketLocationName", "header", "x-amz-bucket-location-name"),
                ("BucketRegion", "Region", "header", "x-amz-bucket-region"),
                ("AccessPointAlias", "AccessPointAlias", "header", "x-amz-access-point-alias"),
            )
        },
    ),
    "HeadBucketRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "HeadObjectOutput": (
        "structure",
        {
            "members": (
                ("DeleteMarker", "DeleteMarker", "header", "x-amz-delete-marker"),
                ("AcceptRanges", "AcceptRanges", "header", "accept-ranges"),
                ("Expiration", "Expiration", "header", "x-amz-expiration"),
                ("Restore", "Restore", "header", "x-amz-restore"),
                ("ArchiveStatus", "ArchiveStatus", "header", "x-amz-archive-status"),
                ("LastModified", "LastModified", "header", "Last-Modified"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("ETag", "ETag", "header", "ETag"),
                ("MissingMeta", "MissingMeta", "header", "x-amz-missing-meta"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("ContentRange", "ContentRange", "header", "Content-Range"),
                ("Expires", "Expires", "header", "Expires"),
                ("ExpiresString", "ExpiresString", "header", "Expires"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ReplicationStatus", "ReplicationStatus", "header", "x-amz-replication-status"),
                ("PartsCount", "PartsCount", "header", "x-amz-mp-parts-count"),
                ("TagCount", "TagCount", "header", "x-amz-tagging-count"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("ObjectLockEventHold", "ObjectLockEventHold", "header", "x-amz-object-lock-event-hold"),
                (
                    "ObjectLockEventHoldDurationDays",
                    "ObjectLockEventHoldDurationDays",
                    "header",
                    "x-amz-object-lock-event-hold-duration-days",
                ),
                (
                    "ObjectLockEventHoldDurationYears",
                    "ObjectLockEventHoldDurationYears",
                    "header",
                    "x-amz-object-lock-event-hold-duration-years",
                ),
            )
        },
    ),
    "HeadObjectRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                ("IfModifiedSince", "IfModifiedSince", "header", "If-Modified-Since"),
                ("IfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                ("IfUnmodifiedSince", "IfUnmodifiedSince", "header", "If-Unmodified-Since"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("Range", "Range", "header", "Range"),
                ("ResponseCacheControl", "ResponseCacheControl", "querystring", "response-cache-control"),
                (
                    "ResponseContentDisposition",
                    "ResponseContentDisposition",
                    "querystring",
                    "response-content-disposition",
                ),
                ("ResponseContentEncoding", "ResponseContentEncoding", "querystring", "response-content-encoding"),
                ("ResponseContentLanguage", "ResponseContentLanguage", "querystring", "response-content-language"),
                ("ResponseContentType", "ResponseContentType", "querystring", "response-content-type"),
                (
                    "ResponseExpires",
                    "ResponseExpires",
                    "querystring",
                    "response-expires",
                    {"timestamp_format": "rfc822"},
                ),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("PartNumber", "PartNumber", "querystring", "partNumber"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumMode", "ChecksumMode", "header", "x-amz-checksum-mode"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "HostName": ("string", {}),
    "HttpErrorCodeReturnedEquals": ("string", {}),
    "HttpRedirectCode": ("string", {}),
    "ID": ("string", {}),
    "IdempotencyParameterMismatch": ("structure", {"error_code": "IdempotencyParameterMismatch", "error_status": 400}),
    "IfMatch": ("string", {}),
    "IfMatchInitiatedTime": ("timestamp", {"timestamp_format": "rfc822"}),
    "IfMatchLastModifiedTime": ("timestamp", {"timestamp_format": "rfc822"}),
    "IfMatchSize": ("long", {}),
    "IfModifiedSince": ("timestamp", {}),
    "IfNoneMatch": ("string", {}),
    "IfUnmodifiedSince": ("timestamp", {}),
    "IndexDocument": ("structure", {"members": (("Suffix", "Suffix", "", "Suffix"),), "required": ("Suffix",)}),
    "Initiated": ("timestamp", {}),
    "Initiator": (
        "structure",
        {"members": (("ID", "ID", "", "ID"), ("DisplayName", "DisplayName", "", "DisplayName"))},
    ),
    "InputSerialization": (
        "structure",
        {
            "members": (
                ("CSV", "CSVInput", "", "CSV"),
                ("CompressionType", "CompressionType", "", "CompressionType"),
                ("JSON", "JSONInput", "", "JSON"),
                ("Parquet", "ParquetInput", "", "Parquet"),
            )
        },
    ),
    "IntelligentTieringAccessTier": ("string", {"enum": ("ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS")}),
    "IntelligentTieringAndOperator": (
        "structure",
        {"members": (("Prefix", "Prefix", "", "Prefix"), ("Tags", "TagSet", "", "Tag", {"flattened": True}))},
    ),
    "IntelligentTieringConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "IntelligentTieringId", "", "Id"),
                ("Filter", "IntelligentTieringFilter", "", "Filter"),
                ("Status", "IntelligentTieringStatus", "", "Status"),
                ("Tierings", "TieringList", "", "Tiering", {"flattened": True}),
            ),
            "required": ("Id", "Status", "Tierings"),
        },
    ),
    "IntelligentTieringConfigurationList": (
        "list",
        {"element": ("member", "IntelligentTieringConfiguration", "", "member"), "flattened": True},
    ),
    "IntelligentTieringDays": ("integer", {}),
    "IntelligentTieringFilter": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tag", "Tag", "", "Tag"),
                ("And", "IntelligentTieringAndOperator", "", "And"),
            )
        },
    ),
    "IntelligentTieringId": ("string", {}),
    "IntelligentTieringStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "InvalidAnnotationName": ("structure", {"error_code": "InvalidAnnotationName", "error_status": 400}),
    "InvalidObjectState": (
        "structure",
        {
            "members": (
                ("StorageClass", "StorageClass", "", "StorageClass"),
                ("AccessTier", "IntelligentTieringAccessTier", "", "AccessTier"),
            ),
            "error_code": "InvalidObjectState",
            "error_status": 403,
        },
    ),
    "InvalidPrefix": ("structure", {"error_code": "InvalidPrefix", "error_status": 400}),
    "InvalidRequest": ("structure", {"error_code": "InvalidRequest", "error_status": 400}),
    "InvalidWriteOffset": ("structure", {"error_code": "InvalidWriteOffset", "error_status": 400}),
    "InventoryConfiguration": (
        "structure",
        {
            "members": (
                ("Destination", "InventoryDestination", "", "Destination"),
                ("IsEnabled", "IsEnabled", "", "IsEnabled"),
                ("Filter", "InventoryFilter", "", "Filter"),
                ("Id", "InventoryId", "", "Id"),
                ("IncludedObjectVersions", "InventoryIncludedObjectVersions", "", "IncludedObjectVersions"),
                ("OptionalFields", "InventoryOptionalFields", "", "OptionalFields"),
                ("Schedule", "InventorySchedule", "", "Schedule"),
            ),
            "required": ("Destination", "IsEnabled", "Id", "IncludedObjectVersions", "Schedule"),
        },
    ),
    "InventoryConfigurationList": (
        "list",
        {"element": ("member", "InventoryConfiguration", "", "member"), "flattened": True},
    ),
    "InventoryConfigurationState": ("string", {"enum": ("ENABLED", "DISABLED")}),
    "InventoryDestination": (
        "structure",
        {
            "members": (("S3BucketDestination", "InventoryS3BucketDestination", "", "S3BucketDestination"),),
            "required": ("S3BucketDestination",),
        },
    ),
    "InventoryEncryption": (
        "structure",
        {"members": (("SSES3", "SSES3", "", "SSE-S3"), ("SSEKMS", "SSEKMS", "", "SSE-KMS"))},
    ),
    "InventoryFilter": ("structure", {"members": (("Prefix", "Prefix", "", "Prefix"),), "required": ("Prefix",)}),
    "InventoryFormat": ("string", {"enum": ("CSV", "ORC", "Parquet")}),
    "InventoryFrequency": ("string", {"enum": ("Daily", "Weekly")}),
    "InventoryId": ("string", {}),
    "InventoryIncludedObjectVersions": ("string", {"enum": ("All", "Current")}),
    "InventoryOptionalField": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "InventoryOptionalFields": ("list", {"element": ("member", "InventoryOptionalField", "", "Field")}),
    "InventoryS3BucketDestination": (
        "structure",
        {
            "members": (
                ("AccountId", "AccountId", "", "AccountId"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Format", "InventoryFormat", "", "Format"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Encryption", "InventoryEncryption", "", "Encryption"),
            ),
            "required": ("Bucket", "Format"),
        },
    ),
    "InventorySchedule": (
        "structure",
        {"members": (("Frequency", "InventoryFrequency", "", "Frequency"),), "required": ("Frequency",)},
    ),
    "InventoryTableConfiguration": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "InventoryConfigurationState", "", "ConfigurationState"),
                ("EncryptionConfiguration", "MetadataTableEncryptionConfiguration", "", "EncryptionConfiguration"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "InventoryTableConfigurationResult": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "InventoryConfigurationState", "", "ConfigurationState"),
                ("TableStatus", "MetadataTableStatus", "", "TableStatus"),
                ("Error", "ErrorDetails", "", "Error"),
                ("TableName", "S3TablesName", "", "TableName"),
                ("TableArn", "S3TablesArn", "", "TableArn"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "InventoryTableConfigurationUpdates": (
        "structure",
        {
            "members": (
                ("ConfigurationState", "InventoryConfigurationState", "", "ConfigurationState"),
                ("EncryptionConfiguration", "MetadataTableEncryptionConfiguration", "", "EncryptionConfiguration"),
            ),
            "required": ("ConfigurationState",),
        },
    ),
    "IsEnabled": ("boolean", {}),
    "IsLatest": ("boolean", {}),
    "IsPublic": ("boolean", {}),
    "IsRestoreInProgress": ("boolean", {}),
    "IsTruncated": ("boolean", {}),
    "JSONInput": ("structure", {"members": (("Type", "JSONType", "", "Type"),)}),
    "JSONOutput": ("structure", {"members": (("RecordDelimiter", "RecordDelimiter", "", "RecordDelimiter"),)}),
    "JSONType": ("string", {"enum": ("DOCUMENT", "LINES")}),
    "JournalTableConfiguration": (
        "structure",
        {
            "members": (
                ("RecordExpiration", "RecordExpiration", "", "RecordExpiration"),
                ("EncryptionConfiguration", "MetadataTableEncryptionConfiguration", "", "EncryptionConfiguration"),
            ),
            "required": ("RecordExpiration",),
        },
    ),
    "JournalTableConfigurationResult": (
        "structure",
        {
            "members": (
                ("TableStatus", "MetadataTableStatus", "", "TableStatus"),
                ("Error", "ErrorDetails", "", "Error"),
                ("TableName", "S3TablesName", "", "TableName"),
                ("TableArn", "S3TablesArn", "", "TableArn"),
                ("RecordExpiration", "RecordExpiration", "", "RecordExpiration"),
            ),
            "required": ("TableStatus", "TableName", "RecordExpiration"),
        },
    ),
    "JournalTableConfigurationUpdates": (
        "structure",
        {
            "members": (("RecordExpiration", "RecordExpiration", "", "RecordExpiration"),),
            "required": ("RecordExpiration",),
        },
    ),
    "KMSContext": ("string", {}),
    "KeyCount": ("integer", {}),
    "KeyMarker": ("string", {}),
    "KeyPrefixEquals": ("string", {}),
    "KmsKeyArn": ("string", {}),
    "LambdaFunctionArn": ("string", {}),
    "LambdaFunctionConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("LambdaFunctionArn", "LambdaFunctionArn", "", "CloudFunction"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("Filter", "NotificationConfigurationFilter", "", "Filter"),
            ),
            "required": ("LambdaFunctionArn", "Events"),
        },
    ),
    "LambdaFunctionConfigurationList": (
        "list",
        {"element": ("member", "LambdaFunctionConfiguration", "", "member"), "flattened": True},
    ),
    "LastModified": ("timestamp", {}),
    "LastModifiedTime": ("timestamp", {"timestamp_format": "rfc822"}),
    "LifecycleConfiguration": (
        "structure",
        {"members": (("Rules", "Rules", "", "Rule", {"flattened": True}),), "required": ("Rules",)},
    ),
    "LifecycleExpiration": (
        "structure",
        {
            "members": (
                ("Date", "Date", "", "Date", {"timestamp_format": "iso8601"}),
                ("Days", "Days", "", "Days"),
                ("ExpiredObjectDeleteMarker", "ExpiredObjectDeleteMarker", "", "ExpiredObjectDeleteMarker"),
            )
        },
    ),
    "LifecycleRule": (
        "structure",
        {
            "members": (
                ("Expiration", "LifecycleExpiration", "", "Expiration"),
                ("ID", "ID", "", "ID"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Filter", "LifecycleRuleFilter", "", "Filter"),
                ("Status", "ExpirationStatus", "", "Status"),
                ("Transitions", "TransitionList", "", "Transition", {"flattened": True}),
                (
                    "NoncurrentVersionTransitions",
                    "NoncurrentVersionTransitionList",
                    "",
                    "NoncurrentVersionTransition",
                    {"flattened": True},
                ),
                ("NoncurrentVersionExpiration", "NoncurrentVersionExpiration", "", "NoncurrentVersionExpiration"),
                (
                    "AbortIncompleteMultipartUpload",
                    "AbortIncompleteMultipartUpload",
                    "",
                    "AbortIncompleteMultipartUpload",
                ),
            ),
            "required": ("Status",),
        },
    ),
    "LifecycleRuleAndOperator": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tags", "TagSet", "", "Tag", {"flattened": True}),
                ("ObjectSizeGreaterThan", "ObjectSizeGreaterThanBytes", "", "ObjectSizeGreaterThan"),
                ("ObjectSizeLessThan", "ObjectSizeLessThanBytes", "", "ObjectSizeLessThan"),
            )
        },
    ),
    "LifecycleRuleFilter": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tag", "Tag", "", "Tag"),
                ("ObjectSizeGreaterThan", "ObjectSizeGreaterThanBytes", "", "ObjectSizeGreaterThan"),
                ("ObjectSizeLessThan", "ObjectSizeLessThanBytes", "", "ObjectSizeLessThan"),
                ("And", "LifecycleRuleAndOperator", "", "And"),
            )
        },
    ),
    "LifecycleRules": ("list", {"element": ("member", "LifecycleRule", "", "member"), "flattened": True}),
    "ListBucketAnalyticsConfigurationsOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                (
                    "AnalyticsConfigurationList",
                    "AnalyticsConfigurationList",
                    "",
                    "AnalyticsConfiguration",
                    {"flattened": True},
                ),
            )
        },
    ),
    "ListBucketAnalyticsConfigurationsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListBucketIntelligentTieringConfigurationsOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                (
                    "IntelligentTieringConfigurationList",
                    "IntelligentTieringConfigurationList",
                    "",
                    "IntelligentTieringConfiguration",
                    {"flattened": True},
                ),
            )
        },
    ),
    "ListBucketIntelligentTieringConfigurationsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListBucketInventoryConfigurationsOutput": (
        "structure",
        {
            "members": (
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                (
                    "InventoryConfigurationList",
                    "InventoryConfigurationList",
                    "",
                    "InventoryConfiguration",
                    {"flattened": True},
                ),
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
            )
        },
    ),
    "ListBucketInventoryConfigurationsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListBucketMetricsConfigurationsOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                (
                    "MetricsConfigurationList",
                    "MetricsConfigurationList",
                    "",
                    "MetricsConfiguration",
                    {"flattened": True},
                ),
            )
        },
    ),
    "ListBucketMetricsConfigurationsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListBucketsOutput": (
        "structure",
        {
            "members": (
                ("Buckets", "Buckets", "", "Buckets"),
                ("Owner", "Owner", "", "Owner"),
                ("ContinuationToken", "NextToken", "", "ContinuationToken"),
                ("Prefix", "Prefix", "", "Prefix"),
            )
        },
    ),
    "ListBucketsRequest": (
        "structure",
        {
            "members": (
                ("MaxBuckets", "MaxBuckets", "querystring", "max-buckets"),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("Prefix", "Prefix", "querystring", "prefix"),
                ("BucketRegion", "BucketRegion", "querystring", "bucket-region"),
            )
        },
    ),
    "ListDirectoryBucketsOutput": (
        "structure",
        {
            "members": (
                ("Buckets", "Buckets", "", "Buckets"),
                ("ContinuationToken", "DirectoryBucketToken", "", "ContinuationToken"),
            )
        },
    ),
    "ListDirectoryBucketsRequest": (
        "structure",
        {
            "members": (
                ("ContinuationToken", "DirectoryBucketToken", "querystring", "continuation-token"),
                ("MaxDirectoryBuckets", "MaxDirectoryBuckets", "querystring", "max-directory-buckets"),
            )
        },
    ),
    "ListMultipartUploadsOutput": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "", "Bucket"),
                ("KeyMarker", "KeyMarker", "", "KeyMarker"),
                ("UploadIdMarker", "UploadIdMarker", "", "UploadIdMarker"),
                ("NextKeyMarker", "NextKeyMarker", "", "NextKeyMarker"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Delimiter", "Delimiter", "", "Delimiter"),
                ("NextUploadIdMarker", "NextUploadIdMarker", "", "NextUploadIdMarker"),
                ("MaxUploads", "MaxUploads", "", "MaxUploads"),
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("Uploads", "MultipartUploadList", "", "Upload", {"flattened": True}),
                ("CommonPrefixes", "CommonPrefixList", "", "CommonPrefixes", {"flattened": True}),
                ("EncodingType", "EncodingType", "", "EncodingType"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "ListMultipartUploadsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Delimiter", "Delimiter", "querystring", "delimiter"),
                ("EncodingType", "EncodingType", "querystring", "encoding-type"),
                ("KeyMarker", "KeyMarker", "querystring", "key-marker"),
                ("MaxUploads", "MaxUploads", "querystring", "max-uploads"),
                ("Prefix", "Prefix", "querystring", "prefix", {"context_param": "Prefix"}),
                ("UploadIdMarker", "UploadIdMarker", "querystring", "upload-id-marker"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListObjectAnnotationsOutput": (
        "structure",
        {
            "members": (
                ("Annotations", "AnnotationList", "", "Annotations"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Key", "ObjectKey", "", "Key"),
                ("ObjectVersionId", "ObjectVersionId", "header", "x-amz-object-version-id"),
                ("AnnotationPrefix", "AnnotationPrefix", "", "AnnotationPrefix"),
                ("MaxAnnotationResults", "MaxAnnotationResults", "", "MaxAnnotationResults"),
                ("AnnotationCount", "AnnotationCount", "", "AnnotationCount"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "ListObjectAnnotationsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("MaxAnnotationResults", "MaxAnnotationResults", "querystring", "max-annotation-results"),
                ("AnnotationPrefix", "AnnotationPrefix", "querystring", "annotation-prefix"),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "ListObjectVersionsOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("KeyMarker", "KeyMarker", "", "KeyMarker"),
                ("VersionIdMarker", "VersionIdMarker", "", "VersionIdMarker"),
                ("NextKeyMarker", "NextKeyMarker", "", "NextKeyMarker"),
                ("NextVersionIdMarker", "NextVersionIdMarker", "", "NextVersionIdMarker"),
                ("Versions", "ObjectVersionList", "", "Version", {"flattened": True}),
                ("DeleteMarkers", "DeleteMarkers", "", "DeleteMarker", {"flattened": True}),
                ("Name", "BucketName", "", "Name"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Delimiter", "Delimiter", "", "Delimiter"),
                ("MaxKeys", "MaxKeys", "", "MaxKeys"),
                ("CommonPrefixes", "CommonPrefixList", "", "CommonPrefixes", {"flattened": True}),
                ("EncodingType", "EncodingType", "", "EncodingType"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "ListObjectVersionsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Delimiter", "Delimiter", "querystring", "delimiter"),
                ("EncodingType", "EncodingType", "querystring", "encoding-type"),
                ("KeyMarker", "KeyMarker", "querystring", "key-marker"),
                ("MaxKeys", "MaxKeys", "querystring", "max-keys"),
                ("Prefix", "Prefix", "querystring", "prefix", {"context_param": "Prefix"}),
                ("VersionIdMarker", "VersionIdMarker", "querystring", "version-id-marker"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                (
                    "OptionalObjectAttributes",
                    "OptionalObjectAttributesList",
                    "header",
                    "x-amz-optional-object-attributes",
                ),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListObjectsOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("Marker", "Marker", "", "Marker"),
                ("NextMarker", "NextMarker", "", "NextMarker"),
                ("Contents", "ObjectList", "", "Contents", {"flattened": True}),
                ("Name", "BucketName", "", "Name"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Delimiter", "Delimiter", "", "Delimiter"),
                ("MaxKeys", "MaxKeys", "", "MaxKeys"),
                ("CommonPrefixes", "CommonPrefixList", "", "CommonPrefixes", {"flattened": True}),
                ("EncodingType", "EncodingType", "", "EncodingType"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "ListObjectsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Delimiter", "Delimiter", "querystring", "delimiter"),
                ("EncodingType", "EncodingType", "querystring", "encoding-type"),
                ("Marker", "Marker", "querystring", "marker"),
                ("MaxKeys", "MaxKeys", "querystring", "max-keys"),
                ("Prefix", "Prefix", "querystring", "prefix", {"context_param": "Prefix"}),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "OptionalObjectAttributes",
                    "OptionalObjectAttributesList",
                    "header",
                    "x-amz-optional-object-attributes",
                ),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListObjectsV2Output": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("Contents", "ObjectList", "", "Contents", {"flattened": True}),
                ("Name", "BucketName", "", "Name"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Delimiter", "Delimiter", "", "Delimiter"),
                ("MaxKeys", "MaxKeys", "", "MaxKeys"),
                ("CommonPrefixes", "CommonPrefixList", "", "CommonPrefixes", {"flattened": True}),
                ("EncodingType", "EncodingType", "", "EncodingType"),
                ("KeyCount", "KeyCount", "", "KeyCount"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                ("StartAfter", "StartAfter", "", "StartAfter"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "ListObjectsV2Request": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Delimiter", "Delimiter", "querystring", "delimiter"),
                ("EncodingType", "EncodingType", "querystring", "encoding-type"),
                ("MaxKeys", "MaxKeys", "querystring", "max-keys"),
                ("Prefix", "Prefix", "querystring", "prefix", {"context_param": "Prefix"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("FetchOwner", "FetchOwner", "querystring", "fetch-owner"),
                ("StartAfter", "StartAfter", "querystring", "start-after"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "OptionalObjectAttributes",
                    "OptionalObjectAttributesList",
                    "header",
                    "x-amz-optional-object-attributes",
                ),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListPartsOutput": (
        "structure",
        {
            "members": (
                ("AbortDate", "AbortDate", "header", "x-amz-abort-date"),
                ("AbortRuleId", "AbortRuleId", "header", "x-amz-abort-rule-id"),
                ("Bucket", "BucketName", "", "Bucket"),
                ("Key", "ObjectKey", "", "Key"),
                ("UploadId", "MultipartUploadId", "", "UploadId"),
                ("PartNumberMarker", "PartNumberMarker", "", "PartNumberMarker"),
                ("NextPartNumberMarker", "NextPartNumberMarker", "", "NextPartNumberMarker"),
                ("MaxParts", "MaxParts", "", "MaxParts"),
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("Parts", "Parts", "", "Part", {"flattened": True}),
                ("Initiator", "Initiator", "", "Initiator"),
                ("Owner", "Owner", "", "Owner"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "", "ChecksumAlgorithm"),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
            )
        },
    ),
    "ListPartsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("MaxParts", "MaxParts", "querystring", "max-parts"),
                ("PartNumberMarker", "PartNumberMarker", "querystring", "part-number-marker"),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
            ),
            "required": ("Bucket", "Key", "UploadId"),
        },
    ),
    "Location": ("string", {}),
    "LocationInfo": (
        "structure",
        {"members": (("Type", "LocationType", "", "Type"), ("Name", "LocationNameAsString", "", "Name"))},
    ),
    "LocationNameAsString": ("string", {}),
    "LocationPrefix": ("string", {}),
    "LocationType": ("string", {"enum": ("AvailabilityZone", "LocalZone")}),
    "LoggingEnabled": (
        "structure",
        {
            "members": (
                ("TargetBucket", "TargetBucket", "", "TargetBucket"),
                ("TargetGrants", "TargetGrants", "", "TargetGrants"),
                ("TargetPrefix", "TargetPrefix", "", "TargetPrefix"),
                ("TargetObjectKeyFormat", "TargetObjectKeyFormat", "", "TargetObjectKeyFormat"),
            ),
            "required": ("TargetBucket", "TargetPrefix"),
        },
    ),
    "MFA": ("string", {}),
    "MFADelete": ("string", {"enum": ("Enabled", "Disabled")}),
    "MFADeleteStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "Marker": ("string", {}),
    "MaxAgeSeconds": ("integer", {}),
    "MaxAnnotationResults": ("integer", {"minimum": 1}),
    "MaxBuckets": ("integer", {"minimum": 1}),
    "MaxDirectoryBuckets": ("integer", {"minimum": 0}),
    "MaxKeys": ("integer", {}),
    "MaxParts": ("integer", {}),
    "MaxUploads": ("integer", {}),
    "Message": ("string", {}),
    "Metadata": ("map", {"key": ("key", "MetadataKey", "", "key"), "value": ("value", "MetadataValue", "", "value")}),
    "MetadataConfiguration": (
        "structure",
        {
            "members": (
                ("JournalTableConfiguration", "JournalTableConfiguration", "", "JournalTableConfiguration"),
                ("InventoryTableConfiguration", "InventoryTableConfiguration", "", "InventoryTableConfiguration"),
                ("AnnotationTableConfiguration", "AnnotationTableConfiguration", "", "AnnotationTableConfiguration"),
            ),
            "required": ("JournalTableConfiguration",),
        },
    ),
    "MetadataConfigurationResult": (
        "structure",
        {
            "members": (
                ("DestinationResult", "DestinationResult", "", "DestinationResult"),
                (
                    "JournalTableConfigurationResult",
                    "JournalTableConfigurationResult",
                    "",
                    "JournalTableConfigurationResult",
                ),
                (
                    "InventoryTableConfigurationResult",
                    "InventoryTableConfigurationResult",
                    "",
                    "InventoryTableConfigurationResult",
                ),
                (
                    "AnnotationTableConfigurationResult",
                    "AnnotationTableConfigurationResult",
                    "",
                    "AnnotationTableConfigurationResult",
                ),
            ),
            "required": ("DestinationResult",),
        },
    ),
    "MetadataDirective": ("string", {"enum": ("COPY", "REPLACE")}),
    "MetadataEntry": (
        "structure",
        {"members": (("Name", "MetadataKey", "", "Name"), ("Value", "MetadataValue", "", "Value"))},
    ),
    "MetadataKey": ("string", {}),
    "MetadataTableConfiguration": (
        "structure",
        {
            "members": (("S3TablesDestination", "S3TablesDestination", "", "S3TablesDestination"),),
            "required": ("S3TablesDestination",),
        },
    ),
    "MetadataTableConfigurationResult": (
        "structure",
        {
            "members": (("S3TablesDestinationResult", "S3TablesDestinationResult", "", "S3TablesDestinationResult"),),
            "required": ("S3TablesDestinationResult",),
        },
    ),
    "MetadataTableEncryptionConfiguration": (
        "structure",
        {
            "members": (
                ("SseAlgorithm", "TableSseAlgorithm", "", "SseAlgorithm"),
                ("KmsKeyArn", "KmsKeyArn", "", "KmsKeyArn"),
            ),
            "required": ("SseAlgorithm",),
        },
    ),
    "MetadataTableStatus": ("string", {}),
    "MetadataValue": ("string", {}),
    "Metrics": (
        "structure",
        {
            "members": (
                ("Status", "MetricsStatus", "", "Status"),
                ("EventThreshold", "ReplicationTimeValue", "", "EventThreshold"),
            ),
            "required": ("Status",),
        },
    ),
    "MetricsAndOperator": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tags", "TagSet", "", "Tag", {"flattened": True}),
                ("AccessPointArn", "AccessPointArn", "", "AccessPointArn"),
            )
        },
    ),
    "MetricsConfiguration": (
        "structure",
        {"members": (("Id", "MetricsId", "", "Id"), ("Filter", "MetricsFilter", "", "Filter")), "required": ("Id",)},
    ),
    "MetricsConfigurationList": (
        "list",
        {"element": ("member", "MetricsConfiguration", "", "member"), "flattened": True},
    ),
    "MetricsFilter": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tag", "Tag", "", "Tag"),
                ("AccessPointArn", "AccessPointArn", "", "AccessPointArn"),
                ("And", "MetricsAndOperator", "", "And"),
            )
        },
    ),
    "MetricsId": ("string", {}),
    "MetricsStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "Minutes": ("integer", {}),
    "MissingMeta": ("integer", {}),
    "MpuObjectSize": ("long", {}),
    "MultipartUpload": (
        "structure",
        {
            "members": (
                ("UploadId", "MultipartUploadId", "", "UploadId"),
                ("Key", "ObjectKey", "", "Key"),
                ("Initiated", "Initiated", "", "Initiated"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
                ("Owner", "Owner", "", "Owner"),
                ("Initiator", "Initiator", "", "Initiator"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "", "ChecksumAlgorithm"),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
            )
        },
    ),
    "MultipartUploadId": ("string", {}),
    "MultipartUploadList": ("list", {"element": ("member", "MultipartUpload", "", "member"), "flattened": True}),
    "NextKeyMarker": ("string", {}),
    "NextMarker": ("string", {}),
    "NextPartNumberMarker": ("integer", {}),
    "NextToken": ("string", {}),
    "NextUploadIdMarker": ("string", {}),
    "NextVersionIdMarker": ("string", {}),
    "NoSuchAnnotation": ("structure", {"error_code": "NoSuchAnnotation", "error_status": 404}),
    "NoSuchBucket": ("structure", {"error_code": "NoSuchBucket", "error_status": 404}),
    "NoSuchKey": ("structure", {"error_code": "NoSuchKey", "error_status": 404}),
    "NoSuchUpload": ("structure", {"error_code": "NoSuchUpload", "error_status": 404}),
    "NonEmptyKmsKeyArnString": ("string", {"minimum": 20, "sensitive": True}),
    "NoncurrentVersionExpiration": (
        "structure",
        {
            "members": (
                ("NoncurrentDays", "Days", "", "NoncurrentDays"),
                ("NewerNoncurrentVersions", "VersionCount", "", "NewerNoncurrentVersions"),
            )
        },
    ),
    "NoncurrentVersionTransition": (
        "structure",
        {
            "members": (
                ("NoncurrentDays", "Days", "", "NoncurrentDays"),
                ("StorageClass", "TransitionStorageClass", "", "StorageClass"),
                ("NewerNoncurrentVersions", "VersionCount", "", "NewerNoncurrentVersions"),
            )
        },
    ),
    "NoncurrentVersionTransitionList": (
        "list",
        {"element": ("member", "NoncurrentVersionTransition", "", "member"), "flattened": True},
    ),
    "NotificationConfiguration": (
        "structure",
        {
            "members": (
                ("TopicConfigurations", "TopicConfigurationList", "", "TopicConfiguration", {"flattened": True}),
                ("QueueConfigurations", "QueueConfigurationList", "", "QueueConfiguration", {"flattened": True}),
                (
                    "LambdaFunctionConfigurations",
                    "LambdaFunctionConfigurationList",
                    "",
                    "CloudFunctionConfiguration",
                    {"flattened": True},
                ),
                ("EventBridgeConfiguration", "EventBridgeConfiguration", "", "EventBridgeConfiguration"),
            )
        },
    ),
    "NotificationConfigurationDeprecated": (
        "structure",
        {
            "members": (
                ("TopicConfiguration", "TopicConfigurationDeprecated", "", "TopicConfiguration"),
                ("QueueConfiguration", "QueueConfigurationDeprecated", "", "QueueConfiguration"),
                ("CloudFunctionConfiguration", "CloudFunctionConfiguration", "", "CloudFunctionConfiguration"),
            )
        },
    ),
    "NotificationConfigurationFilter": ("structure", {"members": (("Key", "S3KeyFilter", "", "S3Key"),)}),
    "NotificationId": ("string", {}),
    "Object": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("ETag", "ETag", "", "ETag"),
                ("ChecksumAlgorithm", "ChecksumAlgorithmList", "", "ChecksumAlgorithm", {"flattened": True}),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
                ("Size", "Size", "", "Size"),
                ("StorageClass", "ObjectStorageClass", "", "StorageClass"),
                ("Owner", "Owner", "", "Owner"),
                ("RestoreStatus", "RestoreStatus", "", "RestoreStatus"),
            )
        },
    ),
    "ObjectAlreadyInActiveTierError": (
        "structure",
        {"error_code": "ObjectAlreadyInActiveTierError", "error_status": 403},
    ),
    "ObjectAttributes": ("string", {"enum": ("ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize")}),
    "ObjectAttributesList": ("list", {"element": ("member", "ObjectAttributes", "", "member")}),
    "ObjectCannedACL": (
        "string",
        {
            "enum": (
                "private",
                "public-read",
                "public-read-write",
                "authenticated-read",
                "aws-exec-read",
                "bucket-owner-read",
                "bucket-owner-full-control",
            )
        },
    ),
    "ObjectEncryption": ("structure", {"members": (("SSEKMS", "SSEKMSEncryption", "", "SSE-KMS"),), "union": True}),
    "ObjectIdentifier": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("ETag", "ETag", "", "ETag"),
                ("LastModifiedTime", "LastModifiedTime", "", "LastModifiedTime", {"timestamp_format": "rfc822"}),
                ("Size", "Size", "", "Size"),
            ),
            "required": ("Key",),
        },
    ),
    "ObjectIdentifierList": ("list", {"element": ("member", "ObjectIdentifier", "", "member"), "flattened": True}),
    "ObjectIfMatch": ("string", {}),
    "ObjectKey": ("string", {"minimum": 1}),
    "ObjectList": ("list", {"element": ("member", "Object", "", "member"), "flattened": True}),
    "ObjectLockConfiguration": (
        "structure",
        {
            "members": (
                ("ObjectLockEnabled", "ObjectLockEnabled", "", "ObjectLockEnabled"),
                ("Rule", "ObjectLockRule", "", "Rule"),
            )
        },
    ),
    "ObjectLockEnabled": ("string", {"enum": ("Enabled",)}),
    "ObjectLockEnabledForBucket": ("boolean", {}),
    "ObjectLockEventHold": ("string", {"enum": ("ON", "OFF")}),
    "ObjectLockEventHoldDurationDays": ("integer", {}),
    "ObjectLockEventHoldDurationYears": ("integer", {}),
    "ObjectLockLegalHold": ("structure", {"members": (("Status", "ObjectLockLegalHoldStatus", "", "Status"),)}),
    "ObjectLockLegalHoldStatus": ("string", {"enum": ("ON", "OFF")}),
    "ObjectLockMode": ("string", {"enum": ("GOVERNANCE", "COMPLIANCE")}),
    "ObjectLockRetainUntilDate": ("timestamp", {"timestamp_format": "iso8601"}),
    "ObjectLockRetention": (
        "structure",
        {
            "members": (
                ("Mode", "ObjectLockRetentionMode", "", "Mode"),
                ("RetainUntilDate", "Date", "", "RetainUntilDate", {"timestamp_format": "iso8601"}),
                ("EventHold", "ObjectLockEventHold", "", "EventHold"),
                ("EventHoldDuration", "EventHoldDuration", "", "EventHoldDuration"),
            )
        },
    ),
    "ObjectLockRetentionMode": ("string", {"enum": ("GOVERNANCE", "COMPLIANCE")}),
    "ObjectLockRule": ("structure", {"members": (("DefaultRetention", "DefaultRetention", "", "DefaultRetention"),)}),
    "ObjectLockToken": ("string", {}),
    "ObjectNotInActiveTierError": ("structure", {"error_code": "ObjectNotInActiveTierError", "error_status": 403}),
    "ObjectOwnership": ("string", {"enum": ("BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced")}),
    "ObjectPart": (
        "structure",
        {
            "members": (
                ("PartNumber", "PartNumber", "", "PartNumber"),
                ("Size", "Size", "", "Size"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
            )
        },
    ),
    "ObjectSize": ("long", {}),
    "ObjectSizeGreaterThanBytes": ("long", {}),
    "ObjectSizeLessThanBytes": ("long", {}),
    "ObjectStorageClass": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "ObjectVersion": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "", "ETag"),
                ("ChecksumAlgorithm", "ChecksumAlgorithmList", "", "ChecksumAlgorithm", {"flattened": True}),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
                ("Size", "Size", "", "Size"),
                ("StorageClass", "ObjectVersionStorageClass", "", "StorageClass"),
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("IsLatest", "IsLatest", "", "IsLatest"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("Owner", "Owner", "", "Owner"),
                ("RestoreStatus", "RestoreStatus", "", "RestoreStatus"),
            )
        },
    ),
    "ObjectVersionId": ("string", {}),
    "ObjectVersionList": ("list", {"element": ("member", "ObjectVersion", "", "member"), "flattened": True}),
    "ObjectVersionStorageClass": ("string", {"enum": ("STANDARD",)}),
    "OptionalObjectAttributes": ("string", {"enum": ("RestoreStatus",)}),
    "OptionalObjectAttributesList": ("list", {"element": ("member", "OptionalObjectAttributes", "", "member")}),
    "OutputLocation": ("structure", {"members": (("S3", "S3Location", "", "S3"),)}),
    "OutputSerialization": (
        "structure",
        {"members": (("CSV", "CSVOutput", "", "CSV"), ("JSON", "JSONOutput", "", "JSON"))},
    ),
    "Owner": ("structure", {"members": (("DisplayName", "DisplayName", "", "DisplayName"), ("ID", "ID", "", "ID"))}),
    "OwnerOverride": ("string", {"enum": ("Destination",)}),
    "OwnershipControls": (
        "structure",
        {"members": (("Rules", "OwnershipControlsRules", "", "Rule", {"flattened": True}),), "required": ("Rules",)},
    ),
    "OwnershipControlsRule": (
        "structure",
        {"members": (("ObjectOwnership", "ObjectOwnership", "", "ObjectOwnership"),), "required": ("ObjectOwnership",)},
    ),
    "OwnershipControlsRules": (
        "list",
        {"element": ("member", "OwnershipControlsRule", "", "member"), "flattened": True},
    ),
    "ParquetInput": ("structure", {}),
    "Part": (
        "structure",
        {
            "members": (
                ("PartNumber", "PartNumber", "", "PartNumber"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("ETag", "ETag", "", "ETag"),
                ("Size", "Size", "", "Size"),
                ("ChecksumCRC32", "ChecksumCRC32", "", "ChecksumCRC32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "", "ChecksumCRC32C"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "", "ChecksumCRC64NVME"),
                ("ChecksumSHA1", "ChecksumSHA1", "", "ChecksumSHA1"),
                ("ChecksumSHA256", "ChecksumSHA256", "", "ChecksumSHA256"),
                ("ChecksumSHA512", "ChecksumSHA512", "", "ChecksumSHA512"),
                ("ChecksumMD5", "ChecksumMD5", "", "ChecksumMD5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "", "ChecksumXXHASH64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "", "ChecksumXXHASH3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "", "ChecksumXXHASH128"),
            )
        },
    ),
    "PartNumber": ("integer", {}),
    "PartNumberMarker": ("integer", {}),
    "PartitionDateSource": ("string", {"enum": ("EventTime", "DeliveryTime")}),
    "PartitionedPrefix": (
        "structure",
        {
            "members": (("PartitionDateSource", "PartitionDateSource", "", "PartitionDateSource"),),
            "location_name": "PartitionedPrefix",
        },
    ),
    "Parts": ("list", {"element": ("member", "Part", "", "member"), "flattened": True}),
    "PartsCount": ("integer", {}),
    "PartsList": ("list", {"element": ("member", "ObjectPart", "", "member"), "flattened": True}),
    "Payer": ("string", {"enum": ("Requester", "BucketOwner")}),
    "Permission": ("string", {"enum": ("FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP")}),
    "Policy": ("string", {}),
    "PolicyStatus": ("structure", {"members": (("IsPublic", "IsPublic", "", "IsPublic"),)}),
    "Prefix": ("string", {}),
    "Priority": ("integer", {}),
    "Progress": (
        "structure",
        {
            "members": (
                ("BytesScanned", "BytesScanned", "", "BytesScanned"),
                ("BytesProcessed", "BytesProcessed", "", "BytesProcessed"),
                ("BytesReturned", "BytesReturned", "", "BytesReturned"),
            )
        },
    ),
    "ProgressEvent": (
        "structure",
        {"members": (("Details", "Progress", "", "Details", {"event_payload": True}),), "event": True},
    ),
    "Protocol": ("string", {"enum": ("http", "https")}),
    "PublicAccessBlockConfiguration": (
        "structure",
        {
            "members": (
                ("BlockPublicAcls", "Setting", "", "BlockPublicAcls"),
                ("IgnorePublicAcls", "Setting", "", "IgnorePublicAcls"),
                ("BlockPublicPolicy", "Setting", "", "BlockPublicPolicy"),
                ("RestrictPublicBuckets", "Setting", "", "RestrictPublicBuckets"),
            )
        },
    ),
    "PutBucketAbacRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "AbacStatus",
                    "AbacStatus",
                    "",
                    "AbacStatus",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
            ),
            "required": ("Bucket", "AbacStatus"),
            "payload": "AbacStatus",
        },
    ),
    "PutBucketAccelerateConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "AccelerateConfiguration",
                    "AccelerateConfiguration",
                    "",
                    "AccelerateConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
            ),
            "required": ("Bucket", "AccelerateConfiguration"),
            "payload": "AccelerateConfiguration",
        },
    ),
    "PutBucketAclRequest": (
        "structure",
        {
            "members": (
                ("ACL", "BucketCannedACL", "header", "x-amz-acl"),
                (
                    "AccessControlPolicy",
                    "AccessControlPolicy",
                    "",
                    "AccessControlPolicy",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWrite", "GrantWrite", "header", "x-amz-grant-write"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
            "payload": "AccessControlPolicy",
        },
    ),
    "PutBucketAnalyticsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "AnalyticsId", "querystring", "id"),
                (
                    "AnalyticsConfiguration",
                    "AnalyticsConfiguration",
                    "",
                    "AnalyticsConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id", "AnalyticsConfiguration"),
            "payload": "AnalyticsConfiguration",
        },
    ),
    "PutBucketCorsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "CORSConfiguration",
                    "CORSConfiguration",
                    "",
                    "CORSConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "CORSConfiguration"),
            "payload": "CORSConfiguration",
        },
    ),
    "PutBucketEncryptionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "ServerSideEncryptionConfiguration",
                    "ServerSideEncryptionConfiguration",
                    "",
                    "ServerSideEncryptionConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "ServerSideEncryptionConfiguration"),
            "payload": "ServerSideEncryptionConfiguration",
        },
    ),
    "PutBucketIntelligentTieringConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "IntelligentTieringId", "querystring", "id"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "IntelligentTieringConfiguration",
                    "IntelligentTieringConfiguration",
                    "",
                    "IntelligentTieringConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
            ),
            "required": ("Bucket", "Id", "IntelligentTieringConfiguration"),
            "payload": "IntelligentTieringConfiguration",
        },
    ),
    "PutBucketInventoryConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "InventoryId", "querystring", "id"),
                (
                    "InventoryConfiguration",
                    "InventoryConfiguration",
                    "",
                    "InventoryConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id", "InventoryConfiguration"),
            "payload": "InventoryConfiguration",
        },
    ),
    "PutBucketLifecycleConfigurationOutput": (
        "structure",
        {
            "members": (
                (
                    "TransitionDefaultMinimumObjectSize",
                    "TransitionDefaultMinimumObjectSize",
                    "header",
                    "x-amz-transition-default-minimum-object-size",
                ),
            )
        },
    ),
    "PutBucketLifecycleConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "LifecycleConfiguration",
                    "BucketLifecycleConfiguration",
                    "",
                    "LifecycleConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "TransitionDefaultMinimumObjectSize",
                    "TransitionDefaultMinimumObjectSize",
                    "header",
                    "x-amz-transition-default-minimum-object-size",
                ),
            ),
            "required": ("Bucket",),
            "payload": "LifecycleConfiguration",
        },
    ),
    "PutBucketLifecycleRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "LifecycleConfiguration",
                    "LifecycleConfiguration",
                    "",
                    "LifecycleConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
            "payload": "LifecycleConfiguration",
        },
    ),
    "PutBucketLoggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "BucketLoggingStatus",
                    "BucketLoggingStatus",
                    "",
                    "BucketLoggingStatus",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "BucketLoggingStatus"),
            "payload": "BucketLoggingStatus",
        },
    ),
    "PutBucketMetricsConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Id", "MetricsId", "querystring", "id"),
                (
                    "MetricsConfiguration",
                    "MetricsConfiguration",
                    "",
                    "MetricsConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Id", "MetricsConfiguration"),
            "payload": "MetricsConfiguration",
        },
    ),
    "PutBucketNotificationConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "NotificationConfiguration",
                    "NotificationConfiguration",
                    "",
                    "NotificationConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("SkipDestinationValidation", "SkipValidation", "header", "x-amz-skip-destination-validation"),
            ),
            "required": ("Bucket", "NotificationConfiguration"),
            "payload": "NotificationConfiguration",
        },
    ),
    "PutBucketNotificationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "NotificationConfiguration",
                    "NotificationConfigurationDeprecated",
                    "",
                    "NotificationConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "NotificationConfiguration"),
            "payload": "NotificationConfiguration",
        },
    ),
    "PutBucketOwnershipControlsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                (
                    "OwnershipControls",
                    "OwnershipControls",
                    "",
                    "OwnershipControls",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
            ),
            "required": ("Bucket", "OwnershipControls"),
            "payload": "OwnershipControls",
        },
    ),
    "PutBucketPolicyRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "ConfirmRemoveSelfBucketAccess",
                    "ConfirmRemoveSelfBucketAccess",
                    "header",
                    "x-amz-confirm-remove-self-bucket-access",
                ),
                ("Policy", "Policy", "", "Policy"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Policy"),
            "payload": "Policy",
        },
    ),
    "PutBucketReplicationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "ReplicationConfiguration",
                    "ReplicationConfiguration",
                    "",
                    "ReplicationConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("Token", "ObjectLockToken", "header", "x-amz-bucket-object-lock-token"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "ReplicationConfiguration"),
            "payload": "ReplicationConfiguration",
        },
    ),
    "PutBucketRequestPaymentRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "RequestPaymentConfiguration",
                    "RequestPaymentConfiguration",
                    "",
                    "RequestPaymentConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "RequestPaymentConfiguration"),
            "payload": "RequestPaymentConfiguration",
        },
    ),
    "PutBucketTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "Tagging",
                    "Tagging",
                    "",
                    "Tagging",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Tagging"),
            "payload": "Tagging",
        },
    ),
    "PutBucketVersioningRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("MFA", "MFA", "header", "x-amz-mfa"),
                (
                    "VersioningConfiguration",
                    "VersioningConfiguration",
                    "",
                    "VersioningConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "VersioningConfiguration"),
            "payload": "VersioningConfiguration",
        },
    ),
    "PutBucketWebsiteRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "WebsiteConfiguration",
                    "WebsiteConfiguration",
                    "",
                    "WebsiteConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "WebsiteConfiguration"),
            "payload": "WebsiteConfiguration",
        },
    ),
    "PutObjectAclOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "PutObjectAclRequest": (
        "structure",
        {
            "members": (
                ("ACL", "ObjectCannedACL", "header", "x-amz-acl"),
                (
                    "AccessControlPolicy",
                    "AccessControlPolicy",
                    "",
                    "AccessControlPolicy",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWrite", "GrantWrite", "header", "x-amz-grant-write"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "AccessControlPolicy",
        },
    ),
    "PutObjectAnnotationOutput": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("AnnotationName", "AnnotationName", "", "AnnotationName"),
                ("ObjectVersionId", "ObjectVersionId", "header", "x-amz-object-version-id"),
                ("ETag", "ETag", "header", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "PutObjectAnnotationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("AnnotationName", "AnnotationName", "querystring", "annotationName"),
                ("AnnotationPayload", "AnnotationPayload", "", "AnnotationPayload", {"streaming": True}),
                ("ObjectIfMatch", "ObjectIfMatch", "header", "x-amz-object-if-match"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key", "AnnotationName", "AnnotationPayload"),
            "payload": "AnnotationPayload",
        },
    ),
    "PutObjectLegalHoldOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "PutObjectLegalHoldRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                (
                    "LegalHold",
                    "ObjectLockLegalHold",
                    "",
                    "LegalHold",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "LegalHold",
        },
    ),
    "PutObjectLockConfigurationOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "PutObjectLockConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                (
                    "ObjectLockConfiguration",
                    "ObjectLockConfiguration",
                    "",
                    "ObjectLockConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("Token", "ObjectLockToken", "header", "x-amz-bucket-object-lock-token"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
            "payload": "ObjectLockConfiguration",
        },
    ),
    "PutObjectOutput": (
        "structure",
        {
            "members": (
                ("Expiration", "Expiration", "header", "x-amz-expiration"),
                ("ETag", "ETag", "header", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("Size", "Size", "header", "x-amz-object-size"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "PutObjectRequest": (
        "structure",
        {
            "members": (
                ("ACL", "ObjectCannedACL", "header", "x-amz-acl"),
                ("Body", "Body", "", "Body", {"streaming": True}),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("Expires", "Expires", "header", "Expires"),
                ("IfMatch", "IfMatch", "header", "If-Match"),
                ("IfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("WriteOffsetBytes", "WriteOffsetBytes", "header", "x-amz-write-offset-bytes"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                (
                    "SSEKMSEncryptionContext",
                    "SSEKMSEncryptionContext",
                    "header",
                    "x-amz-server-side-encryption-context",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("Tagging", "TaggingHeader", "header", "x-amz-tagging"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("ObjectLockEventHold", "ObjectLockEventHold", "header", "x-amz-object-lock-event-hold"),
                (
                    "ObjectLockEventHoldDurationDays",
                    "ObjectLockEventHoldDurationDays",
                    "header",
                    "x-amz-object-lock-event-hold-duration-days",
                ),
                (
                    "ObjectLockEventHoldDurationYears",
                    "ObjectLockEventHoldDurationYears",
                    "header",
                    "x-amz-object-lock-event-hold-duration-years",
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "Body",
        },
    ),
    "PutObjectRetentionOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "PutObjectRetentionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                (
                    "Retention",
                    "ObjectLockRetention",
                    "",
                    "Retention",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                (
                    "BypassGovernanceRetention",
                    "BypassGovernanceRetention",
                    "header",
                    "x-amz-bypass-governance-retention",
                ),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "Retention",
        },
    ),
    "PutObjectTaggingOutput": (
        "structure",
        {"members": (("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),)},
    ),
    "PutObjectTaggingRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "Tagging",
                    "Tagging",
                    "",
                    "Tagging",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
            ),
            "required": ("Bucket", "Key", "Tagging"),
            "payload": "Tagging",
        },
    ),
    "PutPublicAccessBlockRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "PublicAccessBlockConfiguration",
                    "PublicAccessBlockConfiguration",
                    "",
                    "PublicAccessBlockConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "PublicAccessBlockConfiguration"),
            "payload": "PublicAccessBlockConfiguration",
        },
    ),
    "QueueArn": ("string", {}),
    "QueueConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("QueueArn", "QueueArn", "", "Queue"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("Filter", "NotificationConfigurationFilter", "", "Filter"),
            ),
            "required": ("QueueArn", "Events"),
        },
    ),
    "QueueConfigurationDeprecated": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("Event", "Event", "", "Event"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("Queue", "QueueArn", "", "Queue"),
            )
        },
    ),
    "QueueConfigurationList": ("list", {"element": ("member", "QueueConfiguration", "", "member"), "flattened": True}),
    "Quiet": ("boolean", {}),
    "QuoteCharacter": ("string", {}),
    "QuoteEscapeCharacter": ("string", {}),
    "QuoteFields": ("string", {"enum": ("ALWAYS", "ASNEEDED")}),
    "Range": ("string", {}),
    "RecordDelimiter": ("string", {}),
    "RecordExpiration": (
        "structure",
        {
            "members": (
                ("Expiration", "ExpirationState", "", "Expiration"),
                ("Days", "RecordExpirationDays", "", "Days"),
            ),
            "required": ("Expiration",),
        },
    ),
    "RecordExpirationDays": ("integer", {}),
    "RecordsEvent": (
        "structure",
        {"members": (("Payload", "Body", "", "Payload", {"event_payload": True}),), "event": True},
    ),
    "Redirect": (
        "structure",
        {
            "members": (
                ("HostName", "HostName", "", "HostName"),
                ("HttpRedirectCode", "HttpRedirectCode", "", "HttpRedirectCode"),
                ("Protocol", "Protocol", "", "Protocol"),
                ("ReplaceKeyPrefixWith", "ReplaceKeyPrefixWith", "", "ReplaceKeyPrefixWith"),
                ("ReplaceKeyWith", "ReplaceKeyWith", "", "ReplaceKeyWith"),
            )
        },
    ),
    "RedirectAllRequestsTo": (
        "structure",
        {
            "members": (("HostName", "HostName", "", "HostName"), ("Protocol", "Protocol", "", "Protocol")),
            "required": ("HostName",),
        },
    ),
    "Region": ("string", {"minimum": 0}),
    "RenameObjectOutput": ("structure", {}),
    "RenameObjectRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("RenameSource", "RenameSource", "header", "x-amz-rename-source"),
                ("DestinationIfMatch", "IfMatch", "header", "If-Match"),
                ("DestinationIfNoneMatch", "IfNoneMatch", "header", "If-None-Match"),
                ("DestinationIfModifiedSince", "IfModifiedSince", "header", "If-Modified-Since"),
                ("DestinationIfUnmodifiedSince", "IfUnmodifiedSince", "header", "If-Unmodified-Since"),
                ("SourceIfMatch", "RenameSourceIfMatch", "header", "x-amz-rename-source-if-match"),
                ("SourceIfNoneMatch", "RenameSourceIfNoneMatch", "header", "x-amz-rename-source-if-none-match"),
                (
                    "SourceIfModifiedSince",
                    "RenameSourceIfModifiedSince",
                    "header",
                    "x-amz-rename-source-if-modified-since",
                    {"timestamp_format": "rfc822"},
                ),
                (
                    "SourceIfUnmodifiedSince",
                    "RenameSourceIfUnmodifiedSince",
                    "header",
                    "x-amz-rename-source-if-unmodified-since",
                    {"timestamp_format": "rfc822"},
                ),
                ("ClientToken", "ClientToken", "header", "x-amz-client-token", {"idempotency_token": True}),
            ),
            "required": ("Bucket", "Key", "RenameSource"),
        },
    ),
    "RenameSource": ("string", {}),
    "RenameSourceIfMatch": ("string", {}),
    "RenameSourceIfModifiedSince": ("timestamp", {"timestamp_format": "rfc822"}),
    "RenameSourceIfNoneMatch": ("string", {}),
    "RenameSourceIfUnmodifiedSince": ("timestamp", {"timestamp_format": "rfc822"}),
    "ReplaceKeyPrefixWith": ("string", {}),
    "ReplaceKeyWith": ("string", {}),
    "ReplicaKmsKeyID": ("string", {}),
    "ReplicaModifications": (
        "structure",
        {"members": (("Status", "ReplicaModificationsStatus", "", "Status"),), "required": ("Status",)},
    ),
    "ReplicaModificationsStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "ReplicationConfiguration": (
        "structure",
        {
            "members": (("Role", "Role", "", "Role"), ("Rules", "ReplicationRules", "", "Rule", {"flattened": True})),
            "required": ("Role", "Rules"),
        },
    ),
    "ReplicationRule": (
        "structure",
        {
            "members": (
                ("ID", "ID", "", "ID"),
                ("Priority", "Priority", "", "Priority"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Filter", "ReplicationRuleFilter", "", "Filter"),
                ("Status", "ReplicationRuleStatus", "", "Status"),
                ("SourceSelectionCriteria", "SourceSelectionCriteria", "", "SourceSelectionCriteria"),
                ("ExistingObjectReplication", "ExistingObjectReplication", "", "ExistingObjectReplication"),
                ("Destination", "Destination", "", "Destination"),
                ("DeleteMarkerReplication", "DeleteMarkerReplication", "", "DeleteMarkerReplication"),
            ),
            "required": ("Status", "Destination"),
        },
    ),
    "ReplicationRuleAndOperator": (
        "structure",
        {"members": (("Prefix", "Prefix", "", "Prefix"), ("Tags", "TagSet", "", "Tag", {"flattened": True}))},
    ),
    "ReplicationRuleFilter": (
        "structure",
        {
            "members": (
                ("Prefix", "Prefix", "", "Prefix"),
                ("Tag", "Tag", "", "Tag"),
                ("And", "ReplicationRuleAndOperator", "", "And"),
            )
        },
    ),
    "ReplicationRuleStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "ReplicationRules": ("list", {"element": ("member", "ReplicationRule", "", "member"), "flattened": True}),
    "ReplicationStatus": ("string", {"enum": ("COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED")}),
    "ReplicationTime": (
        "structure",
        {
            "members": (
                ("Status", "ReplicationTimeStatus", "", "Status"),
                ("Time", "ReplicationTimeValue", "", "Time"),
            ),
            "required": ("Status", "Time"),
        },
    ),
    "ReplicationTimeStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "ReplicationTimeValue": ("structure", {"members": (("Minutes", "Minutes", "", "Minutes"),)}),
    "RequestCharged": ("string", {"enum": ("requester",)}),
    "RequestPayer": ("string", {"enum": ("requester",)}),
    "RequestPaymentConfiguration": (
        "structure",
        {"members": (("Payer", "Payer", "", "Payer"),), "required": ("Payer",)},
    ),
    "RequestProgress": ("structure", {"members": (("Enabled", "EnableRequestProgress", "", "Enabled"),)}),
    "RequestRoute": ("string", {}),
    "RequestToken": ("string", {}),
    "ResponseCacheControl": ("string", {}),
    "ResponseContentDisposition": ("string", {}),
    "ResponseContentEncoding": ("string", {}),
    "ResponseContentLanguage": ("string", {}),
    "ResponseContentType": ("string", {}),
    "ResponseExpires": ("timestamp", {"timestamp_format": "rfc822"}),
    "Restore": ("string", {}),
    "RestoreExpiryDate": ("timestamp", {}),
    "RestoreObjectOutput": (
        "structure",
        {
            "members": (
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("RestoreOutputPath", "RestoreOutputPath", "header", "x-amz-restore-output-path"),
            )
        },
    ),
    "RestoreObjectRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                (
                    "RestoreRequest",
                    "RestoreRequest",
                    "",
                    "RestoreRequest",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "RestoreRequest",
        },
    ),
    "RestoreOutputPath": ("string", {}),
    "RestoreRequest": (
        "structure",
        {
            "members": (
                ("Days", "Days", "", "Days"),
                ("GlacierJobParameters", "GlacierJobParameters", "", "GlacierJobParameters"),
                ("Type", "RestoreRequestType", "", "Type"),
                ("Tier", "Tier", "", "Tier"),
                ("Description", "Description", "", "Description"),
                ("SelectParameters", "SelectParameters", "", "SelectParameters"),
                ("OutputLocation", "OutputLocation", "", "OutputLocation"),
            )
        },
    ),
    "RestoreRequestType": ("string", {"enum": ("SELECT",)}),
    "RestoreStatus": (
        "structure",
        {
            "members": (
                ("IsRestoreInProgress", "IsRestoreInProgress", "", "IsRestoreInProgress"),
                ("RestoreExpiryDate", "RestoreExpiryDate", "", "RestoreExpiryDate"),
            )
        },
    ),
    "Role": ("string", {}),
    "RoutingRule": (
        "structure",
        {
            "members": (("Condition", "Condition", "", "Condition"), ("Redirect", "Redirect", "", "Redirect")),
            "required": ("Redirect",),
        },
    ),
    "RoutingRules": ("list", {"element": ("member", "RoutingRule", "", "RoutingRule")}),
    "Rule": (
        "structure",
        {
            "members": (
                ("Expiration", "LifecycleExpiration", "", "Expiration"),
                ("ID", "ID", "", "ID"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Status", "ExpirationStatus", "", "Status"),
                ("Transition", "Transition", "", "Transition"),
                ("NoncurrentVersionTransition", "NoncurrentVersionTransition", "", "NoncurrentVersionTransition"),
                ("NoncurrentVersionExpiration", "NoncurrentVersionExpiration", "", "NoncurrentVersionExpiration"),
                (
                    "AbortIncompleteMultipartUpload",
                    "AbortIncompleteMultipartUpload",
                    "",
                    "AbortIncompleteMultipartUpload",
                ),
            ),
            "required": ("Prefix", "Status"),
        },
    ),
    "Rules": ("list", {"element": ("member", "Rule", "", "member"), "flattened": True}),
    "S3KeyFilter": (
        "structure",
        {"members": (("FilterRules", "FilterRuleList", "", "FilterRule", {"flattened": True}),)},
    ),
    "S3Location": (
        "structure",
        {
            "members": (
                ("BucketName", "BucketName", "", "BucketName"),
                ("Prefix", "LocationPrefix", "", "Prefix"),
                ("Encryption", "Encryption", "", "Encryption"),
                ("CannedACL", "ObjectCannedACL", "", "CannedACL"),
                ("AccessControlList", "Grants", "", "AccessControlList"),
                ("Tagging", "Tagging", "", "Tagging"),
                ("UserMetadata", "UserMetadata", "", "UserMetadata"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
            ),
            "required": ("BucketName", "Prefix"),
        },
    ),
    "S3RegionalOrS3ExpressBucketArnString": ("string", {"minimum": 1}),
    "S3TablesArn": ("string", {}),
    "S3TablesBucketArn": ("string", {}),
    "S3TablesBucketType": ("string", {"enum": ("aws", "customer")}),
    "S3TablesDestination": (
        "structure",
        {
            "members": (
                ("TableBucketArn", "S3TablesBucketArn", "", "TableBucketArn"),
                ("TableName", "S3TablesName", "", "TableName"),
            ),
            "required": ("TableBucketArn", "TableName"),
        },
    ),
    "S3TablesDestinationResult": (
        "structure",
        {
            "members": (
                ("TableBucketArn", "S3TablesBucketArn", "", "TableBucketArn"),
                ("TableName", "S3TablesName", "", "TableName"),
                ("TableArn", "S3TablesArn", "", "TableArn"),
                ("TableNamespace", "S3TablesNamespace", "", "TableNamespace"),
            ),
            "required": ("TableBucketArn", "TableName", "TableArn", "TableNamespace"),
        },
    ),
    "S3TablesName": ("string", {}),
    "S3TablesNamespace": ("string", {}),
    "SSECustomerAlgorithm": ("string", {}),
    "SSECustomerKey": ("string", {"sensitive": True}),
    "SSECustomerKeyMD5": ("string", {}),
    "SSEKMS": (
        "structure",
        {"members": (("KeyId", "SSEKMSKeyId", "", "KeyId"),), "required": ("KeyId",), "location_name": "SSE-KMS"},
    ),
    "SSEKMSEncryption": (
        "structure",
        {
            "members": (
                ("KMSKeyArn", "NonEmptyKmsKeyArnString", "", "KMSKeyArn"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "", "BucketKeyEnabled"),
            ),
            "required": ("KMSKeyArn",),
            "location_name": "SSE-KMS",
        },
    ),
    "SSEKMSEncryptionContext": ("string", {"sensitive": True}),
    "SSEKMSKeyId": ("string", {"sensitive": True}),
    "SSES3": ("structure", {"location_name": "SSE-S3"}),
    "ScanRange": ("structure", {"members": (("Start", "Start", "", "Start"), ("End", "End", "", "End"))}),
    "SelectObjectContentEventStream": (
        "structure",
        {
            "members": (
                ("Records", "RecordsEvent", "", "Records"),
                ("Stats", "StatsEvent", "", "Stats"),
                ("Progress", "ProgressEvent", "", "Progress"),
                ("Cont", "ContinuationEvent", "", "Cont"),
                ("End", "EndEvent", "", "End"),
            ),
            "event_stream": True,
        },
    ),
    "SelectObjectContentOutput": (
        "structure",
        {"members": (("Payload", "SelectObjectContentEventStream", "", "Payload"),), "payload": "Payload"},
    ),
    "SelectObjectContentRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("Expression", "Expression", "", "Expression"),
                ("ExpressionType", "ExpressionType", "", "ExpressionType"),
                ("RequestProgress", "RequestProgress", "", "RequestProgress"),
                ("InputSerialization", "InputSerialization", "", "InputSerialization"),
                ("OutputSerialization", "OutputSerialization", "", "OutputSerialization"),
                ("ScanRange", "ScanRange", "", "ScanRange"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key", "Expression", "ExpressionType", "InputSerialization", "OutputSerialization"),
        },
    ),
    "SelectParameters": (
        "structure",
        {
            "members": (
                ("InputSerialization", "InputSerialization", "", "InputSerialization"),
                ("ExpressionType", "ExpressionType", "", "ExpressionType"),
                ("Expression", "Expression", "", "Expression"),
                ("OutputSerialization", "OutputSerialization", "", "OutputSerialization"),
            ),
            "required": ("InputSerialization", "ExpressionType", "Expression", "OutputSerialization"),
        },
    ),
    "ServerSideEncryption": ("string", {"enum": ("AES256", "aws:fsx", "aws:backup", "aws:kms", "aws:kms:dsse")}),
    "ServerSideEncryptionByDefault": (
        "structure",
        {
            "members": (
                ("SSEAlgorithm", "ServerSideEncryption", "", "SSEAlgorithm"),
                ("KMSMasterKeyID", "SSEKMSKeyId", "", "KMSMasterKeyID"),
            ),
            "required": ("SSEAlgorithm",),
        },
    ),
    "ServerSideEncryptionConfiguration": (
        "structure",
        {"members": (("Rules", "ServerSideEncryptionRules", "", "Rule", {"flattened": True}),), "required": ("Rules",)},
    ),
    "ServerSideEncryptionRule": (
        "structure",
        {
            "members": (
                (
                    "ApplyServerSideEncryptionByDefault",
                    "ServerSideEncryptionByDefault",
                    "",
                    "ApplyServerSideEncryptionByDefault",
                ),
                ("BucketKeyEnabled", "BucketKeyEnabled", "", "BucketKeyEnabled"),
                ("BlockedEncryptionTypes", "BlockedEncryptionTypes", "", "BlockedEncryptionTypes"),
            )
        },
    ),
    "ServerSideEncryptionRules": (
        "list",
        {"element": ("member", "ServerSideEncryptionRule", "", "member"), "flattened": True},
    ),
    "SessionCredentialValue": ("string", {"sensitive": True}),
    "SessionCredentials": (
        "structure",
        {
            "members": (
                ("AccessKeyId", "AccessKeyIdValue", "", "AccessKeyId"),
                ("SecretAccessKey", "SessionCredentialValue", "", "SecretAccessKey"),
                ("SessionToken", "SessionCredentialValue", "", "SessionToken"),
                ("Expiration", "SessionExpiration", "", "Expiration"),
            ),
            "required": ("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"),
        },
    ),
    "SessionExpiration": ("timestamp", {}),
    "SessionMode": ("string", {"enum": ("ReadOnly", "ReadWrite")}),
    "Setting": ("boolean", {}),
    "SimplePrefix": ("structure", {"location_name": "SimplePrefix"}),
    "Size": ("long", {}),
    "SkipValidation": ("boolean", {}),
    "SourceSelectionCriteria": (
        "structure",
        {
            "members": (
                ("SseKmsEncryptedObjects", "SseKmsEncryptedObjects", "", "SseKmsEncryptedObjects"),
                ("ReplicaModifications", "ReplicaModifications", "", "ReplicaModifications"),
            )
        },
    ),
    "SseKmsEncryptedObjects": (
        "structure",
        {"members": (("Status", "SseKmsEncryptedObjectsStatus", "", "Status"),), "required": ("Status",)},
    ),
    "SseKmsEncryptedObjectsStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "Start": ("long", {}),
    "StartAfter": ("string", {}),
    "Stats": (
        "structure",
        {
            "members": (
                ("BytesScanned", "BytesScanned", "", "BytesScanned"),
                ("BytesProcessed", "BytesProcessed", "", "BytesProcessed"),
                ("BytesReturned", "BytesReturned", "", "BytesReturned"),
            )
        },
    ),
    "StatsEvent": (
        "structure",
        {"members": (("Details", "Stats", "", "Details", {"event_payload": True}),), "event": True},
    ),
    "StorageClass": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "StorageClassAnalysis": (
        "structure",
        {"members": (("DataExport", "StorageClassAnalysisDataExport", "", "DataExport"),)},
    ),
    "StorageClassAnalysisDataExport": (
        "structure",
        {
            "members": (
                ("OutputSchemaVersion", "StorageClassAnalysisSchemaVersion", "", "OutputSchemaVersion"),
                ("Destination", "AnalyticsExportDestination", "", "Destination"),
            ),
            "required": ("OutputSchemaVersion", "Destination"),
        },
    ),
    "StorageClassAnalysisSchemaVersion": ("string", {"enum": ("V_1",)}),
    "Suffix": ("string", {}),
    "TableSseAlgorithm": ("string", {"enum": ("aws:kms", "AES256")}),
    "Tag": (
        "structure",
        {"members": (("Key", "ObjectKey", "", "Key"), ("Value", "Value", "", "Value")), "required": ("Key", "Value")},
    ),
    "TagCount": ("integer", {}),
    "TagSet": ("list", {"element": ("member", "Tag", "", "Tag")}),
    "Tagging": ("structure", {"members": (("TagSet", "TagSet", "", "TagSet"),), "required": ("TagSet",)}),
    "TaggingDirective": ("string", {"enum": ("COPY", "REPLACE")}),
    "TaggingHeader": ("string", {}),
    "TargetBucket": ("string", {}),
    "TargetGrant": (
        "structure",
        {
            "members": (
                (
                    "Grantee",
                    "Grantee",
                    "",
                    "Grantee",
                    {"xml_namespace": ("xsi", "http://www.w3.org/2001/XMLSchema-instance")},
                ),
                ("Permission", "BucketLogsPermission", "", "Permission"),
            )
        },
    ),
    "TargetGrants": ("list", {"element": ("member", "TargetGrant", "", "Grant")}),
    "TargetObjectKeyFormat": (
        "structure",
        {
            "members": (
                ("SimplePrefix", "SimplePrefix", "", "SimplePrefix"),
                ("PartitionedPrefix", "PartitionedPrefix", "", "PartitionedPrefix"),
            )
        },
    ),
    "TargetPrefix": ("string", {}),
    "Tier": ("string", {"enum": ("Standard", "Bulk", "Expedited")}),
    "Tiering": (
        "structure",
        {
            "members": (
                ("Days", "IntelligentTieringDays", "", "Days"),
                ("AccessTier", "IntelligentTieringAccessTier", "", "AccessTier"),
            ),
            "required": ("Days", "AccessTier"),
        },
    ),
    "TieringList": ("list", {"element": ("member", "Tiering", "", "member"), "flattened": True}),
    "Token": ("string", {}),
    "TooManyParts": ("structure", {"error_code": "TooManyParts", "error_status": 400}),
    "TopicArn": ("string", {}),
    "TopicConfiguration": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("TopicArn", "TopicArn", "", "Topic"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("Filter", "NotificationConfigurationFilter", "", "Filter"),
            ),
            "required": ("TopicArn", "Events"),
        },
    ),
    "TopicConfigurationDeprecated": (
        "structure",
        {
            "members": (
                ("Id", "NotificationId", "", "Id"),
                ("Events", "EventList", "", "Event", {"flattened": True}),
                ("Event", "Event", "", "Event"),
                ("Topic", "TopicArn", "", "Topic"),
            )
        },
    ),
    "TopicConfigurationList": ("list", {"element": ("member", "TopicConfiguration", "", "member"), "flattened": True}),
    "Transition": (
        "structure",
        {
            "members": (
                ("Date", "Date", "", "Date", {"timestamp_format": "iso8601"}),
                ("Days", "Days", "", "Days"),
                ("StorageClass", "TransitionStorageClass", "", "StorageClass"),
            )
        },
    ),
    "TransitionDefaultMinimumObjectSize": ("string", {"enum": ("varies_by_storage_class", "all_storage_classes_128K")}),
    "TransitionList": ("list", {"element": ("member", "Transition", "", "member"), "flattened": True}),
    "TransitionStorageClass": (
        "string",
        {"enum": ("GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR")},
    ),
    "Type": ("string", {"enum": ("CanonicalUser", "AmazonCustomerByEmail", "Group")}),
    "URI": ("string", {}),
    "UnsupportedMediaType": ("structure", {"error_code": "UnsupportedMediaType", "error_status": 415}),
    "UpdateBucketMetadataAnnotationTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "AnnotationTableConfiguration",
                    "AnnotationTableConfigurationUpdates",
                    "",
                    "AnnotationTableConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "AnnotationTableConfiguration"),
            "payload": "AnnotationTableConfiguration",
        },
    ),
    "UpdateBucketMetadataInventoryTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "InventoryTableConfiguration",
                    "InventoryTableConfigurationUpdates",
                    "",
                    "InventoryTableConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "InventoryTableConfiguration"),
            "payload": "InventoryTableConfiguration",
        },
    ),
    "UpdateBucketMetadataJournalTableConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                (
                    "JournalTableConfiguration",
                    "JournalTableConfigurationUpdates",
                    "",
                    "JournalTableConfiguration",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "JournalTableConfiguration"),
            "payload": "JournalTableConfiguration",
        },
    ),
    "UpdateObjectEncryptionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                (
                    "ObjectEncryption",
                    "ObjectEncryption",
                    "",
                    "ObjectEncryption",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
            ),
            "required": ("Bucket", "Key", "ObjectEncryption"),
            "payload": "ObjectEncryption",
        },
    ),
    "UpdateObjectEncryptionResponse": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
    ),
    "UploadIdMarker": ("string", {}),
    "UploadPartCopyOutput": (
        "structure",
        {
            "members": (
                ("CopySourceVersionId", "CopySourceVersionId", "header", "x-amz-copy-source-version-id"),
                ("CopyPartResult", "CopyPartResult", "", "CopyPartResult"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            ),
            "payload": "CopyPartResult",
        },
    ),
    "UploadPartCopyRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("CopySource", "CopySource", "header", "x-amz-copy-source"),
                ("CopySourceIfMatch", "CopySourceIfMatch", "header", "x-amz-copy-source-if-match"),
                (
                    "CopySourceIfModifiedSince",
                    "CopySourceIfModifiedSince",
                    "header",
                    "x-amz-copy-source-if-modified-since",
                ),
                ("CopySourceIfNoneMatch", "CopySourceIfNoneMatch", "header", "x-amz-copy-source-if-none-match"),
                (
                    "CopySourceIfUnmodifiedSince",
                    "CopySourceIfUnmodifiedSince",
                    "header",
                    "x-amz-copy-source-if-unmodified-since",
                ),
                ("CopySourceRange", "CopySourceRange", "header", "x-amz-copy-source-range"),
                ("Key", "ObjectKey", "uri", "Key"),
                ("PartNumber", "PartNumber", "querystring", "partNumber"),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                (
                    "CopySourceSSECustomerAlgorithm",
                    "CopySourceSSECustomerAlgorithm",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-algorithm",
                ),
                (
                    "CopySourceSSECustomerKey",
                    "CopySourceSSECustomerKey",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-key",
                ),
                (
                    "CopySourceSSECustomerKeyMD5",
                    "CopySourceSSECustomerKeyMD5",
                    "header",
                    "x-amz-copy-source-server-side-encryption-customer-key-MD5",
                ),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ExpectedSourceBucketOwner", "AccountId", "header", "x-amz-source-expected-bucket-owner"),
            ),
            "required": ("Bucket", "CopySource", "Key", "PartNumber", "UploadId"),
        },
    ),
    "UploadPartOutput": (
        "structure",
        {
            "members": (
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("ETag", "ETag", "header", "ETag"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("BucketKeyEnabled", "BucketKeyEnabled", "header", "x-amz-server-side-encryption-bucket-key-enabled"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
            )
        },
    ),
    "UploadPartRequest": (
        "structure",
        {
            "members": (
                ("Body", "Body", "", "Body", {"streaming": True}),
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-checksum-xxhash128"),
                ("Key", "ObjectKey", "uri", "Key", {"context_param": "Key"}),
                ("PartNumber", "PartNumber", "querystring", "partNumber"),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKey", "SSECustomerKey", "header", "x-amz-server-side-encryption-customer-key"),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key", "PartNumber", "UploadId"),
            "payload": "Body",
        },
    ),
    "UserMetadata": ("list", {"element": ("member", "MetadataEntry", "", "MetadataEntry")}),
    "Value": ("string", {}),
    "VersionCount": ("integer", {}),
    "VersionIdMarker": ("string", {}),
    "VersioningConfiguration": (
        "structure",
        {"members": (("MFADelete", "MFADelete", "", "MfaDelete"), ("Status", "BucketVersioningStatus", "", "Status"))},
    ),
    "WebsiteConfiguration": (
        "structure",
        {
            "members": (
                ("ErrorDocument", "ErrorDocument", "", "ErrorDocument"),
                ("IndexDocument", "IndexDocument", "", "IndexDocument"),
                ("RedirectAllRequestsTo", "RedirectAllRequestsTo", "", "RedirectAllRequestsTo"),
                ("RoutingRules", "RoutingRules", "", "RoutingRules"),
            )
        },
    ),
    "WebsiteRedirectLocation": ("string", {}),
    "WriteGetObjectResponseRequest": (
        "structure",
        {
            "members": (
                ("RequestRoute", "RequestRoute", "header", "x-amz-request-route", {"host_label": True}),
                ("RequestToken", "RequestToken", "header", "x-amz-request-token"),
                ("Body", "Body", "", "Body", {"streaming": True}),
                ("StatusCode", "GetObjectResponseStatusCode", "header", "x-amz-fwd-status"),
                ("ErrorCode", "ErrorCode", "header", "x-amz-fwd-error-code"),
                ("ErrorMessage", "ErrorMessage", "header", "x-amz-fwd-error-message"),
                ("AcceptRanges", "AcceptRanges", "header", "x-amz-fwd-header-accept-ranges"),
                ("CacheControl", "CacheControl", "header", "x-amz-fwd-header-Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "x-amz-fwd-header-Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "x-amz-fwd-header-Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "x-amz-fwd-header-Content-Language"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ContentRange", "ContentRange", "header", "x-amz-fwd-header-Content-Range"),
                ("ContentType", "ContentType", "header", "x-amz-fwd-header-Content-Type"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-fwd-header-x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-fwd-header-x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-fwd-header-x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-fwd-header-x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-fwd-header-x-amz-checksum-sha256"),
                ("ChecksumSHA512", "ChecksumSHA512", "header", "x-amz-fwd-header-x-amz-checksum-sha512"),
                ("ChecksumMD5", "ChecksumMD5", "header", "x-amz-fwd-header-x-amz-checksum-md5"),
                ("ChecksumXXHASH64", "ChecksumXXHASH64", "header", "x-amz-fwd-header-x-amz-checksum-xxhash64"),
                ("ChecksumXXHASH3", "ChecksumXXHASH3", "header", "x-amz-fwd-header-x-amz-checksum-xxhash3"),
                ("ChecksumXXHASH128", "ChecksumXXHASH128", "header", "x-amz-fwd-header-x-amz-checksum-xxhash128"),
                ("DeleteMarker", "DeleteMarker", "header", "x-amz-fwd-header-x-amz-delete-marker"),
                ("ETag", "ETag", "header", "x-amz-fwd-header-ETag"),
                ("Expires", "Expires", "header", "x-amz-fwd-header-Expires"),
                ("Expiration", "Expiration", "header", "x-amz-fwd-header-x-amz-expiration"),
                ("LastModified", "LastModified", "header", "x-amz-fwd-header-Last-Modified"),
                ("MissingMeta", "MissingMeta", "header", "x-amz-fwd-header-x-amz-missing-meta"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-fwd-header-x-amz-object-lock-mode"),
                (
                    "ObjectLockLegalHoldStatus",
                    "ObjectLockLegalHoldStatus",
                    "header",
                    "x-amz-fwd-header-x-amz-object-lock-legal-hold",
                ),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-fwd-header-x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("PartsCount", "PartsCount", "header", "x-amz-fwd-header-x-amz-mp-parts-count"),
                ("ReplicationStatus", "ReplicationStatus", "header", "x-amz-fwd-header-x-amz-replication-status"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-fwd-header-x-amz-request-charged"),
                ("Restore", "Restore", "header", "x-amz-fwd-header-x-amz-restore"),
                (
                    "ServerSideEncryption",
                    "ServerSideEncryption",
                    "header",
                    "x-amz-fwd-header-x-amz-server-side-encryption",
                ),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm",
                ),
                (
                    "SSEKMSKeyId",
                    "SSEKMSKeyId",
                    "header",
                    "x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id",
                ),
                (
                    "SSECustomerKeyMD5",
                    "SSECustomerKeyMD5",
                    "header",
                    "x-amz-fwd-header-x-amz-server-side-encryption-customer-key-MD5",
                ),
                ("StorageClass", "StorageClass", "header", "x-amz-fwd-header-x-amz-storage-class"),
                ("TagCount", "TagCount", "header", "x-amz-fwd-header-x-amz-tagging-count"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-fwd-header-x-amz-version-id"),
                (
                    "BucketKeyEnabled",
                    "BucketKeyEnabled",
                    "header",
                    "x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled",
                ),
            ),
            "required": ("RequestRoute", "RequestToken"),
            "payload": "Body",
        },
    ),
    "WriteOffsetBytes": ("long", {}),
    "Years": ("integer", {}),
}
