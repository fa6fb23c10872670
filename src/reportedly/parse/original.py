"""The parse of the shadow on the words of the report."""

from spacy.tokens import Doc


def restore(doc: Doc, text: str) -> Doc:
    """The same parse with the report's own words: `text` has the length of `doc.text` and differs in case only."""
    if doc.text == text:
        doc.user_data["shadow"] = text
        return doc
    if len(doc.text) != len(text):
        raise ValueError(f"The shadow has {len(doc.text)} characters, the text {len(text)}: offsets would be wrong.")
    own = Doc(
        doc.vocab,
        words=[text[token.idx : token.idx + len(token)] for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_ for token in doc],
    )
    own.user_data["shadow"] = doc.text
    return own
