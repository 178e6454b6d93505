"""To run code against: a MediaStore Data server."""
