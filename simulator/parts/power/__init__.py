"""Power of a scenario: dates, energy by project and line, and the money in it."""
