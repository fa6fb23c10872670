"""The read room: whatever was given becomes `Report`s, and a `Rejected` with its reason for whatever cannot be read.

    from reportedly.read import Metadata, read_path

    for item in read_path("inbox", Metadata(outlet="Minas Tirith Herald")):
        ...  # a Report or a Rejected, in the order in which they stand on the disk

What it takes
- plain text: `.txt`, `.text`, `.md`, UTF-8, one report a file
- web pages: `.html`, `.htm`, `.xhtml`; the article, its title, outlet, day, address and licence are taken out of the
  page
- JSON lines: `.jsonl`, `.ndjson`, one record a line, read line by line however long the file is
- JSON: `.json`, one record or a list of records
- a folder: all of these, sorted by name, hidden files left out; `-`: standard input, whose kind is seen from its
  first bytes

A record is `{"id", "text"}` and optionally `title, published, outlet, url, licence, attribution, language`; other keys
are ignored. `id` comes back as `Report.doc`. `published` is an ISO day or time; of a time the day is kept as it stands,
in its own zone.

The text of plain text and JSON is never altered: no line end is translated, no space removed; only a byte order mark is
dropped. A file is opened as bytes and decoded strictly, so that nothing is guessed and `Report.original` is the hash of
what was given.

Only a path that does not exist stops the reading (`InputError`). All else that is bad is data: see `limits.py` for what
is too long.
"""

from reportedly.read.metadata import Metadata
from reportedly.read.path import read_path

__all__ = ["Metadata", "read_path"]
