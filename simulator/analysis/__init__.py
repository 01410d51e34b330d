"""Runs as numbers that tell something: no words, no drawing."""
