"""One S3 object as the sink of an upload, for `asyncms.transfer`.

Ambiguous completions. A CompleteMultipartUpload whose answer is lost, or says nothing, may have made the object; asked again, the
store knows no such upload any more, or with ``IfNoneMatch`` finds an object in the way: its own. Then the object itself is looked at: it
is this upload's if size and checksum (or the ETag, which S3 makes of the parts' ETags) say so.
https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from asyncms.checksums import COMBINABLE, SUPPORTED, combine, crc_size, new_checksum, new_md5
from asyncms.errors import AsyncmsError, ChecksumMismatchError, ClientError, ResponseError, TransportError
from asyncms.message import Buffer, Digested, RequestBody
from asyncms.pipeline.call import Pipeline
from asyncms.s3api.extra_args import UploadArguments
from asyncms.s3api.store import StoreProfile
from asyncms.transfer.upload_plan import S3_LIMITS, PartLimits
from asyncms.transfer.upload_sink import Receipt, Unfinished, Uploaded

__all__ = ["FINDING", "S3Upload", "complete", "remove", "told"]

FINDING = ("ListMultipartUploads", "ListParts")
"""The operations by which an unfinished upload is found. Not every policy and store allows them."""

ABORTS = 5
"""A part that arrives while its upload is being removed may survive that: it is asked for again."""

_MD5 = r'(?i)"?([0-9a-f]{32})"?'


class S3Upload:
    """See `asyncms.transfer.upload_sink.UploadSink`. Make it with `S3Upload.open`.

    Args:
        pipeline: performs the requests.
        place: Bucket and Key.
        arguments: of each request.
        profile: what the store takes.
        signs_sha256: whether parts come with their SHA-256.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        place: dict[str, Any],
        arguments: UploadArguments,
        profile: StoreProfile,
        *,
        signs_sha256: bool,
    ) -> None:
        self._pipeline = pipeline
        self._place = place
        self._arguments = arguments
        self.limits: PartLimits = S3_LIMITS._replace(equal=profile.equal_parts)
        self.algorithm: str | None = arguments.algorithm
        self._combines = arguments.combines
        self.signs_sha256: bool = signs_sha256

    @classmethod
    async def open(
        cls, pipeline: Pipeline, place: dict[str, Any], extra: Mapping[str, Any], profile: StoreProfile
    ) -> S3Upload:
        """The sink for these ExtraArgs. Raises ParamValidationError for unusable ones; nothing is sent."""
        default = profile.part_checksum if pipeline.sends_checksums else None
        arguments = UploadArguments(
            extra, default=default, combines=profile.full_object_checksum, own=profile.own_arguments
        )
        signs = await pipeline.signs_digested(
            "CreateMultipartUpload", {**arguments.create, **place}, arguments.algorithm is not None
        )
        return cls(pipeline, place, arguments, profile, signs_sha256=signs)

    async def put(self, size: int, body: Buffer | RequestBody) -> Uploaded:
        result = await self._pipeline.call("PutObject", {**self._arguments.put, **self._place, "Body": body})
        return _uploaded(result, size)

    def _check_completion(self) -> None:
        """Raises ParamValidationError for arguments of the last request; those of parts are among the first one's."""
        asked = {**self._arguments.complete, **self._place, "UploadId": "of the first answer"}
        self._pipeline.check("CompleteMultipartUpload", asked)

    async def create(self) -> str:
        self._arguments.check_parts()
        self._check_completion()
        result = await self._pipeline.call("CreateMultipartUpload", {**self._arguments.create, **self._place})
        return told(result, "UploadId", "CreateMultipartUpload")

    async def put_part(self, upload_id: str, number: int, size: int, body: Digested, checksum: str | None) -> Receipt:
        arguments = {**self._arguments.part, **self._place, "UploadId": upload_id, "PartNumber": number, "Body": body}
        if checksum is not None:
            arguments[f"Checksum{self.algorithm}"] = checksum
        result = await self._pipeline.call("UploadPart", arguments)
        said = result.get(f"Checksum{self.algorithm}", checksum)
        if said != checksum:
            raise ChecksumMismatchError(
                f"part {number}: the store has bytes of the {self.algorithm} {said}, those sent have {checksum}",
                expected=checksum,
                actual=said,
                algorithm=self.algorithm,
            )
        return Receipt(number, size, told(result, "ETag", "UploadPart"), checksum)

    async def complete(self, upload_id: str, parts: Sequence[Receipt]) -> Uploaded:
        arguments = self._arguments.complete
        algorithm = self.algorithm
        if self._combines and algorithm is not None:
            arguments = {**arguments, "ChecksumType": "FULL_OBJECT", f"Checksum{algorithm}": whole(algorithm, parts)}
        return await complete(self._pipeline, self._place, arguments, upload_id, parts, algorithm)

    async def abort(self, upload_id: str) -> None:
        await remove(self._pipeline, {**self._arguments.session, **self._place}, upload_id)

    async def find(self, upload_id: str | None) -> Unfinished | None:
        self._check_completion()
        if upload_id is None:
            upload_id = await self._newest()
            if upload_id is None:
                return None
        listed = await self._parts(upload_id)
        if listed is None:
            return None
        algorithm, kind, parts = listed
        if algorithm is not None and algorithm not in SUPPORTED:
            return None
        given = self._arguments.complete.keys() & {f"Checksum{name}" for name in SUPPORTED}
        if given and given != {f"Checksum{algorithm}"}:
            return None
        # The parts that are still to come must be of the same kind.
        self.algorithm = algorithm
        self.signs_sha256 = await self._pipeline.signs_digested(
            "CreateMultipartUpload", {**self._arguments.create, **self._place}, algorithm is not None
        )
        self._combines = kind == "FULL_OBJECT" and algorithm in COMBINABLE and not given
        self._arguments.part.pop("ChecksumAlgorithm", None)
        if algorithm is not None:
            self._arguments.part["ChecksumAlgorithm"] = algorithm
        if not self._combines and not given:
            self._arguments.complete.pop("ChecksumType", None)
        return Unfinished(upload_id, algorithm, parts)

    async def _newest(self) -> str | None:
        """The id of the newest unfinished upload of this key."""
        key = self._place["Key"]
        arguments: dict[str, Any] = {**self._arguments.session, "Bucket": self._place["Bucket"], "Prefix": key}
        found: list[tuple[Any, str]] = []
        while True:
            try:
                page = await self._pipeline.call("ListMultipartUploads", arguments)
            except ClientError as error:
                # What rclone says of a bucket that never had one.
                if error.code == "NoSuchUpload":
                    return None
                raise
            found += [
                (upload.get("Initiated"), upload["UploadId"])
                for upload in page.get("Uploads", ())
                if upload["Key"] == key
            ]
            marker = page.get("NextKeyMarker"), page.get("NextUploadIdMarker")
            seen = arguments.get("KeyMarker"), arguments.get("UploadIdMarker")
            if not page.get("IsTruncated") or marker in ((None, None), seen):
                break
            arguments |= {"KeyMarker": marker[0] or "", "UploadIdMarker": marker[1] or ""}
        # S3 lists those of one key by their time.
        dated = [(initiated, index) for index, (initiated, _) in enumerate(found) if initiated is not None]
        if not found:
            return None
        return found[max(dated)[1] if dated else -1][1]

    async def _parts(self, upload_id: str) -> tuple[str | None, str | None, dict[int, Receipt]] | None:
        """Checksum's algorithm and type, and the parts, of an unfinished upload; None if there is none of that id."""
        arguments: dict[str, Any] = {**self._arguments.session, **self._place, "UploadId": upload_id}
        parts: dict[int, Receipt] = {}
        while True:
            try:
                page = await self._pipeline.call("ListParts", arguments)
            except ClientError as error:
                if error.code == "NoSuchUpload":
                    return None
                raise
            algorithm = page.get("ChecksumAlgorithm")
            for part in page.get("Parts", ()):
                number, checksum = int(part["PartNumber"]), None
                for name in SUPPORTED if algorithm is None else (algorithm,):
                    if f"Checksum{name}" in part:
                        algorithm, checksum = name, part[f"Checksum{name}"]
                parts[number] = Receipt(number, int(part["Size"]), part["ETag"], checksum)
            marker = page.get("NextPartNumberMarker")
            if not page.get("IsTruncated") or marker in (None, arguments.get("PartNumberMarker")):
                return algorithm, page.get("ChecksumType"), parts
            arguments["PartNumberMarker"] = marker


async def complete(
    pipeline: Pipeline,
    place: Mapping[str, Any],
    arguments: Mapping[str, Any],
    upload_id: str,
    parts: Sequence[Receipt],
    algorithm: str | None,
) -> Uploaded:
    """CompleteMultipartUpload; a lost answer, or one that names no object, is made up for by looking at the object.

    Raises what the request raises, or ResponseError for an answer without an ETag, if the object is not this upload's.
    """
    size = sum(part.size for part in parts)
    listed = [
        {"PartNumber": part.number, "ETag": part.etag}
        | ({} if part.checksum is None or algorithm is None else {f"Checksum{algorithm}": part.checksum})
        for part in parts
    ]
    asked = {**arguments, **place, "UploadId": upload_id, "MultipartUpload": {"Parts": listed}}
    try:
        result = await pipeline.call("CompleteMultipartUpload", asked)
        told(result, "ETag", "CompleteMultipartUpload")
    except (ClientError, ResponseError, TransportError) as error:
        if not _may_be_done(error):
            raise
        head = await _look(pipeline, place, arguments)
        if head is None or not is_of(head, parts, algorithm):
            raise
        return _uploaded(head, size, parts=len(parts), upload_id=upload_id)
    return _uploaded(result, size, parts=len(parts), upload_id=upload_id)


def told(result: Mapping[str, Any], name: str, operation: str) -> str:
    """A member that the upload cannot go on without. Raises ResponseError if the store did not send it."""
    value = result.get(name)
    if not value:
        raise ResponseError(
            f"{operation}: the answer has no {name}; this store does not do multipart uploads as S3 does"
        )
    return str(value)


async def remove(pipeline: Pipeline, place: Mapping[str, Any], upload_id: str) -> None:
    """AbortMultipartUpload until no part is left; see `asyncms.transfer.upload_sink.MultipartSink.abort`."""
    asked = {**place, "UploadId": upload_id}
    for _ in range(ABORTS):
        try:
            await pipeline.call("AbortMultipartUpload", asked)
            left = await pipeline.call("ListParts", asked)
        except ClientError as error:
            if error.code == "NoSuchUpload" or error.status == 404:
                return
            if error.operation_name == "ListParts":
                # Not allowed, or not known to this store: the removal itself succeeded.
                return
            raise
        if not left.get("Parts"):
            return


def whole(algorithm: str, parts: Sequence[Receipt]) -> str:
    """The checksum of the object, in base64, from those of its parts; ``algorithm`` is in `COMBINABLE`."""
    value = 0
    for part in parts:
        value = combine(algorithm, value, int.from_bytes(b64decode(part.checksum or ""), "big"), part.size)
    return b64encode(value.to_bytes(crc_size(algorithm), "big")).decode("ascii")


def is_of(head: Mapping[str, Any], parts: Sequence[Receipt], algorithm: str | None) -> bool:
    """Whether HeadObject's result is about the object of these parts. Pure."""
    if head.get("ContentLength") != sum(part.size for part in parts):
        return False
    said = head.get(f"Checksum{algorithm}") if algorithm is not None else None
    if said is not None and algorithm is not None and all(part.checksum for part in parts):
        if head.get("ChecksumType") == "FULL_OBJECT" and algorithm in COMBINABLE:
            return bool(said == whole(algorithm, parts))
        composite = new_checksum(algorithm)
        composite.update(b"".join(b64decode(part.checksum or "") for part in parts))
        expected = b64encode(composite.digest()).decode("ascii")
        return said in (expected, f"{expected}-{len(parts)}")
    md5 = new_md5()
    etags = [re.fullmatch(_MD5, part.etag) for part in parts]
    if md5 is None:
        return False
    for etag in etags:
        if etag is None:
            return False
        md5.update(bytes.fromhex(etag[1]))
    return str(head.get("ETag", "")).strip('"').lower() == f"{md5.digest().hex()}-{len(parts)}"


def _may_be_done(error: ClientError | ResponseError | TransportError) -> bool:
    """Whether the object may be there although its completion failed."""
    if isinstance(error, TransportError):
        return error.request_sent
    if isinstance(error, ResponseError):
        return True
    if error.code == "NoSuchUpload":
        return True
    # Asked for the first time these say the truth: another object is there, or another upload is being completed.
    return error.resent and (error.status in (409, 412) or error.status >= 500)


async def _look(pipeline: Pipeline, place: Mapping[str, Any], arguments: Mapping[str, Any]) -> dict[str, Any] | None:
    names = ("SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5", "RequestPayer", "ExpectedBucketOwner")
    asked = {name: arguments[name] for name in names if name in arguments}
    if pipeline.sends_checksums:
        asked["ChecksumMode"] = "ENABLED"
    try:
        return await pipeline.call("HeadObject", {**asked, **place})
    except AsyncmsError:
        # The completion's own error tells more.
        return None


def _uploaded(result: dict[str, Any], size: int, *, parts: int | None = None, upload_id: str | None = None) -> Uploaded:
    names = [
        name for name in result if name.startswith("Checksum") and name not in ("ChecksumType", "ChecksumAlgorithm")
    ]
    return Uploaded(
        size,
        result.get("ETag"),
        result.get("VersionId"),
        parts,
        names[0].removeprefix("Checksum") if names else None,
        result[names[0]] if names else None,
        upload_id,
        result,
    )
