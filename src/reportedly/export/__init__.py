"""One format a file, each cell traceable to the claims behind it."""

from reportedly.export.jsonl import json_line, write_lines
from reportedly.export.readings import readings

__all__ = ["json_line", "readings", "write_lines"]
