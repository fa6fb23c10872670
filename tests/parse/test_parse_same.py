"""Our own pipes give what spaCy's give."""

import pytest
from spacy.tokens import Doc

from reportedly.parse import load_pipeline

OURS, THEIRS = ["reportedly_forms", "reportedly_names"], ["attribute_ruler", "lemmatizer", "ner"]
TEXTS = [
    "Gunmen killed 12 people near Baghdad on Tuesday, the Iraqi Interior Ministry said.",
    "There are, let's say, those who'd gonna fight; there is no word from John Smith or from General\nJane Doe.",
    "\n\nU.S. forces struck Raqqa.\n\n  Reuters\n",
    "No names here at all, only words.",
    "",
]


@pytest.fixture(scope="module")
def mine() -> list[Doc]:
    return list(load_pipeline().pipe(TEXTS))


@pytest.fixture(scope="module")
def stock() -> list[Doc]:
    nlp = load_pipeline()
    for ours in OURS:
        nlp.disable_pipe(ours)
    for theirs in THEIRS:
        nlp.enable_pipe(theirs)
    return list(nlp.pipe(TEXTS))


def _names(docs: list[Doc]) -> list[list[tuple[int, int, str]]]:
    return [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in docs]


def test_names_are_those_of_spacy(mine: list[Doc], stock: list[Doc]) -> None:
    assert any(_names(stock))
    assert _names(mine) == _names(stock)


@pytest.mark.parametrize("asked", ["tag_", "pos_", "lemma_", "dep_", "morph"])
def test_words_are_told_as_spacy_tells_them(mine: list[Doc], stock: list[Doc], asked: str) -> None:
    told = [[[str(getattr(token, asked)) for token in doc] for doc in docs] for docs in (mine, stock)]
    assert told[0] == told[1]
