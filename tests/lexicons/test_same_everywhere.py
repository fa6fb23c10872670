"""A text is read the same in every process, whatever order its sets happen to have."""

import os
import subprocess
import sys

import pytest

# "left" stands for two base forms ("left", "leave"); equal terms of equal rank begin with either.
SCRIPT = """
from dataclasses import dataclass
from reportedly.lexicons import Entry, Lexicon

@dataclass
class Word:
    text: str
    lemma_: str
    lower_: str
    pos_: str = ""

def entry(term, kind):
    return Entry(term, (term,), "any", kind, True, {})

lexicon = Lexicon("test", tuple(entry(term, term) for term in ORDER))
print([match.entry.term for match in lexicon.match([Word("Left", "leaving", "left")])])
"""
TERMS = ["left", "leave", "leaving"]


def chosen(seed: str, order: list[str]) -> str:
    command = [sys.executable, "-c", SCRIPT.replace("ORDER", repr(order))]
    env = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("seed", ["0", "1", "2", "3"])
def test_a_tie_does_not_hang_on_the_hash_seed(seed: str) -> None:
    assert chosen(seed, TERMS) == "['leave']"


def test_a_tie_does_not_hang_on_the_order_of_the_file() -> None:
    assert chosen("0", TERMS[::-1]) == "['leave']"
