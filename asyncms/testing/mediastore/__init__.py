"""A server of AWS Elemental MediaStore Data, the service that AWS ended in November 2025."""
