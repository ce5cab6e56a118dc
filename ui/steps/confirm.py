"""Confirming what was read back: the day, and the codes that may count in the group's picture."""

from assistant.case.changes import Change, added, changed, removed
from assistant.case.file import ConsultFile
from assistant.case.records import GroupFact
from assistant.case.words import ConsentScope, ConsentState
from assistant.consult.phases import agree_to_all
from assistant.group.facts import facts_of
from ui.forms.form import Form
from ui.session import Session
from ui.steps.write import commit


def confirm(form: Form) -> None:
    """The worker agrees; with group consent the codes of this consult count from now on."""
    form.session.flush()
    session, consult = form.session, form.consult
    now, today = session.now(), session.today()
    confirmed = changed(consult.consult, now, confirmed=today)
    read = agree_to_all(consult, session.library, today=today, now=now)
    group = form.file.consent(ConsentScope.GROUP)
    counted = _counted(session, consult, group)
    commit(form, "Samenvatting akkoord", *confirmed, *read, *counted)


def unconfirm(form: Form) -> None:
    """It was not right after all: nothing of it counts any more."""
    form.session.flush()
    consult = form.consult.consult
    commit(
        form,
        "Samenvatting niet akkoord",
        *changed(consult, form.session.now(), confirmed=None),
        *_counted(form.session, form.consult, ConsentState.UNASKED),
    )


def group_said(form: Form, state: ConsentState) -> tuple[Change, ...]:
    """What counts in the group's picture after this word about it."""
    if form.consult.consult.confirmed is None:
        return ()
    return _counted(form.session, form.consult, state)


def renew(session: Session, case_id: str, consult_id: str) -> None:
    """What counts follows what was changed after the worker agreed.

    That is no step to take back, and the way back before it is closed.
    """
    consult = session.file(case_id).consult(consult_id)
    if consult.consult.confirmed is None:
        return
    changes = _counted(session, consult, consult.file.consent(ConsentScope.GROUP))
    if changes:
        session.commit("Groepsbeeld bijgewerkt", changes, case_id, undoable=False)
        session.forget_undo()


def _counted(session: Session, consult: ConsultFile, group: ConsentState) -> tuple[Change, ...]:
    """The codes that count from now on, in place of those that did; none when they may not."""
    now = session.now()
    facts = facts_of(consult, session.library, session.today())
    wanted = set(facts) if group is ConsentState.GIVEN else set()
    there = set(consult.all(GroupFact))
    return (
        *(removed(fact, now) for fact in consult.all(GroupFact) if fact not in wanted),
        *(added(fact, now) for fact in facts if fact in wanted - there),
    )
