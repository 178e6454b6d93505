"""A program as users of aiobotocore write it. `test_drop_in` runs it as it is, and with its first import changed."""

from __future__ import annotations

from typing import Any

from aiobotocore.session import get_session  # isort: skip
import httpx
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError

__all__ = ["main"]

PART = 5 * 1024 * 1024


async def main(endpoint_url: str) -> dict[str, Any]:
    """What a typical program sees: answers, pages, errors."""
    seen: dict[str, Any] = {}
    session = get_session()
    async with session.create_client(
        "s3",
        region_name="eu-west-1",
        endpoint_url=endpoint_url,
        aws_access_key_id="AK",
        aws_secret_access_key="SK",
        config=Config(signature_version="s3v4", retries={"max_attempts": 2}, s3={"addressing_style": "path"}),
    ) as client:
        where = {"LocationConstraint": "eu-west-1"}
        seen["created"] = await client.create_bucket(Bucket="program", CreateBucketConfiguration=where)
        seen["put"] = await client.put_object(
            Bucket="program", Key="a key/ä", Body=b"data", Metadata={"colour": "red"}, ContentType="text/plain"
        )
        response = await client.get_object(Bucket="program", Key="a key/ä")
        async with response["Body"] as stream:
            seen["read"] = await stream.read()
        seen["got"] = {name: value for name, value in response.items() if name != "Body"}
        response = await client.get_object(Bucket="program", Key="a key/ä", Range="bytes=1-2")
        async with response["Body"] as stream:
            seen["chunks"] = [chunk async for chunk in stream.iter_chunks()]
        seen["head"] = await client.head_object(Bucket="program", Key="a key/ä")

        for number in range(7):
            await client.put_object(Bucket="program", Key=f"many/{number}", Body=str(number).encode())
        paginator = client.get_paginator("list_objects_v2")
        pages = [
            page
            async for page in paginator.paginate(Bucket="program", Prefix="many/", PaginationConfig={"PageSize": 3})
        ]
        seen["pages"] = pages
        seen["found"] = [key async for key in paginator.paginate(Bucket="program").search("Contents[?Size == `4`].Key")]
        seen["all"] = await paginator.paginate(Bucket="program", Prefix="many/").build_full_result()

        upload = await client.create_multipart_upload(Bucket="program", Key="big")
        parts = []
        for number, data in enumerate([b"x" * PART, b"y" * 10], start=1):
            part = await client.upload_part(
                Bucket="program", Key="big", PartNumber=number, UploadId=upload["UploadId"], Body=data
            )
            parts.append({"PartNumber": number, "ETag": part["ETag"]})
        seen["completed"] = await client.complete_multipart_upload(
            Bucket="program", Key="big", UploadId=upload["UploadId"], MultipartUpload={"Parts": parts}
        )
        upload = await client.create_multipart_upload(Bucket="program", Key="given up")
        seen["aborted"] = await client.abort_multipart_upload(
            Bucket="program", Key="given up", UploadId=upload["UploadId"]
        )
        waiter = client.get_waiter("object_exists")
        seen["waited"] = await waiter.wait(Bucket="program", Key="big", WaiterConfig={"Delay": 1, "MaxAttempts": 2})

        named = {"Bucket": "program", "Key": "a key/ä"}
        url = await client.generate_presigned_url("get_object", Params=named, ExpiresIn=60)
        seen["url"] = sorted(part.partition("=")[0] for part in url.replace("?", "&").split("&"))
        form = await client.generate_presigned_post("program", "posted", ExpiresIn=60)
        seen["form"] = (form["url"], sorted(form["fields"]))
        async with httpx.AsyncClient(trust_env=False) as anybody:
            seen["fetched"] = (await anybody.get(url)).content
            seen["posted"] = (
                await anybody.post(form["url"], data=form["fields"], files={"file": b"by form"})
            ).status_code
        response = await client.get_object(Bucket="program", Key="posted")
        seen["form's object"] = await response["Body"].read()

        try:
            await client.get_object(Bucket="program", Key="missing")
        except client.exceptions.NoSuchKey as error:
            seen["missing"] = (str(error), error.response["Error"], error.operation_name)
        try:
            await client.head_object(Bucket="program", Key="missing")
        except ClientError as error:
            seen["missing head"] = (str(error), error.response["Error"], error.operation_name)
        try:
            await client.put_object(Bucket="program", Key=7, Nonsense=True)
        except ParamValidationError as error:
            seen["refused"] = str(error)

        seen["meta"] = (
            client.meta.region_name,
            client.meta.endpoint_url,
            client.meta.service_model.service_name,
            client.meta.method_to_api_mapping["get_object"],
            client.can_paginate("list_objects_v2"),
            client.can_paginate("get_object"),
        )
        listed = await client.list_objects_v2(Bucket="program")
        objects = {"Objects": [{"Key": entry["Key"]} for entry in listed["Contents"]]}
        seen["deleted"] = await client.delete_objects(Bucket="program", Delete=objects)
        seen["gone"] = await client.delete_bucket(Bucket="program")
    return seen
