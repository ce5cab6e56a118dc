"""Afsprakenblad: one page that is printed at the end of the talk and goes home with the worker."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Referral
from assistant.case.words import ConsentState
from assistant.content.library import Library
from assistant.content.model import Partner
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Block, Document
from assistant.report.say import bullets, ours, paragraph, section, source
from assistant.report.sheets.sheet import sheet
from assistant.report.summary_part import next_contact, opening


def agreements_sheet(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """What was agreed, who does it and before when, from what the worker may see."""
    name = settings.get("ad_name", "").strip() or "de arbeidsdeskundige"
    made = parts.agreed(view, Reader.WORKER, "Wat we afspraken")
    none = paragraph(
        ours("afspraken", "Er is nu niets afgesproken. Dat mag ook.", source(view.consult))
    )
    free = ours(
        "afspraken",
        f"U houdt zelf de regie. Lukt iets niet, of denkt u er anders over? Zeg het tegen {name}.",
        source(view.consult),
    )
    blocks = (
        *paragraph(*opening(view, settings, today), style="lead"),
        *section("Wie doet wat, en wanneer", made or none),
        *section("Wie met u meedenkt", _partners(view, library)),
        *section("Hoe het verdergaat", next_contact(view), paragraph(free)),
    )
    return sheet(view, Reader.WORKER, "Onze afspraken", blocks, today)


def _partners(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The partners the worker agreed to, with the question that is put to them."""
    items = []
    for referral in view.all(Referral):
        partner = library.get(Partner, referral.partner)
        if partner is None or referral.consent is not ConsentState.GIVEN:
            continue
        asked = f" De vraag: {referral.question.strip()}" if referral.question.strip() else ""
        items.append(ours("verwijzing", f"{partner.title}.{asked}", source(referral, "question")))
    return bullets(items)
