# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""MediaStore Data: rows, types, methods and errors."""
