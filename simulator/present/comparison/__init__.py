"""A comparison as pictures, sentences, tables and a page."""
