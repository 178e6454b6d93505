# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""IBM COS: rows, types, methods and errors."""
