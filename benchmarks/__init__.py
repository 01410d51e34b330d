"""How fast the core is, beside plain ways to compute the same thing."""
