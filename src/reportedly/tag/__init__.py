"""A small neural network reads the words first: who says what, and which words may fill a role."""

from reportedly.tag.tagger import Tagger

__all__ = ["Tagger"]
