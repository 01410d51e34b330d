"""Petroleum of a scenario: what Viet Nam sends to Laos, and days of cover."""
