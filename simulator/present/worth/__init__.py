"""What pieces are worth as pictures, a table and a page."""
