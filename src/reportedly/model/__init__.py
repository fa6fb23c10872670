"""The nouns of the record. Frozen, slotted, each field with its unit or its source."""

from reportedly.model.account import Account, Pair, Relation, SlotAccounts
from reportedly.model.attribution import Attribution
from reportedly.model.claim import COUNT_SLOTS, ROLE_SLOTS, Claim, Distance, Loaded, Slot, Status
from reportedly.model.count import Count
from reportedly.model.event import Event, EventType, Stage
from reportedly.model.ids import make_id
from reportedly.model.judgement import Judgement, Reason, Verdict
from reportedly.model.linked import LinkedEvent
from reportedly.model.links import Links
from reportedly.model.quote import QUOTE_WORDS, is_open, quotable, quote
from reportedly.model.reading import Reading, Timed
from reportedly.model.rejected import Rejected
from reportedly.model.report import Report
from reportedly.model.review import MACHINES, Act, Correction, Review
from reportedly.model.run import Run
from reportedly.model.source import AUTHOR, Source, SourceKind
from reportedly.model.span import Span
from reportedly.model.standing import said_of_events, standing
from reportedly.model.tags import NO_TAGS, Tags
from reportedly.model.view import View
from reportedly.model.when import Basis, When
from reportedly.model.where import Place, Where

__all__ = [
    "AUTHOR",
    "COUNT_SLOTS",
    "MACHINES",
    "NO_TAGS",
    "QUOTE_WORDS",
    "ROLE_SLOTS",
    "Account",
    "Act",
    "Attribution",
    "Basis",
    "Claim",
    "Correction",
    "Count",
    "Distance",
    "Event",
    "EventType",
    "Judgement",
    "LinkedEvent",
    "Links",
    "Loaded",
    "Pair",
    "Place",
    "Reading",
    "Reason",
    "Rejected",
    "Relation",
    "Report",
    "Review",
    "Run",
    "Slot",
    "SlotAccounts",
    "Source",
    "SourceKind",
    "Span",
    "Stage",
    "Status",
    "Tags",
    "Timed",
    "Verdict",
    "View",
    "When",
    "Where",
    "is_open",
    "make_id",
    "quotable",
    "quote",
    "said_of_events",
    "standing",
]
