"""Build-time only: turns botocore's service models into `asyncms/_generated`. Run as ``python -m codegen``."""
