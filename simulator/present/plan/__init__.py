"""A plan as pictures, tables and a page."""
