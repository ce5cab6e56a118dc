"""Opdracht: is it taken, what kind is it, who asked, and is there something to solve first."""

from datetime import date

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Assignment, Consult, Step
from assistant.case.words import (
    Acceptance,
    ConsultMode,
    Initiator,
    Observer,
    Timing,
    WorkContext,
)
from assistant.consult.budget import budget, budget_text
from assistant.consult.flow import changes_for_form
from assistant.consult.follow_up import before
from assistant.consult.steps import ASSIGNMENT
from assistant.content.model import (
    Caution,
    PreventionLevel,
    ServiceForm,
    Variant,
)
from assistant.dutch import sentence_text
from assistant.planning.poortwachter import phase_of, timeline
from ui.forms.fields import (
    choice,
    date_field,
    long_text,
    multi,
    number,
    radios,
    short_text,
    words,
)
from ui.forms.form import Form, ref
from ui.forms.layout import card, column, note, text
from ui.prices import price_text
from ui.steps.documents import documents
from ui.steps.indicators import indicators
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.obstacle import first_things
from ui.steps.page import choose, live_note, live_text, page, row
from ui.steps.questions import questions
from ui.steps.role import role_card
from ui.steps.write import commit


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        _acceptance(form),
        first_things(form),
        _kind(form),
        _asked(form),
        role_card(form),
        _level(form),
        documents(form),
        *_rest(form),
        *([] if before(form.consult) else [_start(form)]),
        _cautions(form),
    )


def _acceptance(form: Form) -> QWidget:
    assignment = form.file.assignment

    def declined(consult: ConsultFile) -> str:
        if consult.file.assignment.acceptance is not Acceptance.DECLINED:
            return ""
        return "U neemt de opdracht niet aan. Schrijf kort op waarom; meer hoeft niet."

    return card(
        "Neemt u de opdracht aan?",
        radios(form, ref(assignment, "acceptance"), "Uw besluit", words(Acceptance), across=True),
        live_note(form, (Assignment,), declined),
        short_text(form, ref(assignment, "acceptance_note"), "Wat spreekt u hierover af?"),
    )


def _kind(form: Form) -> QWidget:
    library = form.session.library
    consult = form.consult.consult

    def take(form_id: str) -> None:
        service = library.get(ServiceForm, form_id)
        if service is not None:
            changes = changes_for_form(form.consult, service, library, form.session.now())
            commit(form, "Vorm van het consult", *changes)

    def build_meaning() -> QWidget | None:
        service = library.get(ServiceForm, form.consult.consult.form)
        if service is None:
            return None
        parts: list[QWidget] = [text(_meaning(service), "muted")]
        price = price_text(form.session.settings, service.id)
        if price:
            parts.append(text(f"Uw prijs: {price}", "muted"))
        if service.licence and not form.session.settings.get("licence_date", "").strip():
            parts.insert(
                0,
                note(
                    f"Voor een {service.title} hebt u een licentie nodig. Vul de datum in bij "
                    "Instellingen, of kies een andere vorm.",
                    "warning",
                ),
            )
        if service.worker_asked:
            parts.append(
                text("Alleen de werkende weet van dit gesprek, tenzij die dat anders wil.")
            )
        return column(*parts, spacing=8)

    return card(
        "Wat voor gesprek is dit?",
        choose(
            form,
            (Consult,),
            "Vorm",
            [(s.id, s.title) for s in library.all(ServiceForm)],
            lambda: form.consult.consult.form,
            take,
        ),
        Live(form, (Consult,), lambda c: c.consult.form, build_meaning),
        row(
            radios(form, ref(consult, "mode"), "Hoe spreekt u elkaar?", words(ConsultMode)),
            date_field(form, ref(consult, "day"), "Op welke dag?"),
        ),
        more("Gegevens van de werkende", lambda: _worker(form)),
    )


def _worker(form: Form) -> QWidget:
    worker, this_year = form.file.worker, form.session.today().year
    return column(
        row(
            short_text(form, ref(worker, "name"), "Naam"),
            number(
                form,
                ref(worker, "birth_year"),
                "Geboortejaar",
                minimum=this_year - 100,
                maximum=this_year,
            ),
        ),
        row(
            short_text(form, ref(worker, "phone"), "Telefoon"),
            short_text(form, ref(worker, "email"), "E-mail"),
        ),
        spacing=8,
    )


def _meaning(service: ServiceForm) -> str:
    parts = [f"Wanneer: {service.moment}"]
    if service.inputs:
        parts.append(f"Handig om te hebben, niet verplicht: {_listed(service.inputs)}")
    if service.outputs:
        parts.append(f"Wat het oplevert: {_listed(service.outputs)}")
    return "\n".join(f"{part.rstrip('.')}." for part in parts)


def _listed(parts: tuple[str, ...]) -> str:
    return "; ".join(part.rstrip(".") for part in parts)


def _asked(form: Form) -> QWidget:
    assignment, case = form.file.assignment, form.file.case
    return card(
        "Wie vroeg dit?",
        radios(form, ref(assignment, "initiator"), "Op initiatief van", words(Initiator)),
        row(
            choice(form, ref(assignment, "raised_by"), "Wie zag het eerst?", words(Observer)),
            short_text(form, ref(assignment, "principal"), "Opdrachtgever"),
        ),
        long_text(form, ref(assignment, "question"), "Wat is de vraag?", rows=2),
        row(
            choice(form, ref(case, "context"), "Werksituatie", words(WorkContext)),
            short_text(form, ref(case, "contact"), "Contactpersoon"),
            short_text(form, ref(case, "contact_role"), "Rol"),
            shares=(4, 3, 3),
        ),
        radios(form, ref(assignment, "timing"), "Wanneer komt u erbij?", words(Timing)),
        Live(
            form,
            (Assignment,),
            lambda c: c.file.assignment.timing,
            lambda: _sick_day(form) if form.file.assignment.timing is Timing.EARLY else None,
        ),
    )


def _sick_day(form: Form) -> QWidget:
    assignment = form.file.assignment
    return column(
        date_field(form, ref(assignment, "first_sick_day"), "Eerste ziektedag", future=False),
        live_text(form, (Assignment,), lambda c: _absence(c, form.session.today()), "muted"),
        spacing=4,
    )


def _absence(consult: ConsultFile, today: date) -> str:
    """The week of absence and what the field calls it; nothing without a first day."""
    first = consult.file.assignment.first_sick_day
    week = timeline(first).week_of(today) if first else None
    return f"Week {week} van het verzuim ({phase_of(week).label})." if week else ""


def _level(form: Form) -> QWidget:
    library = form.session.library
    assignment = form.file.assignment
    levels = library.all(PreventionLevel)

    def meaning(consult: ConsultFile) -> str:
        chosen = consult.file.assignment.prevention_level
        shown = [level for level in levels if level.id == chosen] or levels
        return "\n".join(f"{level.title}: {level.text}" for level in shown)

    def limits(consult: ConsultFile) -> str:
        chosen = consult.file.assignment.variants
        return "\n".join(f"{v.title}: {v.text} {v.limits}" for v in variants if v.id in chosen)

    variants = [variant for variant in library.all(Variant) if variant.feasible]
    return card(
        "Op welk niveau werkt u?",
        radios(
            form,
            ref(assignment, "prevention_level"),
            "Preventieniveau",
            [(level.id, level.title) for level in levels],
        ),
        live_text(form, (Assignment,), meaning, "muted"),
        short_text(
            form,
            ref(assignment, "prevention_reason"),
            "Waarop rust dit?",
            "Nodig bij 2B: daar is vooraf al een vermoeden van disbalans.",
        ),
        multi(
            form,
            ref(assignment, "variants"),
            "Wat doet u in dit consult?",
            [(variant.id, variant.title) for variant in variants],
            "Meer dan één mag.",
        ),
        live_text(form, (Assignment,), limits, "muted"),
        intro=(
            "Voor wie is dit bedoeld: voor iedereen die werkt (1), om op tijd te zien wie uit "
            "balans raakt (2), of voor wie al is uitgevallen (3)."
        ),
    )


def _rest(form: Form) -> list[QWidget]:
    found = questions(form, ASSIGNMENT)
    hours = live_note(form, (Answer, Step), lambda c: budget_text(budget(c.file)))
    return [card("Verwachting, kosten en tijd", *found, hours)] if found else []


def _start(form: Form) -> QWidget:
    """Where the worker stands at the first consult, to lay later ones beside."""
    return card(
        "",
        more("Meetpunten bij de start", lambda: indicators(form)),
        intro="Dezelfde vragen komen terug bij een volgend consult. Zo ziet u wat er verandert.",
    )


def _cautions(form: Form) -> QWidget:
    """When an AD holds back; for the desk, not for the table."""
    lines = [
        f"{sentence_text(caution.text)} {caution.instead}"
        for caution in form.session.library.all(Caution)
    ]
    return more("Wanneer wacht u even?", lambda: card("", *(text(each, "muted") for each in lines)))
