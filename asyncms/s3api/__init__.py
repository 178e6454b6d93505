"""What every service with S3's API shares: rules beyond its model, and transfers on top of its operations."""
