"""Where in a file something stands, for messages. (tomllib keeps no positions.)"""

import json
from pathlib import Path

from reportedly.errors import LexiconError
from reportedly.lexicons.entry import words_of


class Lines:
    """The lines of one file, and the terms seen so far with the line they stand on."""

    def __init__(self, path: Path) -> None:
        """Read `path` as UTF-8. Raises `LexiconError` where it cannot be read."""
        self.name = path.name
        try:
            self.text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise LexiconError(path.name, f"cannot be read ({error}).", "Give files that exist, in UTF-8.") from error
        self._lines = self.text.splitlines()
        self._groups = [number for number, line in enumerate(self._lines, 1) if line.strip() == "[[group]]"]
        self._seen: dict[tuple[tuple[str, ...], str], int] = {}

    def error(self, line: int, what: str, mend: str) -> LexiconError:
        """The error to raise: `file.toml:line: what mend`."""
        return LexiconError(f"{self.name}:{line}", what, mend)

    def group(self, number: int) -> int:
        """The line of the n-th [[group]], counted from 0."""
        return self._groups[number] if number < len(self._groups) else 1

    def find(self, words: str, start: int = 1) -> int:
        """The first line at or after `start` that holds these words, `start` where none does."""
        return next((n for n, line in enumerate(self._lines[start - 1 :], start) if words in line), start)

    def term(self, term: str, pos: str, group: int) -> int:
        """The line of a term. Raises `LexiconError` where the same words stand twice under one part of speech."""
        quoted = json.dumps(term, ensure_ascii=False)
        line = self.find(quoted, self.group(group))
        key = (tuple(word.lower() for word in words_of(term)), pos)
        first = self._seen.setdefault(key, 0)
        if first:
            again = next((n for n, text in enumerate(self._lines[line:], line + 1) if quoted in text), line)
            raise self.error(again, f"'{term}' stands twice (first on line {first}).", "Keep one entry.")
        self._seen[key] = line
        return line
