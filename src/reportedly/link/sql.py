"""The statements of the engine that Splink does not write: tables, crowded blocks, and the levels behind a score."""

from reportedly.link.blocking import CROWD, CROWD_OF_A_FAMILY, RARE, RARE_AMONG_FEW
from reportedly.link.comparisons import FEATURES
from reportedly.link.feature import Feature
from reportedly.link.side import COLUMNS

# Words that DuckDB does not share with Spark: with them the conditions of the comparisons run on both as they stand.
MACROS = ("size(a) AS len(a)", "arrays_overlap(a, b) AS list_has_any(a, b)")
_TYPES = {
    **dict.fromkeys(("first", "last", "published"), "INTEGER"),
    **dict.fromkeys(("killed_low", "killed_high", "injured_low", "injured_high"), "BIGINT"),
    **dict.fromkeys(("lat", "lon"), "DOUBLE"),
    **dict.fromkeys(("lead", "main", "undated"), "BOOLEAN"),
}
_TEXTS = ("id", "report", "type", "family", "stage", "told", "place")
TABLE_COLUMNS = (*COLUMNS, "undated")
_BLOCKS = {"keys": "keys", "loose": "loose", "rare": "marks"}  # column that is looked in, and what it is made of
COMPARED = tuple(name for name in TABLE_COLUMNS if name not in ("told", *_BLOCKS.values()))
# Words of which only is asked whether both sides have them: as numbers they are compared in less time.
_HASHED = ("doers", "targets", "weapons", "people", "names", "words", "opening")


def tables() -> str:
    """The table of events, made where it is missing."""
    columns = ", ".join(f"{name} {_type(name)}" for name in TABLE_COLUMNS)
    return f"CREATE TABLE IF NOT EXISTS sides ({columns})"


def _type(name: str) -> str:
    return _TYPES.get(name) or ("VARCHAR" if name in _TEXTS else "VARCHAR[]")


def crowds() -> str:
    """What too many share to tell anything apart: blocks of a crowd (those of a kind at a place stay), and names that
    are not rare among the reports.
    """
    most = f"CASE WHEN contains(key, 'family ') THEN {CROWD_OF_A_FAMILY} ELSE {CROWD} END"
    blocks = " UNION ALL ".join(
        f"""SELECT '{column}' AS block, key FROM (SELECT unnest({column}) AS key FROM sides)
        WHERE NOT contains(key, 'kind at ') GROUP BY key HAVING count(*) > {most}"""
        for column in ("keys", "loose")
    )
    return f"""{blocks} UNION ALL SELECT 'rare', key FROM (SELECT report, unnest(marks) AS key FROM sides)
    GROUP BY key HAVING count(DISTINCT report) > least({RARE}, {RARE_AMONG_FEW})"""


def uncrowded(source: str) -> str:
    """The events of `source` with what is left of their blocks without the crowded ones."""
    kept = ", ".join(f"{_hashes(name)} AS {name}" if name in _HASHED else name for name in COMPARED)
    fewer = ", ".join(f"coalesce(_{name}.kept, []) AS {name}" for name in _BLOCKS)
    joins = " ".join(f"LEFT JOIN ({_without_crowds(name, source)}) AS _{name} USING (id)" for name in _BLOCKS)
    return f"SELECT {kept}, {fewer} FROM {source} AS told {joins}"


def _without_crowds(column: str, source: str) -> str:
    keys = f"SELECT id, unnest({_BLOCKS[column]}) AS key FROM {source}"
    crowd = f"(SELECT key FROM crowds WHERE block = '{column}')"
    return f"SELECT id, list(hash(key)) AS kept FROM ({keys}) ANTI JOIN {crowd} USING (key) GROUP BY id"


def _hashes(column: str) -> str:
    return f"list_transform({column}, lambda word: hash(word))"


def neighbours() -> str:
    """The events that share a block with one of the newcomers."""
    shared = " OR ".join(
        f"list_has_any({_hashes(made_of)}, (SELECT flatten(list({name})) FROM newcomers))"
        for name, made_of in _BLOCKS.items()
    )
    return f"SELECT * FROM sides WHERE {shared}"


def levels(pairs: str) -> str:
    """For rows (id_l, id_r, score) the number of the level of each comparison, as Splink numbers them."""
    names = (*COMPARED, "rare")
    both = ", ".join(f"l.{name} AS {name}_l, r.{name} AS {name}_r" for name in names)
    cases = ", ".join(_case(feature) for feature in FEATURES)
    return f"""SELECT id_l, id_r, score, {cases} FROM (
    SELECT p.score, {both} FROM ({pairs}) p JOIN everyone l ON l.id = p.id_l JOIN everyone r ON r.id = p.id_r)"""


def _case(feature: Feature) -> str:
    last = len(feature.levels) - 1
    whens = (f"WHEN {sql} THEN {last - place}" for place, (_, sql) in enumerate(feature.levels[:-1]))
    return f"CASE WHEN {feature.silent} THEN -1 {' '.join(whens)} ELSE 0 END"
