"""Texts to `Tags`: a small BERT (ONNX, int8) over windows of word pieces, and what its heads say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from reportedly.errors import ModelError
from reportedly.model import Attribution, Links, Tags
from reportedly.tag.decode import NONE, Floats, attribution, best_labels, cue_runs
from reportedly.tag.pairs import Pairs
from reportedly.tag.windows import Window, windows

DATA = Path(__file__).parent / "data"
SLOW = ["SkipLayerNormFusion"]  # onnxruntime's fused node takes three times as long as the two that it stands for
SURELY = 50.0  # logits
LEAST = 0.5  # chance from which a word counts as a cue


@dataclass(frozen=True)
class Heard:
    """What the network says of one window.

    `sides`: chances (pieces, labels), and both sides of the links (pieces, width); `runs`: first piece, piece after
    the last, chance of each cue; `logits` (cues, pieces, 3: none, source, content).
    """

    sides: tuple[Floats, Floats, Floats]
    runs: list[tuple[int, int, float]]
    logits: Floats


@dataclass(frozen=True)
class Tagger:
    """The loaded network. `labels` names the columns of `Tags.chances`, `folder` holds its files."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    pairs: Pairs
    links: Callable[..., Links]
    labels: tuple[str, ...]
    folder: Path

    @classmethod
    def load(cls, folder: Path = DATA, threads: int = 1) -> "Tagger":
        """The shipped network. Raises `ModelError` where its files are missing or broken."""
        try:
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            session = onnxruntime.InferenceSession(
                folder / "tagger.onnx", options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
            )
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            raw = np.load(folder / "pairs.npz")
        except Exception as error:  # onnxruntime, tokenizers and numpy each raise their own
            raise ModelError(
                str(folder), f"the tagger cannot be loaded ({error}).", "Install reportedly anew."
            ) from error
        tokenizer.no_padding()
        tokenizer.no_truncation()
        pairs = Pairs(raw["far"], raw["weight"], raw["bias"])
        ends = {"away": raw["away"], "weight": raw["link_weight"], "bias": raw["link_bias"]}
        links = partial(Links, **ends, names=tuple(raw["links"].tolist()))
        return cls(session, tokenizer, pairs, links, tuple(raw["labels"].tolist()), folder)

    @cached_property
    def version(self) -> str:
        """16 hexadecimal digits that change with any weight."""
        files = ((self.folder / name).read_bytes() for name in ("tagger.onnx", "pairs.npz"))
        return blake2b(b"".join(files), digest_size=8).hexdigest()

    def tag(self, text: str) -> Tags:
        """Tags of one text. Each window goes through the network alone: its rounding (int8) hangs on all numbers that
        go through together, and a text must read the same beside any other."""
        cut = list(windows(text, self.tokenizer))
        read = [self._window(one) for one in cut]
        spans = np.array([span for window in cut for span in window.offsets[1:-1]], np.int32).reshape(-1, 2)
        said = tuple(one for one in _said(cut, read) if one.content)
        if not read:
            return Tags(spans[:, 0], spans[:, 1], np.zeros((0, len(self.labels)), np.float32), self.labels)
        chances, triggers, parts = (np.concatenate(sides) for sides in zip(*(one.sides for one in read), strict=True))
        number = np.repeat(np.arange(len(cut), dtype=np.int32), [len(one.ids) - 2 for one in cut])
        links = self.links(trigger=triggers, part=parts, window=number)
        return Tags(spans[:, 0], spans[:, 1], chances, self.labels, said, links)

    def _window(self, window: Window) -> Heard:
        given = self.session.run(None, {"ids": np.array([window.ids], np.int64)})
        cue, chances, *heads, trigger, part = (one[0] for one in given)
        sides = (chances[1:-1], trigger[1:-1], part[1:-1])
        runs = cue_runs(cue, LEAST)
        if not runs:
            return Heard(sides, [], np.zeros((0, len(window.ids), 3), np.float32))
        logits = self.pairs.logits([(first, end) for first, end, _ in runs], *heads)
        logits[:, [0, -1], NONE] = SURELY  # the marks at both ends are no words
        return Heard(sides, runs, logits)


def _said(cut: list[Window], read: list[Heard]) -> Iterator[Attribution]:
    """The attributions of all windows, labelled together: piece by piece costs as much for one as for a hundred."""
    longest = max((len(window.ids) for window in cut), default=0)
    padded = [np.pad(one.logits, ((0, 0), (0, longest - one.logits.shape[1]), (0, 0))) for one in read if one.runs]
    labels = iter(best_labels(np.concatenate(padded)) if padded else ())
    for window, one in zip(cut, read, strict=True):
        for run, logits in zip(one.runs, one.logits, strict=True):
            yield attribution(run, next(labels)[: len(logits)], logits, window.offsets)
