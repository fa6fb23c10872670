"""Who says what, for every attribution of an article."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of speech: the words that name the speaker, the cue, and the stretches of text that it covers."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
