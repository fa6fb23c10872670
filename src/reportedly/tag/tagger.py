"""Texts to `Tags`: a small BERT (ONNX, int8) over windows of word pieces, and what its heads say."""

from collections.abc import Callable
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
SURELY = 50.0  # logits
LEAST = 0.5  # chance from which a word counts as a cue


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
            session = onnxruntime.InferenceSession(folder / "tagger.onnx", options, providers=["CPUExecutionProvider"])
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
        said = tuple(one for _, found in read for one in found if one.content)
        if not read:
            return Tags(spans[:, 0], spans[:, 1], np.zeros((0, len(self.labels)), np.float32), self.labels)
        chances, triggers, parts = (np.concatenate(sides) for sides in zip(*(sides for sides, _ in read), strict=True))
        number = np.repeat(np.arange(len(cut), dtype=np.int32), [len(one.ids) - 2 for one in cut])
        links = self.links(trigger=triggers, part=parts, window=number)
        return Tags(spans[:, 0], spans[:, 1], chances, self.labels, said, links)

    def _window(self, window: Window) -> tuple[list[Floats], list[Attribution]]:
        """Of one window: its chances (pieces, labels), both sides of its links (pieces, width); its attributions."""
        ids = np.array([window.ids], np.int64)
        given = [one[0] for one in self.session.run(None, {"ids": ids, "mask": np.ones_like(ids)})]
        cue, chances, *heads, trigger, part = given
        runs = cue_runs(cue, LEAST)
        sides = [one[1:-1] for one in (chances, trigger, part)]
        return sides, self._said(window, runs, heads) if runs else []

    def _said(self, window: Window, runs: list[tuple[int, int, float]], heads: list[Floats]) -> list[Attribution]:
        logits = self.pairs.logits([(first, end) for first, end, _ in runs], *heads)
        logits[:, [0, -1], NONE] = SURELY  # the marks at both ends are no words
        labels = best_labels(logits)
        return [attribution(run, labels[n], logits[n], window.offsets) for n, run in enumerate(runs)]
