"""That the questionnaire was filled in before the talk: when, and with whom."""

from datetime import date

from assistant.case.file import ConsultFile
from assistant.dutch import day_text

FILLED_ON, FILLED_BY = "vragenlijst.dag", "vragenlijst.door"
"""The questions of the pack that hold the day (ISO) and who filled it in."""

ALONE, HELPED = "zelf", "hulp"
"""Who filled it in: the worker alone, or with somebody's help. Nobody is named."""


def filled_in_words(consult: ConsultFile, *, je: bool) -> str:
    """'U vulde dit vooraf in op 20 november 2026.', or nothing when that was not so."""
    try:
        day = date.fromisoformat(consult.text(FILLED_ON))
    except ValueError:
        return ""
    who = "Je vulde" if je else "U vulde"
    help_ = ", met hulp van iemand" if consult.text(FILLED_BY) == HELPED else ""
    return f"{who} dit vooraf in op {day_text(day)}{help_}."
