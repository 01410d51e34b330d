"""A sweep as pictures."""
