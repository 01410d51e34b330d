"""The report floor: a run as tables, pictures and one page."""
