"""What both clients do with objects on moto, by topic. A new operation is one more step in one of the programs."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import md5
from typing import Any

from tests.s3.both_clients import Saved, Step, step

__all__ = ["GRANTS", "OBJECTS", "OWNER", "TAGS", "etag", "parts"]

LATER = datetime(2090, 2, 3, 4, 5, 6, tzinfo=UTC)
PART = b"p" * (5 << 20)
OWNER = {"ID": "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a", "DisplayName": "webfile"}
GRANTS = {
    "Owner": OWNER,
    "Grants": [
        {"Grantee": {"Type": "CanonicalUser", **OWNER}, "Permission": "FULL_CONTROL"},
        {
            "Grantee": {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"},
            "Permission": "READ",
        },
    ],
}
TAGS = {"TagSet": [{"Key": "colour", "Value": "deep blue @+="}, {"Key": "ünï", "Value": ""}]}
UPLOAD: dict[str, Any] = {"UploadId": Saved("UploadId")}


def etag(data: bytes) -> str:
    return f'"{md5(data, usedforsecurity=False).hexdigest()}"'


def parts(*numbered: bytes) -> dict[str, Any]:
    return {"Parts": [{"PartNumber": number, "ETag": etag(data)} for number, data in enumerate(numbered, 1)]}


OBJECTS: dict[str, tuple[Step, ...]] = {
    "buckets": (
        *(step("create_bucket", Bucket=f"more-{n}") for n in range(3)),
        step("head_bucket"),
        step("list_buckets"),
        step("list_buckets", MaxBuckets=2),
        step("list_buckets", Prefix="more", BucketRegion="us-east-1"),
        step("create_bucket", Bucket="far", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}),
        step("get_bucket_location"),
        step("get_bucket_location", Bucket="far"),
        step("create_bucket", Bucket="own", ACL="public-read", ObjectOwnership="BucketOwnerPreferred"),
        step("get_bucket_acl", Bucket="own"),
        step("get_bucket_ownership_controls", Bucket="own"),
        step("delete_bucket", Bucket="more-1"),
        step("head_bucket", "404", Bucket="more-1"),
        step("list_buckets"),
    ),
    "objects": (
        step(
            "put_object",
            Body=b"0123456789",
            ContentType="text/css; charset=utf-8",
            CacheControl="max-age=5",
            ContentDisposition='attachment; filename="a b.css"',
            ContentEncoding="identity",
            ContentLanguage="en",
            Expires=LATER,
            Metadata={"colour": "deep  blue", "n": "1"},
            StorageClass="STANDARD_IA",
            Tagging="a=1&b=x%20y",
            WebsiteRedirectLocation="/other",
            ACL="public-read",
        ),
        step("head_object"),
        step("get_object"),
        step("get_object", Range="bytes=2-4"),
        step("head_object", Range="bytes=2-4"),
        step("get_object", "InvalidRange", Range="bytes=99-"),
        step("get_object", ResponseContentType="text/x-own", ResponseCacheControl="no-store", ResponseExpires=LATER),
        step("get_object", "PreconditionFailed", IfMatch='"other"'),
        step("get_object", "304", IfModifiedSince=LATER),
        step("head_object", "412", IfMatch='"other"'),
        step(
            "get_object_attributes", ObjectAttributes=["ETag", "ObjectSize", "StorageClass", "Checksum", "ObjectParts"]
        ),
        step("get_object_acl"),
        step("get_object_tagging"),
        step("delete_object"),
        step("get_object", "NoSuchKey"),
        step("head_object", "404"),
    ),
    "checksums": (
        *(
            made
            for algorithm in ("CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256")
            for made in (
                step("put_object", Body=b"data" * 1000, ChecksumAlgorithm=algorithm, Key=algorithm),
                step("head_object", ChecksumMode="ENABLED", Key=algorithm),
                step("get_object", ChecksumMode="ENABLED", Key=algorithm),
                step("get_object_attributes", ObjectAttributes=["Checksum", "ObjectSize"], Key=algorithm),
            )
        ),
        step("list_objects_v2"),
        step("copy_object", CopySource="bucket/CRC32", ChecksumAlgorithm="SHA256"),
        step("head_object", ChecksumMode="ENABLED"),
    ),
    "encryption of objects": (
        step("put_object", Body=b"x", ServerSideEncryption="AES256"),
        step("head_object"),
        step("put_object", Body=b"x", ServerSideEncryption="aws:kms", SSEKMSKeyId="key", BucketKeyEnabled=True),
        step("get_object"),
        step("put_object", Body=b"x", SSECustomerAlgorithm="AES256", SSECustomerKey=b"k" * 32),
        step("get_object", SSECustomerAlgorithm="AES256", SSECustomerKey=b"k" * 32),
    ),
    "multipart upload": (
        step("create_multipart_upload", Metadata={"a": "b"}, ContentType="text/x", Tagging="a=b"),
        step("list_multipart_uploads"),
        step("list_multipart_uploads", Prefix="none"),
        step("upload_part", PartNumber=1, Body=PART, **UPLOAD),
        step("put_object", Key="source ü+", Body=b"0123456789"),
        step("upload_part_copy", PartNumber=2, CopySource={"Bucket": "bucket", "Key": "source ü+"}, **UPLOAD),
        step("upload_part_copy", PartNumber=3, CopySource="bucket/source ü+", CopySourceRange="bytes=2-4", **UPLOAD),
        step("list_parts", **UPLOAD),
        step("list_parts", MaxParts=1, **UPLOAD),
        step("list_parts", PartNumberMarker=1, **UPLOAD),
        step("complete_multipart_upload", "InvalidPart", MultipartUpload=parts(PART, b"wrong"), **UPLOAD),
        step("complete_multipart_upload", MultipartUpload=parts(PART, b"0123456789"), **UPLOAD),
        step("head_object"),
        step("head_object", PartNumber=1),
        step("get_object", Range="bytes=5242870-"),
        step("get_object", PartNumber=2),
        step("get_object_tagging"),
        step("get_object_attributes", ObjectAttributes=["ObjectParts", "ETag", "ObjectSize"]),
        step("list_objects_v2", FetchOwner=True),
    ),
    "abandoned multipart upload": (
        step("create_multipart_upload", ServerSideEncryption="AES256", StorageClass="STANDARD_IA", Key="a/ü +"),
        step("upload_part", PartNumber=1, Body=b"x", Key="a/ü +", **UPLOAD),
        step("list_multipart_uploads", Prefix="a/"),
        step("list_parts", Key="a/ü +", **UPLOAD),
        step("abort_multipart_upload", Key="a/ü +", **UPLOAD),
        step("list_multipart_uploads"),
        step("list_parts", "NoSuchUpload", Key="a/ü +", **UPLOAD),
        step("abort_multipart_upload", "NoSuchUpload", Key="a/ü +", **UPLOAD),
    ),
    "copies": (
        step("put_object", Key="from/a ü+", Body=b"data", Metadata={"a": "1"}, ContentType="text/x", Tagging="t=1"),
        step("copy_object", CopySource={"Bucket": "bucket", "Key": "from/a ü+"}),
        step("get_object"),
        step("get_object_tagging"),
        step(
            "copy_object",
            CopySource="bucket/k",
            MetadataDirective="REPLACE",
            Metadata={"b": "2"},
            ContentType="text/y",
            TaggingDirective="REPLACE",
            Tagging="u=2",
            StorageClass="STANDARD_IA",
        ),
        step("head_object"),
        step("get_object_tagging"),
        step("copy_object", "NoSuchKey", CopySource="bucket/missing"),
        step("copy_object", "InvalidRequest", CopySource="bucket/k"),
        step("copy_object", "PreconditionFailed", CopySource="bucket/k", CopySourceIfNoneMatch=etag(b"data"), Key="l"),
    ),
    "lists": (
        *(
            step("put_object", Key=key, Body=b"x" * n)
            for n, key in enumerate(["a/1", "a/2 +", "b/ü文", "c%2Fd", "e&<>", "top"])
        ),
        *(
            made
            for method in ("list_objects", "list_objects_v2", "list_object_versions")
            for made in (
                step(method),
                step(method, Delimiter="/"),
                step(method, Prefix="a/"),
                step(method, MaxKeys=2),
                step(method, Prefix="none"),
                step(method, EncodingType="url", Delimiter="/"),
            )
        ),
        step("list_objects", MaxKeys=2, Delimiter="/"),
        step("list_objects", MaxKeys=2, Delimiter="/", Marker=Saved("NextMarker")),
        step("list_objects_v2", MaxKeys=2),
        step("list_objects_v2", MaxKeys=2, ContinuationToken=Saved("NextContinuationToken")),
        step("list_objects_v2", StartAfter="b", FetchOwner=True),
        step("list_objects", "NoSuchBucket", Bucket="missing"),
        step("list_object_versions", "NoSuchBucket", Bucket="missing"),
    ),
    "versions": (
        step("put_bucket_versioning", VersioningConfiguration={"Status": "Enabled"}),
        step("get_bucket_versioning"),
        step("put_object", Body=b"one"),
        step("put_object", Body=b"two"),
        step("get_object", VersionId=Saved("VersionId", 0)),
        step("get_object"),
        step("put_object_tagging", VersionId=Saved("VersionId", 0), Tagging=TAGS),
        step("get_object_tagging", VersionId=Saved("VersionId", 0)),
        step("delete_object_tagging", VersionId=Saved("VersionId", 0)),
        step("get_object_attributes", VersionId=Saved("VersionId", 0), ObjectAttributes=["ETag"]),
        step(
            "copy_object", Key="copy", CopySource={"Bucket": "bucket", "Key": "k", "VersionId": Saved("VersionId", 0)}
        ),
        step("delete_object"),
        step("head_object", "404"),
        step("get_object", "NoSuchKey"),
        step("list_object_versions"),
        step("list_object_versions", MaxKeys=2),
        step("list_object_versions", KeyMarker="copy"),
        step("delete_object", VersionId=Saved("VersionId", 0)),
        step("get_object", "NoSuchVersion", VersionId=Saved("VersionId", 0)),
        step("put_bucket_versioning", VersioningConfiguration={"Status": "Suspended"}),
        step("get_bucket_versioning"),
        step("list_object_versions", Prefix="k"),
    ),
    "many deletions": (
        *(step("put_object", Key=key, Body=b"") for key in ("a", "b ü", "c&<>'\"", "d")),
        step("delete_objects", Delete={"Objects": [{"Key": "a"}, {"Key": "c&<>'\""}, {"Key": "missing"}]}),
        step("list_objects_v2"),
        step("delete_objects", Delete={"Objects": [{"Key": "b ü"}], "Quiet": True}),
        step("list_objects_v2"),
        step("put_bucket_versioning", VersioningConfiguration={"Status": "Enabled"}),
        step("put_object", Body=b"v"),
        step("delete_objects", Delete={"Objects": [{"Key": "k", "VersionId": Saved("VersionId")}, {"Key": "d"}]}),
        step("list_object_versions"),
    ),
    "tags of objects": (
        step("put_object", Body=b""),
        step("get_object_tagging"),
        step("put_object_tagging", Tagging=TAGS),
        step("get_object_tagging"),
        step("head_object"),
        step("delete_object_tagging"),
        step("get_object_tagging"),
        step("put_object_tagging", "InvalidTag", Tagging={"TagSet": [{"Key": "aws:x", "Value": ""}]}),
    ),
    "access to objects": (
        step("put_object", Body=b""),
        step("get_object_acl"),
        step("put_object_acl", AccessControlPolicy=GRANTS),
        step("get_object_acl"),
        step("put_object_acl", ACL="public-read"),
        step("get_object_acl"),
        step("put_object_acl", GrantRead='uri="http://acs.amazonaws.com/groups/global/AuthenticatedUsers"'),
        step("get_object_acl"),
    ),
    "locks": (
        step("create_bucket", Bucket="locked", ObjectLockEnabledForBucket=True),
        step("get_object_lock_configuration", "ObjectLockConfigurationNotFoundError"),
        step("get_object_lock_configuration", Bucket="locked"),
        step(
            "put_object_lock_configuration",
            Bucket="locked",
            ObjectLockConfiguration={
                "ObjectLockEnabled": "Enabled",
                "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 2}},
            },
        ),
        step("get_object_lock_configuration", Bucket="locked"),
        step("put_object", Bucket="locked", Body=b"", ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=LATER),
        step("head_object", Bucket="locked"),
        step(
            "put_object_retention",
            Bucket="locked",
            Retention={"Mode": "GOVERNANCE", "RetainUntilDate": LATER},
            BypassGovernanceRetention=True,
        ),
        step("head_object", Bucket="locked"),
        step("put_object_legal_hold", Bucket="locked", LegalHold={"Status": "ON"}),
        step("get_object_legal_hold", Bucket="locked"),
        step("get_object", Bucket="locked"),
        step("delete_object", "AccessDenied", Bucket="locked", VersionId=Saved("VersionId")),
        step("put_object_legal_hold", Bucket="locked", LegalHold={"Status": "OFF"}),
        step("delete_object", Bucket="locked", VersionId=Saved("VersionId"), BypassGovernanceRetention=True),
    ),
    "archive": (
        step("put_object", Body=b"cold", StorageClass="GLACIER"),
        step("get_object", "InvalidObjectState"),
        step("restore_object", RestoreRequest={"Days": 2, "GlacierJobParameters": {"Tier": "Bulk"}}),
        step("head_object"),
        step("get_object"),
        step("restore_object", RestoreRequest={"Days": 3}),
        step("put_object", Body=b"warm"),
        step("restore_object", "InvalidObjectState", RestoreRequest={"Days": 1}),
    ),
    "select": (
        step("put_object", Body=b'{"a":1,"b":"x"}\n{"a":2,"b":"\xc3\xbc"}\n'),
        step(
            "select_object_content",
            Expression="SELECT * FROM s3object",
            ExpressionType="SQL",
            InputSerialization={"JSON": {"Type": "LINES"}},
            OutputSerialization={"JSON": {"RecordDelimiter": ","}},
        ),
        step("put_object", Body=b"a,b\n1,2\n3,4\n"),
        step(
            "select_object_content",
            Expression="SELECT s.a FROM s3object s",
            ExpressionType="SQL",
            InputSerialization={"CSV": {"FileHeaderInfo": "USE"}, "CompressionType": "NONE"},
            OutputSerialization={"CSV": {"FieldDelimiter": ";"}},
        ),
    ),
}
