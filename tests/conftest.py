"""What all tests share: no example of a property has a deadline, for machines are busy."""

from hypothesis import settings

settings.register_profile("no_deadline", deadline=None)
settings.load_profile("no_deadline")
