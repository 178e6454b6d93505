"""``make demo``: the main job against a real S3 server, verified and measured."""
