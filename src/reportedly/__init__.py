"""Every account of every event, and who gave it."""

__version__ = "0.1.0"
