# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The shapes of IBM COS as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

__all__ = ["SHAPES"]

# name: (type, {what differs from the default}); a member is
# (name, shape, location, wire name[, {what differs from the default}])
SHAPES: dict[str, tuple[Any, ...]] = {
    "ATSEndpoint": ("string", {"sensitive": True}),
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
                ("Key", "ObjectKey", "uri", "Key"),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
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
    "AccessKey": ("structure", {"members": (("Id", "ID", "", "Id"), ("Secret", "Secret", "", "Secret"))}),
    "AccountId": ("string", {}),
    "AdditionalRetentionPeriod": ("integer", {}),
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
    "ArchiveStatus": ("string", {"enum": ("ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS")}),
    "Body": ("blob", {}),
    "Bucket": (
        "structure",
        {
            "members": (
                ("Name", "BucketName", "", "Name"),
                ("CreationDate", "CreationDate", "", "CreationDate"),
                ("CreationTemplateId", "CreationTemplateId", "", "CreationTemplateId"),
                ("LocationConstraint", "BucketLocationConstraint", "", "LocationConstraint"),
            )
        },
    ),
    "BucketAccelerateStatus": ("string", {"enum": ("Enabled", "Suspended")}),
    "BucketAlreadyExists": ("structure", {"error_code": "BucketAlreadyExists", "error_status": 409}),
    "BucketAlreadyOwnedByYou": ("structure", {"error_code": "BucketAlreadyOwnedByYou", "error_status": 409}),
    "BucketCannedACL": ("string", {"enum": ("private", "public-read", "public-read-write", "authenticated-read")}),
    "BucketKeyEnabled": ("boolean", {}),
    "BucketLifecycleConfiguration": (
        "structure",
        {"members": (("Rules", "LifecycleRules", "", "Rule", {"flattened": True}),), "required": ("Rules",)},
    ),
    "BucketLocationConstraint": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "BucketLoggingStatus": ("structure", {"members": (("LoggingEnabled", "LoggingEnabled", "", "LoggingEnabled"),)}),
    "BucketLogsPermission": ("string", {"enum": ("FULL_CONTROL", "READ", "WRITE")}),
    "BucketName": ("string", {}),
    "BucketProtectionDefaultRetention": (
        "structure",
        {"members": (("Days", "Days", "", "Days"),), "required": ("Days",)},
    ),
    "BucketProtectionEnablePermanentRetention": ("boolean", {}),
    "BucketProtectionMaximumRetention": (
        "structure",
        {"members": (("Days", "Days", "", "Days"),), "required": ("Days",)},
    ),
    "BucketProtectionMinimumRetention": (
        "structure",
        {"members": (("Days", "Days", "", "Days"),), "required": ("Days",)},
    ),
    "BucketProtectionStatus": ("string", {"enum": ("Retention",)}),
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
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
            )
        },
    ),
    "ChecksumAlgorithm": ("string", {"enum": ("CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME")}),
    "ChecksumAlgorithmList": ("list", {"element": ("member", "ChecksumAlgorithm", "", "member"), "flattened": True}),
    "ChecksumCRC32": ("string", {}),
    "ChecksumCRC32C": ("string", {}),
    "ChecksumCRC64NVME": ("string", {}),
    "ChecksumMode": ("string", {"enum": ("ENABLED",)}),
    "ChecksumSHA1": ("string", {}),
    "ChecksumSHA256": ("string", {}),
    "ChecksumType": ("string", {"enum": ("COMPOSITE", "FULL_OBJECT")}),
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
                ("Key", "ObjectKey", "uri", "Key"),
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
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
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
                (
                    "RetentionExpirationDate",
                    "RetentionExpirationDate",
                    "header",
                    "Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("RetentionLegalHoldId", "RetentionLegalHoldID", "header", "Retention-Legal-Hold-ID"),
                ("RetentionPeriod", "RetentionPeriod", "header", "Retention-Period"),
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
                ("PartNumber", "PartNumber", "", "PartNumber"),
            )
        },
    ),
    "CompletedPartList": ("list", {"element": ("member", "CompletedPart", "", "member"), "flattened": True}),
    "Condition": (
        "structure",
        {
            "members": (
                ("HttpErrorCodeReturnedEquals", "HttpErrorCodeReturnedEquals", "", "HttpErrorCodeReturnedEquals"),
                ("KeyPrefixEquals", "KeyPrefixEquals", "", "KeyPrefixEquals"),
            )
        },
    ),
    "ContentDisposition": ("string", {}),
    "ContentEncoding": ("string", {}),
    "ContentLanguage": ("string", {}),
    "ContentLength": ("long", {}),
    "ContentMD5": ("string", {}),
    "ContentRange": ("string", {}),
    "ContentType": ("string", {}),
    "ContentsList": ("list", {"element": ("member", "ObjectSyncAttempted", "", "Contents"), "flattened": True}),
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
                ("Expires", "Expires", "header", "Expires"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                ("MetadataDirective", "MetadataDirective", "header", "x-amz-metadata-directive"),
                ("TaggingDirective", "TaggingDirective", "header", "x-amz-tagging-directive"),
                ("RetentionDirective", "RetentionDirective", "header", "Retention-Directive"),
                (
                    "RetentionExpirationDate",
                    "RetentionExpirationDate",
                    "header",
                    "Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("RetentionLegalHoldId", "RetentionLegalHoldID", "header", "Retention-Legal-Hold-ID"),
                ("RetentionPeriod", "RetentionPeriod", "header", "Retention-Period"),
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
        {"members": (("LocationConstraint", "BucketLocationConstraint", "", "LocationConstraint"),)},
    ),
    "CreateBucketOutput": ("structure", {"members": (("Location", "Location", "header", "Location"),)}),
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
                ("IBMServiceInstanceId", "AccountId", "header", "ibm-service-instance-id"),
                (
                    "IBMSSEKPEncryptionAlgorithm",
                    "SSEKPEncryptionAlgorithm",
                    "header",
                    "ibm-sse-kp-encryption-algorithm",
                ),
                ("IBMSSEKPCustomerRootKeyCrn", "SSEKPCustomerRootKeyCrn", "header", "ibm-sse-kp-customer-root-key-crn"),
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
                ("Key", "ObjectKey", "uri", "Key"),
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
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-checksum-algorithm"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "CreationDate": ("timestamp", {}),
    "CreationTemplateId": ("string", {}),
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
    "DeleteMarkerReplication": (
        "structure",
        {"members": (("Status", "DeleteMarkerReplicationStatus", "", "Status"),), "required": ("Status",)},
    ),
    "DeleteMarkerReplicationStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "DeleteMarkerVersionId": ("string", {}),
    "DeleteMarkers": ("list", {"element": ("member", "DeleteMarkerEntry", "", "member"), "flattened": True}),
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
                ("Key", "ObjectKey", "uri", "Key"),
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
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
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
            "members": (("Bucket", "BucketName", "", "Bucket"), ("StorageClass", "StorageClass", "", "StorageClass")),
            "required": ("Bucket",),
        },
    ),
    "DisplayName": ("string", {}),
    "ETag": ("string", {}),
    "EmailAddress": ("string", {}),
    "EncodingType": ("string", {"enum": ("url",)}),
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
            )
        },
    ),
    "EventList": ("list", {"element": ("member", "Event", "", "member"), "flattened": True}),
    "Expiration": ("string", {}),
    "ExpirationStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "ExpiredObjectDeleteMarker": ("boolean", {}),
    "Expires": ("timestamp", {}),
    "ExposeHeader": ("string", {}),
    "ExposeHeaders": ("list", {"element": ("member", "ExposeHeader", "", "member"), "flattened": True}),
    "ExtendObjectRetentionRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("AdditionalRetentionPeriod", "AdditionalRetentionPeriod", "header", "Additional-Retention-Period"),
                (
                    "ExtendRetentionFromCurrentTime",
                    "ExtendRetentionFromCurrentTime",
                    "header",
                    "Extend-Retention-From-Current-Time",
                ),
                (
                    "NewRetentionExpirationDate",
                    "NewRetentionExpirationDate",
                    "header",
                    "New-Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("NewRetentionPeriod", "NewRetentionPeriod", "header", "New-Retention-Period"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "ExtendRetentionFromCurrentTime": ("integer", {}),
    "FetchOwner": ("boolean", {}),
    "FilterRule": (
        "structure",
        {"members": (("Name", "FilterRuleName", "", "Name"), ("Value", "FilterRuleValue", "", "Value"))},
    ),
    "FilterRuleList": ("list", {"element": ("member", "FilterRule", "", "member"), "flattened": True}),
    "FilterRuleName": ("string", {"enum": ("prefix", "suffix")}),
    "FilterRuleValue": ("string", {}),
    "FirstSyncAttempted": ("timestamp", {}),
    "FirstSyncAttemptedBefore": ("string", {}),
    "GetBucketAccelerateConfigurationOutput": (
        "structure",
        {"members": (("Status", "BucketAccelerateStatus", "", "Status"),)},
    ),
    "GetBucketAccelerateConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
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
    "GetBucketAsperaOutput": (
        "structure",
        {"members": (("AccessKey", "AccessKey", "", "AccessKey"), ("ATSEndpoint", "ATSEndpoint", "", "ATSEndpoint"))},
    ),
    "GetBucketAsperaRequest": (
        "structure",
        {"members": (("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),), "required": ("Bucket",)},
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
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
            ),
            "required": ("Bucket",),
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
        {"members": (("Rules", "LifecycleRules", "", "Rule", {"flattened": True}),)},
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
    "GetBucketProtectionConfigurationOutput": (
        "structure",
        {
            "members": (
                ("ProtectionConfiguration", "ProtectionConfiguration", "", "ProtectionConfiguration"),
                (
                    "IbmProtectionManagementState",
                    "IbmProtectionManagementState",
                    "header",
                    "x-ibm-protection-management-state",
                ),
            ),
            "payload": "ProtectionConfiguration",
        },
    ),
    "GetBucketProtectionConfigurationRequest": (
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
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
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
                ("Key", "ObjectKey", "uri", "Key"),
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
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
                ("ContentMD5", "ContentMD5", "header", "Content-MD5"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
        },
    ),
    "GetObjectLockConfigurationOutput": (
        "structure",
        {
            "members": (
                ("ObjectLockConfiguration", "ObjectLockConfiguration", "", "ObjectLockConfiguration"),
                (
                    "IbmProtectionManagementState",
                    "IbmProtectionManagementState",
                    "header",
                    "x-ibm-protection-management-state",
                ),
            ),
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
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                (
                    "RetentionExpirationDate",
                    "RetentionExpirationDate",
                    "header",
                    "Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("RetentionLegalHoldCount", "RetentionLegalHoldCount", "header", "Retention-Legal-Hold-Count"),
                ("RetentionPeriod", "RetentionPeriod", "header", "Retention-Period"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
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
                ("IbmRestoredCopyStorageClass", "StorageClass", "header", "x-ibm-restored-copy-storage-class"),
                ("IbmTransition", "IbmTransition", "header", "x-ibm-transition"),
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
                ("Key", "ObjectKey", "uri", "Key"),
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
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
                ("ResponseExpires", "ResponseExpires", "querystring", "response-expires"),
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
                ("IBMSSEKPEnabled", "SSEKPEnabled", "header", "ibm-sse-kp-enabled"),
                ("IBMSSEKPCrkId", "SSEKPCrkId", "header", "ibm-sse-kp-crk-id"),
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
                ("LastModified", "LastModified", "header", "Last-Modified"),
                ("ContentLength", "ContentLength", "header", "Content-Length"),
                ("ChecksumCRC32", "ChecksumCRC32", "header", "x-amz-checksum-crc32"),
                ("ChecksumCRC32C", "ChecksumCRC32C", "header", "x-amz-checksum-crc32c"),
                ("ChecksumCRC64NVME", "ChecksumCRC64NVME", "header", "x-amz-checksum-crc64nvme"),
                ("ChecksumSHA1", "ChecksumSHA1", "header", "x-amz-checksum-sha1"),
                ("ChecksumSHA256", "ChecksumSHA256", "header", "x-amz-checksum-sha256"),
                ("ChecksumType", "ChecksumType", "header", "x-amz-checksum-type"),
                ("ETag", "ETag", "header", "ETag"),
                ("MissingMeta", "MissingMeta", "header", "x-amz-missing-meta"),
                ("VersionId", "ObjectVersionId", "header", "x-amz-version-id"),
                ("CacheControl", "CacheControl", "header", "Cache-Control"),
                ("ContentDisposition", "ContentDisposition", "header", "Content-Disposition"),
                ("ContentEncoding", "ContentEncoding", "header", "Content-Encoding"),
                ("ContentLanguage", "ContentLanguage", "header", "Content-Language"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("Expires", "Expires", "header", "Expires"),
                ("WebsiteRedirectLocation", "WebsiteRedirectLocation", "header", "x-amz-website-redirect-location"),
                ("ServerSideEncryption", "ServerSideEncryption", "header", "x-amz-server-side-encryption"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                (
                    "RetentionExpirationDate",
                    "RetentionExpirationDate",
                    "header",
                    "Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("RetentionLegalHoldCount", "RetentionLegalHoldCount", "header", "Retention-Legal-Hold-Count"),
                ("RetentionPeriod", "RetentionPeriod", "header", "Retention-Period"),
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),
                ("ReplicationStatus", "ReplicationStatus", "header", "x-amz-replication-status"),
                ("PartsCount", "PartsCount", "header", "x-amz-mp-parts-count"),
                ("ObjectLockMode", "ObjectLockMode", "header", "x-amz-object-lock-mode"),
                (
                    "ObjectLockRetainUntilDate",
                    "ObjectLockRetainUntilDate",
                    "header",
                    "x-amz-object-lock-retain-until-date",
                    {"timestamp_format": "iso8601"},
                ),
                ("ObjectLockLegalHoldStatus", "ObjectLockLegalHoldStatus", "header", "x-amz-object-lock-legal-hold"),
                ("IbmRestoredCopyStorageClass", "StorageClass", "header", "x-ibm-restored-copy-storage-class"),
                ("IbmTransition", "IbmTransition", "header", "x-ibm-transition"),
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
                ("Key", "ObjectKey", "uri", "Key"),
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
                ("Range", "Range", "header", "Range"),
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
    "IbmProtectionManagementState": ("string", {"enum": ("active",)}),
    "IbmTransition": ("string", {}),
    "IfMatch": ("string", {}),
    "IfModifiedSince": ("timestamp", {}),
    "IfNoneMatch": ("string", {}),
    "IfUnmodifiedSince": ("timestamp", {}),
    "IndexDocument": ("structure", {"members": (("Suffix", "Suffix", "", "Suffix"),), "required": ("Suffix",)}),
    "Initiated": ("timestamp", {}),
    "Initiator": (
        "structure",
        {"members": (("ID", "ID", "", "ID"), ("DisplayName", "DisplayName", "", "DisplayName"))},
    ),
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
    "InventoryDestination": (
        "structure",
        {
            "members": (("S3BucketDestination", "InventoryS3BucketDestination", "", "S3BucketDestination"),),
            "required": ("S3BucketDestination",),
        },
    ),
    "InventoryFilter": ("structure", {"members": (("Prefix", "Prefix", "", "Prefix"),), "required": ("Prefix",)}),
    "InventoryFormat": ("string", {"enum": ("CSV",)}),
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
                "BucketKeyStatus",
                "ObjectLockRetainUntilDate",
                "ObjectLockMode",
                "ObjectLockLegalHoldStatus",
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
            ),
            "required": ("Bucket", "Format"),
        },
    ),
    "InventorySchedule": (
        "structure",
        {"members": (("Frequency", "InventoryFrequency", "", "Frequency"),), "required": ("Frequency",)},
    ),
    "IsEnabled": ("boolean", {}),
    "IsLatest": ("boolean", {}),
    "IsPublic": ("boolean", {}),
    "IsTruncated": ("boolean", {}),
    "KeyCount": ("integer", {}),
    "KeyMarker": ("string", {}),
    "KeyPrefixEquals": ("string", {}),
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
    "LastSyncAttempted": ("timestamp", {}),
    "LegalHold": (
        "structure",
        {"members": (("Date", "Date", "", "Date", {"timestamp_format": "iso8601"}), ("ID", "LegalHoldID", "", "ID"))},
    ),
    "LegalHoldID": ("string", {}),
    "LegalHoldRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("RetentionLegalHoldId", "RetentionLegalHoldID", "uri", "RetentionLegalHoldId"),
            ),
            "required": ("Bucket", "Key", "RetentionLegalHoldId"),
        },
    ),
    "LegalHolds": ("list", {"element": ("member", "LegalHold", "", "member")}),
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
                ("NoncurrentVersionExpiration", "NoncurrentVersionExpiration", "", "NoncurrentVersionExpiration"),
                (
                    "AbortIncompleteMultipartUpload",
                    "AbortIncompleteMultipartUpload",
                    "",
                    "AbortIncompleteMultipartUpload",
                ),
            ),
            "required": ("Status", "Filter"),
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
    "ListBucketReplicationFailuresOutput": (
        "structure",
        {
            "members": (
                (
                    "ListReplicationFailureResult",
                    "ListReplicationFailureResult",
                    "",
                    "ListReplicationFailureResult",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
            ),
            "payload": "ListReplicationFailureResult",
        },
    ),
    "ListBucketReplicationFailuresRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("MaxKeys", "MaxKeys", "querystring", "max-keys"),
                ("FirstSyncAttemptedBefore", "FirstSyncAttemptedBefore", "querystring", "first-sync-attempted-before"),
                ("EncodingType", "EncodingType", "querystring", "encoding-type"),
            ),
            "required": ("Bucket",),
        },
    ),
    "ListBucketsExtendedOutput": (
        "structure",
        {
            "members": (
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("NextMarker", "NextMarker", "", "NextMarker"),
                ("Buckets", "Buckets", "", "Buckets"),
                ("Owner", "Owner", "", "Owner"),
            )
        },
    ),
    "ListBucketsExtendedRequest": (
        "structure",
        {
            "members": (
                ("IBMServiceInstanceId", "AccountId", "header", "ibm-service-instance-id"),
                ("Marker", "Marker", "querystring", "marker"),
                ("MaxKeys", "MaxKeys", "querystring", "max-keys"),
                ("Prefix", "Prefix", "querystring", "prefix"),
            )
        },
    ),
    "ListBucketsOutput": (
        "structure",
        {"members": (("Buckets", "Buckets", "", "Buckets"), ("Owner", "Owner", "", "Owner"))},
    ),
    "ListBucketsRequest": (
        "structure",
        {"members": (("IBMServiceInstanceId", "AccountId", "header", "ibm-service-instance-id"),)},
    ),
    "ListLegalHoldsOutput": (
        "structure",
        {
            "members": (
                ("CreateTime", "Date", "", "CreateTime", {"timestamp_format": "iso8601"}),
                ("LegalHolds", "LegalHolds", "", "LegalHolds"),
                ("RetentionPeriod", "RetentionPeriod", "", "RetentionPeriod"),
                (
                    "RetentionPeriodExpirationDate",
                    "RetentionPeriodExpirationDate",
                    "",
                    "RetentionPeriodExpirationDate",
                    {"timestamp_format": "iso8601"},
                ),
            )
        },
    ),
    "ListLegalHoldsRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("Key", "ObjectKey", "uri", "Key"),
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
            ),
            "required": ("Bucket", "Key"),
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
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
                ("Prefix", "Prefix", "querystring", "prefix"),
                ("UploadIdMarker", "UploadIdMarker", "querystring", "upload-id-marker"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket",),
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
                ("Prefix", "Prefix", "querystring", "prefix"),
                ("VersionIdMarker", "VersionIdMarker", "querystring", "version-id-marker"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
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
                ("IBMSSEKPEnabled", "SSEKPEnabled", "header", "ibm-sse-kp-enabled"),
                ("IBMSSEKPCrkId", "SSEKPCrkId", "header", "ibm-sse-kp-crk-id"),
                ("Prefix", "Prefix", "", "Prefix"),
                ("Delimiter", "Delimiter", "", "Delimiter"),
                ("MaxKeys", "MaxKeys", "", "MaxKeys"),
                ("CommonPrefixes", "CommonPrefixList", "", "CommonPrefixes", {"flattened": True}),
                ("EncodingType", "EncodingType", "", "EncodingType"),
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
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
                ("Prefix", "Prefix", "querystring", "prefix"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
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
                ("Prefix", "Prefix", "querystring", "prefix"),
                ("ContinuationToken", "Token", "querystring", "continuation-token"),
                ("FetchOwner", "FetchOwner", "querystring", "fetch-owner"),
                ("StartAfter", "StartAfter", "querystring", "start-after"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
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
                ("Key", "ObjectKey", "uri", "Key"),
                ("MaxParts", "MaxParts", "querystring", "max-parts"),
                ("MirrorDestination", "MirrorDestination", "header", "Mirror-Destination"),
                ("PartNumberMarker", "PartNumberMarker", "querystring", "part-number-marker"),
                ("UploadId", "MultipartUploadId", "querystring", "uploadId"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key", "UploadId"),
        },
    ),
    "ListReplicationFailureResult": (
        "structure",
        {
            "members": (
                ("Name", "BucketName", "", "Name"),
                ("FirstSyncAttemptedBefore", "FirstSyncAttemptedBefore", "", "FirstSyncAttemptedBefore"),
                ("MaxKeys", "MaxKeys", "", "MaxKeys"),
                ("IsTruncated", "IsTruncated", "", "IsTruncated"),
                ("EncodingType", "EncodingType", "", "EncodingType"),
                ("KeyCount", "KeyCount", "", "KeyCount"),
                ("ContinuationToken", "Token", "", "ContinuationToken"),
                ("NextContinuationToken", "NextToken", "", "NextContinuationToken"),
                ("Contents", "ContentsList", "", "Contents", {"flattened": True}),
            ),
            "required": ("Name", "IsTruncated", "KeyCount", "Contents"),
        },
    ),
    "Location": ("string", {}),
    "LoggingEnabled": (
        "structure",
        {
            "members": (
                ("TargetBucket", "TargetBucket", "", "TargetBucket"),
                ("TargetGrants", "TargetGrants", "", "TargetGrants"),
                ("TargetPrefix", "TargetPrefix", "", "TargetPrefix"),
            )
        },
    ),
    "MFA": ("string", {}),
    "MFADelete": ("string", {"enum": ("Enabled", "Disabled")}),
    "MFADeleteStatus": ("string", {"enum": ("Enabled", "Disabled")}),
    "Marker": ("string", {}),
    "MaxAgeSeconds": ("integer", {}),
    "MaxKeys": ("integer", {}),
    "MaxParts": ("integer", {}),
    "MaxUploads": ("integer", {}),
    "Message": ("string", {}),
    "Metadata": ("map", {"key": ("key", "MetadataKey", "", "key"), "value": ("value", "MetadataValue", "", "value")}),
    "MetadataDirective": ("string", {"enum": ("COPY", "REPLACE")}),
    "MetadataKey": ("string", {}),
    "MetadataValue": ("string", {}),
    "MetricsAndOperator": (
        "structure",
        {"members": (("Prefix", "Prefix", "", "Prefix"), ("Tags", "TagSet", "", "Tag", {"flattened": True}))},
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
                ("And", "MetricsAndOperator", "", "And"),
            )
        },
    ),
    "MetricsId": ("string", {}),
    "Minutes": ("integer", {}),
    "MirrorDestination": ("string", {}),
    "MissingMeta": ("integer", {}),
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
    "NewRetentionExpirationDate": ("timestamp", {"timestamp_format": "iso8601"}),
    "NewRetentionPeriod": ("integer", {}),
    "NextKeyMarker": ("string", {}),
    "NextMarker": ("string", {}),
    "NextPartNumberMarker": ("integer", {}),
    "NextToken": ("string", {}),
    "NextUploadIdMarker": ("string", {}),
    "NextVersionIdMarker": ("string", {}),
    "NoSuchBucket": ("structure", {"error_code": "NoSuchBucket", "error_status": 404}),
    "NoSuchKey": ("structure", {"error_code": "NoSuchKey", "error_status": 404}),
    "NoSuchUpload": ("structure", {"error_code": "NoSuchUpload", "error_status": 404}),
    "NoncurrentVersionExpiration": (
        "structure",
        {
            "members": (
                ("NoncurrentDays", "Days", "", "NoncurrentDays"),
                ("NewerNoncurrentVersions", "VersionCount", "", "NewerNoncurrentVersions"),
            )
        },
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
            )
        },
    ),
    "ObjectAlreadyInActiveTierError": (
        "structure",
        {"error_code": "ObjectAlreadyInActiveTierError", "error_status": 403},
    ),
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
    "ObjectIdentifier": (
        "structure",
        {
            "members": (("Key", "ObjectKey", "", "Key"), ("VersionId", "ObjectVersionId", "", "VersionId")),
            "required": ("Key",),
        },
    ),
    "ObjectIdentifierList": ("list", {"element": ("member", "ObjectIdentifier", "", "member"), "flattened": True}),
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
            )
        },
    ),
    "ObjectLockRetentionMode": ("string", {"enum": ("GOVERNANCE", "COMPLIANCE")}),
    "ObjectLockRule": ("structure", {"members": (("DefaultRetention", "DefaultRetention", "", "DefaultRetention"),)}),
    "ObjectLockToken": ("string", {}),
    "ObjectNotInActiveTierError": ("structure", {"error_code": "ObjectNotInActiveTierError"}),
    "ObjectSizeGreaterThanBytes": ("long", {}),
    "ObjectSizeLessThanBytes": ("long", {}),
    "ObjectStorageClass": (
        "string",
        {
            "enum": (
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
            )
        },
    ),
    "ObjectSyncAttempted": (
        "structure",
        {
            "members": (
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("SyncType", "SyncType", "", "SyncType"),
                ("FirstSyncAttempted", "FirstSyncAttempted", "", "FirstSyncAttempted"),
                ("LastSyncAttempted", "LastSyncAttempted", "", "LastSyncAttempted"),
                ("SyncFailureCause", "SyncFailureCause", "", "SyncFailureCause"),
            ),
            "required": ("Key", "VersionId", "FirstSyncAttempted", "SyncType", "LastSyncAttempted"),
        },
    ),
    "ObjectVersion": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "", "ETag"),
                ("Size", "Size", "", "Size"),
                ("StorageClass", "ObjectVersionStorageClass", "", "StorageClass"),
                ("Key", "ObjectKey", "", "Key"),
                ("VersionId", "ObjectVersionId", "", "VersionId"),
                ("IsLatest", "IsLatest", "", "IsLatest"),
                ("LastModified", "LastModified", "", "LastModified"),
                ("Owner", "Owner", "", "Owner"),
                ("ChecksumAlgorithm", "ChecksumAlgorithmList", "", "ChecksumAlgorithm", {"flattened": True}),
                ("ChecksumType", "ChecksumType", "", "ChecksumType"),
            )
        },
    ),
    "ObjectVersionId": ("string", {}),
    "ObjectVersionList": ("list", {"element": ("member", "ObjectVersion", "", "member"), "flattened": True}),
    "ObjectVersionStorageClass": ("string", {"enum": ("STANDARD",)}),
    "Owner": ("structure", {"members": (("DisplayName", "DisplayName", "", "DisplayName"), ("ID", "ID", "", "ID"))}),
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
            )
        },
    ),
    "PartNumber": ("integer", {}),
    "PartNumberMarker": ("integer", {}),
    "Parts": ("list", {"element": ("member", "Part", "", "member"), "flattened": True}),
    "PartsCount": ("integer", {}),
    "Payer": ("string", {"enum": ("Requester", "BucketOwner")}),
    "Permission": ("string", {"enum": ("FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP")}),
    "Policy": ("string", {}),
    "Prefix": ("string", {}),
    "Priority": ("integer", {}),
    "ProtectionConfiguration": (
        "structure",
        {
            "members": (
                ("Status", "BucketProtectionStatus", "", "Status"),
                ("MinimumRetention", "BucketProtectionMinimumRetention", "", "MinimumRetention"),
                ("DefaultRetention", "BucketProtectionDefaultRetention", "", "DefaultRetention"),
                ("MaximumRetention", "BucketProtectionMaximumRetention", "", "MaximumRetention"),
                (
                    "EnablePermanentRetention",
                    "BucketProtectionEnablePermanentRetention",
                    "",
                    "EnablePermanentRetention",
                ),
            )
        },
    ),
    "Protocol": ("string", {"enum": ("http", "https")}),
    "PublicAccessBlockConfiguration": (
        "structure",
        {
            "members": (
                ("BlockPublicAcls", "Setting", "", "BlockPublicAcls"),
                ("IgnorePublicAcls", "Setting", "", "IgnorePublicAcls"),
            )
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
            ),
            "required": ("Bucket",),
            "payload": "LifecycleConfiguration",
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
    "PutBucketProtectionConfigurationRequest": (
        "structure",
        {
            "members": (
                ("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),
                ("ProtectionConfiguration", "ProtectionConfiguration", "", "ProtectionConfiguration"),
            ),
            "required": ("Bucket", "ProtectionConfiguration"),
            "payload": "ProtectionConfiguration",
        },
    ),
    "PutBucketReplicationReattemptRequest": (
        "structure",
        {"members": (("Bucket", "BucketName", "uri", "Bucket", {"context_param": "Bucket"}),), "required": ("Bucket",)},
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
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWrite", "GrantWrite", "header", "x-amz-grant-write"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key"),
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("VersionId", "ObjectVersionId", "querystring", "versionId"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key"),
            "payload": "AccessControlPolicy",
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
                ("Expires", "Expires", "header", "Expires"),
                ("GrantFullControl", "GrantFullControl", "header", "x-amz-grant-full-control"),
                ("GrantRead", "GrantRead", "header", "x-amz-grant-read"),
                ("GrantReadACP", "GrantReadACP", "header", "x-amz-grant-read-acp"),
                ("GrantWriteACP", "GrantWriteACP", "header", "x-amz-grant-write-acp"),
                ("Key", "ObjectKey", "uri", "Key"),
                ("Metadata", "Metadata", "headers", "x-amz-meta-"),
                (
                    "RetentionExpirationDate",
                    "RetentionExpirationDate",
                    "header",
                    "Retention-Expiration-Date",
                    {"timestamp_format": "iso8601"},
                ),
                ("RetentionLegalHoldId", "RetentionLegalHoldID", "header", "Retention-Legal-Hold-ID"),
                ("RetentionPeriod", "RetentionPeriod", "header", "Retention-Period"),
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
                (
                    "Tagging",
                    "Tagging",
                    "",
                    "Tagging",
                    {"xml_namespace": ("", "http://s3.amazonaws.com/doc/2006-03-01/")},
                ),
                ("ChecksumAlgorithm", "ChecksumAlgorithm", "header", "x-amz-sdk-checksum-algorithm"),
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
    "Range": ("string", {}),
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
    "ReplaceKeyPrefixWith": ("string", {}),
    "ReplaceKeyWith": ("string", {}),
    "ReplicationConfiguration": (
        "structure",
        {
            "members": (("Role", "Role", "", "Role"), ("Rules", "ReplicationRules", "", "Rule", {"flattened": True})),
            "required": ("Rules",),
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
                ("Destination", "Destination", "", "Destination"),
                ("DeleteMarkerReplication", "DeleteMarkerReplication", "", "DeleteMarkerReplication"),
            ),
            "required": ("DeleteMarkerReplication", "Filter", "Priority", "Status", "Destination"),
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
    "ReplicationStatus": ("string", {"enum": ("COMPLETE", "PENDING", "FAILED", "REPLICA")}),
    "RequestCharged": ("string", {"enum": ("requester",)}),
    "RequestPayer": ("string", {"enum": ("requester",)}),
    "ResponseCacheControl": ("string", {}),
    "ResponseContentDisposition": ("string", {}),
    "ResponseContentEncoding": ("string", {}),
    "ResponseContentLanguage": ("string", {}),
    "ResponseContentType": ("string", {}),
    "ResponseExpires": ("timestamp", {}),
    "Restore": ("string", {}),
    "RestoreObjectOutput": (
        "structure",
        {"members": (("RequestCharged", "RequestCharged", "header", "x-amz-request-charged"),)},
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
            ),
            "required": ("Bucket", "Key"),
            "payload": "RestoreRequest",
        },
    ),
    "RestoreRequest": (
        "structure",
        {
            "members": (
                ("Days", "Days", "", "Days"),
                ("GlacierJobParameters", "GlacierJobParameters", "", "GlacierJobParameters"),
            ),
            "required": ("Days",),
        },
    ),
    "RetentionDirective": ("string", {"enum": ("COPY", "REPLACE")}),
    "RetentionExpirationDate": ("timestamp", {"timestamp_format": "iso8601"}),
    "RetentionLegalHoldCount": ("integer", {}),
    "RetentionLegalHoldID": ("string", {}),
    "RetentionPeriod": ("integer", {}),
    "RetentionPeriodExpirationDate": ("timestamp", {"timestamp_format": "iso8601"}),
    "Role": ("string", {}),
    "RoutingRule": (
        "structure",
        {
            "members": (("Condition", "Condition", "", "Condition"), ("Redirect", "Redirect", "", "Redirect")),
            "required": ("Redirect",),
        },
    ),
    "RoutingRules": ("list", {"element": ("member", "RoutingRule", "", "RoutingRule")}),
    "S3KeyFilter": (
        "structure",
        {"members": (("FilterRules", "FilterRuleList", "", "FilterRule", {"flattened": True}),)},
    ),
    "SSECustomerAlgorithm": ("string", {}),
    "SSECustomerKey": ("string", {"sensitive": True}),
    "SSECustomerKeyMD5": ("string", {}),
    "SSEKMSKeyId": ("string", {"sensitive": True}),
    "SSEKPCrkId": ("string", {}),
    "SSEKPCustomerRootKeyCrn": ("string", {"sensitive": True}),
    "SSEKPEnabled": ("boolean", {}),
    "SSEKPEncryptionAlgorithm": ("string", {"enum": ("AES256",)}),
    "Secret": ("string", {"sensitive": True}),
    "ServerSideEncryption": ("string", {"enum": ("AES256",)}),
    "Setting": ("boolean", {}),
    "Size": ("integer", {}),
    "StartAfter": ("string", {}),
    "StorageClass": (
        "string",
        {
            "enum": (
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
    "SyncFailureCause": ("string", {}),
    "SyncType": ("string", {}),
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
    "TargetPrefix": ("string", {}),
    "Tier": ("string", {"enum": ("Accelerated", "Standard", "Bulk", "Expedited")}),
    "Token": ("string", {}),
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
    "TransitionList": ("list", {"element": ("member", "Transition", "", "member"), "flattened": True}),
    "TransitionStorageClass": (
        "string",
        {
            "enum": (
                "ACCELERATED",
                "GLACIER",
                "STANDARD_IA",
                "ONEZONE_IA",
                "INTELLIGENT_TIERING",
                "DEEP_ARCHIVE",
                "GLACIER_IR",
            )
        },
    ),
    "Type": ("string", {"enum": ("CanonicalUser", "AmazonCustomerByEmail", "Group")}),
    "URI": ("string", {}),
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
                (
                    "SSECustomerAlgorithm",
                    "SSECustomerAlgorithm",
                    "header",
                    "x-amz-server-side-encryption-customer-algorithm",
                ),
                ("SSECustomerKeyMD5", "SSECustomerKeyMD5", "header", "x-amz-server-side-encryption-customer-key-MD5"),
                ("SSEKMSKeyId", "SSEKMSKeyId", "header", "x-amz-server-side-encryption-aws-kms-key-id"),
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
                ("RequestPayer", "RequestPayer", "header", "x-amz-request-payer"),
                ("ExpectedBucketOwner", "AccountId", "header", "x-amz-expected-bucket-owner"),
            ),
            "required": ("Bucket", "Key", "PartNumber", "UploadId"),
            "payload": "Body",
        },
    ),
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
    "Years": ("integer", {}),
}
