"""What speaks for and against two events being one: named comparisons, each with its levels.

The weight of each level stands in `data/weights.toml`. Only what both sides tell is compared.
"""

from reportedly.link import sentences as say
from reportedly.link.blocking import GAP
from reportedly.link.feature import OTHER, Feature

_GAP = GAP.format(first="first", last="last")
_OPEN = "(first_l is null or last_l is null or first_r is null or last_r is null)"
_UNPLACED = "size(places_l) + size(areas_l) = 0 or size(places_r) + size(areas_r) = 0"
_MEET = "(arrays_overlap(wide_l, places_r) or arrays_overlap(places_l, wide_r))"
_HERE = "(place_l <> '' and place_r <> '' and (array_contains(narrow_l, place_r) or array_contains(narrow_r, place_l)))"
_INSIDE = """(place_l <> '' and place_r <> '' and (array_contains(wide_r, place_l) or arrays_overlap(narrow_l, places_r)
or array_contains(wide_l, place_r) or arrays_overlap(narrow_r, places_l)))"""
_KM = """12742.0 * asin(sqrt(least(1.0, pow(sin(radians(lat_r - lat_l) / 2), 2)
+ cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2))))"""


def _shared(column: str) -> str:
    return f"size(array_intersect({column}_l, {column}_r))"


def _share(column: str, least: float) -> str:
    return f"2.0 * {_shared(column)} > {least} * (size({column}_l) + size({column}_r))"


def _fewer(column: str, least: int) -> str:
    return f"size({column}_l) < {least} or size({column}_r) < {least}"


def _party(name: str, column: str) -> Feature:
    """Who and what is what reports dispute, so a difference says little."""
    most = f"2 * {_shared(column)} >= least(size({column}_l), size({column}_r))"
    levels = (("differ", f"not arrays_overlap({column}_l, {column}_r)"), ("alike", most), ("some", OTHER))
    return Feature(name, (column,), _fewer(column, 1), levels, say.shared(name, column))


def _toll(slot: str) -> Feature:
    """Disagreeing tolls lower and never forbid: tolls are revised, and disputed tolls are what this is built for."""
    low, high = f"coalesce({slot}_{{0}}, {{1}})", f"{slot}_high"
    size = f"greatest({slot}_low_l, {slot}_low_r, 1)"
    same = f"({slot}_low_l = {slot}_low_r or {high}_l = {high}_r)"
    apart = f"{slot}_low_l > {low.format('high_r', 10**9)} or {slot}_low_r > {low.format('high_l', 10**9)}"
    near = f"({size} <= 2 * least({slot}_low_l, {slot}_low_r) or abs({slot}_low_l - {slot}_low_r) <= 3)"
    levels = (
        ("same large", f"{same} and {size} >= 10"),
        ("same small", f"{same} and {size} > 1"),
        ("same one", same),
        ("near", f"({apart}) and {near}"),
        ("far", apart),
        ("can hold", OTHER),
    )
    return Feature(
        slot, (f"{slot}_low", high), f"{slot}_low_l is null or {slot}_low_r is null", levels, say.tolls(slot)
    )


_SHARES = (("copied", 0.6), ("many", 0.35), ("some", 0.2))


def _text(name: str, column: str, shares: tuple[tuple[str, float], ...] = _SHARES) -> Feature:
    """Passages copied from one wire share most words; independent ones share what happened. What most pairs come to
    is tried first: counting shared words is what linking spends its time on.
    """
    levels = (
        ("hardly any", f"not ({_share(column, 0.1)})"),
        *((level, _share(column, least)) for level, least in shares),
        ("few", OTHER),
    )
    return Feature(name, (column,), _fewer(column, 3), levels, say.shares(name, column))


_TOTAL = "'Conflict total'"
FEATURES: tuple[Feature, ...] = (
    Feature("type", ("type", "family"), "type_l is null", (
        ("same", "type_l = type_r"),
        ("total", f"type_l = {_TOTAL} or type_r = {_TOTAL}"),
        ("family", "family_l = family_r"),
        ("unspecific", "family_l = 'unspecific' or family_r = 'unspecific'"),
        ("other", OTHER),
    ), say.kinds),
    Feature("day", ("first", "last"), "coalesce(first_l, last_l) is null or coalesce(first_r, last_r) is null", (
        ("far apart", f"{_GAP} > 2"),
        ("two apart", f"{_GAP} = 2"),
        ("next day", f"{_GAP} = 1 and first_l = last_l and first_r = last_r"),
        ("one apart", f"{_GAP} = 1"),
        ("open", _OPEN),
        ("same", "first_l = last_l and first_r = last_r"),
        ("same interval", "first_l = first_r and last_l = last_r"),
        ("near", "greatest(last_l - first_l, last_r - first_r) < 4"),
        ("within", OTHER),
    ), say.days),
    Feature("place", ("place", "places", "narrow", "wide", "areas"), _UNPLACED, (
        ("first", _HERE),
        ("inside", _INSIDE),
        ("shared", _MEET),
        ("differ", "size(places_l) > 0 and size(places_r) > 0"),
        ("area", "arrays_overlap(areas_l, areas_r)"),
        ("none shared", OTHER),
    ), say.places),
    Feature("around", ("around", "places"), f"(size(places_l) > 0 and size(places_r) > 0) or {_fewer('around', 1)}", (
        ("shared", "arrays_overlap(around_l, around_r)"), ("none", OTHER),
    ), say.shared("place at the head of the reports", "around")),
    Feature("km", ("lat", "lon"), f"lat_l is null or lat_r is null or {_HERE}", (
        ("under 10", f"{_KM} < 10"),
        ("under 50", f"{_KM} < 50"),
        ("under 150", f"{_KM} < 150"),
        ("150 and more", OTHER),
    ), say.apart),
    _party("doer", "doers"),
    _party("target", "targets"),
    _party("weapon", "weapons"),
    Feature("person", ("people",), _fewer("people", 1), (
        ("several", f"{_shared('people')} > 1"), ("shared", "arrays_overlap(people_l, people_r)"), ("", OTHER),
    ), say.shared("person named as hit", "people")),
    _toll("killed"),
    _toll("injured"),
    Feature("toll", ("tolls",), _fewer("tolls", 1), (
        ("same", "arrays_overlap(tolls_l, tolls_r)"), ("", OTHER),
    ), say.shared("toll", "tolls")),
    Feature("names", ("names",), _fewer("names", 2), (
        ("none", "not arrays_overlap(names_l, names_r)"),
        ("four", f"{_shared('names')} > 3"),
        ("most", f"{_shared('names')} > 1 and 2 * {_shared('names')} >= least(size(names_l), size(names_r))"),
        ("two", f"{_shared('names')} > 1"),
        ("one", OTHER),
    ), say.shared("name in the passages", "names")),
    Feature("rare", ("rare", "marks"), _fewer("rare", 1), (
        ("none", "not arrays_overlap(rare_l, rare_r)"),
        ("four", f"{_shared('rare')} > 3"),
        ("three", f"{_shared('rare')} = 3"),
        ("two", f"{_shared('rare')} = 2"),
        ("one", OTHER),
    ), say.shared("name, rare or not, in the reports' heads and passages", "marks")),
    _text("words", "words"),
    _text("opening", "opening", _SHARES[1:]),
    Feature("lead", ("lead",), "not lead_l and not lead_r", (
        ("both", "lead_l and lead_r"), ("one", OTHER),
    ), say.leads),
    Feature("main", ("main",), "not main_l and not main_r", (
        ("both", "main_l and main_r"), ("one", OTHER),
    ), say.mains),
    Feature("stage", ("stage",), "stage_l is null", (("differ", "stage_l <> stage_r"), ("", OTHER)), say.stages),
    Feature("published", ("published",), "published_l is null or published_r is null", (
        ("near", "abs(published_l - published_r) <= 1"),
        ("days", "abs(published_l - published_r) <= 4"),
        ("weeks", "abs(published_l - published_r) <= 21"),
        ("long", OTHER),
    ), say.published),
)  # fmt: skip
