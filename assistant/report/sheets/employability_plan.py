"""Inzetbaarheidsplan: the worker's own plan to keep working well, now and over some years."""

from collections.abc import Mapping
from datetime import date

from assistant.advice.questions import Work, conclusion
from assistant.case.file import ConsultFile
from assistant.case.records import Referral, Scenario, Talent
from assistant.case.words import ConsentState
from assistant.content.library import Library
from assistant.content.model import Partner
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.absence_part import return_day
from assistant.report.fits import to_come
from assistant.report.model import Block, Document, Sentence
from assistant.report.say import (
    answered,
    bullets,
    day_of,
    ours,
    paragraph,
    section,
    source,
    typed,
)
from assistant.report.sheets.sheet import sheet

_RULE = "inzetbaarheidsplan"


def employability_plan(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """The plan, from what the worker may see; the worker is its owner."""
    made = "maakt" if to_come(view, today) else "maakte"
    lead = ours(
        _RULE,
        f"Dit is uw plan om goed te blijven werken. U {made} het in het gesprek met de "
        "arbeidsdeskundige. U beslist wat u ermee doet, met wie u het deelt en wanneer u het "
        "aanpast.",
        source(view.consult),
    )
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Wat u wilt", paragraph(*answered(view, "wensen"))),
        *section("Uw werk over een paar jaar", paragraph(*answered(view, "vooruitkijken"))),
        *section(
            "Waar u op bouwt",
            bullets([typed(t, "text") for t in _talents(view, developable=False)]),
            paragraph(*answered(view, "energiebronnen")),
        ),
        *section(
            "Wat u kunt leren of verder ontwikkelen",
            bullets([typed(t, "text") for t in _talents(view, developable=True)]),
        ),
        *section("Welk werk past", _direction(view)),
        *return_day(view),
        *section("Wat er gaat gebeuren", parts.agreed(view, Reader.WORKER, "De stappen")),
        *section("Wie met u meedenkt", _helpers(view, library)),
        *section("Wanneer u terugkijkt", paragraph(*_look_back(view))),
    )
    return sheet(view, Reader.WORKER, "Uw plan om inzetbaar te blijven", blocks, today)


def _talents(view: ConsultFile, *, developable: bool) -> list[Talent]:
    return [t for t in view.all(Talent) if t.text.strip() and t.developable is developable]


def _direction(view: ConsultFile) -> tuple[Block, ...]:
    """The same work, partly other tasks, other work: what was chosen."""
    said: list[Sentence] = []
    fits, _ = conclusion(view)
    answer = view.answer("conclusie_volgorde")
    if fits and answer:
        extra = "" if fits is Work.OWN else " Geef uzelf de tijd om dit stap voor stap te doen."
        text = f"Wat nu het beste past: {fits.label}.{extra}"
        said.append(ours(_RULE, text, source(answer, "value")))
    said += [
        sentence
        for scenario in view.all(Scenario)
        if scenario.chosen and scenario.text.strip()
        for sentence in (
            ours(_RULE, "U koos voor:", source(scenario, "chosen")),
            typed(scenario, "text", strong=True),
            *(typed(scenario, f) for f in ("person", "work", "income")
              if getattr(scenario, f).strip()),
        )
    ]  # fmt: skip
    return paragraph(*said)


def _helpers(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    items = [
        (ours(_RULE, f"{partner.title}.", source(r, "partner"), strong=True),
         ours(_RULE, f"{partner.contribution}.", source(r, "partner")))
        for r in view.all(Referral)
        if r.consent is ConsentState.GIVEN and (partner := library.get(Partner, r.partner))
    ]  # fmt: skip
    return bullets(items)


def _look_back(view: ConsultFile) -> tuple[Sentence, ...]:
    said = []
    for question, text in (
        ("vervolgdatum", "Op {} vraagt de arbeidsdeskundige hoe het gaat."),
        ("herhaaldatum", "Rond {} kijkt u opnieuw of het plan nog past. Eerder mag altijd."),
    ):
        day, answer = day_of(view, question), view.answer(question)
        if day and answer:
            said.append(ours(_RULE, text.format(day_text(day)), source(answer, "value")))
    if not said:
        text = "Kies zelf een dag waarop u terugkijkt, bijvoorbeeld over drie maanden."
        said.append(ours(_RULE, text, source(view.consult)))
    return tuple(said)
