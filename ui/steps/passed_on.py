"""A signal that is passed on to somebody who works on a higher prevention level (001-R28)."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import Action, new_id
from assistant.case.words import Progress, Side
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import card, column
from ui.forms.records import record_list
from ui.steps.page import row
from ui.steps.write import own

KIND = "passed_on"
"""The kind of an action that is a signal passed on."""


def passed_on(form: Form) -> QWidget:
    """To whom the AD passes a signal on, and when: it stands among the agreements too."""
    return card(
        "Signaal doorgeven",
        record_list(
            form,
            Action,
            _signal,
            noun="Doorgegeven signaal",
            empty="Hier komt wat u doorgeeft aan bijvoorbeeld de bedrijfsarts.",
            add="Signaal doorgeven",
            make=lambda: Action(
                id=new_id(), **own(form), side=Side.AD, owner="arbeidsdeskundige", kind=KIND
            ),
            where=lambda action: action.kind == KIND,
        ),
        intro=(
            "Voor wie al ziek is of dreigt uit te vallen, zijn er vakmensen op een hoger "
            "preventieniveau. Geef door wat u ziet in het werk, nooit een ziekte."
        ),
    )


def _signal(form: Form, action: Action) -> QWidget:
    return column(
        long_text(form, ref(action, "text"), "Wat geeft u door, en aan wie?", rows=2),
        row(
            date_field(form, ref(action, "due"), "Vóór"),
            choice(form, ref(action, "status"), "Stand", words(Progress)),
            short_text(form, ref(action, "owner"), "Wie geeft het door?"),
        ),
        spacing=8,
    )
