"""The agenda over all cases: filtered, opened, ticked off, and written as a calendar file."""

from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added, changed
from assistant.case.meetings import Discussion
from assistant.case.records import Action, Measure, Record
from assistant.case.words import DiscussionKind, Side
from tests.conftest import NOW, TODAY
from ui import dialogs
from ui.pages.agenda import AgendaPage
from ui.pages.consult import ConsultPage
from ui.pages.meetings import MeetingsPage
from ui.pages.vault_keeping import KeepingPage
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace, consult: tuple[str, str]) -> Player:
    """Somebody at the agenda, with a promise of the AD and one of the worker."""
    own = {"case_id": consult[0], "consult_id": consult[1]}
    store(
        workspace,
        consult[0],
        Action(id="mijn", **own, text="Nabellen", side=Side.AD, due=TODAY + timedelta(2)),
        Action(id="hun", **own, text="Rooster vragen", side=Side.WORKER, due=TODAY + timedelta(20)),
    )
    session = workspace.session
    held = session.file(consult[0]).consult(consult[1]).consult
    session.commit("Zonder dag", changed(held, NOW, day=None), consult[0])
    workspace.agenda()
    QApplication.processEvents()
    return Player(workspace, patience=2000)


def store(workspace: Workspace, case_id: str, *records: Record) -> None:
    """Put records in a case without a page."""
    changes = tuple(added(record, NOW) for record in records)
    workspace.session.commit("Voorbereid", changes, case_id)


def shown(workspace: Workspace) -> list[str]:
    """What stands in the list."""
    model = workspace.page.view.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_period_and_kind_are_chosen(workspace: Workspace, player: Player) -> None:
    """A week shows less than four weeks, and one's own work less than everything."""
    assert ["Nabellen", "Rooster vragen"] == shown(workspace)
    player.choose("Periode", "Deze week")
    assert ["Nabellen"] == shown(workspace)
    player.choose("Periode", "Vier weken")
    player.choose("Wat", "Wat ik zelf doe")
    assert ["Nabellen"] == shown(workspace)
    player.choose("Wat", "Proeven")
    assert [] == shown(workspace)
    assert player.sees("In deze periode staat er niets.")


def test_a_promise_opens_its_case_at_the_agreements(workspace: Workspace, player: Player) -> None:
    """Open leads to the step where the promise stands."""
    player.press("Open")
    assert isinstance(workspace.page, ConsultPage)
    assert "afspraken" == workspace.consult_page.step


def test_a_trial_opens_at_the_measures(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """The end of a trial leads to the measure on trial."""
    own = {"case_id": consult[0], "consult_id": consult[1]}
    store(workspace, consult[0], Measure(id="m", **own, text="Tilhulp", trial_end=TODAY))
    assert "Tilhulp" == shown(workspace)[0]
    workspace.page.view.selectRow(0)
    player.press("Open")
    assert "maatregelen" == workspace.consult_page.step


@pytest.mark.requirement("002-R40")
def test_a_planned_progress_talk_leads_to_its_page(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """A talk about progress with a day stands in the agenda until something is written of it."""
    talk = Discussion(id="d", case_id=consult[0], kind=DiscussionKind.PROGRESS, day=TODAY)
    store(workspace, consult[0], talk)
    assert "Voortgangsgesprek" == shown(workspace)[0]
    workspace.page.view.selectRow(0)
    player.press("Open")
    assert isinstance(workspace.page, MeetingsPage)
    assert player.sees("Dossier 2026-001, verpleegkundige")
    said = changed(talk, NOW, said="Het gaat goed")
    workspace.session.commit("Verslag", said, consult[0])
    workspace.agenda()
    assert "Voortgangsgesprek" not in shown(workspace)


def test_a_case_whose_time_is_over_leads_to_its_end(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """The end of keeping stands in the agenda and leads to where it is decided."""
    session = workspace.session
    case = session.file(consult[0]).case
    session.commit("Gesloten", changed(case, NOW, closed=date(2021, 1, 5)), case.id)
    player.choose("Wat", "Bewaartermijn")
    assert ["De bewaartermijn loopt af"] == shown(workspace)
    workspace.page.view.selectRow(0)
    player.press("Open")
    assert isinstance(workspace.page, KeepingPage)


def test_the_calendar_file_has_nothing_of_a_case(
    workspace: Workspace, player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only one's own days are written, with fixed words; the number only when it is asked for."""
    target = tmp_path / "agenda.ics"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: target)
    player.press("Bewaar als agendabestand …")
    events = list(icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT"))
    assert ["Evenwicht: afspraak nakijken"] == [str(event["summary"]) for event in events]
    assert player.sees("met 1 dag.")
    assert TODAY + timedelta(2) == events[0]["dtstart"].dt
    assert "agenda exported" == workspace.session.vault.log.lines()[-1].event
    player.press("Zet het dossiernummer in de titel")
    player.press("Bewaar als agendabestand …")
    assert b"(2026-001)" in target.read_bytes()
    assert b"verpleegkundige" not in target.read_bytes()
    assert b"Nabellen" not in target.read_bytes()


def test_thinking_better_of_it_writes_nothing(
    workspace: Workspace, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a file nothing is written or logged."""
    monkeypatch.setattr(dialogs, "save_file", lambda *_: None)
    player.press("Bewaar als agendabestand …")
    assert "agenda exported" != workspace.session.vault.log.lines()[-1].event


def test_a_call_is_ticked_off(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """A moment that follows from the case is ticked off here; a promise is not."""
    assert isinstance(workspace.page, AgendaPage)
    session = workspace.session
    day = session.file(consult[0]).consult(consult[1]).consult
    moved = changed(day, NOW, day=TODAY - timedelta(14))
    session.commit("Voorbereid", moved, consult[0])
    assert "Bellen om te vragen hoe het gaat" == shown(workspace)[0]
    workspace.page.view.selectRow(0)
    player.press("Gedaan")
    assert "Bellen om te vragen hoe het gaat" not in shown(workspace)
    assert not player.has_button("Gedaan") or not player.button("Gedaan").isEnabled()
