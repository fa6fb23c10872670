"""What a speaker is called: the name behind "he", "the group" and "a monitor", where the article gives one."""

import re
from collections import Counter

from reportedly.extract.article import Article
from reportedly.extract.doc import Token, Tokens
from reportedly.extract.phrases import phrase
from reportedly.model import Source, SourceKind

_RANK = re.compile(r"\s*\b(?:Col|Gen|Lt|Maj|Capt|Sgt|Brig|Adm|Dr|Mr|Mrs|Ms)\b\.?$")
_PERSONAL = {"he", "she", "him", "her", "his"}
_BODILY = {"it", "its"}
_SEVERAL = {"they", "them", "we", "our", "us", "i", "me", "my"}
_KINDS = {
    "monitor": SourceKind.MONITOR,
    "outlet": SourceKind.OUTLET,
    "international body": SourceKind.INTERNATIONAL,
    "state": SourceKind.STATE,
}
_GENERIC = {
    SourceKind.MONITOR: {
        "monitor",
        "monitoring",
        "watchdog",
        "group",
        "observatory",
        "organisation",
        "organization",
        "network",
        "ngo",
        "center",
        "centre",
        "charity",
        "foundation",
        "body",
    },
    SourceKind.OUTLET: {"agency", "television", "media", "newspaper", "channel", "broadcaster", "outlet", "report"},
    SourceKind.ARMED_GROUP: {"group", "brigade", "faction", "movement", "militia"},
}


class Names:
    """The named voices of one article, in reading order, and what short forms stand for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.spoken: list[tuple[int, Source]] = []
        self.persons = [ent for ent in article.doc.ents if ent.label_ == "PERSON"]
        self.bodies = _bodies(article)

    def source(self, speaker: Token) -> Source:
        """The speaker whom a token names, as the article names it; remembered for the pronouns that follow."""
        source = self._named(speaker)
        if speaker.pos_ != "PRON":
            self.spoken.append((speaker.i, source))
        return source

    def _named(self, speaker: Token) -> Source:
        if speaker.lower_ in _PERSONAL | _BODILY | _SEVERAL:
            return self._pronoun(speaker)
        known = self._short_body(speaker) or self._holder(speaker)
        if known is not None:
            return known
        person = next((ent for ent in self.persons if ent.start <= speaker.i < ent.end), None) or self._beside(speaker)
        if person is not None:
            return self._person(person, speaker)
        start, end = phrase(speaker)
        while start < speaker.i and start in self.article.timed:
            start += 1
        words = self.article.words(self.article.span(start, end))
        kind = self._kind(start, end)
        return self._full(speaker, words, kind) or Source(_clean(words), kind)

    def _holder(self, speaker: Token) -> Source | None:
        """ "the spokesman": the last person with that role who spoke before."""
        start, end = phrase(speaker)
        if speaker.pos_ != "NOUN" or end - start > 2 or speaker.doc[max(0, start - 1)].lower_ != "the":
            return None
        held = [source for index, source in self.spoken if index < speaker.i and _holds(source, speaker.lower_)]
        return held[-1] if held else None

    def _short_body(self, speaker: Token) -> Source | None:
        """ "the Observatory": the body of the article whose name holds this word and no person's does."""
        if speaker.pos_ != "PROPN" or any(speaker.text in ent.text.split() and len(ent) > 1 for ent in self.persons):
            return None
        names = [
            (name, kind)
            for name, kind in self.bodies
            if speaker.text.rstrip("s") in {word.rstrip("s") for word in name.split()}
        ]
        best = max(names, key=lambda item: len(item[0]), default=None)
        return Source(*best) if best else None

    def _beside(self, speaker: Token) -> Tokens | None:
        """The person right behind a title: "spokesman Col. Wayne Marotto"."""
        start, end = phrase(speaker)
        return next(
            (
                ent
                for ent in self.persons
                if ent.end > start and ent.start < end + 1 and ent.start >= start and ent.end >= end
            ),
            None,
        )

    def _person(self, person: Tokens, speaker: Token) -> Source:
        name = person.text.strip()
        longer = next((ent.text for ent in self.persons if len(ent.text) > len(name) and ent.text.endswith(name)), name)
        start, _ = phrase(speaker)
        role = _RANK.sub("", self.article.words(self.article.span(start, person.start))) if start < person.start else ""
        return Source(_clean(longer), self._kind(start, person.end), role)

    def _pronoun(self, speaker: Token) -> Source:
        wanted = self._last(speaker)
        return wanted or Source(speaker.text, SourceKind.UNKNOWN)

    def _last(self, speaker: Token) -> Source | None:
        personal = speaker.lower_ in _PERSONAL
        for index, source in reversed(self.spoken):
            if index < speaker.i and (speaker.lower_ in _SEVERAL or _is_person(self, source) == personal):
                return source
        return None

    def _full(self, speaker: Token, words: str, kind: SourceKind) -> Source | None:
        """The name behind "the Observatory" or "a monitoring group"; None where the words name enough or nothing
        fits."""
        lemmas = {token.lower_ for token in speaker.doc[slice(*phrase(speaker))]}
        for name, body in self.bodies:
            if words != name and speaker.pos_ == "PROPN" and (lemmas - {"the"}) < set(name.lower().split()):
                return Source(name, body)
            if name in words:
                return Source(name, body)
        for body, generic in _GENERIC.items():
            if (
                speaker.lower_ in generic
                and speaker.pos_ == "NOUN"
                and (body in (kind, SourceKind.MONITOR, SourceKind.ARMED_GROUP) or speaker.lower_ == "report")
            ):
                named = self._named_body(body, speaker)
                if named:
                    return named
        return None

    def _named_body(self, kind: SourceKind, speaker: Token) -> Source | None:
        before = [
            source
            for index, source in self.spoken
            if index < speaker.i and source.kind is kind and source.name[:1].isupper()
        ]
        if before:
            return before[-1]
        names = [name for name, body in self.bodies if body is kind]
        if not names:
            return None
        words = Counter(word for name in names for word in set(name.lower().split()))
        return Source(max(names, key=lambda name: (sum(words[w] for w in set(name.lower().split())), name)), kind)

    def _kind(self, start: int, end: int) -> SourceKind:
        classes = [name for i in reversed(range(start, end)) for name in self.article.classes.get(i, ())]
        for prefix in ("outlets:", "speakers:"):
            for name in classes:
                if name.startswith(prefix):
                    return SourceKind(name.removeprefix(prefix))
        return SourceKind.UNKNOWN


def _holds(source: Source, role: str) -> bool:
    return source.name[:1].isupper() and role in source.role.lower().split()


def _is_person(names: Names, source: Source) -> bool:
    return any(source.name == ent.text.strip() or source.name in ent.text for ent in names.persons)


def _bodies(article: Article) -> list[tuple[str, SourceKind]]:
    """Monitors, outlets and international bodies that the article names anywhere."""
    found = []
    for match in article.matches(article.lexicons.outlets):
        name = article.words(article.span(match.start, match.end))
        found.append((name, _KINDS.get(match.entry.kind, SourceKind.UNKNOWN)))
    for ent in article.doc.ents:
        if (
            ent.label_ != "PERSON"
            and len(ent) > 1
            and {"observatory", "network", "watch", "monitor", "rights"} & {t.lower_ for t in ent}
        ):
            found.append((_clean(ent.text), SourceKind.MONITOR))
    return found


def _clean(name: str) -> str:
    words = name.strip().strip("\"'“”‘’,;:.-").split()
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words) or name
