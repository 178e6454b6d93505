"""The description made of the rows, read by botocore, beside the SDK's own: all that botocore's `ServiceModel` shows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import botocore.model
import botocore.serialize
import botocore.validate
import pytest

import asyncms
from asyncms.pipeline.description import describe
from tests._generated.services import ALL, Generated, boto_model
from tests.pipeline.conftest import settings

OPERATION = (
    "auth_type",
    "context_parameters",
    "deprecated",
    "endpoint",
    "has_event_stream_input",
    "has_event_stream_output",
    "has_streaming_input",
    "has_streaming_output",
    "idempotent_members",
    "name",
    "static_context_parameters",
    "unsigned_payload",
    "wire_name",
)
UNSAID = {"box", "max", "pattern", "synthetic", "fault", "document"}
"""Traits of a shape that no row has."""
WRONG = {("CopyObjectRequest", "WebsiteRedirectLocation")}
"""What IBM's model lost, and ours has."""
SYNTHETIC = {"ExpiresString"}


def service_model(generated: Generated) -> botocore.model.ServiceModel:
    return botocore.model.ServiceModel(describe(generated.model), generated.model.service)


def facts_of(shape: Any) -> dict[str, Any]:
    return {
        "name": shape.name,
        "type": shape.type_name,
        "wire": {name: value for name, value in shape.serialization.items() if name != "name"},
        "wire name": shape.serialization.get("name"),
        "metadata": {name: value for name, value in shape.metadata.items() if name not in UNSAID},
        "error code": getattr(shape, "error_code", None),
    }


def same(ours: Any, theirs: Any, seen: set[str], place: str, default_name: str) -> None:
    expected, found = facts_of(theirs), facts_of(ours)
    for facts in (expected, found):
        facts["wire name"] = facts["wire name"] or default_name
        if facts["metadata"].get("exception"):
            facts["metadata"]["error"] = {"code": facts["name"], **facts["metadata"].get("error", {})}
        if not facts["metadata"].get("required", True):
            del facts["metadata"]["required"]
    if tuple(place.split(".")[-2:]) not in WRONG:
        assert found == expected, place
    if ours.name in seen:
        return
    seen.add(ours.name)
    if theirs.type_name == "structure":
        assert [name for name in ours.members if name not in SYNTHETIC] == list(theirs.members)
        assert (ours.required_members, ours.error_code) == (theirs.required_members, theirs.error_code)
        for name, member in theirs.members.items():
            same(ours.members[name], member, seen, f"{ours.name}.{name}", name)
    for part in ("member",) if theirs.type_name == "list" else ("key", "value") if theirs.type_name == "map" else ():
        same(getattr(ours, part), getattr(theirs, part), seen, f"{ours.name}.{part}", part)
    assert getattr(ours, "enum", None) == getattr(theirs, "enum", None)


@pytest.mark.parametrize("generated", ALL, ids=str)
def test_it_says_what_the_sdks_own_says(generated: Generated) -> None:
    ours, theirs = service_model(generated), boto_model(generated.model.service)
    assert ours.metadata == theirs.metadata
    assert ours.operation_names == sorted(theirs.operation_names)
    for name in ("api_version", "endpoint_prefix", "protocol", "service_id", "signature_version", "signing_name"):
        assert getattr(ours, name) == getattr(theirs, name)
    seen: set[str] = set()
    for name in theirs.operation_names:
        mine, other = ours.operation_model(name), theirs.operation_model(name)
        for fact in OPERATION:
            assert getattr(mine, fact, None) == getattr(other, fact, None), (name, fact)
        assert mine.http == {key: value for key, value in other.http.items() if key != "responseCode"}
        required = other.http_checksum.get("requestChecksumRequired") or other.http_checksum_required
        assert {**mine.http_checksum, "requestChecksumRequired": required} == {
            **other.http_checksum,
            "requestChecksumRequired": required,
        }
        for shape in ("input_shape", "output_shape"):
            if getattr(other, shape) is None:
                assert getattr(mine, shape) is None
            else:
                same(getattr(mine, shape), getattr(other, shape), seen, f"{name}.{shape}", "")
        assert [error.name for error in mine.error_shapes] == [error.name for error in other.error_shapes]
    assert set(ours.shape_names) - SYNTHETIC == set(theirs.shape_names)
    for shape in theirs.shape_names:
        same(ours.shape_for(shape), theirs.shape_for(shape), seen, shape, "")
    assert [error.name for error in ours.error_shapes] == [error.name for error in theirs.error_shapes]


async def test_a_cos_client_has_it_as_an_s3_client_has_botocores() -> None:
    async with asyncms.Session() as session:
        async with session.create_client("s3", **settings("http://127.0.0.1:1")) as s3:
            assert s3.meta.service_model.operation_model("GetObject").documentation
        async with session.create_client("cos", **settings("http://127.0.0.1:1")) as cos:
            model = cos.meta.service_model
            assert model is cos.meta.service_model
            assert (model.service_name, len(model.operation_names)) == ("cos", 81)
            # As s3fs, which sends on what an operation takes, and no more.
            members = {
                name: set(shape.members) if (shape := model.operation_model(name).input_shape) else set()
                for name in cos.meta.method_to_api_mapping.values()
            }
    assert "MirrorDestination" in members["GetObject"]
    assert "OptionalObjectAttributes" not in members["ListObjectsV2"]


def test_botocore_can_work_with_it() -> None:
    """Its validator and its serialiser take it for a model of its own."""
    (generated,) = (one for one in ALL if one.model.service == "cos")
    operation = service_model(generated).operation_model("GetObject")
    assert operation.input_shape is not None
    report = botocore.validate.ParamValidator().validate({"Bucket": 3, "Nonsense": 1}, operation.input_shape)
    assert 'Missing required parameter in input: "Key"' in report.generate_report()
    assert "Unknown parameter in input" in report.generate_report()
    operation = service_model(generated).operation_model("ExtendObjectRetention")
    moment = dt.datetime(2030, 1, 2, tzinfo=dt.UTC)
    request = botocore.serialize.create_serializer("rest-xml").serialize_to_request(
        {"Bucket": "b", "Key": "a/k", "NewRetentionExpirationDate": moment}, operation
    )
    assert (request["method"], request["url_path"]) == ("POST", "/b/a/k?extendRetention")
    assert request["headers"]["New-Retention-Expiration-Date"] == "2030-01-02T00:00:00Z"
