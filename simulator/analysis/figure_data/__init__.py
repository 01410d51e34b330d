"""A run as the numbers of each picture, before any word or line is set: one file a picture."""
