"""Tests of `asyncms.wire`, most of them against botocore's own serializers and parsers."""
