"""Words a second of the whole journey beside spaCy's stock pipeline: same texts, one run, one core.

    make bench

Prints the rate of each part and the ratio; the ratio is what counts, the rates hang on the machine.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"  # before NumPy and thinc load

import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from importlib.resources import files  # noqa: E402

import spacy  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402
from thinc.api import NumpyOps, set_current_ops  # noqa: E402

from reportedly import flow, parse, read, resolve  # noqa: E402
from reportedly.model import Report  # noqa: E402

ROUNDS = 3  # the best of


def main() -> None:
    """Measure and print."""
    items = read.read_path(str(files("reportedly") / "samples" / "wikinews.jsonl"), read.Metadata())
    reports = [item for item in items if isinstance(item, Report)]
    words = sum(len(report.text.split()) for report in reports)
    folder = parse.load_pipeline().path
    set_current_ops(NumpyOps())  # a model keeps the arithmetic that it was loaded with: this one thinc's own
    stock = spacy.load(folder)
    tools = flow.load_tools()
    parts: dict[str, Callable[[], object]] = {
        "spaCy, stock pipeline": lambda: list(stock.pipe([report.text for report in reports])),
        "parse (spaCy, NumPy's BLAS)": lambda: list(parse.parse(reports, tools.nlp)),
        "tag": lambda: [tools.tagger.tag(report.text) for report in reports],
        "whole journey, read_batch": lambda: flow.read_batch(reports, tools),
        "times alone": lambda: [resolve.find_times(report.text) for report in reports],
    }
    rates = {name: words / min(_seconds(part) for _ in range(ROUNDS)) for name, part in parts.items()}
    table = Table("part", "words/s", "of stock", title=f"{len(reports)} reports, {words:,} words, one core")
    for name, rate in rates.items():
        table.add_row(name, f"{rate:,.0f}", f"{rate / rates['spaCy, stock pipeline']:.2f}")
    Console().print(table)


def _seconds(part: Callable[[], object]) -> float:
    begun = time.perf_counter()
    part()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
