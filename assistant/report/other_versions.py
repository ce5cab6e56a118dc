"""The versions for the opdrachtgever or insurer, the casemanager and the bedrijfsarts.

Each has its own allow-list (docs/readers.md) and its own question: what was advised, what happens
when, and what the work asks.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.words import Role
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.absence_part import calendar_of_law, return_day
from assistant.report.closing_part import nature
from assistant.report.model import Block, Document
from assistant.report.say import ours, paragraph, section, source
from assistant.report.triage_part import triage


def principal_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """For who gave the assignment or insures: what was looked at, what was found and advised."""
    me = Reader.PRINCIPAL
    blocks = (
        *side.summary(view, me),
        *side.rests_on(view, today),
        *side.the_work(view),
        *side.heavy(view, library),
        *section("Wat in het werk anders kan", parts.measures(view, me)),
        *_assessed(view),
        *side.who_does_what(view, me),
        *section("Wat dit rapport is", nature(view)),
        *parts.signature(settings, today),
    )
    return side.version(view, me, "Advies over het werk, voor de opdrachtgever", blocks, today)


def _assessed(view: ConsultFile) -> tuple[Block, ...]:
    """Which work fits, where the assignment was to assess; advice does not carry a verdict."""
    if view.file.assignment.role is not Role.ASSESS:
        return ()
    return section("Welk werk past", parts.fitting_work(view))


def case_manager_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """For who guards the process: what was agreed, when, and which moments come."""
    me = Reader.CASE_MANAGER
    blocks = (
        *side.opening(view),
        *section(
            "Wie doet wat, en wanneer",
            parts.agreed(view, me, "Maatregelen en afspraken") or side.nothing_asked(view),
            side.together(view, me) if parts.chosen(view) else (),
        ),
        *triage(view, library),
        *return_day(view),
        *calendar_of_law(view, today),
        *side.heavy(view, library),
        *parts.signature(settings, today),
    )
    return side.version(view, me, "Advies over het werk, voor de casemanager", blocks, today)


def physician_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """For the company doctor: what the work asks, task by task, and what can change in it."""
    me = Reader.PHYSICIAN
    joint = ours(
        "bedrijfsarts",
        "Dit gaat over het werk. Wat het werk vraagt, staat hieronder per taak, zodat u het naast "
        "uw eigen beeld kunt leggen. Uw antwoord gaat alleen over werk en mogelijkheden; andere "
        "gegevens gebruik ik niet.",
        source(view.consult),
    )
    blocks = (
        *side.opening(view),
        *section("Waarvoor dit is", paragraph(joint)),
        *section("Wat het werk vraagt", parts.tasks(view), side.loads(view, library)),
        *side.heavy(view, library),
        *section(
            "Wat in het werk anders kan",
            parts.measures(view, me),
            side.together(view, me) if parts.chosen(view) else (),
        ),
        *parts.signature(settings, today),
    )
    return side.version(view, me, "Het werk, voor de bedrijfsarts", blocks, today)
