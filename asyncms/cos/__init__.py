"""IBM Cloud Object Storage: S3 in IBM's dialect, with IBM's ways to say who is asking."""

from asyncms.cos.identity import AssumedProfile, ComputeResource, VpcInstance

__all__ = ["AssumedProfile", "ComputeResource", "VpcInstance"]
