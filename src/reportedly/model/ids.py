"""Identity: the same parts give the same id on every machine."""

from hashlib import blake2b


def make_id(*parts: str) -> str:
    """A 16-digit hexadecimal id of raw parts, the same everywhere.

    Lengths go in, so ("a", "b.c") is not ("a.b", "c"). Give raw parts only (text, offsets, the words as they stand),
    never cleaned values or rule versions: a better gazetteer must not rename history.
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()
