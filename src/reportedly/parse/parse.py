"""A batch of reports, parsed."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from reportedly.model import Report
from reportedly.parse.known import known_words
from reportedly.parse.original import restore
from reportedly.parse.pieces import cut
from reportedly.parse.shadow import shadow
from reportedly.parse.unwrapped import unwrapped

BATCH = 16  # texts; larger batches gain nothing and cost memory


def parse(reports: Sequence[Report], nlp: Language) -> list[Doc]:
    """One `Doc` for each report, in order; `doc.text == report.text`, so token and report offsets are the same.

    Shouted text and Title Case headlines are parsed in sentence case (`doc.user_data["shadow"]`, of the same length);
    the words of the `Doc` are the report's own. Long texts are parsed in pieces, so memory stays bounded.
    """
    known = known_words(nlp)
    shadows = [shadow(unwrapped(report.text), known, nlp.Defaults.stop_words) for report in reports]
    pieces = [cut(text) for text in shadows]
    parsed = nlp.pipe((piece for text in pieces for piece in text), batch_size=BATCH)
    return [restore(_join(parsed, len(parts), nlp), report.text) for report, parts in zip(reports, pieces, strict=True)]


def _join(parsed: Iterator[Doc], count: int, nlp: Language) -> Doc:
    docs = [next(parsed) for _ in range(count)]
    if not docs:
        return Doc(nlp.vocab)
    return docs[0] if count == 1 else Doc.from_docs(docs, ensure_whitespace=False)
