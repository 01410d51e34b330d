"""One scenario swept over its inputs: a design of points, each played on the same chance."""
