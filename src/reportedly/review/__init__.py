"""What people hold of the record: said once, kept for ever, answered by a later word, found again after every reading.

A review (`model.Review`) never changes what the machine read. `attach` ties reviews to the readings of today, `applied`
makes of a reading the one that people left, `Words` tells which word counts. `accept`, `reject`, `correct`, `same`,
`different`, `choose`, `note` and `undo` make reviews; nothing here writes.
"""

from reportedly.review.acts import (
    accept,
    accept_as_read,
    choose,
    correct,
    different,
    note,
    readings_of,
    reject,
    same,
    undo,
)  # fmt: skip
from reportedly.review.agreement import Kappa, alpha, kappa
from reportedly.review.annotated import Annotated, Mark
from reportedly.review.apply import applied
from reportedly.review.asked import asked
from reportedly.review.attach import Attached, Orphan, attach
from reportedly.review.brat import read_brat
from reportedly.review.compare import Agreed, compare
from reportedly.review.corrected import corrected
from reportedly.review.counts import count_of
from reportedly.review.files import read_label_studio, read_spacy
from reportedly.review.judged import Judged
from reportedly.review.queue import Item, queue
from reportedly.review.take import Left, Taken, take
from reportedly.review.words import Words, claim_topic, pair_topic, topic_of

__all__ = [
    "Agreed",
    "Annotated",
    "Attached",
    "Item",
    "Judged",
    "Kappa",
    "Left",
    "Mark",
    "Orphan",
    "Taken",
    "Words",
    "accept",
    "accept_as_read",
    "alpha",
    "applied",
    "asked",
    "attach",
    "choose",
    "claim_topic",
    "compare",
    "correct",
    "corrected",
    "count_of",
    "different",
    "kappa",
    "note",
    "pair_topic",
    "queue",
    "read_brat",
    "read_label_studio",
    "read_spacy",
    "readings_of",
    "reject",
    "same",
    "take",
    "topic_of",
    "undo",
]
