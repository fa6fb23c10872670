"""The parse of the shadow on the words of the report."""

from spacy.tokens import Doc, Token


def restore(doc: Doc, text: str) -> Doc:
    """The same parse with the report's own words: `text` has the length of `doc.text` and differs in case only, and in
    line ends that the shadow wrote as spaces: they become tokens of their own, as spaCy has them.
    """
    if doc.text == text:
        doc.user_data["shadow"] = text
        return doc
    if len(doc.text) != len(text):
        raise ValueError(f"The shadow has {len(doc.text)} characters, the text {len(text)}: offsets would be wrong.")
    wraps = [token.i for token in doc if token.whitespace_ and text[token.idx + len(token)] != " "]
    own = _with_wraps(doc, text, wraps) if wraps else _copy(doc, text)
    own.user_data["shadow"] = doc.text
    return own


def _copy(doc: Doc, text: str) -> Doc:
    return Doc(
        doc.vocab,
        words=[text[token.idx : token.idx + len(token)] for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[_entity(token) for token in doc],
    )


def _with_wraps(doc: Doc, text: str, wraps: list[int]) -> Doc:
    """The parse with a token of white space behind each of the tokens `wraps` (indices in `doc`)."""
    behind, place, shift = set(wraps), [], 0
    for token in doc:
        place.append(token.i + shift)
        shift += token.i in behind
    rows: list[tuple[str, bool, str, str, str, str, int, str, str]] = []
    for token in doc:
        end = token.idx + len(token)
        wrapped = token.i in behind
        said = (token.tag_, token.pos_, str(token.morph), token.lemma_, place[token.head.i], token.dep_, _entity(token))
        rows.append((text[token.idx : end], bool(token.whitespace_) and not wrapped, *said))
        if wrapped:
            inside = token.i + 1 < len(doc) and doc[token.i + 1].ent_iob_ == "I"
            name = f"I-{token.ent_type_}" if inside else "O"
            rows.append((text[end], False, "_SP", "SPACE", "", text[end], place[token.i], "dep", name))
    words, spaces, tags, pos, morphs, lemmas, heads, deps, ents = map(list, zip(*rows, strict=True))
    return Doc(
        doc.vocab, words=words, spaces=spaces, tags=tags, pos=pos, morphs=morphs, lemmas=lemmas, heads=heads, deps=deps,
        ents=ents,
    )  # fmt: skip


def _entity(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_
