"""Confirming what was read back: the day, and the codes that may count in the group's picture."""

from assistant.case.changes import Change, added, changed, removed
from assistant.case.records import GroupFact
from assistant.case.words import ConsentScope, ConsentState
from assistant.consult.phases import agree_to_all
from assistant.group.facts import facts_of
from ui.forms.form import Form
from ui.steps.write import commit


def confirm(form: Form) -> None:
    """The worker agrees; with group consent the codes of this consult count from now on."""
    form.session.flush()
    session, consult = form.session, form.consult
    now, today = session.now(), session.today()
    confirmed = changed(consult.consult, now, confirmed=today)
    read = agree_to_all(consult, session.library, today=today, now=now)
    group = form.file.consent(ConsentScope.GROUP)
    commit(form, "Samenvatting akkoord", *confirmed, *read, *_counted(form, group))


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


def group_said(form: Form, state: ConsentState) -> tuple[Change, ...]:
    """What counts in the group's picture after this word about it."""
    if form.consult.consult.confirmed is None:
        return ()
    return _counted(form, state)


def _counted(form: Form, group: ConsentState) -> tuple[Change, ...]:
    """The codes of this consult made anew, or only taken away when they may not count."""
    if group is not ConsentState.GIVEN:
        return _forget(form)
    now = form.session.now()
    facts = facts_of(form.consult, form.session.library, form.session.today())
    return (*_forget(form), *(added(fact, now) for fact in facts))


def _forget(form: Form) -> tuple[Change, ...]:
    now = form.session.now()
    return tuple(removed(fact, now) for fact in form.consult.all(GroupFact))
