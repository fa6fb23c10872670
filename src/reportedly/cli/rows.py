"""What the commands print when piped: one JSON object a line."""

from reportedly.model import Account, Claim, LinkedEvent, Rejected, Relation, Report, SlotAccounts
from reportedly.web import wording

Row = dict[str, object]


def event_row(linked: LinkedEvent) -> Row:
    """A linked event: {"event", "type", "earliest", "latest", "where", "voices", "reports", "disputed"}."""
    when = linked.when
    return {
        "event": linked.key,
        "type": str(linked.type),
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "where": list(linked.places),
        "voices": list(linked.voices),
        "reports": list(dict.fromkeys(report.doc for _, report in linked.members)),
        "disputed": linked.disputed,
    }


def show_row(linked: LinkedEvent) -> Row:
    """An event as `event_row`, with "accounts", "relations" (pairs that are not unrelated), "members" and
    "judgements".
    """
    return {
        **event_row(linked),
        "accounts": [_account(account) for slot in linked.accounts for account in slot.accounts],
        "relations": [relation for slot in linked.accounts for relation in _relations(slot)],
        "members": [
            {"doc": report.doc, "trigger": event.trigger.words(report.text)} for event, report in linked.members
        ],
        "judgements": [
            {
                "verdict": str(one.verdict),
                "by": one.by,
                "score": one.score,
                "reasons": [reason.sentence for reason in one.reasons],
            }
            for one in linked.judgements
        ],
    }


def claim_row(claim: Claim, report: Report, key: str) -> Row:
    """A claim: {"claim", "event", "doc", "slot", "value", "who", "sources", "via", "cue", "status", "hedge", "basis",
    "distance", "words"}.
    """
    return {
        "claim": claim.id,
        "event": key,
        "doc": report.doc,
        "slot": str(claim.slot),
        "value": str(claim.count) if claim.count else claim.value,
        "who": claim.who,
        "sources": [source.name for source in claim.sources],
        "via": list(claim.via),
        "cue": claim.cue,
        "status": str(claim.status),
        "hedge": claim.hedge,
        "basis": claim.basis,
        "distance": str(claim.distance),
        "words": claim.span.words(report.text),
    }


def rejected_row(rejected: Rejected) -> Row:
    """Something refused: {"where", "why", "mend", "sample"}."""
    return {"where": rejected.where, "why": rejected.why, "mend": rejected.mend, "sample": rejected.sample}


def _account(account: Account) -> Row:
    claims = zip(account.claims, account.reports, strict=True)
    return {
        "slot": str(account.slot),
        "value": account.value,
        "speaker": account.speaker,
        "voice": wording.voice(account),
        "status": str(account.claims[0].status),
        "claims": [
            {
                "claim": claim.id,
                "doc": report.doc,
                "words": claim.span.words(report.text),
                "via": list(claim.via),
                "hedge": claim.hedge,
                "basis": claim.basis,
            }
            for claim, report in claims
        ],
    }


def _relations(slot: SlotAccounts) -> list[Row]:
    names = [f"{account.value}: {account.speaker}" for account in slot.accounts]
    return [
        {
            "slot": str(slot.slot),
            "left": names[pair.left],
            "right": names[pair.right],
            "relation": str(pair.relation),
            "why": pair.why,
        }
        for pair in slot.pairs
        if pair.relation is not Relation.UNRELATED
    ]
