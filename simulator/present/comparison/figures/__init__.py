"""A comparison as pictures: one file each."""
