"""The past as it was foreseen, as pictures, tables and a page."""
