"""The hours an AD has for a case, and what of them is used: a strippenkaart in words (000-R08)."""

from dataclasses import dataclass

from assistant.case.file import CaseFile
from assistant.case.records import Answer, Step
from assistant.consult.flow import duration_text

_QUESTION = "uren_afgesproken"


@dataclass(frozen=True, slots=True)
class Budget:
    """Whole minutes: those agreed for the case, or None, and those spent at all its steps."""

    agreed: int | None
    used: int


def budget(file: CaseFile) -> Budget:
    """What was agreed last, in whichever consult, and the time of every step of every consult.

    An amount that is no number, or an endless one, counts as not agreed.
    """
    said = [a.value for a in file.all(Answer) if a.question == _QUESTION and a.value.strip()]
    used = sum(step.seconds for step in file.all(Step)) // 60
    try:
        return Budget(round(float(said[-1]) * 60) if said else None, used)
    except (ValueError, OverflowError):
        return Budget(None, used)


def budget_text(found: Budget) -> str:
    """What is used and left, in a sentence; empty when nothing was agreed."""
    if found.agreed is None:
        return ""
    used = f"Gebruikt in alle gesprekken samen: {duration_text(found.used)}."
    left = found.agreed - found.used
    if left < 0:
        return f"{used} Dat is {duration_text(-left)} meer dan afgesproken."
    return f"{used} Nog over: {duration_text(left)}."
