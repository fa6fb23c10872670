"""`reportedly export`."""

import click

from reportedly.cli import export_files, export_records, export_tables
from reportedly.cli.export_all import all_

_COMMANDS = (
    export_tables.acled,
    export_tables.ucdp_,
    export_tables.events,
    export_tables.claims,
    export_tables.sources,
    export_files.geojson,
    export_files.parquet,
    export_files.geoparquet,
    export_files.xlsx,
    export_files.datapackage,
    export_records.readings,
    export_records.plover,
    export_records.ftm,
    export_records.jsonld,
    export_records.annotations,
    all_,
)


@click.group()
def export() -> None:
    """Write the record in a format for other programs.

    Filters choose the events. The same ledger gives the same bytes; a file is written whole or not at all. What a
    format cannot hold is refused, with the reason, in FILE.refused.jsonl.

    \b
    Example:
      reportedly export acled --since 2021-03-01 --output acled.csv --audit audit.jsonl
    """


for _command in _COMMANDS:
    export.add_command(_command)
