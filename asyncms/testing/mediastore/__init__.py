"""A server of AWS Elemental MediaStore Data, the service that AWS ended in November 2025.

    async with MediaStoreServer(["movies"]) as server:
        client = session.create_client("mediastore-data", endpoint_url=server.endpoint_url("movies"))

What nobody knows of the service any more is decided, and said where it is decided: `config`, `rules`, `ranges`, and

* an object and a folder of the same name exist side by side;
* `.` and `..` are no names, as clients remove them from the path that they sign;
* an object that is still being uploaded is neither listed nor can it be deleted; HEAD describes it without a length;
* its ETag and Last-Modified are settled when the upload begins and stay; STANDARD uploads do it alike;
* of several uploads to a path, the one begun last is read while it runs, and the one that is complete last stays;
* a STREAMING upload with a Content-Length is as good as one in chunks (`MediaStoreConfig.streaming_needs_chunked`);
* a compressed body (gzip, deflate) is stored, counted and hashed as the plain bytes;
* an object uploaded without Content-Type is served as application/octet-stream, and listed without one;
* an upload that is too slow is answered with 408 RequestTimeoutException.
"""

from asyncms.testing.mediastore.auth import Authenticator, SignedRequest
from asyncms.testing.mediastore.clock import Clock, ManualClock, SystemClock
from asyncms.testing.mediastore.config import MediaStoreConfig
from asyncms.testing.mediastore.cors import CorsRule
from asyncms.testing.mediastore.directory import DirectoryStore
from asyncms.testing.mediastore.memory import MemoryStore
from asyncms.testing.mediastore.server import MediaStoreServer
from asyncms.testing.mediastore.store import Store
from asyncms.testing.mediastore.throttle import Quotas

__all__ = [
    "Authenticator",
    "Clock",
    "CorsRule",
    "DirectoryStore",
    "ManualClock",
    "MediaStoreConfig",
    "MediaStoreServer",
    "MemoryStore",
    "Quotas",
    "SignedRequest",
    "Store",
    "SystemClock",
]
