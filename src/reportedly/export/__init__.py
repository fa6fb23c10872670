"""One format a file, each cell traceable to the claims behind it.

`arrow` (Parquet) and `workbook` (Excel) are imported by name where they are needed: they take a third of a second that
other commands can do without.
"""

from reportedly.export.acled import ACLED
from reportedly.export.annotation_forms import label_studio, spacy_lines, write_brat
from reportedly.export.annotations import pieces
from reportedly.export.case import Case
from reportedly.export.claims import CLAIMS, said
from reportedly.export.credits import NOTE, credits_of
from reportedly.export.datapackage import write_package
from reportedly.export.delimited import put_csv
from reportedly.export.events import EVENTS
from reportedly.export.ftm import entities
from reportedly.export.geojson import put_geojson
from reportedly.export.jsonl import json_line, put_lines, put_list, write_lines
from reportedly.export.jsonld import put_jsonld
from reportedly.export.lookups import Area, Figure, Lookups
from reportedly.export.plover import PLOVER
from reportedly.export.plover import record as plover_record
from reportedly.export.readings import narrowed, readings
from reportedly.export.refused import parted
from reportedly.export.sources import SOURCES, reports_of
from reportedly.export.statements import statements
from reportedly.export.table import Cell, Column, Table
from reportedly.export.ucdp import ucdp
from reportedly.export.wanted import Wanted, known_types
from reportedly.export.whole import make_folder, whole

__all__ = [
    "ACLED",
    "CLAIMS",
    "EVENTS",
    "NOTE",
    "PLOVER",
    "SOURCES",
    "Area",
    "Case",
    "Cell",
    "Column",
    "Figure",
    "Lookups",
    "Table",
    "Wanted",
    "credits_of",
    "entities",
    "json_line",
    "known_types",
    "label_studio",
    "make_folder",
    "narrowed",
    "parted",
    "pieces",
    "plover_record",
    "put_csv",
    "put_geojson",
    "put_jsonld",
    "put_lines",
    "put_list",
    "readings",
    "reports_of",
    "said",
    "spacy_lines",
    "statements",
    "ucdp",
    "whole",
    "write_brat",
    "write_lines",
    "write_package",
]
