"""Checked word lists: every file names its source, licence and gaps.

Its terms carry sentences that must and must not match.
"""

from reportedly.lexicons.actor import Actor, ActorType, Alias
from reportedly.lexicons.actor_key import actor_key
from reportedly.lexicons.actors import Actors, load_actors
from reportedly.lexicons.entry import GAP, Entry
from reportedly.lexicons.forms import TokenLike, forms_of
from reportedly.lexicons.lexicon import Lexicon, Match
from reportedly.lexicons.load import Lexicons, load
from reportedly.lexicons.own import add_actor_file, own_actor_files, own_folder

__all__ = [
    "GAP",
    "Actor",
    "ActorType",
    "Actors",
    "Alias",
    "Entry",
    "Lexicon",
    "Lexicons",
    "Match",
    "TokenLike",
    "actor_key",
    "add_actor_file",
    "forms_of",
    "load",
    "load_actors",
    "own_actor_files",
    "own_folder",
]
