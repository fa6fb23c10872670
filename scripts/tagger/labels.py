"""The boards' gold, laid on word pieces: what each window teaches."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

from reportedly.model import EventType
from reportedly.tag.windows import SIZE, Window, windows

ROLES = ("perpetrator", "actor", "combatant", "target", "weapon", "motive", "who", "trigger", "count")
TYPES = tuple(str(kind) for kind in EventType)
COUNTS = ("killed", "injured", "missing", "abducted", "detained", "displaced", "evacuated", "participants")
LINKS = ("doer", "combatant", "target", "weapon", "count", "place", "told")  # "told": within words that tell of it
LINKED = {"perpetrator": "doer", "actor": "doer", "combatant": "combatant", "target": "target", "weapon": "weapon"}
UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
BARE = ",;\"'“”‘’«»"
NO_SOURCE = -1  # label of a piece that is no source, and maybe content
Spans = list[tuple[int, int]]


@dataclass
class Said:
    """One attribution: spans of characters."""

    cue: Spans
    source: Spans
    content: Spans
    partial: bool = False  # only `source` and `content` are known, nothing about the other words


@dataclass
class Told:
    """One event: its trigger, its parts (link, start, end, certain), the words that tell of it and of others."""

    trigger: tuple[int, int]
    parts: list[tuple[str, int, int, bool]] = field(default_factory=list)
    inside: Spans = field(default_factory=list)
    outside: Spans = field(default_factory=list)


@dataclass
class Text:
    """One annotated text. `roles`: (role, start, end, certain); `kinds`: (start, end, type) of triggers."""

    doc: str
    text: str
    board: str
    said: list[Said] = field(default_factory=list)
    roles: list[tuple[str, int, int, bool]] = field(default_factory=list)
    kinds: list[tuple[int, int, str]] = field(default_factory=list)
    plain: Spans = field(default_factory=list)  # words known to be nobody's but the author's
    told: list[Told] = field(default_factory=list)


def polnear(folder: Path, part: str) -> list[Text]:
    """PolNeAR: every attribution of every article."""
    gold = {row["doc"]: row["attributions"] for row in _rows(folder / f"{part}.gold.jsonl")}
    made = []
    for row in _rows(folder / f"{part}.input.jsonl"):
        said = [Said(_pairs(a["cue"]), _pairs(a["source"]), _pairs(a["content"])) for a in gold[row["id"]] if a["cue"]]
        made.append(Text(row["id"], row["text"], "polnear", said))
    return made


def accounts(path: Path) -> list[Text]:
    """The accounts board: roles, counts and triggers where the evidence says, and the speakers of claims (partial)."""
    docs = [doc for group in json.loads(path.read_text("utf-8")) for doc in group["docs"]]
    return [_account(doc) for doc in docs]


def invented(folder: Path) -> list[Text]:
    """The project's own annotated articles, of invented places and groups; the same form as the accounts board."""
    return [_account(doc) for path in sorted(folder.glob("*.json")) for doc in json.loads(path.read_text("utf-8"))]


def bare(text: Text) -> Text:
    """The same text without commas, quote marks, apostrophes and paragraphs, as much of the web's news comes."""
    kept = [at for at, mark in enumerate(text.text) if mark not in BARE]
    place = {old: new for new, old in enumerate(kept)}
    after = [0] * (len(text.text) + 1)
    for at in range(len(text.text) - 1, -1, -1):
        after[at] = place.get(at, after[at + 1] if at + 1 < len(text.text) else len(kept))
    after[-1] = len(kept)

    def move(spans: Spans) -> Spans:
        return [(after[a], after[b]) for a, b in spans]

    said = [Said(move(one.cue), move(one.source), move(one.content), one.partial) for one in text.said]
    roles = [(role, after[a], after[b], sure) for role, a, b, sure in text.roles]
    kinds = [(after[a], after[b], kind) for a, b, kind in text.kinds]
    told = [
        Told(*move([one.trigger]), [(link, *move([(a, b)])[0], sure) for link, a, b, sure in one.parts],
             move(one.inside), move(one.outside))
        for one in text.told
    ]  # fmt: skip
    body = "".join(text.text[at] for at in kept).replace("\n", " ")
    return Text(text.doc, body, text.board, said, roles, kinds, move(text.plain), told)


def _account(doc: dict) -> Text:
    made, body = Text(doc["doc"], doc["text"], "accounts"), doc["text"]
    for event in doc["events"]:
        if at := _inside(body, event["mention"], event["trigger"]):
            made.roles.append(("trigger", *at, True))
            made.kinds.append((*at, event["type"]))
    for claim in doc["claims"]:
        _claim(made, body, claim)
    _uncertain(made)
    made.told = [one for event in doc["events"] if (one := _told(doc, event))]
    return made


def _told(doc: dict, event: dict) -> Told | None:
    """What the annotation puts down to one event; a part that stands elsewhere too teaches nothing there."""
    body = doc["text"]
    trigger = _inside(body, event["mention"], event["trigger"])
    if not trigger:
        return None
    made = Told(trigger, inside=[trigger])
    for claim in doc["claims"]:
        start = body.find(claim["evidence"])
        span, mine = (start, start + len(claim["evidence"])), claim["event"] == event["id"]
        (made.inside if mine else made.outside).append(span)
        if mine:
            made.parts += [(link, *at, True) for link, at in _parts(body, span, claim)]
    made.parts += _place(body, trigger, event["where"])
    made.outside += [at for e in doc["events"] if e is not event and (at := _inside(body, e["mention"], e["trigger"]))]
    known = {(a, b) for _, a, b, _ in made.parts}
    for link, a, b, _ in list(made.parts):
        again = (hit.span() for hit in re.finditer(rf"\b{re.escape(body[a:b])}\b", body))
        made.parts += [(link, *at, False) for at in again if at not in known]
    return made


def _place(body: str, trigger: tuple[int, int], where: list[str]) -> Iterator[tuple[str, int, int, bool]]:
    """The finest place of an event where its name stands nearest; the wider ones may stand anywhere."""
    for n, name in enumerate(where):
        hits = sorted(
            (hit.span() for hit in re.finditer(rf"\b{re.escape(name)}\b", body)), key=lambda at: abs(at[0] - trigger[0])
        )
        yield from (("place", *at, n == 0 and nth == 0) for nth, at in enumerate(hits))


def _parts(body: str, span: tuple[int, int], claim: dict) -> Iterator[tuple[str, tuple[int, int]]]:
    if claim["slot"] in COUNTS:
        who = claim["value"].get("who") or ""
        numbers = _numbers(body, span, claim["value"], who)
        yield from (("count", at) for at in numbers)
        if not numbers and who and (at := _inside(body, claim["evidence"], who)):
            yield "count", at
    elif claim["slot"] in LINKED and (at := _inside(body, claim["evidence"], claim["value"])):
        yield LINKED[claim["slot"]], at


def _claim(made: Text, body: str, claim: dict) -> None:
    start = body.find(claim["evidence"])
    if start < 0:
        return
    span = (start, start + len(claim["evidence"]))
    if claim["slot"] in COUNTS:
        who = claim["value"].get("who") or ""
        if who and (at := _inside(body, claim["evidence"], who)):
            made.roles.append(("who", *at, True))
        made.roles += [("count", *at, True) for at in _numbers(body, span, claim["value"], who)]
    elif isinstance(claim["value"], str) and (at := _inside(body, claim["evidence"], claim["value"])):
        made.roles.append((claim["slot"], *at, True)) if claim["slot"] in ROLES else None
    if claim["sources"] == ["AUTHOR"]:
        made.plain.append(span)
    elif (cue := _near(body, claim["cue"], start)) and (source := _near(body, claim["sources"][0], cue[0], far=200)):
        made.said.append(Said([cue], [source], [span], partial=True))


def _numbers(body: str, span: tuple[int, int], value: dict, who: str) -> Spans:
    """The number words of a count: digits, words below a hundred and the vague word, which are sure to be found."""
    ends = [value[end] for end in ("low", "high") if value.get(end) is not None]
    words = [value.get("vague") or "", *map(str, ends), *(spelt for end in ends for spelt in _spelt(end))]
    found = []
    for word in words:
        if word and (hit := re.search(rf"\b{re.escape(word)}\b", body[span[0] : span[1]], re.I)):
            found.append((span[0] + hit.start(), span[0] + hit.end()))
    return found


def _spelt(number: float) -> Iterator[str]:
    """A whole number below a hundred in words, with hyphen and without."""
    if number != int(number) or not 2 <= number < 100:
        return
    if number < 20:
        yield UNITS[int(number)]
    else:
        tens, rest = TENS[int(number) // 10], int(number) % 10
        yield from (f"{tens}{mark}{UNITS[rest]}" for mark in "- ") if rest else iter((tens,))


def _uncertain(made: Text) -> None:
    """A value annotated once may stand elsewhere in the same role: there nothing is taught."""
    known = [(role, a, b) for role, a, b, _ in made.roles]
    for role, a, b in known:
        for hit in re.finditer(rf"\b{re.escape(made.text[a:b])}\b", made.text):
            if (role, hit.start(), hit.end()) not in known and role != "count":
                made.roles.append((role, hit.start(), hit.end(), False))


MUC = {"PerpInd": "perpetrator", "PerpOrg": "perpetrator", "Target": "target", "Victim": "who", "Weapon": "weapon"}


def muc4(folder: Path, part: str) -> list[Text]:
    """MUC-4, lower-cased: the first occurrence of each fill teaches, the later ones teach nothing."""
    gold = {row["doc"]: row["templates"] for row in _rows(folder / f"{part}.gold.jsonl")}
    made = []
    for row in _rows(folder / f"{part}.input.jsonl"):
        text = Text(row["id"], row["text"], "muc4")
        for template in gold[row["id"]]:
            for slot, role in MUC.items():
                for entity in template[slot]:
                    text.roles += _occurrences(row["text"], entity, role)
        made.append(text)
    return made


def _occurrences(body: str, entity: list[str], role: str) -> Iterator[tuple[str, int, int, bool]]:
    for name in entity:
        pattern = r"\s+".join(map(re.escape, name.split()))
        for at, hit in enumerate(re.finditer(rf"\b{pattern}\b", body, re.I)):
            yield role, hit.start(), hit.end(), at == 0


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _pairs(value: list | None) -> Spans:
    return [(a, b) for a, b in value or []]


def _inside(body: str, outer: str, inner: str) -> tuple[int, int] | None:
    start = body.find(outer)
    at = body.find(inner, start, start + len(outer)) if start >= 0 else -1
    return (at, at + len(inner)) if at >= 0 and inner else None


def _near(body: str, words: str, at: int, far: int = 400) -> tuple[int, int] | None:
    hits = [hit.span() for hit in re.finditer(rf"\b{re.escape(words)}\b", body)] if words else []
    near = min(hits, key=lambda hit: abs(hit[0] - at), default=None)
    return near if near and abs(near[0] - at) <= far else None


@dataclass
class Example:
    """One window and what it teaches.

    `cue` (0 none, 1 first, 2 further, -100 unknown): one a piece. `pairs`: (cue pieces, label a piece: 0 none,
    1 source, 2 content, -1 no source). `roles`: (role, piece, 1.0 or -1.0 unknown). `kinds`: (piece, type). `links`:
    (pieces of a trigger, (link, piece, 1.0, 0.0 or -1.0 unknown) of what is known otherwise than by default).
    """

    board: str
    window: Window
    cue: list[int]
    pairs: list[tuple[list[int], list[int]]]
    roles: list[tuple[int, int, float]]
    kinds: list[tuple[int, int]]
    links: list[tuple[list[int], list[tuple[int, int, float]]]] = field(default_factory=list)


def examples(text: Text, tokenizer: Tokenizer, rng: random.Random) -> Iterator[Example]:
    """The text's windows, cut at a random first length so that every epoch sees other borders."""
    for window in windows(text.text, tokenizer, first=rng.randint(60, SIZE)):
        said = [(at, one) for one in text.said if (at := _pieces(window, one.cue))]
        roles = [
            (ROLES.index(r), p, 1.0 if sure else -1.0)
            for r, a, b, sure in text.roles
            for p in _pieces(window, [(a, b)])
        ]
        kinds = [(p, TYPES.index(kind)) for a, b, kind in text.kinds for p in _pieces(window, [(a, b)])]
        pairs = [(at, _shares(window, text, one)) for at, one in said]
        links = [(at, list(_links(window, one))) for one in text.told if (at := _pieces(window, [one.trigger]))]
        yield Example(text.board, window, _cues(window, text, [at for at, _ in said]), pairs, roles, kinds, links)


def _links(window: Window, one: Told) -> Iterator[tuple[int, int, float]]:
    """What the pieces are to one event; later entries win. By default a piece is no part, and may or may not tell."""
    last = LINKS.index("told")
    yield from ((last, piece, 0.0) for piece in _pieces(window, one.outside))
    yield from ((last, piece, 1.0) for piece in _pieces(window, one.inside))
    for link, a, b, sure in sorted(one.parts, key=lambda part: part[3]):
        yield from ((LINKS.index(link), piece, 1.0 if sure else -1.0) for piece in _pieces(window, [(a, b)]))


def _cues(window: Window, text: Text, said: list[list[int]]) -> list[int]:
    """The label of each piece as a cue. Of the accounts board only the cues of claims are known, and what has none."""
    label = [-100 if text.board == "accounts" else 0] * len(window.ids)
    label[0] = label[-1] = 0
    for piece in _pieces(window, text.plain):
        label[piece] = 0
    for at in said:
        for n, piece in enumerate(at):
            label[piece] = 1 if n == 0 else 2
    return label


def _shares(window: Window, text: Text, one: Said) -> list[int]:
    """The label of each piece as source or content of one cue. What others say is not said with this one."""
    label = [NO_SOURCE if one.partial else 0] * len(window.ids)
    if one.partial:
        others = [span for other in text.said if other.source != one.source for span in other.content]
        for piece in _pieces(window, [*text.plain, *others]):
            label[piece] = 0
    for role, spans in ((2, one.content), (1, one.source), (0, one.cue)):
        for piece in _pieces(window, spans):
            label[piece] = role
    return label


def _pieces(window: Window, spans: Spans) -> list[int]:
    """The pieces that touch the spans, in order."""
    last = len(window.offsets) - 1
    return [n for n, (a, b) in enumerate(window.offsets) if 0 < n < last and any(a < y and b > x for x, y in spans)]
