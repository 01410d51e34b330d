"""Tables of their own that parts declare: of a scenario, its outcomes and its targets."""
