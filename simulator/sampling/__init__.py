"""Seed, paths and distributions as draws."""
