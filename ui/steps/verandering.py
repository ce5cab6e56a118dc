"""Verandering: what changed since the consults before, and whether what was done still works."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Answer,
    Bottleneck,
    Capacity,
    Measure,
    Measurement,
    Record,
    Signal,
    TaskLoad,
    Theme,
    new_id,
)
from assistant.case.words import Outcome, Progress, Side
from assistant.consult import change
from assistant.consult.follow_up import before
from assistant.consult.relapse import KIND, in_place, relapsed
from assistant.consult.steps import RELAPSE_PREFIX
from assistant.dutch import capital, day_text
from ui.forms.fields import choice, radios, words
from ui.forms.form import AnswerRef, Form, ref
from ui.forms.layout import button, card, column, note, text
from ui.steps.indicators import indicators
from ui.steps.live import Live
from ui.steps.page import page, row
from ui.steps.write import add, own

_TYPES: tuple[type[Record], ...] = (
    Answer, Bottleneck, Capacity, Measure, Measurement, Signal, TaskLoad, Theme,
)  # fmt: skip
_STILL = [("yes", "Ja"), ("partly", "Voor een deel"), ("no", "Nee, het is terug bij af")]


def build(form: Form) -> QWidget:
    """The page of this step."""
    if not before(form.consult):
        return page(
            note(
                "Dit is het eerste consult in dit dossier. Bij het volgende ziet u hier wat er "
                "veranderde. Vul nu de meetpunten in: daar vergelijkt u dan mee."
            ),
            _now(form),
        )
    return page(
        _done(form),
        _agreed(form),
        _now(form),
        card(
            "Toen en nu",
            Live(
                form,
                _TYPES,
                lambda c: change.film(c.file, form.session.library),
                lambda: _film(form),
            ),
        ),
        card(
            "Hoe loopt dit dossier af?",
            choice(form, ref(form.file.case, "outcome"), "Tot nu toe", words(Outcome)),
        ),
    )


def _now(form: Form) -> QWidget:
    return card(
        "Meetpunten van nu",
        indicators(form),
        intro="Bij elk consult dezelfde vragen: bij de start, na een maand, na een jaar.",
    )


def _done(form: Form) -> QWidget:
    """What was agreed before: how far it is, and whether it still works."""
    found = [m for each in before(form.consult) for m in in_place(each)]
    parts: list[QWidget] = [_measure(form, measure) for measure in found]
    return card(
        "Werkt het nog?",
        *(parts or [text("Er was nog geen maatregel afgesproken.", "muted")]),
        intro="Ook wat gedaan is, kan weer wegzakken.",
    )


def _measure(form: Form, measure: Measure) -> QWidget:
    where = AnswerRef(form.consult_id, RELAPSE_PREFIX + measure.id)
    return column(
        text(measure.text, "strong"),
        row(
            choice(form, ref(measure, "status"), "Stand", words(Progress)),
            radios(form, where, "Werkt dit nog?", _STILL),
        ),
        Live(
            form,
            (Answer, Action, Measure),
            lambda c: measure.id in {m.id for m in relapsed(c)},
            lambda: _again(form, measure) if _is_relapsed(form.consult, measure) else None,
        ),
        spacing=8,
    )


def _is_relapsed(consult: ConsultFile, measure: Measure) -> bool:
    return measure.id in {each.id for each in relapsed(consult)}


def _again(form: Form, measure: Measure) -> QWidget:
    def take() -> None:
        form.session.flush()
        what = f"Opnieuw oppakken: {measure.text}"
        add(
            form,
            "Actiepunt toegevoegd",
            Action(
                id=new_id(), **own(form), text=what, owner=measure.owner, side=measure.side,
                kind=KIND + measure.id,
            ),
        )  # fmt: skip

    made = button("Spreek dit opnieuw af", "plain", take)
    made.setAccessibleName(f"Spreek dit opnieuw af: {measure.text}")
    return note("Deze maatregel werkt niet meer zoals bedoeld.", "warning", made)


def _agreed(form: Form) -> QWidget:
    """The promises of the consults before, with how far they are."""
    found = [action for each in before(form.consult) for action in each.all(Action) if action.text]
    parts: list[QWidget] = [_action(form, action) for action in found]
    return card(
        "Wat spraken we af?",
        *(parts or [text("Er stond nog geen afspraak.", "muted")]),
    )


def _action(form: Form, action: Action) -> QWidget:
    who = action.owner or ("u zelf" if action.side is Side.WORKER else action.side.label)
    until = f", vóór {day_text(action.due)}" if action.due else ""
    return row(
        column(text(action.text), text(f"{who}{until}", "small"), spacing=0),
        choice(form, ref(action, "status"), "Stand", words(Progress)),
        shares=(2, 1),
    )


def _film(form: Form) -> QWidget:
    found = change.film(form.file, form.session.library)
    parts = [_part(found.moments, part) for part in found.parts]
    return column(*parts, spacing=20)


def _part(moments: tuple[str, ...], part: change.Part) -> QWidget:
    rows = [_row(moments, each) for each in part.rows]
    return column(text(part.title.upper(), "section"), *rows, spacing=12)


def _row(moments: tuple[str, ...], each: change.Row) -> QWidget:
    """One thing through time: at each moment how it was, and then which way it went."""
    steps = [
        column(text(moment, "small"), text(value), spacing=0)
        for moment, value in zip(moments, each.values, strict=True)
    ]
    role = {True: "good", False: "load", None: "muted"}[each.better]
    parts: list[QWidget] = [text(each.title, "strong"), row(*steps)]
    if each.says:
        parts.append(text(capital(each.says) + ".", role))
    return column(*parts, spacing=4)
