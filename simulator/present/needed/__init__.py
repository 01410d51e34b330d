"""What would have to be true as a picture, tables and a page."""
