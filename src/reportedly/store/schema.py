"""The tables of the ledger, as a list of migrations that only grows.

A migration that was ever released is never edited: `PRAGMA user_version` counts how many of them a file has seen.

- `reports` holds each text once, `sightings` every name, outlet, address and day under which it was met.
- `readings` ties a report to a run and to the sighting it was read under, whose day dates the events. The view
  `current` names the latest reading of each report.
- `events`, `claims`, `attributions`, `places`, `times` hang on a reading: each row is one record as canonical JSON
  (`payload`, see `codec.py`) beside the columns that queries need.
- `judgements` and `memberships` (event to key) are histories: the latest row counts.
- `rejected` holds what could not be read.
- `reviews` holds what people say of claims, events and places; `tombstones` tell which reports were forgotten, and
  why; `merges` which other ledgers were taken in.
- `chain` names every row of these tables in the order of their writing, with a hash over it and all before it
  (`chain.py`).
- `report_words` and `claim_words` are the search index; they hold nothing that the tables above do not.
"""

APPLICATION_ID = 0x52505444  # "RPTD": marks the file as a ledger of ours (bytes 68 to 71 of the file)

FIRST = """
CREATE TABLE runs (
    id TEXT PRIMARY KEY, code TEXT NOT NULL, model TEXT NOT NULL, lexicons TEXT NOT NULL, gazetteer TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE TABLE reports (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL
);
CREATE TABLE sightings (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports, run TEXT NOT NULL REFERENCES runs,
    doc TEXT NOT NULL, outlet TEXT NOT NULL, url TEXT NOT NULL, published TEXT, language TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT NOT NULL, original TEXT NOT NULL
);
CREATE UNIQUE INDEX sightings_once ON sightings (report, doc, outlet, url, ifnull(published, ''));
CREATE INDEX sightings_doc ON sightings (doc);
CREATE TABLE readings (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports, run TEXT NOT NULL REFERENCES runs,
    sighting INTEGER NOT NULL REFERENCES sightings, UNIQUE (report, run, sighting)
);
CREATE VIEW current AS SELECT report, max(seq) AS reading, sighting FROM readings GROUP BY report;
CREATE TABLE events (
    reading INTEGER NOT NULL REFERENCES readings, n INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL,
    stage TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (reading, n)
);
CREATE INDEX events_id ON events (id);
CREATE TABLE claims (
    reading INTEGER NOT NULL REFERENCES readings, n INTEGER NOT NULL, id TEXT NOT NULL, event TEXT NOT NULL,
    slot TEXT NOT NULL, status TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (reading, n)
);
CREATE INDEX claims_event ON claims (event);
CREATE TABLE attributions (
    reading INTEGER NOT NULL REFERENCES readings, n INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (reading, n)
);
CREATE TABLE places (
    reading INTEGER NOT NULL REFERENCES readings, n INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (reading, n)
);
CREATE TABLE times (
    reading INTEGER NOT NULL REFERENCES readings, n INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (reading, n)
);
CREATE TABLE judgements (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, "left" TEXT NOT NULL, "right" TEXT NOT NULL, "by" TEXT NOT NULL,
    verdict TEXT NOT NULL, score REAL, payload TEXT NOT NULL, run TEXT NOT NULL REFERENCES runs, at TEXT NOT NULL
);
CREATE INDEX judgements_pair ON judgements ("left", "right", "by");
CREATE TABLE memberships (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, key TEXT NOT NULL,
    run TEXT NOT NULL REFERENCES runs, at TEXT NOT NULL
);
CREATE INDEX memberships_event ON memberships (event);
CREATE TABLE rejected (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "where" TEXT NOT NULL, why TEXT NOT NULL,
    mend TEXT NOT NULL, sample TEXT NOT NULL, run TEXT NOT NULL REFERENCES runs, at TEXT NOT NULL
);
"""

_FIRST_TABLES = (
    "runs", "reports", "sightings", "readings", "events", "claims", "attributions", "places", "times", "judgements",
    "memberships", "rejected",
)  # fmt: skip

SECOND = """
CREATE TABLE reviews (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, act TEXT NOT NULL, subject TEXT NOT NULL,
    other TEXT NOT NULL, report TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, payload TEXT NOT NULL
);
CREATE INDEX reviews_subject ON reviews (subject);
CREATE TABLE tombstones (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, reason TEXT NOT NULL, "by" TEXT NOT NULL,
    at TEXT NOT NULL, records TEXT NOT NULL
);
CREATE INDEX tombstones_report ON tombstones (report);
CREATE TABLE merges (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, ledger TEXT NOT NULL, head TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, at TEXT NOT NULL
);
CREATE TABLE chain (
    seq INTEGER PRIMARY KEY, record TEXT NOT NULL, salt BLOB, digest BLOB, tombstone INTEGER REFERENCES tombstones,
    head BLOB NOT NULL
);
CREATE INDEX judgements_right ON judgements ("right");
CREATE VIEW texts AS
SELECT sightings.seq AS seq, title, text FROM sightings JOIN reports ON reports.id = sightings.report
WHERE sightings.seq = (SELECT min(first.seq) FROM sightings AS first WHERE first.report = sightings.report);
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content = texts, content_rowid = seq, tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    words, value, speakers, tokenize = "porter unicode61 remove_diacritics 2"
);
"""

_SECOND_TABLES = ("reviews", "tombstones", "merges")
RECORD_TABLES = (*_FIRST_TABLES, *_SECOND_TABLES)  # every row of them is in the chain
PARTS_OF_READING = ("events", "claims", "attributions", "places", "times")
KEYS = dict.fromkeys(RECORD_TABLES, ("seq",)) | {
    "runs": ("id",),
    "reports": ("id",),
    **dict.fromkeys(PARTS_OF_READING, ("reading", "n")),
}


def guard(table: str, verb: str) -> str:
    """The trigger that refuses to change a row that stands, whoever tries it; `verb` is UPDATE or DELETE."""
    return (
        f"CREATE TRIGGER {guard_name(table, verb)} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: {table} cannot be changed'); END;\n"
    )


def guard_name(table: str, verb: str) -> str:
    """What that trigger is called."""
    return f"{table}_no_{verb.lower()}"


def _append_only(tables: tuple[str, ...]) -> str:
    return "".join(guard(table, verb) for table in tables for verb in ("UPDATE", "DELETE"))


MIGRATIONS: tuple[str, ...] = (
    FIRST + _append_only(_FIRST_TABLES),
    SECOND + _append_only((*_SECOND_TABLES, "chain")),
)
