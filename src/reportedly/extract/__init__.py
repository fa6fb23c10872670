"""The extract room: what the words of one report say."""

from reportedly.extract.extract import extract
from reportedly.extract.linear import version

__all__ = ["extract", "version"]
