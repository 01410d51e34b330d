"""Scenario files to a checked scenario, or to a list of all that is wrong with them."""
