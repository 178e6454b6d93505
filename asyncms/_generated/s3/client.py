# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The operations of S3 as typed methods; docstrings hold the facts of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from asyncms.pipeline.caller import Caller

if TYPE_CHECKING:
    from asyncms._generated.s3 import types

__all__ = ["S3Operations"]


class S3Operations(Caller):
    """All operations of S3."""

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
            IfMatchInitiatedTime: Timestamp; header ``x-amz-if-match-initiated-time``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchUpload (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
        """
        result: types.AbortMultipartUploadOutput = await self._call("AbortMultipartUpload", kwargs)
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
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            MpuObjectSize: int; header ``x-amz-mp-object-size``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            IfMatch: str; header ``If-Match``.
            IfNoneMatch: str; header ``If-None-Match``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.

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
            ChecksumSHA512: str; body ``ChecksumSHA512``.
            ChecksumMD5: str; body ``ChecksumMD5``.
            ChecksumXXHASH64: str; body ``ChecksumXXHASH64``.
            ChecksumXXHASH3: str; body ``ChecksumXXHASH3``.
            ChecksumXXHASH128: str; body ``ChecksumXXHASH128``.
            ChecksumType: ChecksumType; body ``ChecksumType``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            VersionId: str; header ``x-amz-version-id``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentType: str; header ``Content-Type``.
            CopySource: str | CopySourceDict, required; header ``x-amz-copy-source``; pattern ``\/?.+\/.+``.
            CopySourceIfMatch: str; header ``x-amz-copy-source-if-match``.
            CopySourceIfModifiedSince: Timestamp; header ``x-amz-copy-source-if-modified-since``.
            CopySourceIfNoneMatch: str; header ``x-amz-copy-source-if-none-match``.
            CopySourceIfUnmodifiedSince: Timestamp; header ``x-amz-copy-source-if-unmodified-since``.
            Expires: Timestamp; header ``Expires``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            IfMatch: str; header ``If-Match``.
            IfNoneMatch: str; header ``If-None-Match``.
            Key: str, required; path ``{Key}``; length at least 1.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            MetadataDirective: MetadataDirective; header ``x-amz-metadata-directive``; one of COPY, REPLACE.
            TaggingDirective: TaggingDirective; header ``x-amz-tagging-directive``; one of COPY, REPLACE.
            AnnotationDirective: AnnotationDirective; header ``x-amz-object-annotation-directive``; one of COPY,
                EXCLUDE.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW,
                EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            CopySourceSSECustomerAlgorithm: str; header ``x-amz-copy-source-server-side-encryption-customer-algorithm``.
            CopySourceSSECustomerKey: str | bytes; header ``x-amz-copy-source-server-side-encryption-customer-key``.
            CopySourceSSECustomerKeyMD5: str; header ``x-amz-copy-source-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ObjectLockEventHold: ObjectLockEventHold; header ``x-amz-object-lock-event-hold``; one of ON, OFF.
            ObjectLockEventHoldDurationDays: int; header ``x-amz-object-lock-event-hold-duration-days``.
            ObjectLockEventHoldDurationYears: int; header ``x-amz-object-lock-event-hold-duration-years``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ExpectedSourceBucketOwner: str; header ``x-amz-source-expected-bucket-owner``.

        Result:
            CopyObjectResult: CopyObjectResult; body ``CopyObjectResult``.
            Expiration: str; header ``x-amz-expiration``.
            CopySourceVersionId: str; header ``x-amz-copy-source-version-id``.
            VersionId: str; header ``x-amz-version-id``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: ObjectNotInActiveTierError (403).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
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
            ObjectOwnership: ObjectOwnership; header ``x-amz-object-ownership``; one of BucketOwnerPreferred,
                ObjectWriter, BucketOwnerEnforced.
            BucketNamespace: BucketNamespace; header ``x-amz-bucket-namespace``; one of account-regional, global.

        Result:
            Location: str; header ``Location``.
            BucketArn: str; header ``x-amz-bucket-arn``.

        Errors: BucketAlreadyExists (409), BucketAlreadyOwnedByYou (409).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
        """
        result: types.CreateBucketOutput = await self._call("CreateBucket", kwargs)
        return result

    async def create_bucket_metadata_configuration(
        self, **kwargs: Unpack[types.CreateBucketMetadataConfigurationRequest]
    ) -> types.CreateBucketMetadataConfigurationOutput:
        """``POST /{Bucket}?metadataConfiguration``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            MetadataConfiguration: MetadataConfiguration, required; body ``MetadataConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucketMetadataConfiguration.html
        """
        result: types.CreateBucketMetadataConfigurationOutput = await self._call(
            "CreateBucketMetadataConfiguration", kwargs
        )
        return result

    async def create_bucket_metadata_table_configuration(
        self, **kwargs: Unpack[types.CreateBucketMetadataTableConfigurationRequest]
    ) -> types.CreateBucketMetadataTableConfigurationOutput:
        """``POST /{Bucket}?metadataTable``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            MetadataTableConfiguration: MetadataTableConfiguration, required; body ``MetadataTableConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucketMetadataTableConfiguration.html
        """
        result: types.CreateBucketMetadataTableConfigurationOutput = await self._call(
            "CreateBucketMetadataTableConfiguration", kwargs
        )
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
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW,
                EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ObjectLockEventHold: ObjectLockEventHold; header ``x-amz-object-lock-event-hold``; one of ON, OFF.
            ObjectLockEventHoldDurationDays: int; header ``x-amz-object-lock-event-hold-duration-days``.
            ObjectLockEventHoldDurationYears: int; header ``x-amz-object-lock-event-hold-duration-years``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.

        Result:
            AbortDate: datetime; header ``x-amz-abort-date``.
            AbortRuleId: str; header ``x-amz-abort-rule-id``.
            Bucket: str; body ``Bucket``.
            Key: str; body ``Key``.
            UploadId: str; body ``UploadId``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html
        """
        result: types.CreateMultipartUploadOutput = await self._call("CreateMultipartUpload", kwargs)
        return result

    async def create_session(self, **kwargs: Unpack[types.CreateSessionRequest]) -> types.CreateSessionOutput:
        """``GET /{Bucket}?session``.

        Keyword Args:
            SessionMode: SessionMode; header ``x-amz-create-session-mode``; one of ReadOnly, ReadWrite.
            Bucket: str, required; path ``{Bucket}``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.

        Result:
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            Credentials: SessionCredentials; body ``Credentials``.

        Errors: NoSuchBucket (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateSession.html
        """
        result: types.CreateSessionOutput = await self._call("CreateSession", kwargs)
        return result

    async def delete_bucket(self, **kwargs: Unpack[types.DeleteBucketRequest]) -> types.DeleteBucketOutput:
        """``DELETE /{Bucket}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketAnalyticsConfiguration.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketCors.html
        """
        result: types.DeleteBucketCorsOutput = await self._call("DeleteBucketCors", kwargs)
        return result

    async def delete_bucket_encryption(
        self, **kwargs: Unpack[types.DeleteBucketEncryptionRequest]
    ) -> types.DeleteBucketEncryptionOutput:
        """``DELETE /{Bucket}?encryption``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html
        """
        result: types.DeleteBucketEncryptionOutput = await self._call("DeleteBucketEncryption", kwargs)
        return result

    async def delete_bucket_intelligent_tiering_configuration(
        self, **kwargs: Unpack[types.DeleteBucketIntelligentTieringConfigurationRequest]
    ) -> types.DeleteBucketIntelligentTieringConfigurationOutput:
        """``DELETE /{Bucket}?intelligent-tiering``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketIntelligentTieringConfiguration.html
        """
        result: types.DeleteBucketIntelligentTieringConfigurationOutput = await self._call(
            "DeleteBucketIntelligentTieringConfiguration", kwargs
        )
        return result

    async def delete_bucket_inventory_configuration(
        self, **kwargs: Unpack[types.DeleteBucketInventoryConfigurationRequest]
    ) -> types.DeleteBucketInventoryConfigurationOutput:
        """``DELETE /{Bucket}?inventory``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketInventoryConfiguration.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html
        """
        result: types.DeleteBucketLifecycleOutput = await self._call("DeleteBucketLifecycle", kwargs)
        return result

    async def delete_bucket_metadata_configuration(
        self, **kwargs: Unpack[types.DeleteBucketMetadataConfigurationRequest]
    ) -> types.DeleteBucketMetadataConfigurationOutput:
        """``DELETE /{Bucket}?metadataConfiguration``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketMetadataConfiguration.html
        """
        result: types.DeleteBucketMetadataConfigurationOutput = await self._call(
            "DeleteBucketMetadataConfiguration", kwargs
        )
        return result

    async def delete_bucket_metadata_table_configuration(
        self, **kwargs: Unpack[types.DeleteBucketMetadataTableConfigurationRequest]
    ) -> types.DeleteBucketMetadataTableConfigurationOutput:
        """``DELETE /{Bucket}?metadataTable``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketMetadataTableConfiguration.html
        """
        result: types.DeleteBucketMetadataTableConfigurationOutput = await self._call(
            "DeleteBucketMetadataTableConfiguration", kwargs
        )
        return result

    async def delete_bucket_metrics_configuration(
        self, **kwargs: Unpack[types.DeleteBucketMetricsConfigurationRequest]
    ) -> types.DeleteBucketMetricsConfigurationOutput:
        """``DELETE /{Bucket}?metrics``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketMetricsConfiguration.html
        """
        result: types.DeleteBucketMetricsConfigurationOutput = await self._call(
            "DeleteBucketMetricsConfiguration", kwargs
        )
        return result

    async def delete_bucket_ownership_controls(
        self, **kwargs: Unpack[types.DeleteBucketOwnershipControlsRequest]
    ) -> types.DeleteBucketOwnershipControlsOutput:
        """``DELETE /{Bucket}?ownershipControls``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html
        """
        result: types.DeleteBucketOwnershipControlsOutput = await self._call("DeleteBucketOwnershipControls", kwargs)
        return result

    async def delete_bucket_policy(
        self, **kwargs: Unpack[types.DeleteBucketPolicyRequest]
    ) -> types.DeleteBucketPolicyOutput:
        """``DELETE /{Bucket}?policy``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketReplication.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketWebsite.html
        """
        result: types.DeleteBucketWebsiteOutput = await self._call("DeleteBucketWebsite", kwargs)
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
            IfMatch: str; header ``If-Match``.
            IfMatchLastModifiedTime: Timestamp; header ``x-amz-if-match-last-modified-time``.
            IfMatchSize: int; header ``x-amz-if-match-size``.

        Result:
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            VersionId: str; header ``x-amz-version-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
        """
        result: types.DeleteObjectOutput = await self._call("DeleteObject", kwargs)
        return result

    async def delete_object_annotation(
        self, **kwargs: Unpack[types.DeleteObjectAnnotationRequest]
    ) -> types.DeleteObjectAnnotationOutput:
        """``DELETE /{Bucket}/{Key+}?annotation``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            AnnotationName: str, required; query ``annotationName``.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ObjectIfMatch: str; header ``x-amz-object-if-match``.

        Result:
            ObjectVersionId: str; header ``x-amz-object-version-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchBucket (404), NoSuchKey (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectAnnotation.html
        """
        result: types.DeleteObjectAnnotationOutput = await self._call("DeleteObjectAnnotation", kwargs)
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html
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
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.

        Result:
            Deleted: list[DeletedObject]; body ``Deleted``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            Errors: list[Error]; body ``Error``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html
        """
        result: types.DeletePublicAccessBlockOutput = await self._call("DeletePublicAccessBlock", kwargs)
        return result

    async def get_bucket_abac(self, **kwargs: Unpack[types.GetBucketAbacRequest]) -> types.GetBucketAbacOutput:
        """``GET /{Bucket}?abac``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            AbacStatus: AbacStatus; body ``AbacStatus``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAbac.html
        """
        result: types.GetBucketAbacOutput = await self._call("GetBucketAbac", kwargs)
        return result

    async def get_bucket_accelerate_configuration(
        self, **kwargs: Unpack[types.GetBucketAccelerateConfigurationRequest]
    ) -> types.GetBucketAccelerateConfigurationOutput:
        """``GET /{Bucket}?accelerate``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.

        Result:
            Status: BucketAccelerateStatus; body ``Status``; one of Enabled, Suspended.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAccelerateConfiguration.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAnalyticsConfiguration.html
        """
        result: types.GetBucketAnalyticsConfigurationOutput = await self._call(
            "GetBucketAnalyticsConfiguration", kwargs
        )
        return result

    async def get_bucket_cors(self, **kwargs: Unpack[types.GetBucketCorsRequest]) -> types.GetBucketCorsOutput:
        """``GET /{Bucket}?cors``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            CORSRules: list[CORSRule]; body ``CORSRule``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html
        """
        result: types.GetBucketCorsOutput = await self._call("GetBucketCors", kwargs)
        return result

    async def get_bucket_encryption(
        self, **kwargs: Unpack[types.GetBucketEncryptionRequest]
    ) -> types.GetBucketEncryptionOutput:
        """``GET /{Bucket}?encryption``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration; body
                ``ServerSideEncryptionConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html
        """
        result: types.GetBucketEncryptionOutput = await self._call("GetBucketEncryption", kwargs)
        return result

    async def get_bucket_intelligent_tiering_configuration(
        self, **kwargs: Unpack[types.GetBucketIntelligentTieringConfigurationRequest]
    ) -> types.GetBucketIntelligentTieringConfigurationOutput:
        """``GET /{Bucket}?intelligent-tiering``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IntelligentTieringConfiguration: IntelligentTieringConfiguration; body ``IntelligentTieringConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketIntelligentTieringConfiguration.html
        """
        result: types.GetBucketIntelligentTieringConfigurationOutput = await self._call(
            "GetBucketIntelligentTieringConfiguration", kwargs
        )
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketInventoryConfiguration.html
        """
        result: types.GetBucketInventoryConfigurationOutput = await self._call(
            "GetBucketInventoryConfiguration", kwargs
        )
        return result

    async def get_bucket_lifecycle(
        self, **kwargs: Unpack[types.GetBucketLifecycleRequest]
    ) -> types.GetBucketLifecycleOutput:
        """``GET /{Bucket}?lifecycle``.

        Deprecated.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Rules: list[RuleOutput]; body ``Rule``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycle.html
        """
        result: types.GetBucketLifecycleOutput = await self._call("GetBucketLifecycle", kwargs)
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
            TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize; header
                ``x-amz-transition-default-minimum-object-size``; one of varies_by_storage_class,
                all_storage_classes_128K.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html
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
            LocationConstraint: BucketLocationConstraint; body ``LocationConstraint``; one of af-south-1, ap-east-1,
                ap-east-2, ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1, ap-south-2, ap-southeast-1,
                ap-southeast-2, ap-southeast-3, ap-southeast-4, ap-southeast-5, ap-southeast-6, ap-southeast-7,
                ca-central-1, ca-west-1, cn-north-1, cn-northwest-1, EU, eu-central-1, eu-central-2, eu-north-1,
                eu-south-1, eu-south-2, eu-west-1, eu-west-2, eu-west-3, il-central-1, me-central-1, me-south-1,
                mx-central-1, sa-east-1, us-east-2, us-gov-east-1, us-gov-west-1, us-west-1, us-west-2.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
        """
        result: types.GetBucketLocationOutput = await self._call("GetBucketLocation", kwargs)
        return result

    async def get_bucket_logging(self, **kwargs: Unpack[types.GetBucketLoggingRequest]) -> types.GetBucketLoggingOutput:
        """``GET /{Bucket}?logging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            LoggingEnabled: LoggingEnabled; body ``LoggingEnabled``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html
        """
        result: types.GetBucketLoggingOutput = await self._call("GetBucketLogging", kwargs)
        return result

    async def get_bucket_metadata_configuration(
        self, **kwargs: Unpack[types.GetBucketMetadataConfigurationRequest]
    ) -> types.GetBucketMetadataConfigurationOutput:
        """``GET /{Bucket}?metadataConfiguration``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            GetBucketMetadataConfigurationResult: GetBucketMetadataConfigurationResult; body
                ``GetBucketMetadataConfigurationResult``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketMetadataConfiguration.html
        """
        result: types.GetBucketMetadataConfigurationOutput = await self._call("GetBucketMetadataConfiguration", kwargs)
        return result

    async def get_bucket_metadata_table_configuration(
        self, **kwargs: Unpack[types.GetBucketMetadataTableConfigurationRequest]
    ) -> types.GetBucketMetadataTableConfigurationOutput:
        """``GET /{Bucket}?metadataTable``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            GetBucketMetadataTableConfigurationResult: GetBucketMetadataTableConfigurationResult; body
                ``GetBucketMetadataTableConfigurationResult``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketMetadataTableConfiguration.html
        """
        result: types.GetBucketMetadataTableConfigurationOutput = await self._call(
            "GetBucketMetadataTableConfiguration", kwargs
        )
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketMetricsConfiguration.html
        """
        result: types.GetBucketMetricsConfigurationOutput = await self._call("GetBucketMetricsConfiguration", kwargs)
        return result

    async def get_bucket_notification(
        self, **kwargs: Unpack[types.GetBucketNotificationConfigurationRequest]
    ) -> types.NotificationConfigurationDeprecatedOutput:
        """``GET /{Bucket}?notification``.

        Deprecated.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            TopicConfiguration: TopicConfigurationDeprecated; body ``TopicConfiguration``.
            QueueConfiguration: QueueConfigurationDeprecated; body ``QueueConfiguration``.
            CloudFunctionConfiguration: CloudFunctionConfiguration; body ``CloudFunctionConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotification.html
        """
        result: types.NotificationConfigurationDeprecatedOutput = await self._call("GetBucketNotification", kwargs)
        return result

    async def get_bucket_notification_configuration(
        self, **kwargs: Unpack[types.GetBucketNotificationConfigurationRequest]
    ) -> types.NotificationConfigurationOutput:
        """``GET /{Bucket}?notification``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            TopicConfigurations: list[TopicConfiguration]; body ``TopicConfiguration``.
            QueueConfigurations: list[QueueConfiguration]; body ``QueueConfiguration``.
            LambdaFunctionConfigurations: list[LambdaFunctionConfiguration]; body ``CloudFunctionConfiguration``.
            EventBridgeConfiguration: EventBridgeConfiguration; body ``EventBridgeConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
        """
        result: types.NotificationConfigurationOutput = await self._call("GetBucketNotificationConfiguration", kwargs)
        return result

    async def get_bucket_ownership_controls(
        self, **kwargs: Unpack[types.GetBucketOwnershipControlsRequest]
    ) -> types.GetBucketOwnershipControlsOutput:
        """``GET /{Bucket}?ownershipControls``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            OwnershipControls: OwnershipControls; body ``OwnershipControls``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html
        """
        result: types.GetBucketOwnershipControlsOutput = await self._call("GetBucketOwnershipControls", kwargs)
        return result

    async def get_bucket_policy(self, **kwargs: Unpack[types.GetBucketPolicyRequest]) -> types.GetBucketPolicyOutput:
        """``GET /{Bucket}?policy``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Policy: str; body ``Policy``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
        """
        result: types.GetBucketPolicyOutput = await self._call("GetBucketPolicy", kwargs)
        return result

    async def get_bucket_policy_status(
        self, **kwargs: Unpack[types.GetBucketPolicyStatusRequest]
    ) -> types.GetBucketPolicyStatusOutput:
        """``GET /{Bucket}?policyStatus``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            PolicyStatus: PolicyStatus; body ``PolicyStatus``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html
        """
        result: types.GetBucketPolicyStatusOutput = await self._call("GetBucketPolicyStatus", kwargs)
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html
        """
        result: types.GetBucketReplicationOutput = await self._call("GetBucketReplication", kwargs)
        return result

    async def get_bucket_request_payment(
        self, **kwargs: Unpack[types.GetBucketRequestPaymentRequest]
    ) -> types.GetBucketRequestPaymentOutput:
        """``GET /{Bucket}?requestPayment``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Payer: Payer; body ``Payer``; one of Requester, BucketOwner.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html
        """
        result: types.GetBucketRequestPaymentOutput = await self._call("GetBucketRequestPayment", kwargs)
        return result

    async def get_bucket_tagging(self, **kwargs: Unpack[types.GetBucketTaggingRequest]) -> types.GetBucketTaggingOutput:
        """``GET /{Bucket}?tagging``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            TagSet: list[Tag]; body ``TagSet``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketWebsite.html
        """
        result: types.GetBucketWebsiteOutput = await self._call("GetBucketWebsite", kwargs)
        return result

    async def get_object(self, **kwargs: Unpack[types.GetObjectRequest]) -> types.GetObjectOutput:
        """``GET /{Bucket}/{Key+}``.

        Response checksum: CRC64NVME, CRC32, CRC32C, SHA256, SHA1, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128, asked for
            by ChecksumMode.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            IfMatch: str; header ``If-Match``.
            IfModifiedSince: Timestamp; header ``If-Modified-Since``.
            IfNoneMatch: str; header ``If-None-Match``.
            IfUnmodifiedSince: Timestamp; header ``If-Unmodified-Since``.
            Key: str, required; path ``{Key}``; length at least 1.
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
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
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
            ExpiresString: str; header ``Expires``.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            Metadata: dict[str, str]; headers ``x-amz-meta-*``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW,
                EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ReplicationStatus: ReplicationStatus; header ``x-amz-replication-status``; one of COMPLETE, PENDING, FAILED,
                REPLICA, COMPLETED.
            PartsCount: int; header ``x-amz-mp-parts-count``.
            TagCount: int; header ``x-amz-tagging-count``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: datetime; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ObjectLockEventHold: ObjectLockEventHold; header ``x-amz-object-lock-event-hold``; one of ON, OFF.
            ObjectLockEventHoldDurationDays: int; header ``x-amz-object-lock-event-hold-duration-days``.
            ObjectLockEventHoldDurationYears: int; header ``x-amz-object-lock-event-hold-duration-years``.

        Errors: NoSuchKey (404), InvalidObjectState (403).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
        """
        result: types.GetObjectOutput = await self._call("GetObject", kwargs)
        return result

    async def get_object_acl(self, **kwargs: Unpack[types.GetObjectAclRequest]) -> types.GetObjectAclOutput:
        """``GET /{Bucket}/{Key+}?acl``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Owner: Owner; body ``Owner``.
            Grants: list[Grant]; body ``AccessControlList``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchKey (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html
        """
        result: types.GetObjectAclOutput = await self._call("GetObjectAcl", kwargs)
        return result

    async def get_object_annotation(
        self, **kwargs: Unpack[types.GetObjectAnnotationRequest]
    ) -> types.GetObjectAnnotationOutput:
        """``GET /{Bucket}/{Key+}?annotation``.

        Response checksum: CRC64NVME, CRC32, CRC32C, SHA256, SHA1, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128, asked for
            by ChecksumMode.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            AnnotationName: str, required; query ``annotationName``.
            VersionId: str; query ``versionId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ChecksumMode: ChecksumMode; header ``x-amz-checksum-mode``; one of ENABLED.

        Result:
            AnnotationPayload: StreamingBody; body, streamed.
            ObjectVersionId: str; header ``x-amz-object-version-id``.
            LastModified: datetime; header ``Last-Modified``.
            ContentLength: int; header ``Content-Length``.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ReplicationStatus: ReplicationStatus; header ``x-amz-replication-status``; one of COMPLETE, PENDING, FAILED,
                REPLICA, COMPLETED.

        Errors: NoSuchBucket (404), NoSuchKey (404), NoSuchAnnotation (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAnnotation.html
        """
        result: types.GetObjectAnnotationOutput = await self._call("GetObjectAnnotation", kwargs)
        return result

    async def get_object_attributes(
        self, **kwargs: Unpack[types.GetObjectAttributesRequest]
    ) -> types.GetObjectAttributesOutput:
        """``GET /{Bucket}/{Key+}?attributes``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            MaxParts: int; header ``x-amz-max-parts``.
            PartNumberMarker: int; header ``x-amz-part-number-marker``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ObjectAttributes: Sequence[ObjectAttributes], required; header ``x-amz-object-attributes``.

        Result:
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            LastModified: datetime; header ``Last-Modified``.
            VersionId: str; header ``x-amz-version-id``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ETag: str; body ``ETag``.
            Checksum: Checksum; body ``Checksum``.
            ObjectParts: GetObjectAttributesParts; body ``ObjectParts``.
            StorageClass: StorageClass; body ``StorageClass``; one of STANDARD, REDUCED_REDUNDANCY, STANDARD_IA,
                ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW, EXPRESS_ONEZONE,
                FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            ObjectSize: int; body ``ObjectSize``.

        Errors: NoSuchKey (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html
        """
        result: types.GetObjectAttributesOutput = await self._call("GetObjectAttributes", kwargs)
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
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            LegalHold: ObjectLockLegalHold; body ``LegalHold``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTorrent.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html
        """
        result: types.GetPublicAccessBlockOutput = await self._call("GetPublicAccessBlock", kwargs)
        return result

    async def head_bucket(self, **kwargs: Unpack[types.HeadBucketRequest]) -> types.HeadBucketOutput:
        """``HEAD /{Bucket}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            BucketArn: str; header ``x-amz-bucket-arn``.
            BucketLocationType: LocationType; header ``x-amz-bucket-location-type``; one of AvailabilityZone, LocalZone.
            BucketLocationName: str; header ``x-amz-bucket-location-name``.
            BucketRegion: str; header ``x-amz-bucket-region``.
            AccessPointAlias: bool; header ``x-amz-access-point-alias``.

        Errors: NoSuchBucket (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
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
            DeleteMarker: bool; header ``x-amz-delete-marker``.
            AcceptRanges: str; header ``accept-ranges``.
            Expiration: str; header ``x-amz-expiration``.
            Restore: str; header ``x-amz-restore``.
            ArchiveStatus: ArchiveStatus; header ``x-amz-archive-status``; one of ARCHIVE_ACCESS, DEEP_ARCHIVE_ACCESS.
            LastModified: datetime; header ``Last-Modified``.
            ContentLength: int; header ``Content-Length``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ETag: str; header ``ETag``.
            MissingMeta: int; header ``x-amz-missing-meta``.
            VersionId: str; header ``x-amz-version-id``.
            CacheControl: str; header ``Cache-Control``.
            ContentDisposition: str; header ``Content-Disposition``.
            ContentEncoding: str; header ``Content-Encoding``.
            ContentLanguage: str; header ``Content-Language``.
            ContentType: str; header ``Content-Type``.
            ContentRange: str; header ``Content-Range``.
            Expires: datetime; header ``Expires``.
            ExpiresString: str; header ``Expires``.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            Metadata: dict[str, str]; headers ``x-amz-meta-*``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW,
                EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ReplicationStatus: ReplicationStatus; header ``x-amz-replication-status``; one of COMPLETE, PENDING, FAILED,
                REPLICA, COMPLETED.
            PartsCount: int; header ``x-amz-mp-parts-count``.
            TagCount: int; header ``x-amz-tagging-count``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: datetime; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ObjectLockEventHold: ObjectLockEventHold; header ``x-amz-object-lock-event-hold``; one of ON, OFF.
            ObjectLockEventHoldDurationDays: int; header ``x-amz-object-lock-event-hold-duration-days``.
            ObjectLockEventHoldDurationYears: int; header ``x-amz-object-lock-event-hold-duration-years``.

        Errors: NoSuchKey (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketAnalyticsConfigurations.html
        """
        result: types.ListBucketAnalyticsConfigurationsOutput = await self._call(
            "ListBucketAnalyticsConfigurations", kwargs
        )
        return result

    async def list_bucket_intelligent_tiering_configurations(
        self, **kwargs: Unpack[types.ListBucketIntelligentTieringConfigurationsRequest]
    ) -> types.ListBucketIntelligentTieringConfigurationsOutput:
        """``GET /{Bucket}?intelligent-tiering``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContinuationToken: str; query ``continuation-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            ContinuationToken: str; body ``ContinuationToken``.
            NextContinuationToken: str; body ``NextContinuationToken``.
            IntelligentTieringConfigurationList: list[IntelligentTieringConfiguration]; body
                ``IntelligentTieringConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketIntelligentTieringConfigurations.html
        """
        result: types.ListBucketIntelligentTieringConfigurationsOutput = await self._call(
            "ListBucketIntelligentTieringConfigurations", kwargs
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketInventoryConfigurations.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html
        """
        result: types.ListBucketMetricsConfigurationsOutput = await self._call(
            "ListBucketMetricsConfigurations", kwargs
        )
        return result

    async def list_buckets(self, **kwargs: Unpack[types.ListBucketsRequest]) -> types.ListBucketsOutput:
        """``GET /``.

        Keyword Args:
            MaxBuckets: int; query ``max-buckets``; value 1 to 10000.
            ContinuationToken: str; query ``continuation-token``.
            Prefix: str; query ``prefix``.
            BucketRegion: str; query ``bucket-region``.

        Result:
            Buckets: list[Bucket]; body ``Buckets``.
            Owner: Owner; body ``Owner``.
            ContinuationToken: str; body ``ContinuationToken``.
            Prefix: str; body ``Prefix``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
        """
        result: types.ListBucketsOutput = await self._call("ListBuckets", kwargs)
        return result

    async def list_directory_buckets(
        self, **kwargs: Unpack[types.ListDirectoryBucketsRequest]
    ) -> types.ListDirectoryBucketsOutput:
        """``GET /``.

        Keyword Args:
            ContinuationToken: str; query ``continuation-token``; length 0 to 1024.
            MaxDirectoryBuckets: int; query ``max-directory-buckets``; value 0 to 1000.

        Result:
            Buckets: list[Bucket]; body ``Buckets``.
            ContinuationToken: str; body ``ContinuationToken``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListDirectoryBuckets.html
        """
        result: types.ListDirectoryBucketsOutput = await self._call("ListDirectoryBuckets", kwargs)
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
            Prefix: str; query ``prefix``.
            UploadIdMarker: str; query ``upload-id-marker``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.

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
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html
        """
        result: types.ListMultipartUploadsOutput = await self._call("ListMultipartUploads", kwargs)
        return result

    async def list_object_annotations(
        self, **kwargs: Unpack[types.ListObjectAnnotationsRequest]
    ) -> types.ListObjectAnnotationsOutput:
        """``GET /{Bucket}/{Key+}?annotation``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            MaxAnnotationResults: int; query ``max-annotation-results``; value 1 to 1000.
            AnnotationPrefix: str; query ``annotation-prefix``.
            ContinuationToken: str; query ``continuation-token``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Annotations: list[AnnotationEntry]; body ``Annotations``.
            Bucket: str; body ``Bucket``.
            Key: str; body ``Key``.
            ObjectVersionId: str; header ``x-amz-object-version-id``.
            AnnotationPrefix: str; body ``AnnotationPrefix``.
            MaxAnnotationResults: int; body ``MaxAnnotationResults``.
            AnnotationCount: int; body ``AnnotationCount``.
            ContinuationToken: str; body ``ContinuationToken``.
            NextContinuationToken: str; body ``NextContinuationToken``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchBucket (404), NoSuchKey (404), InvalidPrefix (400).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectAnnotations.html
        """
        result: types.ListObjectAnnotationsOutput = await self._call("ListObjectAnnotations", kwargs)
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
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            OptionalObjectAttributes: Sequence[OptionalObjectAttributes]; header ``x-amz-optional-object-attributes``.

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
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
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
            Prefix: str; query ``prefix``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            OptionalObjectAttributes: Sequence[OptionalObjectAttributes]; header ``x-amz-optional-object-attributes``.

        Result:
            IsTruncated: bool; body ``IsTruncated``.
            Marker: str; body ``Marker``.
            NextMarker: str; body ``NextMarker``.
            Contents: list[Object]; body ``Contents``.
            Name: str; body ``Name``.
            Prefix: str; body ``Prefix``.
            Delimiter: str; body ``Delimiter``.
            MaxKeys: int; body ``MaxKeys``.
            CommonPrefixes: list[CommonPrefix]; body ``CommonPrefixes``.
            EncodingType: EncodingType; body ``EncodingType``; one of url.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchBucket (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
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
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            OptionalObjectAttributes: Sequence[OptionalObjectAttributes]; header ``x-amz-optional-object-attributes``.

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
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchBucket (404).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
        """
        result: types.ListObjectsV2Output = await self._call("ListObjectsV2", kwargs)
        return result

    async def list_parts(self, **kwargs: Unpack[types.ListPartsRequest]) -> types.ListPartsOutput:
        """``GET /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            MaxParts: int; query ``max-parts``.
            PartNumberMarker: int; query ``part-number-marker``.
            UploadId: str, required; query ``uploadId``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.

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
            StorageClass: StorageClass; body ``StorageClass``; one of STANDARD, REDUCED_REDUNDANCY, STANDARD_IA,
                ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW, EXPRESS_ONEZONE,
                FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            ChecksumAlgorithm: ChecksumAlgorithm; body ``ChecksumAlgorithm``; one of CRC32, CRC32C, SHA1, SHA256,
                CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumType: ChecksumType; body ``ChecksumType``; one of COMPOSITE, FULL_OBJECT.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html
        """
        result: types.ListPartsOutput = await self._call("ListParts", kwargs)
        return result

    async def put_bucket_abac(self, **kwargs: Unpack[types.PutBucketAbacRequest]) -> types.PutBucketAbacOutput:
        """``PUT /{Bucket}?abac``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            AbacStatus: AbacStatus, required; body ``AbacStatus``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAbac.html
        """
        result: types.PutBucketAbacOutput = await self._call("PutBucketAbac", kwargs)
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAccelerateConfiguration.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWrite: str; header ``x-amz-grant-write``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAnalyticsConfiguration.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
        """
        result: types.PutBucketCorsOutput = await self._call("PutBucketCors", kwargs)
        return result

    async def put_bucket_encryption(
        self, **kwargs: Unpack[types.PutBucketEncryptionRequest]
    ) -> types.PutBucketEncryptionOutput:
        """``PUT /{Bucket}?encryption``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration, required; body
                ``ServerSideEncryptionConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html
        """
        result: types.PutBucketEncryptionOutput = await self._call("PutBucketEncryption", kwargs)
        return result

    async def put_bucket_intelligent_tiering_configuration(
        self, **kwargs: Unpack[types.PutBucketIntelligentTieringConfigurationRequest]
    ) -> types.PutBucketIntelligentTieringConfigurationOutput:
        """``PUT /{Bucket}?intelligent-tiering``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Id: str, required; query ``id``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            IntelligentTieringConfiguration: IntelligentTieringConfiguration, required; body
                ``IntelligentTieringConfiguration``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketIntelligentTieringConfiguration.html
        """
        result: types.PutBucketIntelligentTieringConfigurationOutput = await self._call(
            "PutBucketIntelligentTieringConfiguration", kwargs
        )
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketInventoryConfiguration.html
        """
        result: types.PutBucketInventoryConfigurationOutput = await self._call(
            "PutBucketInventoryConfiguration", kwargs
        )
        return result

    async def put_bucket_lifecycle(
        self, **kwargs: Unpack[types.PutBucketLifecycleRequest]
    ) -> types.PutBucketLifecycleOutput:
        """``PUT /{Bucket}?lifecycle``.

        Deprecated.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            LifecycleConfiguration: LifecycleConfiguration; body ``LifecycleConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycle.html
        """
        result: types.PutBucketLifecycleOutput = await self._call("PutBucketLifecycle", kwargs)
        return result

    async def put_bucket_lifecycle_configuration(
        self, **kwargs: Unpack[types.PutBucketLifecycleConfigurationRequest]
    ) -> types.PutBucketLifecycleConfigurationOutput:
        """``PUT /{Bucket}?lifecycle``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            LifecycleConfiguration: BucketLifecycleConfiguration; body ``LifecycleConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize; header
                ``x-amz-transition-default-minimum-object-size``; one of varies_by_storage_class,
                all_storage_classes_128K.

        Result:
            TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize; header
                ``x-amz-transition-default-minimum-object-size``; one of varies_by_storage_class,
                all_storage_classes_128K.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
        """
        result: types.PutBucketLifecycleConfigurationOutput = await self._call(
            "PutBucketLifecycleConfiguration", kwargs
        )
        return result

    async def put_bucket_logging(self, **kwargs: Unpack[types.PutBucketLoggingRequest]) -> types.PutBucketLoggingOutput:
        """``PUT /{Bucket}?logging``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            BucketLoggingStatus: BucketLoggingStatus, required; body ``BucketLoggingStatus``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html
        """
        result: types.PutBucketLoggingOutput = await self._call("PutBucketLogging", kwargs)
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html
        """
        result: types.PutBucketMetricsConfigurationOutput = await self._call("PutBucketMetricsConfiguration", kwargs)
        return result

    async def put_bucket_notification(
        self, **kwargs: Unpack[types.PutBucketNotificationRequest]
    ) -> types.PutBucketNotificationOutput:
        """``PUT /{Bucket}?notification``.

        Deprecated.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            NotificationConfiguration: NotificationConfigurationDeprecated, required; body
                ``NotificationConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotification.html
        """
        result: types.PutBucketNotificationOutput = await self._call("PutBucketNotification", kwargs)
        return result

    async def put_bucket_notification_configuration(
        self, **kwargs: Unpack[types.PutBucketNotificationConfigurationRequest]
    ) -> types.PutBucketNotificationConfigurationOutput:
        """``PUT /{Bucket}?notification``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            NotificationConfiguration: NotificationConfiguration, required; body ``NotificationConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            SkipDestinationValidation: bool; header ``x-amz-skip-destination-validation``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html
        """
        result: types.PutBucketNotificationConfigurationOutput = await self._call(
            "PutBucketNotificationConfiguration", kwargs
        )
        return result

    async def put_bucket_ownership_controls(
        self, **kwargs: Unpack[types.PutBucketOwnershipControlsRequest]
    ) -> types.PutBucketOwnershipControlsOutput:
        """``PUT /{Bucket}?ownershipControls``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            OwnershipControls: OwnershipControls, required; body ``OwnershipControls``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html
        """
        result: types.PutBucketOwnershipControlsOutput = await self._call("PutBucketOwnershipControls", kwargs)
        return result

    async def put_bucket_policy(self, **kwargs: Unpack[types.PutBucketPolicyRequest]) -> types.PutBucketPolicyOutput:
        """``PUT /{Bucket}?policy``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ConfirmRemoveSelfBucketAccess: bool; header ``x-amz-confirm-remove-self-bucket-access``.
            Policy: str, required; body ``Policy``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
        """
        result: types.PutBucketPolicyOutput = await self._call("PutBucketPolicy", kwargs)
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ReplicationConfiguration: ReplicationConfiguration, required; body ``ReplicationConfiguration``.
            Token: str; header ``x-amz-bucket-object-lock-token``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html
        """
        result: types.PutBucketReplicationOutput = await self._call("PutBucketReplication", kwargs)
        return result

    async def put_bucket_request_payment(
        self, **kwargs: Unpack[types.PutBucketRequestPaymentRequest]
    ) -> types.PutBucketRequestPaymentOutput:
        """``PUT /{Bucket}?requestPayment``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            RequestPaymentConfiguration: RequestPaymentConfiguration, required; body ``RequestPaymentConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketRequestPayment.html
        """
        result: types.PutBucketRequestPaymentOutput = await self._call("PutBucketRequestPayment", kwargs)
        return result

    async def put_bucket_tagging(self, **kwargs: Unpack[types.PutBucketTaggingRequest]) -> types.PutBucketTaggingOutput:
        """``PUT /{Bucket}?tagging``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            Tagging: Tagging, required; body ``Tagging``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            MFA: str; header ``x-amz-mfa``.
            VersioningConfiguration: VersioningConfiguration, required; body ``VersioningConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            WebsiteConfiguration: WebsiteConfiguration, required; body ``WebsiteConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            Expires: Timestamp; header ``Expires``.
            IfMatch: str; header ``If-Match``.
            IfNoneMatch: str; header ``If-None-Match``.
            GrantFullControl: str; header ``x-amz-grant-full-control``.
            GrantRead: str; header ``x-amz-grant-read``.
            GrantReadACP: str; header ``x-amz-grant-read-acp``.
            GrantWriteACP: str; header ``x-amz-grant-write-acp``.
            Key: str, required; path ``{Key}``; length at least 1.
            WriteOffsetBytes: int; header ``x-amz-write-offset-bytes``.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of STANDARD, REDUCED_REDUNDANCY,
                STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW,
                EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            WebsiteRedirectLocation: str; header ``x-amz-website-redirect-location``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            Tagging: str; header ``x-amz-tagging``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-object-lock-mode``; one of GOVERNANCE, COMPLIANCE.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-object-lock-retain-until-date``.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header ``x-amz-object-lock-legal-hold``; one of ON,
                OFF.
            ObjectLockEventHold: ObjectLockEventHold; header ``x-amz-object-lock-event-hold``; one of ON, OFF.
            ObjectLockEventHoldDurationDays: int; header ``x-amz-object-lock-event-hold-duration-days``.
            ObjectLockEventHoldDurationYears: int; header ``x-amz-object-lock-event-hold-duration-years``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Expiration: str; header ``x-amz-expiration``.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            VersionId: str; header ``x-amz-version-id``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            SSEKMSEncryptionContext: str; header ``x-amz-server-side-encryption-context``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            Size: int; header ``x-amz-object-size``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: InvalidRequest (400), InvalidWriteOffset (400), TooManyParts (400), EncryptionTypeMismatch (400).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
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
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
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

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html
        """
        result: types.PutObjectAclOutput = await self._call("PutObjectAcl", kwargs)
        return result

    async def put_object_annotation(
        self, **kwargs: Unpack[types.PutObjectAnnotationRequest]
    ) -> types.PutObjectAnnotationOutput:
        """``PUT /{Bucket}/{Key+}?annotation``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            AnnotationName: str, required; query ``annotationName``.
            AnnotationPayload: BodyInput, required; body, streamed.
            ObjectIfMatch: str; header ``x-amz-object-if-match``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ContentMD5: str; header ``Content-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Key: str; body ``Key``.
            AnnotationName: str; body ``AnnotationName``.
            ObjectVersionId: str; header ``x-amz-object-version-id``.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            ChecksumType: ChecksumType; header ``x-amz-checksum-type``; one of COMPOSITE, FULL_OBJECT.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchBucket (404), NoSuchKey (404), InvalidRequest (400), AnnotationNameTooLong (400),
            AnnotationLimitExceeded (400), InvalidAnnotationName (400), UnsupportedMediaType (415).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAnnotation.html
        """
        result: types.PutObjectAnnotationOutput = await self._call("PutObjectAnnotation", kwargs)
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
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html
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
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html
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
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            Tagging: Tagging, required; body ``Tagging``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.

        Result:
            VersionId: str; header ``x-amz-version-id``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            PublicAccessBlockConfiguration: PublicAccessBlockConfiguration, required; body
                ``PublicAccessBlockConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html
        """
        result: types.PutPublicAccessBlockOutput = await self._call("PutPublicAccessBlock", kwargs)
        return result

    async def rename_object(self, **kwargs: Unpack[types.RenameObjectRequest]) -> types.RenameObjectOutput:
        r"""``PUT /{Bucket}/{Key+}?renameObject``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            RenameSource: str, required; header ``x-amz-rename-source``; pattern ``\/?.+\/.+``.
            DestinationIfMatch: str; header ``If-Match``.
            DestinationIfNoneMatch: str; header ``If-None-Match``.
            DestinationIfModifiedSince: Timestamp; header ``If-Modified-Since``.
            DestinationIfUnmodifiedSince: Timestamp; header ``If-Unmodified-Since``.
            SourceIfMatch: str; header ``x-amz-rename-source-if-match``.
            SourceIfNoneMatch: str; header ``x-amz-rename-source-if-none-match``.
            SourceIfModifiedSince: Timestamp; header ``x-amz-rename-source-if-modified-since``.
            SourceIfUnmodifiedSince: Timestamp; header ``x-amz-rename-source-if-unmodified-since``.
            ClientToken: str; header ``x-amz-client-token``; generated when not given.

        Errors: IdempotencyParameterMismatch (400).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_RenameObject.html
        """
        result: types.RenameObjectOutput = await self._call("RenameObject", kwargs)
        return result

    async def restore_object(self, **kwargs: Unpack[types.RestoreObjectRequest]) -> types.RestoreObjectOutput:
        """``POST /{Bucket}/{Key+}?restore``.

        Request checksum: optional, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            RestoreRequest: RestoreRequest; body ``RestoreRequest``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.
            RestoreOutputPath: str; header ``x-amz-restore-output-path``.

        Errors: ObjectAlreadyInActiveTierError (403).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html
        """
        result: types.RestoreObjectOutput = await self._call("RestoreObject", kwargs)
        return result

    async def select_object_content(
        self, **kwargs: Unpack[types.SelectObjectContentRequest]
    ) -> types.SelectObjectContentOutput:
        """``POST /{Bucket}/{Key+}?select&select-type=2``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            Expression: str, required; body ``Expression``.
            ExpressionType: ExpressionType, required; body ``ExpressionType``; one of SQL.
            RequestProgress: RequestProgress; body ``RequestProgress``.
            InputSerialization: InputSerialization, required; body ``InputSerialization``.
            OutputSerialization: OutputSerialization, required; body ``OutputSerialization``.
            ScanRange: ScanRange; body ``ScanRange``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            Payload: EventStream[SelectObjectContentEventStream]; body, streamed.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_SelectObjectContent.html
        """
        result: types.SelectObjectContentOutput = await self._call("SelectObjectContent", kwargs)
        return result

    async def update_bucket_metadata_annotation_table_configuration(
        self, **kwargs: Unpack[types.UpdateBucketMetadataAnnotationTableConfigurationRequest]
    ) -> types.UpdateBucketMetadataAnnotationTableConfigurationOutput:
        """``PUT /{Bucket}?metadataAnnotationTable``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            AnnotationTableConfiguration: AnnotationTableConfigurationUpdates, required; body
                ``AnnotationTableConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference:
            https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateBucketMetadataAnnotationTableConfiguration.html
        """
        result: types.UpdateBucketMetadataAnnotationTableConfigurationOutput = await self._call(
            "UpdateBucketMetadataAnnotationTableConfiguration", kwargs
        )
        return result

    async def update_bucket_metadata_inventory_table_configuration(
        self, **kwargs: Unpack[types.UpdateBucketMetadataInventoryTableConfigurationRequest]
    ) -> types.UpdateBucketMetadataInventoryTableConfigurationOutput:
        """``PUT /{Bucket}?metadataInventoryTable``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            InventoryTableConfiguration: InventoryTableConfigurationUpdates, required; body
                ``InventoryTableConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference:
            https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateBucketMetadataInventoryTableConfiguration.html
        """
        result: types.UpdateBucketMetadataInventoryTableConfigurationOutput = await self._call(
            "UpdateBucketMetadataInventoryTableConfiguration", kwargs
        )
        return result

    async def update_bucket_metadata_journal_table_configuration(
        self, **kwargs: Unpack[types.UpdateBucketMetadataJournalTableConfigurationRequest]
    ) -> types.UpdateBucketMetadataJournalTableConfigurationOutput:
        """``PUT /{Bucket}?metadataJournalTable``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            JournalTableConfiguration: JournalTableConfigurationUpdates, required; body ``JournalTableConfiguration``.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Reference:
            https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateBucketMetadataJournalTableConfiguration.html
        """
        result: types.UpdateBucketMetadataJournalTableConfigurationOutput = await self._call(
            "UpdateBucketMetadataJournalTableConfiguration", kwargs
        )
        return result

    async def update_object_encryption(
        self, **kwargs: Unpack[types.UpdateObjectEncryptionRequest]
    ) -> types.UpdateObjectEncryptionResponse:
        """``PUT /{Bucket}/{Key+}?encryption``.

        Request checksum: required, chosen by ChecksumAlgorithm.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            Key: str, required; path ``{Key}``; length at least 1.
            VersionId: str; query ``versionId``.
            ObjectEncryption: ObjectEncryption, required; body ``ObjectEncryption``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.
            ContentMD5: str; header ``Content-MD5``.
            ChecksumAlgorithm: ChecksumAlgorithm; header ``x-amz-sdk-checksum-algorithm``; one of CRC32, CRC32C, SHA1,
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.

        Result:
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Errors: NoSuchKey (404), InvalidRequest (400), AccessDenied (403).

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
        """
        result: types.UpdateObjectEncryptionResponse = await self._call("UpdateObjectEncryption", kwargs)
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
                SHA256, CRC64NVME, SHA512, MD5, XXHASH64, XXHASH3, XXHASH128.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            Key: str, required; path ``{Key}``; length at least 1.
            PartNumber: int, required; query ``partNumber``.
            UploadId: str, required; query ``uploadId``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKey: str | bytes; header ``x-amz-server-side-encryption-customer-key``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            RequestPayer: RequestPayer; header ``x-amz-request-payer``; one of requester.
            ExpectedBucketOwner: str; header ``x-amz-expected-bucket-owner``.

        Result:
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            ETag: str; header ``ETag``.
            ChecksumCRC32: str; header ``x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-checksum-xxhash128``.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
        """
        result: types.UploadPartOutput = await self._call("UploadPart", kwargs)
        return result

    async def upload_part_copy(self, **kwargs: Unpack[types.UploadPartCopyRequest]) -> types.UploadPartCopyOutput:
        r"""``PUT /{Bucket}/{Key+}``.

        Keyword Args:
            Bucket: str, required; path ``{Bucket}``.
            CopySource: str | CopySourceDict, required; header ``x-amz-copy-source``; pattern ``\/?.+\/.+``.
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
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-server-side-encryption``; one of AES256, aws:fsx,
                aws:backup, aws:kms, aws:kms:dsse.
            SSECustomerAlgorithm: str; header ``x-amz-server-side-encryption-customer-algorithm``.
            SSECustomerKeyMD5: str; header ``x-amz-server-side-encryption-customer-key-MD5``.
            SSEKMSKeyId: str; header ``x-amz-server-side-encryption-aws-kms-key-id``.
            BucketKeyEnabled: bool; header ``x-amz-server-side-encryption-bucket-key-enabled``.
            RequestCharged: RequestCharged; header ``x-amz-request-charged``; one of requester.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html
        """
        result: types.UploadPartCopyOutput = await self._call("UploadPartCopy", kwargs)
        return result

    async def write_get_object_response(
        self, **kwargs: Unpack[types.WriteGetObjectResponseRequest]
    ) -> types.WriteGetObjectResponseOutput:
        """``POST /WriteGetObjectResponse``.

        The payload is not signed.

        Host prefix: ``{RequestRoute}.``.

        Keyword Args:
            RequestRoute: str, required; header ``x-amz-request-route``.
            RequestToken: str, required; header ``x-amz-request-token``.
            Body: BodyInput; body, streamed.
            StatusCode: int; header ``x-amz-fwd-status``.
            ErrorCode: str; header ``x-amz-fwd-error-code``.
            ErrorMessage: str; header ``x-amz-fwd-error-message``.
            AcceptRanges: str; header ``x-amz-fwd-header-accept-ranges``.
            CacheControl: str; header ``x-amz-fwd-header-Cache-Control``.
            ContentDisposition: str; header ``x-amz-fwd-header-Content-Disposition``.
            ContentEncoding: str; header ``x-amz-fwd-header-Content-Encoding``.
            ContentLanguage: str; header ``x-amz-fwd-header-Content-Language``.
            ContentLength: int; header ``Content-Length``.
            ContentRange: str; header ``x-amz-fwd-header-Content-Range``.
            ContentType: str; header ``x-amz-fwd-header-Content-Type``.
            ChecksumCRC32: str; header ``x-amz-fwd-header-x-amz-checksum-crc32``.
            ChecksumCRC32C: str; header ``x-amz-fwd-header-x-amz-checksum-crc32c``.
            ChecksumCRC64NVME: str; header ``x-amz-fwd-header-x-amz-checksum-crc64nvme``.
            ChecksumSHA1: str; header ``x-amz-fwd-header-x-amz-checksum-sha1``.
            ChecksumSHA256: str; header ``x-amz-fwd-header-x-amz-checksum-sha256``.
            ChecksumSHA512: str; header ``x-amz-fwd-header-x-amz-checksum-sha512``.
            ChecksumMD5: str; header ``x-amz-fwd-header-x-amz-checksum-md5``.
            ChecksumXXHASH64: str; header ``x-amz-fwd-header-x-amz-checksum-xxhash64``.
            ChecksumXXHASH3: str; header ``x-amz-fwd-header-x-amz-checksum-xxhash3``.
            ChecksumXXHASH128: str; header ``x-amz-fwd-header-x-amz-checksum-xxhash128``.
            DeleteMarker: bool; header ``x-amz-fwd-header-x-amz-delete-marker``.
            ETag: str; header ``x-amz-fwd-header-ETag``.
            Expires: Timestamp; header ``x-amz-fwd-header-Expires``.
            Expiration: str; header ``x-amz-fwd-header-x-amz-expiration``.
            LastModified: Timestamp; header ``x-amz-fwd-header-Last-Modified``.
            MissingMeta: int; header ``x-amz-fwd-header-x-amz-missing-meta``.
            Metadata: Mapping[str, str]; headers ``x-amz-meta-*``.
            ObjectLockMode: ObjectLockMode; header ``x-amz-fwd-header-x-amz-object-lock-mode``; one of GOVERNANCE,
                COMPLIANCE.
            ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus; header
                ``x-amz-fwd-header-x-amz-object-lock-legal-hold``; one of ON, OFF.
            ObjectLockRetainUntilDate: Timestamp; header ``x-amz-fwd-header-x-amz-object-lock-retain-until-date``.
            PartsCount: int; header ``x-amz-fwd-header-x-amz-mp-parts-count``.
            ReplicationStatus: ReplicationStatus; header ``x-amz-fwd-header-x-amz-replication-status``; one of COMPLETE,
                PENDING, FAILED, REPLICA, COMPLETED.
            RequestCharged: RequestCharged; header ``x-amz-fwd-header-x-amz-request-charged``; one of requester.
            Restore: str; header ``x-amz-fwd-header-x-amz-restore``.
            ServerSideEncryption: ServerSideEncryption; header ``x-amz-fwd-header-x-amz-server-side-encryption``; one of
                AES256, aws:fsx, aws:backup, aws:kms, aws:kms:dsse.
            SSECustomerAlgorithm: str; header ``x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm``.
            SSEKMSKeyId: str; header ``x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id``.
            SSECustomerKeyMD5: str; header ``x-amz-fwd-header-x-amz-server-side-encryption-customer-key-MD5``.
            StorageClass: StorageClass; header ``x-amz-fwd-header-x-amz-storage-class``; one of STANDARD,
                REDUCED_REDUNDANCY, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS,
                GLACIER_IR, SNOW, EXPRESS_ONEZONE, FSX_OPENZFS, FSX_ONTAP, AWS_BACKUP_WARM, AWS_BACKUP_LOW_COST_WARM.
            TagCount: int; header ``x-amz-fwd-header-x-amz-tagging-count``.
            VersionId: str; header ``x-amz-fwd-header-x-amz-version-id``.
            BucketKeyEnabled: bool; header ``x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled``.

        Reference: https://docs.aws.amazon.com/AmazonS3/latest/API/API_WriteGetObjectResponse.html
        """
        result: types.WriteGetObjectResponseOutput = await self._call("WriteGetObjectResponse", kwargs)
        return result
