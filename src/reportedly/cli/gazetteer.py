"""`reportedly gazetteer`."""

from pathlib import Path

import click
from rich.table import Table

from reportedly import resolve
from reportedly.cli.options import json_option
from reportedly.cli.output import emit, plain
from reportedly.cli.rows import Row
from reportedly.model import Place
from reportedly.web import visible


@click.group()
def gazetteer() -> None:
    """Look places up, and add places of your own.

    The gazetteer of the package holds towns of 500 inhabitants and more, districts, provinces, countries and sites.

    \b
    Examples:
      reportedly gazetteer find "Dayr al-Zawr"
      reportedly gazetteer add SY.txt
    """


@gazetteer.command()
@click.argument("name")
@click.option(
    "--country", "codes", multiple=True, metavar="CODE", help="Countries of the report (ISO 3166: SY). Repeat."
)
@click.option("--text", default="", help="A text that the name stands in; its countries rank the readings.")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50), help="How many readings.")
@json_option
def find(name: str, codes: tuple[str, ...], text: str, limit: int, as_json: bool) -> None:
    """Show the places that NAME may mean, best first, with the reasons for their rank.

    Nothing is printed where it may mean none of the places known here. Precision is ACLED's geo_precision (1 to 3) and
    UCDP's where_prec (1 to 7).

    \b
    Examples:
      reportedly gazetteer find "Deir Ezzor province" --country SY
      reportedly gazetteer find Tripoli --text "Lebanese troops were sent."
      reportedly gazetteer find "Ain al-Assad airbase" --json
    """
    places = resolve.Gazetteer.open()
    setting = resolve.Setting.of(*(code.upper() for code in codes)) if codes else places.setting(text)
    found = places.find(name, setting, limit=limit)
    emit(map(place_row, found), lambda: _table(name, found), as_json)
    if not found:
        click.echo(visible(f"{name}: none of the places known here."), err=True)


@gazetteer.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--country", default="", metavar="CODE", help="Country of all places, where FILE has no ISO code of it.")
def add(file: Path, country: str) -> None:
    """Add the places of FILE to your own.

    FILE is a country file of GeoNames (`SY.txt`), one of the GNS of the NGA, or a table (CSV) or GeoJSON file of OCHA's
    COD-AB. It is read first, and nothing changes where a line is wrong. A file of the same name replaces the earlier
    one; delete it from the folder that is named to take it out again.

    \b
    Examples:
      reportedly gazetteer add SY.txt
      reportedly gazetteer add syr_admbnda_adm2.geojson
      reportedly gazetteer add syria.txt --country SY
    """
    target, places = resolve.add_places(file, country.upper())
    click.echo(visible(f"{target}: {places} places added."), err=True)


def place_row(place: Place) -> Row:
    """{"id", "name", "kind", "country", "lat", "lon", "geo_precision", "where_prec", "reasons"}."""
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "geo_precision": place.precision,
        "where_prec": place.where_prec,
        "reasons": list(place.reasons),
    }


def _table(name: str, found: tuple[Place, ...]) -> Table:
    table = Table("place", "kind", "country", "lat, lon", "precision", "why", title=plain(name))
    for place in found:
        spot, codes = f"{place.lat:.2f}, {place.lon:.2f}", f"ACLED {place.precision}, UCDP {place.where_prec}"
        cells = (place.name, place.kind, place.country, spot, codes, "; ".join(place.reasons))
        table.add_row(*(plain(cell) for cell in cells))
    return table
