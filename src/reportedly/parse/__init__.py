"""Reports to spaCy `Doc`s whose characters still count as in the report."""

from reportedly.parse.parse import parse
from reportedly.parse.pipeline import load_pipeline

__all__ = ["load_pipeline", "parse"]
