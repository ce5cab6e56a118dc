"""Afspraken: the worker's own steps beside those of others, and when there is contact again."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Answer, Measure, new_id
from assistant.case.words import Progress, Side
from assistant.consult.steps import AGREEMENTS, FOLLOW_UP_DAY, REPEAT_DAY
from assistant.consult.summary import AGREED
from assistant.content.model import Question
from assistant.dutch import day_text, number_text
from assistant.planning.moments import years_later
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import AnswerRef, Form, ref
from ui.forms.layout import button, card, column, line
from ui.forms.records import record_list
from ui.steps.live import Live
from ui.steps.page import live_text, page, row
from ui.steps.prompts import prompts
from ui.steps.questions import question, questions
from ui.steps.read_back import read_back_card
from ui.steps.write import own

_OTHERS = [(side, words_) for side, words_ in words(Side) if side is not Side.WORKER]

RETURN_TALK = ("terugkeer", "terugval", "plannen", "opvolgen")
"""What prompts for a talk about going back and keeping going are about."""


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        row(
            _side(form, "Wat u zelf doet", Side.WORKER),
            _side(form, "Wat anderen doen", Side.EMPLOYER),
        ),
        _contact(form),
        card(
            "Staat u erachter?",
            *questions(form, AGREEMENTS, leave_out=(FOLLOW_UP_DAY, REPEAT_DAY)),
            prompts(form, "Praten over terugkeer en volhouden", RETURN_TALK),
            prompts(form, "Uitleg over regels en geld", ("uitleg",)),
        ),
        read_back_card(form, AGREED),
    )


def _side(form: Form, title: str, side: Side) -> QWidget:
    worker = side is Side.WORKER

    def here(action: Action) -> bool:
        return (action.side is Side.WORKER) is worker

    return card(
        title,
        record_list(
            form,
            Action,
            _own_action if worker else _other_action,
            noun="Afspraak",
            empty="Hier komen uw eigen stappen." if worker else "Hier komt wat een ander toezegt.",
            add="Eigen stap toevoegen" if worker else "Afspraak toevoegen",
            make=lambda: Action(id=new_id(), **own(form), side=side),
            where=here,
        ),
        live_text(form, (Measure,), lambda c: _from_measures(c, worker=worker), "muted"),
    )


def _own_action(form: Form, action: Action) -> QWidget:
    return column(_what(form, action), _when(form, action), spacing=8)


def _other_action(form: Form, action: Action) -> QWidget:
    return column(
        _what(form, action),
        choice(form, ref(action, "side"), "Wie", _OTHERS),
        short_text(form, ref(action, "owner"), "Naam of functie"),
        _when(form, action),
        spacing=8,
    )


def _what(form: Form, action: Action) -> QWidget:
    return long_text(form, ref(action, "text"), "Wat", rows=1)


def _when(form: Form, action: Action) -> QWidget:
    return row(
        date_field(form, ref(action, "due"), "Vóór"),
        choice(form, ref(action, "status"), "Stand", words(Progress)),
    )


def _from_measures(consult: ConsultFile, *, worker: bool) -> str:
    """The measures this side carries, so that nobody types them twice."""
    lines = [
        _measure_line(measure)
        for measure in consult.all(Measure)
        if measure.text
        and not measure.status.is_dropped
        and (measure.side is Side.WORKER) is worker
    ]
    return "\n".join(["Uit de maatregelen:", *lines]) if lines else ""


def _measure_line(measure: Measure) -> str:
    who = measure.owner or measure.side.label
    until = f", {day_text(measure.due)}" if measure.due else ""
    return f"· {measure.text} ({who}{until})"


def _contact(form: Form) -> QWidget:
    library, today = form.session.library, form.session.today()
    days, years = library.policy("follow_up_days"), library.policy("repeat_years")
    return card(
        "Wanneer spreken we elkaar weer?",
        row(
            _day(form, FOLLOW_UP_DAY, f"Over {number_text(days)} dagen", today + timedelta(days)),
            _day(
                form, REPEAT_DAY, f"Over {number_text(years)} jaar", years_later(today, int(years))
            ),
        ),
    )


def _day(form: Form, question_id: str, words_: str, suggested: date) -> QWidget:
    """A day with the usual one a click away."""
    entry = form.session.library.get(Question, question_id)
    where = AnswerRef(form.consult_id, question_id)

    def suggestion() -> QWidget | None:
        if form.read(where):
            return None
        return line(
            button(
                f"{words_}: {day_text(suggested)}",
                "quiet",
                lambda: form.write(where, suggested.isoformat(), "Datum"),
            )
        )

    return column(
        question(form, entry),
        Live(form, (Answer,), lambda _c: bool(form.read(where)), suggestion),
        spacing=4,
    )
