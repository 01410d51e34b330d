"""When a target is missed, or met, as a picture, tables and a page."""
