"""When two wordings name the same thing."""

import re
import unicodedata

STOP = {
    "the",
    "a",
    "an",
    "of",
    "and",
    "in",
    "on",
    "at",
    "to",
    "for",
    "by",
    "with",
    "from",
    "its",
    "his",
    "their",
    "this",
}
STOP |= {"that", "s", "al", "el", "led", "backed", "held", "based"}
FLIPS = {"free", "anti", "non", "former", "ex", "opposition", "democratic"}  # "Free Arnor Army" is not "Arnor army"
NATIONS = {"syria", "syrian", "russia", "russian", "turkey", "turkish", "iraq", "iraqi", "iran", "iranian"}
NATIONS |= {"israel", "israeli", "american", "british", "french", "saudi"}

Overlap = tuple[list[str], list[str], list[str]]


def alike(left: str, right: str) -> bool:
    """Two values agree: half of all their content words are shared. "army" is "Arnor army", "Mordor army" is not."""
    both, ours, theirs = _overlap(left, right)
    return bool(both) and len(both) / (len(ours) + len(theirs) - len(both)) >= 0.5


def same_name(left: str, right: str) -> bool:
    """Two speakers agree more loosely: the shorter name lies in the longer one, by more than its nation."""
    both, ours, theirs = _overlap(left, right)
    if not both or (all(word in NATIONS for word in both) and len(ours) != len(theirs)):
        return False
    return len(both) / min(len(ours), len(theirs)) >= 0.8


def content_words(text: str) -> list[str]:
    """Lower-case words without accents and stop words, each once; "U.S." is one word."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    folded = re.sub(r"\b([a-z])\.([a-z])\.", r"\1\2", folded)
    return list(dict.fromkeys(word for word in re.findall(r"[a-z0-9]+", folded) if word not in STOP))


def _overlap(left: str, right: str) -> Overlap:
    """Shared words, words of the first, of the second."""
    ours, theirs = content_words(left), content_words(right)
    for short, long in ((ours, theirs), (theirs, ours)):
        if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
            return long, long, long
    if bool(FLIPS & set(ours)) != bool(FLIPS & set(theirs)):
        return [], ours, theirs
    return [word for word in ours if any(_same_word(word, other) for other in theirs)], ours, theirs


def _same_word(left: str, right: str) -> bool:
    """One word in two spellings: "Gondors" and "Gondor", "Abdul" and "Abdel"."""
    if left == right or (len(left) > 3 and left.rstrip("s") == right.rstrip("s")):
        return True
    if min(len(left), len(right)) < 5 or left[0] != right[0]:
        return False
    if left.rstrip("s") == right[:-1] or right.rstrip("s") == left[:-1]:
        return True
    return len(left) == len(right) and sum(x != y for x, y in zip(left, right, strict=True)) == 1
