"""Consent is an event: what was said about a scope, on a day; the last one counts."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.case.changes import Change, added, changed, removed
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Clearance, Consent, GroupFact, new_id
from assistant.case.words import ConsentScope, ConsentState
from assistant.dutch import day_text
from ui.forms.form import Form
from ui.forms.layout import column
from ui.steps.page import live_text, pick
from ui.steps.write import commit

YES_NO = ((ConsentState.GIVEN, "Ja"), (ConsentState.REFUSED, "Nee"))
_SAID = {
    ConsentState.GIVEN: "Ja, gezegd op {}.",
    ConsentState.REFUSED: "Nee, gezegd op {}.",
    ConsentState.WITHDRAWN: "Ingetrokken op {}.",
}


def consent(
    form: Form,
    scope: ConsentScope,
    label: str,
    help_: str = "",
    item_id: str = "",
    also: Callable[[ConsentState], tuple[Change, ...]] = lambda _state: (),
) -> QWidget:
    """What the worker says about one scope (of one record), with the day it was said.

    Args:
        form: the form of the step.
        scope: what it is about.
        label: the question.
        help_: one sentence under it.
        item_id: the record it is about, when it is about one.
        also: what changes along with what is said.
    """

    def say(state: ConsentState) -> None:
        word = added(said(form, scope, state, item_id), form.session.now())
        commit(form, "Toestemming", word, *also(state))

    def last(consult: ConsultFile) -> str:
        found = last_said(consult.file, scope, item_id)
        return in_words(found.state, found.on) if found else ""

    return column(
        pick(
            form,
            (Consent,),
            label,
            YES_NO,
            lambda: form.file.consent(scope, item_id),
            say,
            help_,
        ),
        live_text(form, (Consent,), last, "small"),
        spacing=4,
    )


def said(form: Form, scope: ConsentScope, state: ConsentState, item_id: str = "") -> Consent:
    """The record of what is said today."""
    return Consent(
        id=new_id(),
        case_id=form.case_id,
        scope=scope,
        item_id=item_id,
        state=state,
        on=form.session.today(),
    )


def last_said(file: CaseFile, scope: ConsentScope, item_id: str = "") -> Consent | None:
    """The consent that counts for a scope, or None when it was never asked."""
    found = [c for c in file.all(Consent) if c.scope is scope and c.item_id == item_id]
    return found[-1] if found else None


def in_words(state: ConsentState, day: object) -> str:
    """A state with its day as a sentence."""
    sentence = _SAID.get(state, "Nog niet gevraagd.")
    return sentence.format(day_text(day)) if day else sentence.partition(",")[0]


def withdraw(form: Form) -> None:
    """The worker stops: everything given is withdrawn, nothing goes out, nothing is counted."""
    now, today = form.session.now(), form.session.today()
    given = {
        (c.scope, c.item_id)
        for c in form.file.all(Consent)
        if form.file.consent(c.scope, c.item_id) is ConsentState.GIVEN
    } | {(ConsentScope.PARTICIPATE, "")}
    changes: list[Change] = [
        added(said(form, scope, ConsentState.WITHDRAWN, item_id), now)
        for scope, item_id in sorted(given)
    ]
    for clearance in form.file.all(Clearance):
        changes += changed(clearance, now, state=ConsentState.WITHDRAWN, on=today)
    changes += [removed(fact, now) for fact in form.file.all(GroupFact)]
    commit(form, "Toestemming ingetrokken", *changes)
