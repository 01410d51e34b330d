"""What moves an answer as pictures, tables and a page."""
