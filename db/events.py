"""Which changes of a case the audit log keeps too, in the same transaction and without content.

Whatever page such a change comes from, and also when it is undone, the log has it.
"""

from assistant.case.changes import WHOLE, Change
from assistant.case.rights import Correction
from assistant.case.words import CorrectionKind

HOLD_CHANGED = "hold changed"
FACT_CORRECTED = "correction recorded"
VIEW_RECORDED = "view recorded"
CORRECTION_HANDLED = "correction handled"
CORRECTION_REMOVED = "correction removed"


def event_of(change: Change) -> str:
    """The event a change is in the log; empty for nearly every change."""
    if change.kind == "correction":
        return _about_correction(change)
    if (change.kind, change.field) == ("case", "hold"):
        begins_or_ends = bool(change.old.strip()) != bool(change.new.strip())
        return HOLD_CHANGED if begins_or_ends else ""
    return ""


def _about_correction(change: Change) -> str:
    if change.field == WHOLE:
        if not isinstance(change.new, Correction):
            return CORRECTION_REMOVED
        return VIEW_RECORDED if change.new.kind is CorrectionKind.VIEW else FACT_CORRECTED
    return CORRECTION_HANDLED if change.field == "handled" and change.new else ""
