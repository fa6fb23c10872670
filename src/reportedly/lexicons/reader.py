"""One TOML file to one `Lexicon`, or a `LexiconError` that names file, line, reason and mend."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.errors import LexiconError
from reportedly.lexicons.entry import GAP, Entry, words_of
from reportedly.lexicons.lexicon import Lexicon
from reportedly.lexicons.lines import Lines
from reportedly.lexicons.spec import POS, SPECS, VALUES, Spec

_ABOUT = ("source", "licence", "gaps")
_GROUP = frozenset({"kind", "pos", "strong", "terms", "yes", "no"})
_LISTS = ("terms", "yes", "no")
_COUNTRY = re.compile(r"[A-Z]{2}|")
_TERM = frozenset({"term", "also"})


def read_lexicon(path: Path) -> Lexicon:
    """The word list in `path`, whose name decides what it may hold (`spec.SPECS`). Raises `LexiconError`."""
    lines = Lines(path)
    try:
        data = tomllib.loads(lines.text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(path.name, f"not TOML ({error}).", "Mend the syntax at the place named.") from error
    _check_about(data, lines)
    spec = SPECS[path.stem]
    groups = enumerate(_list(data.get("group", []), 1, lines))
    return Lexicon(
        path.stem, tuple(entry for number, group in groups for entry in _entries(number, group, spec, lines))
    )


def _check_about(data: Mapping[str, Any], lines: Lines) -> None:
    about = data.get("about", {})
    for key in _ABOUT:
        if not (isinstance(about, dict) and isinstance(about.get(key), str) and about[key].strip()):
            raise lines.error(1, f"[about] lacks '{key}'.", f'Write {key} = "..." under [about].')
    for key in set(data) - {"about", "group"}:
        raise lines.error(lines.find(key), f"unknown table '{key}'.", "Use [about] and [[group]] only.")


def _entries(number: int, group: Mapping[str, Any], spec: Spec, lines: Lines) -> Iterator[Entry]:
    """The entries of one group, checked, aliases behind their name."""
    line = lines.group(number)
    _check_group(group, spec, line, lines)
    kind, pos = group["kind"], group.get("pos", "any")
    shared = _fields(group, spec, line, lines)
    for item in group.get("terms", []):
        for term, own in _terms(item, spec, line, lines):
            words = words_of(term)
            at = lines.term(term, pos, number)
            if not words or GAP in (words[0], words[-1]):
                raise lines.error(at, f"'{term}' needs words at both ends.", "Write the whole term, or take it out.")
            fields = shared | own
            for key in spec.needs - set(fields):
                raise lines.error(at, f"'{term}' lacks '{key}'.", f'Write {key} = "..." in the group or the term.')
            yield Entry(term, tuple(w.lower() for w in words), pos, kind, group.get("strong", True), fields)


def _check_group(group: Mapping[str, Any], spec: Spec, line: int, lines: Lines) -> None:
    """The form of one group: its keys, its closed sets, its lists."""
    _check_keys(group, _GROUP | spec.data, line, lines)
    for key, value, known in (("kind", group.get("kind", ""), spec.kinds), ("pos", group.get("pos", "any"), POS)):
        if value not in known:
            raise lines.error(line, f"unknown {key} '{value}'.", f"Use one of: {', '.join(sorted(known))}.")
    for key in _LISTS:
        _list(group.get(key, []), line, lines)
    if not isinstance(group.get("strong", True), bool):
        raise lines.error(line, f"'strong' is {group['strong']!r}.", "Write true or false, without quotes.")


def _terms(item: object, spec: Spec, line: int, lines: Lines) -> Iterator[tuple[str, dict[str, str]]]:
    """A term and its own fields; where the list has names, its aliases (`also`) carry the term as theirs."""
    if isinstance(item, str):
        yield item, {"name": item} if "name" in spec.data else {}
        return
    if not isinstance(item, dict):
        raise lines.error(line, f"{item!r} is no term.", 'Write a string, or { term = "..." }.')
    _check_keys(item, _TERM | spec.data, line, lines)
    name = _string(item.get("term", ""), line, lines)
    own = _fields(item, spec, lines.find(f'"{name}"', line), lines)
    own |= {"name": name} if "name" in spec.data and "name" not in own else {}
    for each in (name, *_list(item.get("also", []), line, lines)):
        yield _string(each, line, lines), own


def _fields(table: Mapping[str, Any], spec: Spec, line: int, lines: Lines) -> dict[str, str]:
    """The further fields of a group or a term."""
    fields = {key: _string(table[key], line, lines) for key in sorted(spec.data) if key in table}
    for key, value in fields.items():
        if key in VALUES and value not in VALUES[key]:
            raise lines.error(line, f"unknown {key} '{value}'.", f"Use one of: {', '.join(sorted(VALUES[key]))}.")
        if key == "country" and not _COUNTRY.fullmatch(value):
            raise lines.error(line, f"'{value}' is no country.", 'Write its two capitals of ISO 3166, or "".')
    return fields


def _check_keys(table: Mapping[str, Any], known: frozenset[str], line: int, lines: Lines) -> None:
    if not isinstance(table, dict):
        raise lines.error(line, f"{table!r} is no table.", "Write it under [[group]].")
    for key in sorted(set(table) - known):
        raise lines.error(line, f"unknown key '{key}'.", f"Use: {', '.join(sorted(known))}.")


def _list(value: object, line: int, lines: Lines) -> list[Any]:
    if not isinstance(value, list):
        raise lines.error(line, f"{value!r} is no list.", "Put it in square brackets.")
    return value


def _string(value: object, line: int, lines: Lines) -> str:
    if not isinstance(value, str):
        raise lines.error(line, f"{value!r} is no string.", "Put it in quotes.")
    return value
