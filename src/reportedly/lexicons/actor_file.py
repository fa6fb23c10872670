"""One TOML file of actors to checked entries, or a `LexiconError` that names file, line, reason and mend."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.lexicons.actor import Actor, ActorType, Alias
from reportedly.lexicons.actor_key import actor_key
from reportedly.lexicons.lines import Lines

_ABOUT = ("source", "licence", "gaps")
_GROUP = frozenset({"type", "country", "source", "actors"})
_ENTRY = frozenset({"id", "name", "also", "type", "country", "years", "parent", "note", "source"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRIES = re.compile(r"(?:[A-Z]{2}(?: [A-Z]{2})*)?")
_YEARS = re.compile(r"(\d{4})?-(\d{4})?|(\d{4})")
_ALIAS = re.compile(r"([^|]*\S)(?:\s*\|\s*([a-z]{2,3})(?:\s*\|\s*([^|]*\S))?)?\s*")


@dataclass(frozen=True)
class ActorFile:
    """What one file holds: new actors, aliases for known ones by id, and the notes for names that several share."""

    lines: Lines
    actors: tuple[Actor, ...]
    more: Mapping[str, tuple[Alias, ...]]
    shared: Mapping[str, str]

    def at(self, identity: str) -> int:
        """The line of an entry."""
        return self.lines.find(f'id = "{identity}"')


def read_actor_file(path: Path) -> ActorFile:
    """The entries of `path`, each checked by itself. Raises `LexiconError`."""
    lines = Lines(path)
    try:
        data = tomllib.loads(lines.text)
    except tomllib.TOMLDecodeError as error:
        raise lines.error(_line_of(error), f"not TOML ({error}).", "Mend the syntax at the place named.") from error
    _check_tables(data, lines)
    entries = [pair for n, group in enumerate(data.get("group", [])) for pair in _entries(n, group, lines)]
    more = {actor.id: actor.aliases for actor, new in entries if not new}
    return ActorFile(lines, tuple(actor for actor, new in entries if new), more, data.get("shared", {}))


def _line_of(error: tomllib.TOMLDecodeError) -> int:
    found = re.search(r"line (\d+)", str(error))
    return int(found[1]) if found else 1


def _check_tables(data: Mapping[str, Any], lines: Lines) -> None:
    about = data.get("about", {})
    for key in _ABOUT:
        if not (isinstance(about, dict) and isinstance(about.get(key), str) and about[key].strip()):
            raise lines.error(1, f"[about] lacks '{key}'.", f'Write {key} = "..." under [about].')
    for key in sorted(set(data) - {"about", "group", "shared"}):
        raise lines.error(lines.find(key), f"unknown table '{key}'.", "Use [about], [[group]] and [shared] only.")
    if not isinstance(data.get("group", []), list):
        raise lines.error(lines.find("group"), "'group' is no list of tables.", "Write [[group]] in double brackets.")
    shared = data.get("shared", {})
    for key, note in shared.items() if isinstance(shared, dict) else [("shared", None)]:
        if not (isinstance(note, str) and note.strip()):
            raise lines.error(lines.find(key), f"'{key}' has no note.", 'Write "NAME" = "how to tell them apart".')


def _entries(number: int, group: Any, lines: Lines) -> Iterator[tuple[Actor, bool]]:
    """The actors of one group, with False for an entry that only adds aliases to a known id."""
    line = lines.group(number)
    _check_keys(group, _GROUP, line, lines)
    actors = group.get("actors", [])
    if not isinstance(actors, list) or not actors:
        raise lines.error(line, "the group has no 'actors'.", "Write actors = [ { id = ..., name = ... } ].")
    for item in actors:
        identity = item.get("id", "") if isinstance(item, dict) else ""
        at = lines.find(f'id = "{identity}"', line)
        _check_keys(item, _ENTRY, at, lines)
        if not (isinstance(identity, str) and _ID.fullmatch(identity)):
            raise lines.error(at, f"'{identity}' is no id.", "Use small letters, digits, hyphens: white-tree.")
        new = "name" in item
        yield (_actor({**_defaults(group), **item}, at, lines) if new else _added(item, at, lines)), new


def _defaults(group: Mapping[str, Any]) -> dict[str, Any]:
    return {key: group[key] for key in ("type", "country", "source") if key in group}


def _added(item: Mapping[str, Any], line: int, lines: Lines) -> Actor:
    if set(item) != {"id", "also"}:
        raise lines.error(line, f"'{item['id']}' has no name.", "Write a name, or only id and also to add aliases.")
    return Actor(item["id"], item["id"], ActorType.CIVILIANS, _aliases(item, line, lines))


def _actor(item: Mapping[str, Any], line: int, lines: Lines) -> Actor:
    strings = {key: item.get(key, "") for key in _ENTRY - {"also"}}
    for key, value in strings.items():
        if not isinstance(value, str):
            raise lines.error(line, f"{key} is {value!r}.", "Put it in quotes.")
    for key in ("name", "type", "source"):
        if not strings[key].strip():
            raise lines.error(line, f"'{item['id']}' lacks '{key}'.", f'Write {key} = "..." in the entry or the group.')
    if strings["type"] not in set(ActorType):
        raise lines.error(line, f"unknown type '{strings['type']}'.", f"Use one of: {', '.join(ActorType)}.")
    if not _COUNTRIES.fullmatch(strings["country"]):
        raise lines.error(line, f"'{strings['country']}' is no country.", 'Write ISO 3166 codes, home first: "SY IQ".')
    actor = Actor(item["id"], strings["name"], ActorType(strings["type"]), _aliases(item, line, lines))
    actor = replace(actor, countries=tuple(strings["country"].split()), parent=strings["parent"])
    first, last = _years(strings["years"], line, lines)
    return replace(actor, first=first, last=last, note=strings["note"], source=strings["source"])


def _years(text: str, line: int, lines: Lines) -> tuple[int | None, int | None]:
    """ "2013-" is (2013, None), "1991-2002" both, "2004" that year alone, "" neither."""
    match = _YEARS.fullmatch(text)
    if text and not match:
        raise lines.error(line, f"'{text}' are no years.", 'Write "2013-", "1991-2002", "-1998" or "2004".')
    first, last = (match[1] or match[3], match[2] or match[3]) if match else (None, None)
    if first and last and first > last:
        raise lines.error(line, f"{first} lies after {last}.", "Write the earlier year first.")
    return int(first) if first else None, int(last) if last else None


def _aliases(item: Mapping[str, Any], line: int, lines: Lines) -> tuple[Alias, ...]:
    """The names under `also`: "NAME", "NAME | language" or "NAME | language | who uses it"."""
    texts = item.get("also", [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise lines.error(line, "'also' is no list of strings.", 'Write also = ["NAME", "NAME | ar | its enemies"].')
    aliases = []
    for text in texts:
        match = _ALIAS.fullmatch(text)
        if not match or not actor_key(match[1]):
            raise lines.error(line, f"'{text}' is no name.", 'Write "NAME", "NAME | ar" or "NAME | ar | who uses it".')
        aliases.append(Alias(match[1].strip(), match[2] or "en", match[3] or ""))
    return tuple(aliases)


def _check_keys(table: Any, known: frozenset[str], line: int, lines: Lines) -> None:
    if not isinstance(table, dict):
        raise lines.error(line, f"{table!r} is no table.", "Write { id = ..., name = ... } under actors.")
    for key in sorted(set(table) - known):
        raise lines.error(line, f"unknown key '{key}'.", f"Use: {', '.join(sorted(known))}.")
