"""One JSON record to one report."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from reportedly.model import Report
from reportedly.read.metadata import Metadata
from reportedly.read.text import refuse_unfit, refuse_unstorable
from reportedly.read.unreadable import Unreadable

EXAMPLE = 'Write {"id": "a name", "text": "the words"}.'
KNOWN = frozenset({"id", "text", "title", "published", "outlet", "url", "licence", "attribution", "language"})


def parse_json(text: str) -> object:
    """The value.

    Raises `Unreadable` for broken JSON, a field that stands twice, and nesting that exhausts the parser.
    """
    try:
        return json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, character {error.colno}" if error.lineno > 1 else f"character {error.colno}"
        raise Unreadable(f"It is broken JSON at {place}: {error.msg}.", "Mend or remove the record.") from error
    except (RecursionError, ValueError) as error:
        raise Unreadable("It is JSON nested too deeply, or with a number too long, to be read.", EXAMPLE) from error


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        for name in KNOWN & {name for name in names if names.count(name) > 1}:
            raise Unreadable(f'The field "{name}" stands twice.', "Keep one of the two.")
    return fields


def report_of(record: object, meta: Metadata, original: str) -> Report:
    """The report of one record. Raises `Unreadable` that names the field which is missing or wrong."""
    if not isinstance(record, Mapping):
        raise Unreadable(f"The record is {_kind(record)}, not an object.", EXAMPLE)
    return Report.make(
        _text(record),
        doc=_string(record, "id"),
        title=_string(record, "title"),
        outlet=_string(record, "outlet") or meta.outlet,
        url=_string(record, "url"),
        published=_day(record) or meta.published,
        language=_string(record, "language") or "en",
        licence=_string(record, "licence") or meta.licence,
        attribution=_string(record, "attribution"),
        original=original,
    )


def _text(record: Mapping[str, object]) -> str:
    if "text" not in record:
        raise Unreadable('The record has no "text".', EXAMPLE)
    text = record["text"]
    if not isinstance(text, str):
        raise Unreadable(f'The field "text" is {_kind(text)}, not a string.', EXAMPLE)
    refuse_unfit(text, 'field "text"')
    return text


def _string(record: Mapping[str, object], name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(
            f'The field "{name}" is {_kind(value)}, not a string.', "Put it in quotation marks or leave it out."
        )
    refuse_unstorable(value, f'field "{name}"')
    return value


def _day(record: Mapping[str, object]) -> date | None:
    """The day of publication; of a time the day in its own zone, as it stands."""
    value = _string(record, "published")
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError as error:
        why = f'The field "published" is "{value[:40]}", which is no ISO date.'
        raise Unreadable(why, 'Write it as "2021-07-08", or leave it out where it is not known.') from error


def _kind(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
