"""The shipped network on invented texts."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.errors import ModelError
from reportedly.tag import Tagger

TEXT = (
    "Gandalf said on Monday that orcs had burned the mill in Bree. "
    "Five hobbits were killed, according to the Shire Monitor."
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


def test_speakers_cues_and_contents_are_found(tagger: Tagger) -> None:
    said = tagger.tag(TEXT).said
    words = [tuple(span.words(TEXT) if span else None for span in (one.source, one.cue)) for one in said]
    assert words == [("Gandalf", "said"), ("Shire Monitor", "according to")]


def test_a_doer_is_likelier_than_its_victims(tagger: Tagger) -> None:
    tags = tagger.tag("Gunmen of the Black Banner killed five farmers in Bree on Friday.")
    assert tags.chance("perpetrator", 0, 6) > tags.chance("perpetrator", 38, 45)


def test_a_text_is_tagged_alike_before_and_after_others(tagger: Tagger) -> None:
    alone = tagger.tag(TEXT)
    tagger.tag("Another text, longer than the first one.")
    assert np.array_equal(alone.chances, tagger.tag(TEXT).chances)


def test_an_empty_text_has_no_tags(tagger: Tagger) -> None:
    tags = tagger.tag("")
    assert (len(tags.starts), tags.said) == (0, ())


def test_every_span_lies_in_its_text(tagger: Tagger) -> None:
    for text in (TEXT, "“No,” she said. \n\n It denied it — “مرحبا” 🙂 said X.", "a" * 5000):
        for one in tagger.tag(text).said:
            spans = [span for span in (one.source, one.cue, *one.content) if span]
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_missing_files_are_told_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        Tagger.load(tmp_path)
