"""Plans with the employer: werkhervattingsplan, bijlage for the plan van aanpak, and visit report.

They are made from what the employer or the manager may see; the worker releases them first.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Visit
from assistant.case.words import Timing
from assistant.content.library import Library
from assistant.dutch import day_text, number_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.absence_part import return_day
from assistant.report.model import Block, Document, Sentence, Signature, Source
from assistant.report.say import bullets, ours, paragraph, section, source, typed
from assistant.report.sheets.answers import answer_to
from assistant.report.sheets.sheet import sheet

_ALL = "Wie doet wat, en wanneer"


def in_absence(consult: ConsultFile) -> bool:
    """Whether it is about somebody who was reported ill."""
    assignment = consult.file.assignment
    return assignment.timing is Timing.EARLY or assignment.first_sick_day is not None


def return_plan(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """How the work starts again, drawn up by worker and employer with the advice at hand."""
    name = view.file.worker.name.strip() or "de medewerker"
    weeks = number_text(library.policy("progress_weeks"))
    lead = ours(
        "werkhervatting",
        f"Dit plan is van {name} en de werkgever samen. Het gaat over het werk: wat er begint, "
        "wat er verandert en wanneer u samen kijkt hoe het gaat. De arbeidsdeskundige adviseerde "
        "erbij; u beslist samen.",
        source(view.file.worker, "name"),
    )
    follow = ours(
        "werkhervatting",
        f"Elke {weeks} weken kijkt u samen wat lukt en wat niet, en past u het plan aan.",
        Source("content", "progress_weeks", "value"),
    )
    dip = (
        "Gaat het minder? Spreek elkaar dezelfde week, en doe een stap terug voordat u stopt.",
        "Praat over taken en uren. Oorzaken die met gezondheid te maken hebben, horen hier niet.",
        "Schrijf op wat u verandert, en vanaf welke dag.",
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *return_day(view),
        *section("Waar het werk uit bestaat", parts.tasks(view)),
        *section("Wat er in het werk verandert", parts.measures(view, Reader.EMPLOYER)),
        *side.who_does_what(view, Reader.EMPLOYER),
        *section("Hoe u het volgt", paragraph(follow)),
        *section(
            "Als het anders loopt",
            bullets([ours("werkhervatting", text, source(view.consult)) for text in dip]),
        ),
        *section("Handtekeningen", _both_sign(view)),
    )
    return sheet(view, Reader.EMPLOYER, "Plan om het werk weer op te pakken", blocks, today)


def _both_sign(view: ConsultFile) -> tuple[Block, ...]:
    worker = view.file.worker
    about = (source(worker, "name"),)
    return (
        Signature(worker.name.strip() or "Naam:", "werknemer", "", None, about),
        Signature("Naam:", "werkgever", "", None, about),
    )


def plan_addition(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The addition to the plan van aanpak after the scan of week 8."""
    lead = ours(
        "bijlage",
        "De arbeidsdeskundige las het plan van aanpak. Waar geeft het ruimte om de werkplek of de "
        "taken aan te passen? Deze bijlage vult het plan aan. Bespreek de bijlage eerst met uw "
        "medewerker.",
        source(view.consult, "form"),
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Waar het plan ruimte geeft", answer_to(view, "aanknopingspunten")),
        *side.heavy(view, library),
        *section("Wat in het werk kan", parts.measures(view, Reader.EMPLOYER)),
        *side.who_does_what(view, Reader.EMPLOYER),
        *return_day(view),
        *parts.signature(settings, today),
    )
    return sheet(view, Reader.EMPLOYER, "Bijlage bij het plan van aanpak", blocks, today)


def visit_report(
    view: ConsultFile, _library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """What was seen at the workplace and told back, for the manager; of the visit in this view."""
    (visit,) = view.all(Visit)
    place = f" ({visit.place.strip()})" if visit.place.strip() else ""
    if visit.day and visit.day > today:
        told = (
            f"Het bezoek aan de werkplek{place} is gepland op {day_text(visit.day)}. Daarna leest "
            "u hier wat er te zien was en wat we bespraken."
        )
    else:
        when = f"Op {day_text(visit.day)}" if visit.day else "Onlangs"
        told = (
            f"{when} keek de arbeidsdeskundige mee op de werkplek{place}. Hier leest u wat er te "
            "zien was en wat we bespraken."
        )
    lead = ours(
        "terugkoppeling",
        f"{told} Het gaat over het werk, niet over wie het doet.",
        source(visit, "day"),
    )
    right = ours(
        "terugkoppeling",
        "Ziet u het anders, of ontbreekt er iets? Laat het weten, dan komt het erbij.",
        source(visit),
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Wat we zagen", paragraph(*_field(visit, "seen"))),
        *section("Wat we bespraken", paragraph(*_field(visit, "told_back"))),
        *section("Wat in het werk kan helpen", parts.agreed(view, Reader.MANAGER, _ALL)),
        *section("Klopt het?", paragraph(right)),
        *parts.signature(settings, today),
    )
    title = "Terugkoppeling van het werkplekbezoek"
    where = ", ".join(part.name for part in (view.file.unit, view.file.organisation) if part)
    return sheet(view, Reader.MANAGER, title, blocks, today, where or "Over het werk")


def _field(visit: Visit, name: str) -> tuple[Sentence, ...]:
    return (typed(visit, name),) if getattr(visit, name).strip() else ()
