"""A scenario and chance as arrays: what is fixed, what is drawn, what a block of draws gives."""
