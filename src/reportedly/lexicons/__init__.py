"""The lexicons room."""
