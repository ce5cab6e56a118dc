"""When a capacity rests on a physician: the only case in which levels of the FML may be chosen.

Only a bedrijfsarts or verzekeringsarts draws up an FML, and its rubrics only mean something with
the document they come from (dossier of methods 3.1).
"""

from datetime import date

from assistant.case.records import Capacity, SourceDocument
from assistant.case.words import CapacitySource
from assistant.problem import Problem

_VERSIONS = {"nieuw-2026-onbevestigd": "de nummering van 2026"}
"""The versions of the list in our packs, in words; a pack keeps its own for ever."""

_KEPT = "Er is geen FML-niveau vastgelegd; wat u invulde blijft staan."


def why_not_physician(capacity: Capacity, document: SourceDocument | None) -> Problem | None:
    """Why no FML level may be chosen for this capacity, or None when it may."""
    if capacity.source is not CapacitySource.PHYSICIAN:
        return Problem(
            "Een niveau van de FML kan alleen uit een document van een arts komen.",
            _KEPT,
            "Kies als bron het document van de arts, of beschrijf in gewone woorden wat lukt.",
        )
    if document is None or not document.by_physician:
        return Problem(
            "Bij deze belastbaarheid is geen document van een arts aangewezen.",
            _KEPT,
            "Leg het document vast bij de opdracht en wijs het hier aan.",
        )
    if not document.author.strip() or document.dated is None:
        return Problem(
            "Bij het document van de arts ontbreekt wie het schreef of van welke dag het is.",
            _KEPT,
            "Vul bij het document de schrijver en de datum in.",
        )
    return None


def version_text(version: str, *, unverified: bool) -> str:
    """Which FML a number comes from, and whether that was confirmed, in a sentence.

    A version of somebody's own pack is said as that pack writes it.
    """
    sure = ". Bij UWV is dat nog niet nagevraagd." if unverified else "."
    return f"De nummers zijn die van {_VERSIONS.get(version, version)}{sure}"


def is_global(document: SourceDocument, today: date, months: float) -> bool:
    """Whether the document is more than `months` (policy fml_old_months) old on `today`.

    Its levels are then no more than a "globale vaststelling". A document without a date counts
    as old.
    """
    if document.dated is None:
        return True
    age = (today.year - document.dated.year) * 12 + today.month - document.dated.month
    return (age, today.day) > (months, document.dated.day)
