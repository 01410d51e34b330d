"""What is reported and what is said: quantities, messages."""
