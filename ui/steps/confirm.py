"""Confirming what was read back: the day, and the codes that may count in the group's picture."""

from assistant.case.changes import Change, added, changed, removed
from assistant.case.records import GroupFact
from assistant.case.words import ConsentScope, ConsentState
from assistant.group.facts import facts_of
from ui.forms.form import Form
from ui.steps.write import commit


def confirm(form: Form) -> None:
    """The worker agrees; with group consent the codes of this consult count from now on."""
    form.session.flush()
    consult, now, today = form.consult, form.session.now(), form.session.today()
    changes: list[Change] = [*changed(consult.consult, now, confirmed=today), *_forget(form)]
    if form.file.consent(ConsentScope.GROUP) is ConsentState.GIVEN:
        facts = facts_of(consult, form.session.library, today)
        changes += [added(fact, now) for fact in facts]
    commit(form, "Samenvatting akkoord", *changes)


def unconfirm(form: Form) -> None:
    """It was not right after all: nothing of it counts any more."""
    form.session.flush()
    consult = form.consult.consult
    commit(
        form,
        "Samenvatting niet akkoord",
        *changed(consult, form.session.now(), confirmed=None),
        *_forget(form),
    )


def _forget(form: Form) -> list[Change]:
    return [removed(fact, form.session.now()) for fact in form.consult.all(GroupFact)]
