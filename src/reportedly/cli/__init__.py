"""The command `reportedly`. Each command is a few lines over one function of the package."""

from reportedly.cli.app import app
from reportedly.cli.main import main

__all__ = ["app", "main"]
