"""What the tagger says of a stretch of text, as features for the linear models."""

from collections.abc import Iterator

from reportedly.extract.article import Article

STEPS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)
ROLES = (
    "perpetrator",
    "actor",
    "combatant",
    "target",
    "weapon",
    "who",
    "muc:perpetrator",
    "muc:target",
    "muc:weapon",
    "muc:who",
)


def steps(article: Article, label: str, start: int, end: int) -> Iterator[str]:
    """One feature for each step that the chance of a label reaches among the characters of tokens [start, end)."""
    if not article.tags.labels:
        return
    span = article.span(start, end)
    chance = article.tags.chance(label, span.start, span.end)
    for step in STEPS:
        if chance >= step:
            yield f"tag:{label}>{step}"


def best(article: Article, labels: tuple[str, ...], start: int, end: int) -> Iterator[str]:
    """The likeliest label of some, and how likely it is."""
    if not article.tags.labels:
        return
    span, columns = article.span(start, end), article.tags.columns
    chances = article.tags.highest(span.start, span.end)
    label = max(labels, key=lambda one: chances[columns[one]])
    yield f"tag={label}|{sum(chances[columns[label]] >= step for step in STEPS)}"


def linked(article: Article, mention: tuple[int, int], value: tuple[int, int]) -> dict[str, float]:
    """How likely the tokens of a value belong to the event that the tokens of a trigger name, by link; else empty."""
    trigger, words = article.span(*mention), article.span(*value)
    return article.tags.linked((trigger.start, trigger.end), (words.start, words.end))


def bucket(chance: float) -> int:
    """How many of the steps a chance reaches."""
    return sum(chance >= step for step in STEPS)


def types(article: Article) -> tuple[str, ...]:
    """The labels that stand for types of events."""
    return tuple(label for label in article.tags.labels if label.startswith("type:"))
