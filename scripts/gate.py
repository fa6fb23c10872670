"""Score the project's own gold and hold the figures against their floors.

python scripts/gate.py            print the board, exit 1 where a figure is below its floor
python scripts/gate.py --raise    ... and raise floors to today's figures
python scripts/gate.py --lower    ... and set floors to today's figures, even lower: say why in the commit
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import spacy

import reportedly
from reportedly import evaluate, export, flow, link
from reportedly.model import Judgement, Reading, Rejected

PACKAGE = Path(reportedly.__file__).parent
FLOORS = PACKAGE / "evaluate" / "data" / "floors.toml"
LEXICONS = PACKAGE / "lexicons" / "data"
MODEL = "en_core_web_sm 3.8"


@dataclass(frozen=True)
class Read:
    """Readings in memory, in the form in which a ledger shows them."""

    all: list[Reading]
    links: list[Judgement]

    def readings(self) -> Iterator[Reading]:
        """Every reading."""
        return iter(self.all)

    def reading(self, name: str) -> Reading:
        """One reading by the report's name."""
        return next(one for one in self.all if one.report.doc == name)

    def keys(self) -> Mapping[str, str]:
        """Event id to the key of its group."""
        return link.cluster([event for one in self.all for event in one.events], self.links)

    def judgements(self) -> Iterator[Judgement]:
        """The linker's judgements."""
        return iter(self.links)

    def rejected(self) -> Iterator[Rejected]:
        """Nothing."""
        return iter(())


def measure() -> tuple[evaluate.Scores, evaluate.Scores]:
    """Today's scores on the own gold, and those of the silly baseline."""
    gold = evaluate.own_gold()
    readings = flow.read_batch(list(evaluate.gold_reports(gold)), flow.load_tools())
    rows = export.readings(Read(readings, link.link(readings)))
    return evaluate.score(gold, rows), evaluate.score(gold, evaluate.baseline(gold))


def versions(floors: evaluate.Floors) -> dict[str, str]:
    """What the figures rest on."""
    gold = hashlib.sha256("".join(floors.gold.values()).encode()).hexdigest()[:12]
    words = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(LEXICONS.glob("*")) if path.is_file()))
    return {
        "reportedly": reportedly.__version__,
        "spaCy": spacy.__version__,
        "model": MODEL,
        "lexicons": words.hexdigest()[:12],
        "gold": gold,
    }


def main() -> int:
    """Print the board and hold it against the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--raise", dest="up", action="store_true", help="raise floors to today's figures")
    choice.add_argument("--lower", action="store_true", help="set floors to today's figures, even lower")
    args = parser.parse_args()
    floors, (scores, silly) = evaluate.read_floors(), measure()
    if args.up or args.lower:
        new = evaluate.lowered(scores) if args.lower else evaluate.raised(scores, floors.floors)
        floors = replace(floors, floors=new)
        evaluate.write_floors(floors, FLOORS)
    print(evaluate.board(scores, silly, floors.floors, versions(floors)))
    failures = evaluate.check(scores, floors.floors)
    print(*failures, sep="\n", file=sys.stderr, end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
