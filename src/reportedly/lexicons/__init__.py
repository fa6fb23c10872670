"""Checked word lists: every file names its source, licence and gaps.

Its terms carry sentences that must and must not match.
"""

from reportedly.lexicons.entry import GAP, Entry
from reportedly.lexicons.forms import TokenLike
from reportedly.lexicons.lexicon import Lexicon, Match
from reportedly.lexicons.load import Lexicons, load

__all__ = ["GAP", "Entry", "Lexicon", "Lexicons", "Match", "TokenLike", "load"]
