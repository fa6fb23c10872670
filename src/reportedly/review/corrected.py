"""A claim as a correction has it."""

from dataclasses import replace

from reportedly.model import COUNT_SLOTS, Claim, Correction, Slot, Status


def corrected(claim: Claim, change: Correction) -> Claim:
    """The claim as a correction has it. Raises `ValueError` where value and slot do not go together."""
    slot = change.slot or claim.slot
    status = change.status or claim.status
    return replace(
        claim,
        slot=slot,
        value=_value(claim, change, slot),
        count=(change.count or claim.count) if slot in COUNT_SLOTS else None,
        quantity=claim.quantity if slot is Slot.WEAPON else None,
        sources=change.sources or claim.sources,
        status=status,
        hedge="" if status is Status.ASSERTED else claim.hedge,
        event=change.event or claim.event,
    )


def _value(claim: Claim, change: Correction, slot: Slot) -> str:
    if slot is Slot.OCCURRENCE:
        return ""
    return claim.value if change.value is None else change.value
