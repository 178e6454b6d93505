"""What went wrong, as one line that says what to do; and the exit code. Pure."""

from __future__ import annotations

from asyncms.errors import (
    ClientError,
    ConfigError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
    PartialCredentialsError,
    SSLError,
)

__all__ = ["FAILED", "INTERRUPTED", "OK", "USAGE", "describe", "exit_code", "printable"]

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

_ADVICE = {
    "NoSuchBucket": "the bucket does not exist",
    "NoSuchKey": "there is no such object",
    "ContainerNotFoundException": "the container does not exist",
    "ObjectNotFoundException": "there is no such object",
    "InvalidSignatureException": "the secret key is not the one that belongs to the access key",
    "SignatureDoesNotMatch": "the secret key is not the one that belongs to the access key",
    "InvalidAccessKeyId": "the store does not know the access key",
    "ExpiredToken": "the session token has expired; sign in again",
    "AccessDenied": "these credentials may not do this",
    "PreconditionFailed": "it is another object now, with another ETag",
    "InvalidObjectState": "the object is archived; restore it first",
}
_STATUS = {403: "access denied", 404: "not found", 412: "it is another object now, with another ETag"}


def printable(text: str) -> str:
    """The text without what would drive the terminal or break the line: keys are other people's input."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def describe(error: BaseException) -> str:
    """One line."""
    return printable("; ".join(line.strip() for line in _text(error).splitlines() if line.strip()))


def _text(error: BaseException) -> str:
    if isinstance(error, ClientError):
        return _service(error)
    if isinstance(error, ParamValidationError):
        return "\n".join(error.faults)
    if isinstance(error, NoCredentialsError):
        return "no credentials found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use --profile"
    if isinstance(error, NoRegionError):
        return f"{error}, or --region"
    if isinstance(error, SSLError) and "WRONG_VERSION_NUMBER" in str(error):
        return f"{error}; where the server speaks plain http, give --endpoint-url http://…"
    if isinstance(error, OSError) and error.strerror:
        # Of a rename, what it should have become: the other name is our own.
        name = error.filename2 or error.filename
        return f"{name}: {error.strerror}" if name else error.strerror
    return str(error) or type(error).__name__


def _service(error: ClientError) -> str:
    details = error.response.get("Error", {})
    code, message = str(details.get("Code", "")), str(details.get("Message", "")).strip()
    advice = _ADVICE.get(code)
    if advice is None and (code.isdigit() or not message):
        # A HEAD has no body that could say more than the status.
        advice = _STATUS.get(error.status, f"the store answered with status {error.status}")
    named = f"{advice} ({code})" if advice else f"{message} ({code})"
    bucket = details.get("BucketName")
    return f"{named}: {bucket}" if code == "NoSuchBucket" and bucket else named


def exit_code(error: BaseException) -> int:
    """The code for an error that ended the command."""
    usage = (ConfigError, NoRegionError, ParamValidationError, PartialCredentialsError)
    return USAGE if isinstance(error, usage) else FAILED
