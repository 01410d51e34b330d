"""Two-way trade of a scenario: its path, and the path with the energy in it."""
