"""Noun phrases as the guidelines want them: the head with what names it, without the leading article."""

from reportedly.extract.doc import Token

_LEFT = {"compound", "amod", "nmod", "nummod", "poss", "quantmod", "advmod", "case", "punct", "neg", "npadvmod"}
_DROP = {"DET", "PRON", "PUNCT", "ADP", "SPACE", "CCONJ", "SCONJ"}


def left_edge(head: Token) -> int:
    """Index of the first token of the phrase of `head`, its own left modifiers taken in while they touch."""
    start = head.i
    for child in sorted((c for c in head.lefts if c.dep_ in _LEFT), key=lambda c: -c.i):
        if child.right_edge.i + 1 != start:
            break
        if any(t.pos_ in ("VERB", "AUX") and t.tag_ not in ("VBN", "VBG") for t in child.subtree):
            break
        start = child.left_edge.i
    return start


def right_edge(head: Token) -> int:
    """Index behind the last token: "of" phrases belong to the name ("village of Taduf"), clauses do not."""
    end = head.i + 1
    for child in head.rights:
        if child.i != end:
            break
        if child.is_space:  # a line end inside the phrase
            end += 1
        elif child.dep_ == "prep" and child.lower_ == "of" and not _named(head):
            nouns = [c for c in child.children if c.dep_ == "pobj"]
            if nouns:
                end = max(end, right_edge(nouns[0]))  # an odd parse may put the noun before its preposition
        elif child.dep_ == "case" or (child.text == "-" and child.dep_ == "punct"):
            end = child.i + 1
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and child.i == child.left_edge.i == end:
            end = right_edge(child)
    return end


def _named(head: Token) -> bool:
    """True for "al-Noor district": what follows with "of" says where it lies and is no part of the name."""
    return head.pos_ == "NOUN" and any(child.pos_ == "PROPN" and child.dep_ == "compound" for child in head.lefts)


def _hyphens(start: int, end: int, head: Token) -> tuple[int, int]:
    """A name is not cut at its hyphens: "Ras al-Noor", "al-Noor"."""
    doc = head.doc
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
        end += 2
    while (
        start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_
    ):
        start -= 2
    return start, end


def phrase(head: Token) -> tuple[int, int]:
    """Token interval of the phrase of a noun, articles and marks at its ends cut off; a name is never cut.

    Never empty. Kept in the `Doc`, because every rule asks for it.
    """
    if head.i not in head.doc.phrases:
        head.doc.phrases[head.i] = _phrase(head)
    return head.doc.phrases[head.i]


def _phrase(head: Token) -> tuple[int, int]:
    start, end = _hyphens(left_edge(head), right_edge(head), head)
    doc = head.doc
    name = (
        next((ent for ent in doc.ents if ent.start <= head.i < ent.end), None)
        if head.ent_type_ in ("ORG", "PERSON", "FAC", "GPE")
        else None
    )
    if name is not None:
        start, end = min(start, name.start), max(end, name.end)
    for index in range(head.i - 1, start - 1, -1):
        if (doc[index].pos_ == "DET" or doc[index].is_quote) and doc[index + 1].pos_ != "PART":
            start = index + 1
            break
    while start < head.i and (doc[start].pos_ in _DROP or doc[start].is_punct):
        start += 1
    while end > head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].lower_ in ("'s", "’s")):
        end -= 1
    return start, end


def path(source: Token, target: Token, longest: int = 5) -> str | None:
    """Dependency path as text: up "<", down ">", prepositions by their word.

    None where it is longer than `longest` arcs.
    """
    up: list[Token] = [source, *source.ancestors]
    position = {token.i: step for step, token in enumerate(up)}
    down: list[Token] = []
    node = target
    while node.i not in position:
        down.append(node)
        if node.head.i == node.i:
            return None
        node = node.head
    climb = up[: position[node.i]]
    if len(climb) + len(down) > longest:
        return None
    return "".join([f"<{_arc(t)}" for t in climb] + [f">{_arc(t)}" for t in reversed(down)])


def _arc(token: Token) -> str:
    return f"{token.dep_}:{token.lower_}" if token.dep_ in ("prep", "agent", "mark", "dative") else token.dep_
