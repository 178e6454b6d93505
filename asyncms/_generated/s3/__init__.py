# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""S3: rows, types, methods and errors."""
