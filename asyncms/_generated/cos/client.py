# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The operations of IBM COS as typed methods; docstrings hold the facts of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from asyncms.pipeline.caller import Caller

if TYPE_CHECKING:
    from asyncms._generated.cos import types

__all__ = ["CosOperations"]


class CosOperations(Caller):
    """All operations of IBM COS."""

    async def abort_multipart_upload(
        self, **kwargs: Unpack[types.AbortMultipartUploadRequest]
    ) -> types.AbortMultipartUploadOutput:
        """``DELETE /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            UploadId: str, required; query ``uploadId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchUpload (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.AbortMultipartUploadOutput = await self._call("AbortMultipartUpload", kwargs)
        return result

    async def add_legal_hold(self, **kwargs: Unpack[types.LegalHoldRequest]) -> types.AddLegalHoldOutput:
        """``POST /{Bucket}/{Key+}?legalHold&add={RetentionLegalHoldId}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            RetentionLegalHoldId: str, required; path ``{RetentionLegalHoldId}``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.AddLegalHoldOutput = await self._call("AddLegalHold", kwargs)
        return result

    async def complete_multipart_upload(
        self, **kwargs: Unpack[types.CompleteMultipartUploadRequest]
    ) -> types.CompleteMultipartUploadOutput:
        """``POST /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MultipartUpload: CompletedMultipartUpload; body ``CompleteMultipartUpload``.
            UploadId: str, required; query ``uploadId``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RetentionExpirationDate: Timestamp; header ``Retention-Expiration-Date``.
            RetentionLegalHoldId: str; header ``Retention-Legal-Hold-ID``.
            RetentionPeriod: int; header ``Retention-Period``.

        Result:
            Location: str; body ``Location``.
            Bucket: str; body ``Bucket``.
            Key: str; body ``Key``.
            Expiration: str; header ``x-amz-expiration``.
            ETag: str; body ``ETag``.
            ChecksumCRC32: str; body ``ChecksumCRC32``.
            ChecksumCRC32C: str; body ``ChecksumCRC32C``.
            ChecksumCRC64NVME: str; body ``ChecksumCRC64NVME``.
            ChecksumSHA1: str; body ``ChecksumSHA1``.
            ChecksumSHA256: str; body ``ChecksumSHA256``.
            ChecksumType: ChecksumType; body ``ChecksumType``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            VersionId: str; header ``x-amz-version-id``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.CompleteMultipartUploadOutput = await self._call("CompleteMultipartUpload", kwargs)
        return result

    async def copy_object(self, **kwargs: Unpack[types.CopyObjectRequest]) -> types.CopyObjectOutput:
        r"""``PUT /{Bucket}/{Key+}``.

        Keyword Args:
            ACL: ObjectCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read, aws-exec-read, bucket-owner-read, bucket-owner-full-control.
            Bucket: str, required; path ``{Bucket}``.
            CacheControl: str; header ``Cache-Control``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentType: str; header ``Content-Type``.
            CopySource: str | CopySourceDict, required; header ``x-amz-copy-source``; pattern ``\/.+\/.+``.
            CopySourceIfMatch: str; header ``x-amz-copy-source-if-match``.
            CopySourceIfModifiedSince: Timestamp; header ``x-amz-copy-source-if-modified-since``.
            CopySourceIfNoneMatch: str; header ``x-amz-copy-source-if-none-match``.
            CopySourceIfUnmodifiedSince: Timestamp; header ``x-amz-copy-source-if-unmodified-since``.
            Expires: Timestamp; header ``Expires``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            Key: str, required; path ``{Key}``; length at least 1.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            MetadataDirective: MetadataDirective; header ``x-amz-metadata-directive``; one of COPY, REPLACE.
            TaggingDirective: TaggingDirective; header ``x-amz-tagging-directive``; one of COPY, REPLACE.
            RetentionDirective: RetentionDirective; header ``Retention-Directive``; one of COPY, REPLACE.
            RetentionExpirationDate: Timestamp; header ``Retention-Expiration-Date``.
            RetentionLegalHoldId: str; header ``Retention-Legal-Hold-ID``.
            RetentionPeriod: int; header ``Retention-Period``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of ACCELERATED, STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            CopySourceSSECustomerAlgorithm: str; header ``x-amz-copy-source-server-side-encryption-customer-algorithm``.
            CopySourceSSECustomerKey: str | bytes; header ``x-amz-copy-source-server-side-encryption-customer-key``.
            CopySourceSSECustomerKeyMD5: str; header ``x-amz-copy-source-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ExpectedSourceBucketOwner: str; header ``x-amz-source-expected-bucket-owner``.

        Result:
            CopyObjectResult: CopyObjectResult; body ``CopyObjectResult``.
            Expiration: str; header ``x-amz-expiration``.
            CopySourceVersionId: str; header ``x-amz-copy-source-version-id``.
            VersionId: str; header ``x-amz-version-id``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: ObjectNotInActiveTierError.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.CopyObjectOutput = await self._call("CopyObject", kwargs)
        return result

    async def create_bucket(self, **kwargs: Unpack[types.CreateBucketRequest]) -> types.CreateBucketOutput:
        """``PUT /{Bucket}``.

        Keyword Args:
            ACL: BucketCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read.
            Bucket: str, required; path ``{Bucket}``.
            CreateBucketConfiguration: CreateBucketConfiguration; body ``CreateBucketConfiguration``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWrite: str; header ``x-amz-grant-write``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            ObjectLockEnabledForBucket: bool; header ``x-amz-bucket-object-lock-enabled``.
            IBMServiceInstanceId: str; header ``ibm-service-instance-id``.
            IBMSSEKPEncryptionAlgorithm: SSEKPEncryptionAlgorithm; header ``ibm-sse-kp-encryption-algorithm``; one of
                AES256.
            IBMSSEKPCustomerRootKeyCrn: str; header ``ibm-sse-kp-customer-root-key-crn``.

        Result:
            Location: str; header ``Location``.

        Errors: BucketAlreadyExists (409), BucketAlreadyOwnedByYou (409).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.CreateBucketOutput = await self._call("CreateBucket", kwargs)
        return result

    async def create_multipart_upload(
        self, **kwargs: Unpack[types.CreateMultipartUploadRequest]
    ) -> types.CreateMultipartUploadOutput:
        """``POST /{Bucket}/{Key+}?uploads``.

        Keyword Args:
            ACL: ObjectCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read, aws-exec-read, bucket-owner-read, bucket-owner-full-control.
            Bucket: str, required; path ``{Bucket}``.
            CacheControl: str; header ``Cache-Control``.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentType: str; header ``Content-Type``.
            Expires: Timestamp; header ``Expires``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            Key: str, required; path ``{Key}``; length at least 1.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of ACCELERATED, STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.

        Result:
            AbortDate: datetime; header ``x-amz-abort-date``.
            AbortRuleId: str; header ``x-amz-abort-rule-id``.
            Bucket: str; body ``Bucket``.
            Key: str; body ``Key``.
            UploadId: str; body ``UploadId``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.CreateMultipartUploadOutput = await self._call("CreateMultipartUpload", kwargs)
        return result

    async def delete_bucket(self, **kwargs: Unpack[types.DeleteBucketRequest]) -> types.DeleteBucketOutput:
        """``DELETE /{Bucket}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketOutput = await self._call("DeleteBucket", kwargs)
        return result

    async def delete_bucket_analytics_configuration(
        self, **kwargs: Unpack[types.DeleteBucketAnalyticsConfigurationRequest]
    ) -> types.DeleteBucketAnalyticsConfigurationOutput:
        """``DELETE /{Bucket}?analytics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketAnalyticsConfigurationOutput = await self._call(
            "DeleteBucketAnalyticsConfiguration", kwargs
        )
        return result

    async def delete_bucket_cors(self, **kwargs: Unpack[types.DeleteBucketCorsRequest]) -> types.DeleteBucketCorsOutput:
        """``DELETE /{Bucket}?cors``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketCorsOutput = await self._call("DeleteBucketCors", kwargs)
        return result

    async def delete_bucket_inventory_configuration(
        self, **kwargs: Unpack[types.DeleteBucketInventoryConfigurationRequest]
    ) -> types.DeleteBucketInventoryConfigurationOutput:
        """``DELETE /{Bucket}?inventory``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketInventoryConfigurationOutput = await self._call(
            "DeleteBucketInventoryConfiguration", kwargs
        )
        return result

    async def delete_bucket_lifecycle(
        self, **kwargs: Unpack[types.DeleteBucketLifecycleRequest]
    ) -> types.DeleteBucketLifecycleOutput:
        """``DELETE /{Bucket}?lifecycle``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketLifecycleOutput = await self._call("DeleteBucketLifecycle", kwargs)
        return result

    async def delete_bucket_metrics_configuration(
        self, **kwargs: Unpack[types.DeleteBucketMetricsConfigurationRequest]
    ) -> types.DeleteBucketMetricsConfigurationOutput:
        """``DELETE /{Bucket}?metrics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketMetricsConfigurationOutput = await self._call(
            "DeleteBucketMetricsConfiguration", kwargs
        )
        return result

    async def delete_bucket_policy(
        self, **kwargs: Unpack[types.DeleteBucketPolicyRequest]
    ) -> types.DeleteBucketPolicyOutput:
        """``DELETE /{Bucket}?policy``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketPolicyOutput = await self._call("DeleteBucketPolicy", kwargs)
        return result

    async def delete_bucket_replication(
        self, **kwargs: Unpack[types.DeleteBucketReplicationRequest]
    ) -> types.DeleteBucketReplicationOutput:
        """``DELETE /{Bucket}?replication``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketReplicationOutput = await self._call("DeleteBucketReplication", kwargs)
        return result

    async def delete_bucket_tagging(
        self, **kwargs: Unpack[types.DeleteBucketTaggingRequest]
    ) -> types.DeleteBucketTaggingOutput:
        """``DELETE /{Bucket}?tagging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketTaggingOutput = await self._call("DeleteBucketTagging", kwargs)
        return result

    async def delete_bucket_website(
        self, **kwargs: Unpack[types.DeleteBucketWebsiteRequest]
    ) -> types.DeleteBucketWebsiteOutput:
        """``DELETE /{Bucket}?website``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteBucketWebsiteOutput = await self._call("DeleteBucketWebsite", kwargs)
        return result

    async def delete_legal_hold(self, **kwargs: Unpack[types.LegalHoldRequest]) -> types.DeleteLegalHoldOutput:
        """``POST /{Bucket}/{Key+}?legalHold&remove={RetentionLegalHoldId}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            RetentionLegalHoldId: str, required; path ``{RetentionLegalHoldId}``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteLegalHoldOutput = await self._call("DeleteLegalHold", kwargs)
        return result

    async def delete_object(self, **kwargs: Unpack[types.DeleteObjectRequest]) -> types.DeleteObjectOutput:
        """``DELETE /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MFA: str; header ``x-amz-mfa``.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            BypassGovernanceRetention: bool; header ``x-amz-bypass-governance-retention``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.

        Result:
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            VersionId: str; header ``x-amz-version-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteObjectOutput = await self._call("DeleteObject", kwargs)
        return result

    async def delete_object_tagging(
        self, **kwargs: Unpack[types.DeleteObjectTaggingRequest]
    ) -> types.DeleteObjectTaggingOutput:
        """``DELETE /{Bucket}/{Key+}?tagging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            VersionId: str; header ``x-amz-version-id``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteObjectTaggingOutput = await self._call("DeleteObjectTagging", kwargs)
        return result

    async def delete_objects(self, **kwargs: Unpack[types.DeleteObjectsRequest]) -> types.DeleteObjectsOutput:
        """``POST /{Bucket}?delete``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Delete: Delete, required; body ``Delete``.
            MFA: str; header ``x-amz-mfa``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            BypassGovernanceRetention: bool; header ``x-amz-bypass-governance-retention``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Deleted: list[DeletedObject]; body ``Deleted``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            Errors: list[Error]; body ``Error``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeleteObjectsOutput = await self._call("DeleteObjects", kwargs)
        return result

    async def delete_public_access_block(
        self, **kwargs: Unpack[types.DeletePublicAccessBlockRequest]
    ) -> types.DeletePublicAccessBlockOutput:
        """``DELETE /{Bucket}?publicAccessBlock``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.DeletePublicAccessBlockOutput = await self._call("DeletePublicAccessBlock", kwargs)
        return result

    async def extend_object_retention(
        self, **kwargs: Unpack[types.ExtendObjectRetentionRequest]
    ) -> types.ExtendObjectRetentionOutput:
        """``POST /{Bucket}/{Key+}?extendRetention``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            AdditionalRetentionPeriod: int; header ``Additional-Retention-Period``.
            ExtendRetentionFromCurrentTime: int; header ``Extend-Retention-From-Current-Time``.
            NewRetentionExpirationDate: Timestamp; header ``New-Retention-Expiration-Date``.
            NewRetentionPeriod: int; header ``New-Retention-Period``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ExtendObjectRetentionOutput = await self._call("ExtendObjectRetention", kwargs)
        return result

    async def get_bucket_accelerate_configuration(
        self, **kwargs: Unpack[types.GetBucketAccelerateConfigurationRequest]
    ) -> types.GetBucketAccelerateConfigurationOutput:
        """``GET /{Bucket}?accelerate``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Status: BucketAccelerateStatus; body ``Status``; one of Enabled, Suspended.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketAccelerateConfigurationOutput = await self._call(
            "GetBucketAccelerateConfiguration", kwargs
        )
        return result

    async def get_bucket_acl(self, **kwargs: Unpack[types.GetBucketAclRequest]) -> types.GetBucketAclOutput:
        """``GET /{Bucket}?acl``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Owner: Owner; body ``Owner``.
            Grants: list[Grant]; body ``AccessControlList``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketAclOutput = await self._call("GetBucketAcl", kwargs)
        return result

    async def get_bucket_analytics_configuration(
        self, **kwargs: Unpack[types.GetBucketAnalyticsConfigurationRequest]
    ) -> types.GetBucketAnalyticsConfigurationOutput:
        """``GET /{Bucket}?analytics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            AnalyticsConfiguration: AnalyticsConfiguration; body ``AnalyticsConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketAnalyticsConfigurationOutput = await self._call(
            "GetBucketAnalyticsConfiguration", kwargs
        )
        return result

    async def get_bucket_aspera(self, **kwargs: Unpack[types.GetBucketAsperaRequest]) -> types.GetBucketAsperaOutput:
        """``GET /{Bucket}?faspConnectionInfo``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.

        Result:
            AccessKey: AccessKey; body ``AccessKey``.
            ATSEndpoint: str; body ``ATSEndpoint``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketAsperaOutput = await self._call("GetBucketAspera", kwargs)
        return result

    async def get_bucket_cors(self, **kwargs: Unpack[types.GetBucketCorsRequest]) -> types.GetBucketCorsOutput:
        """``GET /{Bucket}?cors``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            MirrorDestination: str; header ``Mirror-Destination``.

        Result:
            CORSRules: list[CORSRule]; body ``CORSRule``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketCorsOutput = await self._call("GetBucketCors", kwargs)
        return result

    async def get_bucket_inventory_configuration(
        self, **kwargs: Unpack[types.GetBucketInventoryConfigurationRequest]
    ) -> types.GetBucketInventoryConfigurationOutput:
        """``GET /{Bucket}?inventory``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            InventoryConfiguration: InventoryConfiguration; body ``InventoryConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketInventoryConfigurationOutput = await self._call(
            "GetBucketInventoryConfiguration", kwargs
        )
        return result

    async def get_bucket_lifecycle_configuration(
        self, **kwargs: Unpack[types.GetBucketLifecycleConfigurationRequest]
    ) -> types.GetBucketLifecycleConfigurationOutput:
        """``GET /{Bucket}?lifecycle``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Rules: list[LifecycleRuleOutput]; body ``Rule``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketLifecycleConfigurationOutput = await self._call(
            "GetBucketLifecycleConfiguration", kwargs
        )
        return result

    async def get_bucket_location(
        self, **kwargs: Unpack[types.GetBucketLocationRequest]
    ) -> types.GetBucketLocationOutput:
        """``GET /{Bucket}?location``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            LocationConstraint: BucketLocationConstraint; body ``LocationConstraint``; one of au-syd-onerate_active,
                ca-tor-onerate_active, br-sao-onerate_active, jp-osa-onerate_active, jp-tok-onerate_active, us-standard,
                us-vault, us-cold, us-flex, us-east-standard, us-east-vault, us-east-cold, us-east-flex,
                us-east-onerate_active, us-south-standard, us-south-vault, us-south-cold, us-south-flex,
                us-south-onerate_active, eu-standard, eu-vault, eu-cold, eu-flex, eu-gb-standard, eu-gb-vault,
                eu-gb-cold, eu-gb-flex, eu-gb-onerate_active, eu-de-standard, eu-de-vault, eu-de-cold, eu-de-flex,
                eu-de-onerate_active, ap-standard, ap-vault, ap-cold, ap-flex, ams03-standard, ams03-vault, ams03-cold,
                ams03-flex, ams03-onerate_active, che01-standard, che01-vault, che01-cold, che01-flex,
                che01-onerate_active, mel01-standard, mel01-vault, mel01-cold, mel01-flex, mil01-onerate_active,
                mon01-onerate_active, osl01-standard, osl01-vault, osl01-cold, osl01-flex, par01-onerate_active,
                sao01-standard, sao01-vault, sao01-cold, sao01-flex, sjc04-onerate_active, sng01-onerate_active,
                tor01-standard, tor01-vault, tor01-cold, tor01-flex.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketLocationOutput = await self._call("GetBucketLocation", kwargs)
        return result

    async def get_bucket_metrics_configuration(
        self, **kwargs: Unpack[types.GetBucketMetricsConfigurationRequest]
    ) -> types.GetBucketMetricsConfigurationOutput:
        """``GET /{Bucket}?metrics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            MetricsConfiguration: MetricsConfiguration; body ``MetricsConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketMetricsConfigurationOutput = await self._call("GetBucketMetricsConfiguration", kwargs)
        return result

    async def get_bucket_protection_configuration(
        self, **kwargs: Unpack[types.GetBucketProtectionConfigurationRequest]
    ) -> types.GetBucketProtectionConfigurationOutput:
        """``GET /{Bucket}?protection``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ProtectionConfiguration: ProtectionConfiguration; body ``ProtectionConfiguration``.
            IbmProtectionManagementState: IbmProtectionManagementState; header ``x-ibm-protection-management-state``;
                one of active.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketProtectionConfigurationOutput = await self._call(
            "GetBucketProtectionConfiguration", kwargs
        )
        return result

    async def get_bucket_replication(
        self, **kwargs: Unpack[types.GetBucketReplicationRequest]
    ) -> types.GetBucketReplicationOutput:
        """``GET /{Bucket}?replication``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ReplicationConfiguration: ReplicationConfiguration; body ``ReplicationConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketReplicationOutput = await self._call("GetBucketReplication", kwargs)
        return result

    async def get_bucket_tagging(self, **kwargs: Unpack[types.GetBucketTaggingRequest]) -> types.GetBucketTaggingOutput:
        """``GET /{Bucket}?tagging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            MirrorDestination: str; header ``Mirror-Destination``.

        Result:
            TagSet: list[Tag]; body ``TagSet``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketTaggingOutput = await self._call("GetBucketTagging", kwargs)
        return result

    async def get_bucket_versioning(
        self, **kwargs: Unpack[types.GetBucketVersioningRequest]
    ) -> types.GetBucketVersioningOutput:
        """``GET /{Bucket}?versioning``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Status: BucketVersioningStatus; body ``Status``; one of Enabled, Suspended.
            MFADelete: MFADeleteStatus; body ``MfaDelete``; one of Enabled, Disabled.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketVersioningOutput = await self._call("GetBucketVersioning", kwargs)
        return result

    async def get_bucket_website(self, **kwargs: Unpack[types.GetBucketWebsiteRequest]) -> types.GetBucketWebsiteOutput:
        """``GET /{Bucket}?website``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RedirectAllRequestsTo: RedirectAllRequestsTo; body ``RedirectAllRequestsTo``.
            IndexDocument: IndexDocument; body ``IndexDocument``.
            ErrorDocument: ErrorDocument; body ``ErrorDocument``.
            RoutingRules: list[RoutingRule]; body ``RoutingRules``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetBucketWebsiteOutput = await self._call("GetBucketWebsite", kwargs)
        return result

    async def get_object(self, **kwargs: Unpack[types.GetObjectRequest]) -> types.GetObjectOutput:
        """``GET /{Bucket}/{Key+}``.

        Response checksum: CRC64NVME, CRC32, CRC32C, SHA256, SHA1, asked for by ChecksumMode.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            IfMatch: str; header ``If-Match``.
            IfModifiedSince: Timestamp; header ``If-Modified-Since``.
            IfNoneMatch: str; header ``If-None-Match``.
            IfUnmodifiedSince: Timestamp; header ``If-Unmodified-Since``.
            Key: str, required; path ``{Key}``; length at least 1.
            MirrorDestination: str; header ``Mirror-Destination``.
            Range: str; header ``Range``.
            ResponseCacheControl: str; query ``response-cache-control``.
            ResponseContentDisposition: str; query ``response-content-disposition``.
            ResponseContentEncoding: str; query ``response-content-encoding``.
            ResponseContentLanguage: str; query ``response-content-language``.
            ResponseContentType: str; query ``response-content-type``.
            ResponseExpires: Timestamp; query ``response-expires``.
            VersionId: str; query ``versionId``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            PartNumber: int; query ``partNumber``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumMode: ChecksumMode; header ``x-amz-checksum-mode``; one of ENABLED.

        Result:
            Body: StreamingBody; body, streamed.
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            AcceptRanges: str; header ``accept-ranges``.
            Expiration: str; header ``x-amz-expiration``.
            Restore: str; header ``x-amz-restore``.
            LastModified: datetime; header ``Last-Modified``.
            ContentLength: int; header ``Content-Length``.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            MissingMeta: int; header ``x-amz-missing-meta``.
            VersionId: str; header ``x-amz-version-id``.
            CacheControl: str; header ``Cache-Control``.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentRange: str; header ``Content-Range``.
            ContentType: str; header ``Content-Type``.
            Expires: datetime; header ``Expires``.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            Metadata: dict[str, str]; headers ``x-amz-meta-*``.
            RetentionExpirationDate: datetime; header ``Retention-Expiration-Date``.
            RetentionLegalHoldCount: int; header ``Retention-Legal-Hold-Count``.
            RetentionPeriod: int; header ``Retention-Period``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of ACCELERATED, STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ReplicationStatus: ReplicationStatus; header ``x-amz-replication-status``; one of COMPLETE, PENDING, FAILED,
                REPLICA.
            PartsCount: int; header ``x-amz-mp-parts-count``.
            TagCount: int; header ``x-amz-tagging-count``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: datetime; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            IbmRestoredCopyStorageClass: StorageClass; header ``x-ibm-restored-copy-storage-class``; one of ACCELERATED,
                STANDARD, REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE,
                OUTPOSTS, GLACIER_IR.
            IbmTransition: str; header ``x-ibm-transition``.

        Errors: NoSuchKey (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectOutput = await self._call("GetObject", kwargs)
        return result

    async def get_object_acl(self, **kwargs: Unpack[types.GetObjectAclRequest]) -> types.GetObjectAclOutput:
        """``GET /{Bucket}/{Key+}?acl``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MirrorDestination: str; header ``Mirror-Destination``.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Owner: Owner; body ``Owner``.
            Grants: list[Grant]; body ``AccessControlList``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchKey (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectAclOutput = await self._call("GetObjectAcl", kwargs)
        return result

    async def get_object_legal_hold(
        self, **kwargs: Unpack[types.GetObjectLegalHoldRequest]
    ) -> types.GetObjectLegalHoldOutput:
        """``GET /{Bucket}/{Key+}?legal-hold``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ContentMD5: str; header ``Content-MD5``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            LegalHold: ObjectLockLegalHold; body ``LegalHold``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectLegalHoldOutput = await self._call("GetObjectLegalHold", kwargs)
        return result

    async def get_object_lock_configuration(
        self, **kwargs: Unpack[types.GetObjectLockConfigurationRequest]
    ) -> types.GetObjectLockConfigurationOutput:
        """``GET /{Bucket}?object-lock``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ObjectLockConfiguration: ObjectLockConfiguration; body ``ObjectLockConfiguration``.
            IbmProtectionManagementState: IbmProtectionManagementState; header ``x-ibm-protection-management-state``;
                one of active.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectLockConfigurationOutput = await self._call("GetObjectLockConfiguration", kwargs)
        return result

    async def get_object_retention(
        self, **kwargs: Unpack[types.GetObjectRetentionRequest]
    ) -> types.GetObjectRetentionOutput:
        """``GET /{Bucket}/{Key+}?retention``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Retention: ObjectLockRetentionOutput; body ``Retention``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectRetentionOutput = await self._call("GetObjectRetention", kwargs)
        return result

    async def get_object_tagging(self, **kwargs: Unpack[types.GetObjectTaggingRequest]) -> types.GetObjectTaggingOutput:
        """``GET /{Bucket}/{Key+}?tagging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.

        Result:
            VersionId: str; header ``x-amz-version-id``.
            TagSet: list[Tag]; body ``TagSet``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectTaggingOutput = await self._call("GetObjectTagging", kwargs)
        return result

    async def get_object_torrent(self, **kwargs: Unpack[types.GetObjectTorrentRequest]) -> types.GetObjectTorrentOutput:
        """``GET /{Bucket}/{Key+}?torrent``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Body: StreamingBody; body, streamed.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetObjectTorrentOutput = await self._call("GetObjectTorrent", kwargs)
        return result

    async def get_public_access_block(
        self, **kwargs: Unpack[types.GetPublicAccessBlockRequest]
    ) -> types.GetPublicAccessBlockOutput:
        """``GET /{Bucket}?publicAccessBlock``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            PublicAccessBlockConfiguration: PublicAccessBlockConfiguration; body ``PublicAccessBlockConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.GetPublicAccessBlockOutput = await self._call("GetPublicAccessBlock", kwargs)
        return result

    async def head_bucket(self, **kwargs: Unpack[types.HeadBucketRequest]) -> types.HeadBucketOutput:
        """``HEAD /{Bucket}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IBMSSEKPEnabled: bool; header ``ibm-sse-kp-enabled``.
            IBMSSEKPCrkId: str; header ``ibm-sse-kp-crk-id``.

        Errors: NoSuchBucket (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.HeadBucketOutput = await self._call("HeadBucket", kwargs)
        return result

    async def head_object(self, **kwargs: Unpack[types.HeadObjectRequest]) -> types.HeadObjectOutput:
        """``HEAD /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            IfMatch: str; header ``If-Match``.
            IfModifiedSince: Timestamp; header ``If-Modified-Since``.
            IfNoneMatch: str; header ``If-None-Match``.
            IfUnmodifiedSince: Timestamp; header ``If-Unmodified-Since``.
            Key: str, required; path ``{Key}``; length at least 1.
            MirrorDestination: str; header ``Mirror-Destination``.
            Range: str; header ``Range``.
            VersionId: str; query ``versionId``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            PartNumber: int; query ``partNumber``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumMode: ChecksumMode; header ``x-amz-checksum-mode``; one of ENABLED.

        Result:
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            AcceptRanges: str; header ``accept-ranges``.
            Expiration: str; header ``x-amz-expiration``.
            Restore: str; header ``x-amz-restore``.
            LastModified: datetime; header ``Last-Modified``.
            ContentLength: int; header ``Content-Length``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ETag: str; header ``ETag``.
            MissingMeta: int; header ``x-amz-missing-meta``.
            VersionId: str; header ``x-amz-version-id``.
            CacheControl: str; header ``Cache-Control``.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentType: str; header ``Content-Type``.
            Expires: datetime; header ``Expires``.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            Metadata: dict[str, str]; headers ``x-amz-meta-*``.
            RetentionExpirationDate: datetime; header ``Retention-Expiration-Date``.
            RetentionLegalHoldCount: int; header ``Retention-Legal-Hold-Count``.
            RetentionPeriod: int; header ``Retention-Period``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of ACCELERATED, STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ReplicationStatus: ReplicationStatus; header ``x-amz-replication-status``; one of COMPLETE, PENDING, FAILED,
                REPLICA.
            PartsCount: int; header ``x-amz-mp-parts-count``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: datetime; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            IbmRestoredCopyStorageClass: StorageClass; header ``x-ibm-restored-copy-storage-class``; one of ACCELERATED,
                STANDARD, REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE,
                OUTPOSTS, GLACIER_IR.
            IbmTransition: str; header ``x-ibm-transition``.

        Errors: NoSuchKey (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.HeadObjectOutput = await self._call("HeadObject", kwargs)
        return result

    async def list_bucket_analytics_configurations(
        self, **kwargs: Unpack[types.ListBucketAnalyticsConfigurationsRequest]
    ) -> types.ListBucketAnalyticsConfigurationsOutput:
        """``GET /{Bucket}?analytics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContinuationToken: str; query ``continuation-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            ContinuationToken: str; body ``ContinuationToken``.
            NextContinuationToken: str; body ``NextContinuationToken``.
            AnalyticsConfigurationList: list[AnalyticsConfiguration]; body ``AnalyticsConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketAnalyticsConfigurationsOutput = await self._call(
            "ListBucketAnalyticsConfigurations", kwargs
        )
        return result

    async def list_bucket_inventory_configurations(
        self, **kwargs: Unpack[types.ListBucketInventoryConfigurationsRequest]
    ) -> types.ListBucketInventoryConfigurationsOutput:
        """``GET /{Bucket}?inventory``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContinuationToken: str; query ``continuation-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ContinuationToken: str; body ``ContinuationToken``.
            InventoryConfigurationList: list[InventoryConfiguration]; body ``InventoryConfiguration``.
            IsTruncated: bool; body ``IsTruncated``.
            NextContinuationToken: str; body ``NextContinuationToken``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketInventoryConfigurationsOutput = await self._call(
            "ListBucketInventoryConfigurations", kwargs
        )
        return result

    async def list_bucket_metrics_configurations(
        self, **kwargs: Unpack[types.ListBucketMetricsConfigurationsRequest]
    ) -> types.ListBucketMetricsConfigurationsOutput:
        """``GET /{Bucket}?metrics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContinuationToken: str; query ``continuation-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            ContinuationToken: str; body ``ContinuationToken``.
            NextContinuationToken: str; body ``NextContinuationToken``.
            MetricsConfigurationList: list[MetricsConfiguration]; body ``MetricsConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketMetricsConfigurationsOutput = await self._call(
            "ListBucketMetricsConfigurations", kwargs
        )
        return result

    async def list_bucket_replication_failures(
        self, **kwargs: Unpack[types.ListBucketReplicationFailuresRequest]
    ) -> types.ListBucketReplicationFailuresOutput:
        """``GET /{Bucket}?ibm-replication-failures``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContinuationToken: str; query ``continuation-token``.
            MaxKeys: int; query ``max-keys``.
            FirstSyncAttemptedBefore: str; query ``first-sync-attempted-before``.
            EncodingType: EncodingType; query ``encoding-type``; one of url.

        Result:
            ListReplicationFailureResult: ListReplicationFailureResult; body ``ListReplicationFailureResult``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketReplicationFailuresOutput = await self._call("ListBucketReplicationFailures", kwargs)
        return result

    async def list_buckets(self, **kwargs: Unpack[types.ListBucketsRequest]) -> types.ListBucketsOutput:
        """``GET /``.

        Keyword Args:
            IBMServiceInstanceId: str; header ``ibm-service-instance-id``.

        Result:
            Buckets: list[Bucket]; body ``Buckets``.
            Owner: Owner; body ``Owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketsOutput = await self._call("ListBuckets", kwargs)
        return result

    async def list_buckets_extended(
        self, **kwargs: Unpack[types.ListBucketsExtendedRequest]
    ) -> types.ListBucketsExtendedOutput:
        """``GET /?extended``.

        Keyword Args:
            IBMServiceInstanceId: str; header ``ibm-service-instance-id``.
            Marker: str; query ``marker``.
            MaxKeys: int; query ``max-keys``.
            Prefix: str; query ``prefix``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            NextMarker: str; body ``NextMarker``.
            Buckets: list[Bucket]; body ``Buckets``.
            Owner: Owner; body ``Owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListBucketsExtendedOutput = await self._call("ListBucketsExtended", kwargs)
        return result

    async def list_legal_holds(self, **kwargs: Unpack[types.ListLegalHoldsRequest]) -> types.ListLegalHoldsOutput:
        """``GET /{Bucket}/{Key+}?legalHold``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MirrorDestination: str; header ``Mirror-Destination``.

        Result:
            CreateTime: datetime; body ``CreateTime``.
            LegalHolds: list[LegalHold]; body ``LegalHolds``.
            RetentionPeriod: int; body ``RetentionPeriod``.
            RetentionPeriodExpirationDate: datetime; body ``RetentionPeriodExpirationDate``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListLegalHoldsOutput = await self._call("ListLegalHolds", kwargs)
        return result

    async def list_multipart_uploads(
        self, **kwargs: Unpack[types.ListMultipartUploadsRequest]
    ) -> types.ListMultipartUploadsOutput:
        """``GET /{Bucket}?uploads``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Delimiter: str; query ``delimiter``.
            EncodingType: EncodingType; query ``encoding-type``; one of url.
            KeyMarker: str; query ``key-marker``.
            MaxUploads: int; query ``max-uploads``.
            MirrorDestination: str; header ``Mirror-Destination``.
            Prefix: str; query ``prefix``.
            UploadIdMarker: str; query ``upload-id-marker``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Bucket: str; body ``Bucket``.
            KeyMarker: str; body ``KeyMarker``.
            UploadIdMarker: str; body ``UploadIdMarker``.
            NextKeyMarker: str; body ``NextKeyMarker``.
            Prefix: str; body ``Prefix``.
            Delimiter: str; body ``Delimiter``.
            NextUploadIdMarker: str; body ``NextUploadIdMarker``.
            MaxUploads: int; body ``MaxUploads``.
            IsTruncated: bool; body ``IsTruncated``.
            Uploads: list[MultipartUpload]; body ``Upload``.
            CommonPrefixes: list[CommonPrefix]; body ``CommonPrefixes``.
            EncodingType: EncodingType; body ``EncodingType``; one of url.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListMultipartUploadsOutput = await self._call("ListMultipartUploads", kwargs)
        return result

    async def list_object_versions(
        self, **kwargs: Unpack[types.ListObjectVersionsRequest]
    ) -> types.ListObjectVersionsOutput:
        """``GET /{Bucket}?versions``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Delimiter: str; query ``delimiter``.
            EncodingType: EncodingType; query ``encoding-type``; one of url.
            KeyMarker: str; query ``key-marker``.
            MaxKeys: int; query ``max-keys``.
            Prefix: str; query ``prefix``.
            VersionIdMarker: str; query ``version-id-marker``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            KeyMarker: str; body ``KeyMarker``.
            VersionIdMarker: str; body ``VersionIdMarker``.
            NextKeyMarker: str; body ``NextKeyMarker``.
            NextVersionIdMarker: str; body ``NextVersionIdMarker``.
            Versions: list[ObjectVersion]; body ``Version``.
            DeleteMarkers: list[DeleteMarkerEntry]; body ``DeleteMarker``.
            Name: str; body ``Name``.
            Prefix: str; body ``Prefix``.
            Delimiter: str; body ``Delimiter``.
            MaxKeys: int; body ``MaxKeys``.
            CommonPrefixes: list[CommonPrefix]; body ``CommonPrefixes``.
            EncodingType: EncodingType; body ``EncodingType``; one of url.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListObjectVersionsOutput = await self._call("ListObjectVersions", kwargs)
        return result

    async def list_objects(self, **kwargs: Unpack[types.ListObjectsRequest]) -> types.ListObjectsOutput:
        """``GET /{Bucket}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Delimiter: str; query ``delimiter``.
            EncodingType: EncodingType; query ``encoding-type``; one of url.
            Marker: str; query ``marker``.
            MaxKeys: int; query ``max-keys``.
            MirrorDestination: str; header ``Mirror-Destination``.
            Prefix: str; query ``prefix``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            Marker: str; body ``Marker``.
            NextMarker: str; body ``NextMarker``.
            Contents: list[Object]; body ``Contents``.
            Name: str; body ``Name``.
            IBMSSEKPEnabled: bool; header ``ibm-sse-kp-enabled``.
            IBMSSEKPCrkId: str; header ``ibm-sse-kp-crk-id``.
            Prefix: str; body ``Prefix``.
            Delimiter: str; body ``Delimiter``.
            MaxKeys: int; body ``MaxKeys``.
            CommonPrefixes: list[CommonPrefix]; body ``CommonPrefixes``.
            EncodingType: EncodingType; body ``EncodingType``; one of url.

        Errors: NoSuchBucket (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListObjectsOutput = await self._call("ListObjects", kwargs)
        return result

    async def list_objects_v2(self, **kwargs: Unpack[types.ListObjectsV2Request]) -> types.ListObjectsV2Output:
        """``GET /{Bucket}?list-type=2``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Delimiter: str; query ``delimiter``.
            EncodingType: EncodingType; query ``encoding-type``; one of url.
            MaxKeys: int; query ``max-keys``.
            Prefix: str; query ``prefix``.
            ContinuationToken: str; query ``continuation-token``.
            FetchOwner: bool; query ``fetch-owner``.
            StartAfter: str; query ``start-after``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            Contents: list[Object]; body ``Contents``.
            Name: str; body ``Name``.
            Prefix: str; body ``Prefix``.
            Delimiter: str; body ``Delimiter``.
            MaxKeys: int; body ``MaxKeys``.
            CommonPrefixes: list[CommonPrefix]; body ``CommonPrefixes``.
            EncodingType: EncodingType; body ``EncodingType``; one of url.
            KeyCount: int; body ``KeyCount``.
            ContinuationToken: str; body ``ContinuationToken``.
            NextContinuationToken: str; body ``NextContinuationToken``.
            StartAfter: str; body ``StartAfter``.

        Errors: NoSuchBucket (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListObjectsV2Output = await self._call("ListObjectsV2", kwargs)
        return result

    async def list_parts(self, **kwargs: Unpack[types.ListPartsRequest]) -> types.ListPartsOutput:
        """``GET /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MaxParts: int; query ``max-parts``.
            MirrorDestination: str; header ``Mirror-Destination``.
            PartNumberMarker: int; query ``part-number-marker``.
            UploadId: str, required; query ``uploadId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            AbortDate: datetime; header ``x-amz-abort-date``.
            AbortRuleId: str; header ``x-amz-abort-rule-id``.
            Bucket: str; body ``Bucket``.
            Key: str; body ``Key``.
            UploadId: str; body ``UploadId``.
            PartNumberMarker: int; body ``PartNumberMarker``.
            NextPartNumberMarker: int; body ``NextPartNumberMarker``.
            MaxParts: int; body ``MaxParts``.
            IsTruncated: bool; body ``IsTruncated``.
            Parts: list[Part]; body ``Part``.
            Initiator: Initiator; body ``Initiator``.
            Owner: Owner; body ``Owner``.
            StorageClass: StorageClass; body ``StorageClass``; one of ACCELERATED, STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ChecksumAlgorithm: ChecksumAlgorithm; body ``ChecksumAlgorithm``; one of CRC32, CRC32C, SHA1, SHA256,
                CRC64NVME.
            ChecksumType: ChecksumType; body ``ChecksumType``; one of COMPOSITE, FULL_OBJECT.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.ListPartsOutput = await self._call("ListParts", kwargs)
        return result

    async def put_bucket_accelerate_configuration(
        self, **kwargs: Unpack[types.PutBucketAccelerateConfigurationRequest]
    ) -> types.PutBucketAccelerateConfigurationOutput:
        """``PUT /{Bucket}?accelerate``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            AccelerateConfiguration: AccelerateConfiguration, required; body ``AccelerateConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketAccelerateConfigurationOutput = await self._call(
            "PutBucketAccelerateConfiguration", kwargs
        )
        return result

    async def put_bucket_acl(self, **kwargs: Unpack[types.PutBucketAclRequest]) -> types.PutBucketAclOutput:
        """``PUT /{Bucket}?acl``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            ACL: BucketCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read.
            AccessControlPolicy: AccessControlPolicy; body ``AccessControlPolicy``.
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWrite: str; header ``x-amz-grant-write``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketAclOutput = await self._call("PutBucketAcl", kwargs)
        return result

    async def put_bucket_analytics_configuration(
        self, **kwargs: Unpack[types.PutBucketAnalyticsConfigurationRequest]
    ) -> types.PutBucketAnalyticsConfigurationOutput:
        """``PUT /{Bucket}?analytics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            AnalyticsConfiguration: AnalyticsConfiguration, required; body ``AnalyticsConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketAnalyticsConfigurationOutput = await self._call(
            "PutBucketAnalyticsConfiguration", kwargs
        )
        return result

    async def put_bucket_cors(self, **kwargs: Unpack[types.PutBucketCorsRequest]) -> types.PutBucketCorsOutput:
        """``PUT /{Bucket}?cors``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            CORSConfiguration: CORSConfiguration, required; body ``CORSConfiguration``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketCorsOutput = await self._call("PutBucketCors", kwargs)
        return result

    async def put_bucket_inventory_configuration(
        self, **kwargs: Unpack[types.PutBucketInventoryConfigurationRequest]
    ) -> types.PutBucketInventoryConfigurationOutput:
        """``PUT /{Bucket}?inventory``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            InventoryConfiguration: InventoryConfiguration, required; body ``InventoryConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketInventoryConfigurationOutput = await self._call(
            "PutBucketInventoryConfiguration", kwargs
        )
        return result

    async def put_bucket_lifecycle_configuration(
        self, **kwargs: Unpack[types.PutBucketLifecycleConfigurationRequest]
    ) -> types.PutBucketLifecycleConfigurationOutput:
        """``PUT /{Bucket}?lifecycle``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            LifecycleConfiguration: BucketLifecycleConfiguration; body ``LifecycleConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketLifecycleConfigurationOutput = await self._call(
            "PutBucketLifecycleConfiguration", kwargs
        )
        return result

    async def put_bucket_metrics_configuration(
        self, **kwargs: Unpack[types.PutBucketMetricsConfigurationRequest]
    ) -> types.PutBucketMetricsConfigurationOutput:
        """``PUT /{Bucket}?metrics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            MetricsConfiguration: MetricsConfiguration, required; body ``MetricsConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketMetricsConfigurationOutput = await self._call("PutBucketMetricsConfiguration", kwargs)
        return result

    async def put_bucket_protection_configuration(
        self, **kwargs: Unpack[types.PutBucketProtectionConfigurationRequest]
    ) -> types.PutBucketProtectionConfigurationOutput:
        """``PUT /{Bucket}?protection``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ProtectionConfiguration: ProtectionConfiguration, required; body ``ProtectionConfiguration``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketProtectionConfigurationOutput = await self._call(
            "PutBucketProtectionConfiguration", kwargs
        )
        return result

    async def put_bucket_replication(
        self, **kwargs: Unpack[types.PutBucketReplicationRequest]
    ) -> types.PutBucketReplicationOutput:
        """``PUT /{Bucket}?replication``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ReplicationConfiguration: ReplicationConfiguration, required; body ``ReplicationConfiguration``.
            Token: str; header ``x-amz-bucket-object-lock-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketReplicationOutput = await self._call("PutBucketReplication", kwargs)
        return result

    async def put_bucket_replication_reattempt(
        self, **kwargs: Unpack[types.PutBucketReplicationReattemptRequest]
    ) -> types.PutBucketReplicationReattemptOutput:
        """``PUT /{Bucket}?ibm-replication-reattempt``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketReplicationReattemptOutput = await self._call("PutBucketReplicationReattempt", kwargs)
        return result

    async def put_bucket_tagging(self, **kwargs: Unpack[types.PutBucketTaggingRequest]) -> types.PutBucketTaggingOutput:
        """``PUT /{Bucket}?tagging``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            Tagging: Tagging, required; body ``Tagging``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketTaggingOutput = await self._call("PutBucketTagging", kwargs)
        return result

    async def put_bucket_versioning(
        self, **kwargs: Unpack[types.PutBucketVersioningRequest]
    ) -> types.PutBucketVersioningOutput:
        """``PUT /{Bucket}?versioning``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            MFA: str; header ``x-amz-mfa``.
            VersioningConfiguration: VersioningConfiguration, required; body ``VersioningConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketVersioningOutput = await self._call("PutBucketVersioning", kwargs)
        return result

    async def put_bucket_website(self, **kwargs: Unpack[types.PutBucketWebsiteRequest]) -> types.PutBucketWebsiteOutput:
        """``PUT /{Bucket}?website``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            WebsiteConfiguration: WebsiteConfiguration, required; body ``WebsiteConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutBucketWebsiteOutput = await self._call("PutBucketWebsite", kwargs)
        return result

    async def put_object(self, **kwargs: Unpack[types.PutObjectRequest]) -> types.PutObjectOutput:
        """``PUT /{Bucket}/{Key+}``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            ACL: ObjectCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read, aws-exec-read, bucket-owner-read, bucket-owner-full-control.
            Body: BodyInput; body, streamed.
            Bucket: str, required; path ``{Bucket}``.
            CacheControl: str; header ``Cache-Control``.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentLength: int; header ``Content-Length``.
            ContentMD5: str; header ``Content-MD5``.
            ContentType: str; header ``Content-Type``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            Expires: Timestamp; header ``Expires``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            Key: str, required; path ``{Key}``; length at least 1.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            RetentionExpirationDate: Timestamp; header ``Retention-Expiration-Date``.
            RetentionLegalHoldId: str; header ``Retention-Legal-Hold-ID``.
            RetentionPeriod: int; header ``Retention-Period``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of ACCELERATED, STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Expiration: str; header ``x-amz-expiration``.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            VersionId: str; header ``x-amz-version-id``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectOutput = await self._call("PutObject", kwargs)
        return result

    async def put_object_acl(self, **kwargs: Unpack[types.PutObjectAclRequest]) -> types.PutObjectAclOutput:
        """``PUT /{Bucket}/{Key+}?acl``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            ACL: ObjectCannedACL; header ``x-amz-acl``; one of private, public-read, public-read-write,
                authenticated-read, aws-exec-read, bucket-owner-read, bucket-owner-full-control.
            AccessControlPolicy: AccessControlPolicy; body ``AccessControlPolicy``.
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWrite: str; header ``x-amz-grant-write``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            Key: str, required; path ``{Key}``; length at least 1.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            VersionId: str; query ``versionId``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchKey (404).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectAclOutput = await self._call("PutObjectAcl", kwargs)
        return result

    async def put_object_legal_hold(
        self, **kwargs: Unpack[types.PutObjectLegalHoldRequest]
    ) -> types.PutObjectLegalHoldOutput:
        """``PUT /{Bucket}/{Key+}?legal-hold``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            LegalHold: ObjectLockLegalHold; body ``LegalHold``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            VersionId: str; query ``versionId``.
            ContentMD5: str; header ``Content-MD5``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectLegalHoldOutput = await self._call("PutObjectLegalHold", kwargs)
        return result

    async def put_object_lock_configuration(
        self, **kwargs: Unpack[types.PutObjectLockConfigurationRequest]
    ) -> types.PutObjectLockConfigurationOutput:
        """``PUT /{Bucket}?object-lock``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ObjectLockConfiguration: ObjectLockConfiguration; body ``ObjectLockConfiguration``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Token: str; header ``x-amz-bucket-object-lock-token``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectLockConfigurationOutput = await self._call("PutObjectLockConfiguration", kwargs)
        return result

    async def put_object_retention(
        self, **kwargs: Unpack[types.PutObjectRetentionRequest]
    ) -> types.PutObjectRetentionOutput:
        """``PUT /{Bucket}/{Key+}?retention``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            Retention: ObjectLockRetention | ObjectLockRetentionOutput; body ``Retention``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            VersionId: str; query ``versionId``.
            BypassGovernanceRetention: bool; header ``x-amz-bypass-governance-retention``.
            ContentMD5: str; header ``Content-MD5``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectRetentionOutput = await self._call("PutObjectRetention", kwargs)
        return result

    async def put_object_tagging(self, **kwargs: Unpack[types.PutObjectTaggingRequest]) -> types.PutObjectTaggingOutput:
        """``PUT /{Bucket}/{Key+}?tagging``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            ContentMD5: str; header ``Content-MD5``.
            Tagging: Tagging, required; body ``Tagging``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.

        Result:
            VersionId: str; header ``x-amz-version-id``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutObjectTaggingOutput = await self._call("PutObjectTagging", kwargs)
        return result

    async def put_public_access_block(
        self, **kwargs: Unpack[types.PutPublicAccessBlockRequest]
    ) -> types.PutPublicAccessBlockOutput:
        """``PUT /{Bucket}?publicAccessBlock``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            PublicAccessBlockConfiguration: PublicAccessBlockConfiguration, required; body
                ``PublicAccessBlockConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.PutPublicAccessBlockOutput = await self._call("PutPublicAccessBlock", kwargs)
        return result

    async def restore_object(self, **kwargs: Unpack[types.RestoreObjectRequest]) -> types.RestoreObjectOutput:
        """``POST /{Bucket}/{Key+}?restore``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            RestoreRequest: RestoreRequest; body ``RestoreRequest``.

        Errors: ObjectAlreadyInActiveTierError (403).

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.RestoreObjectOutput = await self._call("RestoreObject", kwargs)
        return result

    async def upload_part(self, **kwargs: Unpack[types.UploadPartRequest]) -> types.UploadPartOutput:
        """``PUT /{Bucket}/{Key+}``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Body: BodyInput; body, streamed.
            Bucket: str, required; path ``{Bucket}``.
            ContentLength: int; header ``Content-Length``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            Key: str, required; path ``{Key}``; length at least 1.
            PartNumber: int, required; query ``partNumber``.
            UploadId: str, required; query ``uploadId``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.UploadPartOutput = await self._call("UploadPart", kwargs)
        return result

    async def upload_part_copy(self, **kwargs: Unpack[types.UploadPartCopyRequest]) -> types.UploadPartCopyOutput:
        r"""``PUT /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            CopySource: str | CopySourceDict, required; header ``x-amz-copy-source``; pattern ``\/.+\/.+``.
            CopySourceIfMatch: str; header ``x-amz-copy-source-if-match``.
            CopySourceIfModifiedSince: Timestamp; header ``x-amz-copy-source-if-modified-since``.
            CopySourceIfNoneMatch: str; header ``x-amz-copy-source-if-none-match``.
            CopySourceIfUnmodifiedSince: Timestamp; header ``x-amz-copy-source-if-unmodified-since``.
            CopySourceRange: str; header ``x-amz-copy-source-range``.
            Key: str, required; path ``{Key}``; length at least 1.
            PartNumber: int, required; query ``partNumber``.
            UploadId: str, required; query ``uploadId``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            CopySourceSSECustomerAlgorithm: str; header ``x-amz-copy-source-server-side-encryption-customer-algorithm``.
            CopySourceSSECustomerKey: str | bytes; header ``x-amz-copy-source-server-side-encryption-customer-key``.
            CopySourceSSECustomerKeyMD5: str; header ``x-amz-copy-source-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ExpectedSourceBucketOwner: str; header ``x-amz-source-expected-bucket-owner``.

        Result:
            CopySourceVersionId: str; header ``x-amz-copy-source-version-id``.
            CopyPartResult: CopyPartResult; body ``CopyPartResult``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-compatibility-api
        """
        result: types.UploadPartCopyOutput = await self._call("UploadPartCopy", kwargs)
        return result
