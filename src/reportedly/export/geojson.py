"""GeoJSON: one feature an event, at the place that a table has room for."""

from collections.abc import Iterable
from typing import IO

from reportedly.export.case import Case
from reportedly.export.credits import credits_of
from reportedly.export.events import EVENTS
from reportedly.export.jsonl import json_line
from reportedly.export.sources import reports_of


def put_geojson(cases: Iterable[Case], stream: IO[bytes]) -> int:
    """Write one FeatureCollection, a feature a line, and return how many there were. An event without a known place has
    no geometry, which the format allows: nothing is lost. The credits stand before the features.
    """
    kept = list(cases)
    head = {"type": "FeatureCollection", "name": "events", **credits_of(reports_of(kept)), "features": []}
    stream.write(json_line(head).removesuffix("]}").encode("utf-8"))
    for at, case in enumerate(kept):
        stream.write((",\n" if at else "\n").encode("utf-8") + json_line(feature(case)).encode("utf-8"))
    stream.write(b"\n]}\n")
    return len(kept)


def feature(case: Case) -> dict[str, object]:
    """One feature: a point in WGS 84 (longitude first), the columns of the table of events as its properties."""
    record = EVENTS.record(case)
    point = [record["longitude"], record["latitude"]]
    geometry = {"type": "Point", "coordinates": point} if case.spot else None
    properties = {name: value for name, value in record.items() if name not in ("latitude", "longitude")}
    return {"type": "Feature", "id": case.linked.key, "geometry": geometry, "properties": properties}
