"""Records to canonical JSON and back.

The form is made from the dataclasses themselves: a record is an object of its fields, a tuple a list, a day its ISO
form, an enum its value, a `Span` the pair `[start, end]`. Keys are sorted and no space is left, so that equal
records have equal JSON on every machine.

Every field is written, defaults too: a default that changes later must not change what was recorded. A field that is
missing takes its default (the record is older than the field); one that is not known is an error (the record is
newer).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from reportedly.model import Span

T = TypeVar("T")
Decode = Callable[[Any], Any]
_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def to_json(record: object) -> str:
    """Canonical JSON of a record, or of a tuple of them. Raises `ValueError` for NaN and infinity."""
    return _JSON.encode(_plain(record))


def from_json(kind: type[T], text: str) -> T:
    """The record of that kind. Raises `ValueError` where the JSON is broken or does not fit it."""
    decode: Decode = _decoder(cast(Any, kind))
    record: T = decode(json.loads(text))
    return record


def _plain(value: Any) -> Any:
    """A record as the lists, objects, strings and numbers of JSON."""
    kind: Any = type(value)
    encode = _encoder(kind)
    return encode(value) if encode else value


@cache
def _encoder(kind: Any) -> Callable[[Any], Any] | None:
    """The function that makes a value of that type plain, None where it is; made once a type."""
    if kind is Span:
        return lambda span: [span.start, span.end]
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, tuple):
        return lambda value: [_plain(item) for item in value]
    if issubclass(kind, date):
        return lambda value: value.isoformat()
    if names := _names(kind):
        return lambda value: {name: _plain(getattr(value, name)) for name in names}
    return None


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


@cache
def _decoder(kind: Any) -> Decode:
    """The function that turns plain JSON into a value of that type; made once a type."""
    if kind is Span:
        return _span
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        return _optional_decoder(kind)
    if is_dataclass(kind):
        return _record_decoder(kind)
    if issubclass(kind, Enum):
        return cast(Decode, kind)
    return date.fromisoformat if kind is date else _atom_decoder(kind)


def _span(value: Any) -> Span:
    start, end = value
    return Span(start, end)


def _tuple_decoder(kinds: tuple[Any, ...]) -> Decode:
    if kinds[-1] is Ellipsis:
        item = _decoder(kinds[0])
        return lambda value: tuple(item(each) for each in value)
    items = [_decoder(kind) for kind in kinds]
    return lambda value: tuple(item(each) for item, each in zip(items, value, strict=True))


def _optional_decoder(kind: Any) -> Decode:
    (inner,) = (each for each in get_args(kind) if each is not NoneType)
    item = _decoder(inner)
    return lambda value: None if value is None else item(value)


def _record_decoder(kind: Any) -> Decode:
    hints = get_type_hints(kind)
    items = {name: _decoder(hints[name]) for name in _names(kind)}
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}

    def decode(value: Mapping[str, Any]) -> Any:
        if value.keys() - items.keys() or needed - value.keys():
            raise ValueError(f"{kind.__name__} with the fields {sorted(value)}, not {sorted(items)}.")
        return kind(**{name: items[name](each) for name, each in value.items()})

    return decode


def _atom_decoder(kind: Any) -> Decode:
    allowed = (float, int) if kind is float else (kind,)

    def decode(value: Any) -> Any:
        if type(value) not in allowed:
            raise ValueError(f"{value!r} is no {kind.__name__}.")
        return value

    return decode
