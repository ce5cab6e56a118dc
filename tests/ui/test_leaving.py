"""Leaving a consult: what counts follows, and what could not be stored is kept."""

import pytest

from assistant.case.changes import added
from assistant.case.records import Bottleneck, GroupFact, Note, new_id
from tests.conftest import NOW
from tests.ui.steps_kit import demo_form
from ui.forms.form import Form
from ui.player import Player
from ui.session import Session
from ui.steps.confirm import confirm, unconfirm
from ui.workspace import Workspace


def counted(form: Form) -> set[str]:
    """The codes of the consult that count."""
    return {fact.indicator for fact in form.consult.all(GroupFact)}


def agreed(session: Session, workspace: Workspace) -> Form:
    """Saskia's consult on screen, confirmed, with consent to count."""
    form = demo_form(session)
    confirm(form)
    workspace.consult(form.case_id, form.consult_id)
    return form


@pytest.mark.requirement("000-R45")
def test_what_counts_follows_a_change_afterwards(session: Session, workspace: Workspace) -> None:
    """A bottleneck named after the worker agreed counts as soon as the consult is left."""
    form = agreed(session, workspace)
    bottleneck = Bottleneck(
        id=new_id(), case_id=form.case_id, consult_id=form.consult_id, factor="tillen"
    )
    session.commit("Knelpunt", (added(bottleneck, NOW),), form.case_id)
    before = counted(form)

    workspace.start()

    assert {"bottleneck:tillen"} <= counted(form) - before


def test_nothing_changed_writes_nothing(session: Session, workspace: Workspace) -> None:
    """Leaving a confirmed consult as it was leaves the way back open."""
    form = agreed(session, workspace)
    title = session.undo_title

    workspace.start()

    assert title == session.undo_title != ""
    assert counted(form)


def test_a_consult_that_is_not_confirmed_does_not_count(
    session: Session, workspace: Workspace
) -> None:
    """Leaving does not make anything count before the worker agreed."""
    form = demo_form(session)
    unconfirm(form)
    workspace.consult(form.case_id, form.consult_id)

    workspace.start()

    assert set() == counted(form)


def test_a_refused_value_becomes_a_note(session: Session, workspace: Workspace) -> None:
    """Half a date is no date; on leaving the consult it stands among the notes, at its step."""
    form = demo_form(session)
    workspace.consult(form.case_id, form.consult_id, "opdracht")
    player = Player(workspace)
    player.type("Op welke dag?", "12 maa")

    workspace.start()

    (note,) = [n for n in form.consult.all(Note) if n.text.startswith("Niet bewaard")]
    assert ("opdracht", "Niet bewaard bij ‘Op welke dag’: 12 maa") == (note.step, note.text)
    assert player.sees("Wat niet bewaard kon worden, staat bij de notities van het consult.")


def test_a_value_put_right_makes_no_note(session: Session, workspace: Workspace) -> None:
    """A day that was mended before leaving is stored, and nothing else."""
    form = demo_form(session)
    workspace.consult(form.case_id, form.consult_id, "opdracht")
    player = Player(workspace)
    player.type("Op welke dag?", "12 maa")
    player.type("Op welke dag?", "12-03-2026")

    workspace.start()

    assert [] == [n for n in form.consult.all(Note) if n.text.startswith("Niet bewaard")]
