"""Loonwaarde: an annex the worker can add to the re-integratieverslag.

What somebody can really do now, beside what is usual in the job; it says so for one day and for
these tasks only (ICE ca. 2020; AKC/CWG 2026).
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.content.library import Library
from assistant.dutch import day_text, number_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Block, Document
from assistant.report.say import day_of, ours, paragraph, section, source
from assistant.report.sheets.answers import answer_to
from assistant.report.sheets.sheet import sheet

_RULE = "loonwaarde"


def wage_value(
    view: ConsultFile, _library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The annex, for the worker, who decides whether it goes along."""
    about = source(view.consult)
    lead = ours(
        _RULE,
        "De loonwaarde zegt wat u nu kunt presteren in uw functie, naast wat daar gewoon is. U "
        "kunt deze bijlage bij het re-integratieverslag doen.",
        about,
    )
    limits = ours(
        _RULE,
        "Een loonwaarde geldt voor deze taken en voor de dag waarop zij is vastgesteld. Zij zegt "
        "niets over later of over ander werk. Verandert het werk, dan verandert zij mee.",
        about,
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *section("De uitkomst", _outcome(view)),
        *section("Waar dit uit blijkt", answer_to(view, "loonwaarde_grond")),
        *section("De taken waarover het gaat", parts.tasks(view), parts.visits(view)),
        *section("Wat dit niet zegt", paragraph(limits)),
        *parts.signature(settings, today),
    )
    return sheet(view, Reader.WORKER, "Bijlage: loonwaarde", blocks, today)


def _outcome(view: ConsultFile) -> tuple[Block, ...]:
    answer, day = view.answer("loonwaarde_vastgesteld"), day_of(view, "loonwaarde_datum")
    text = view.text("loonwaarde_vastgesteld")
    if not text or answer is None:
        return answer_to(view, "loonwaarde_vastgesteld")
    when = f", vastgesteld op {day_text(day)}" if day else ""
    said = f"De loonwaarde is {number_text(float(text))} procent van het functieloon{when}."
    return paragraph(ours(_RULE, said, source(answer, "value"), strong=True))
