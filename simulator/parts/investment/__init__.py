"""Capital of a scenario: what the plan needs, beside what is registered."""
