"""Search over everything: by Ctrl+K, grouped, opened at the step the words stand in."""

import logging
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.case.changes import added, changed
from assistant.case.records import Assignment, Case, Note, Organisation, Worker, new_id
from tests.conftest import NOW
from ui.pages.cases import CasesPage
from ui.pages.consult import ConsultPage
from ui.pages.knowledge import KnowledgePage
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody at the window, with the panel open."""
    QApplication.processEvents()
    made = Player(workspace, patience=3000)
    made.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert workspace.search_panel.isVisible()
    return made


def look_for(player: Player, words: str) -> list[str]:
    """Type these words and read what is found, the names of groups included."""
    panel = player.window.search_panel
    panel.line.clear()
    QTest.keyClicks(panel.line, words)
    player.until(lambda: not panel._soon.isActive(), "searched")
    return [panel.found.item(row).text() for row in range(panel.found.count())]


def noted(workspace: Workspace, case: tuple[str, str], step: str, text: str) -> None:
    """Put a note in a case."""
    note = Note(id=new_id(), case_id=case[0], consult_id=case[1], step=step, text=text, at=NOW)
    workspace.session.commit("Notitie", (added(note, NOW),), case[0])


def test_search_can_be_found_without_knowing_its_key(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """A button in the bar opens the panel; in a consult, where there is no room, it is away."""
    player = Player(workspace, patience=3000)
    player.press("Zoeken")
    assert workspace.search_panel.isVisible()
    player.key(Qt.Key.Key_Escape)
    workspace.consult(*agreed)
    assert not player.has_button("Zoeken")


def test_a_word_of_the_talk_leads_to_its_step(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """Enter opens the case at the step in which the word was typed."""
    noted(workspace, consult, "signalen", "Hij telt de dozen twee keer na")
    found = look_for(player, "dozen keer")
    assert ["Dossiers", "2026-001, Saskia de Vries, verpleegkundige"] == found[:2]
    assert "Hij telt de dozen twee keer na" in player.window.search_panel.found.item(1).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    player.key(Qt.Key.Key_Return)
    assert isinstance(workspace.page, ConsultPage)
    assert "signalen" == workspace.consult_page.step
    assert not workspace.search_panel.isVisible()


@pytest.mark.parametrize("words", ["saskia", "2026-001", "verpleeg", "de vries", "linde"])
def test_a_case_is_found_by_what_one_remembers(
    workspace: Workspace, player: Player, consult: tuple[str, str], words: str
) -> None:
    """Name, number, function and organisation find the case, as does a part of them."""
    session = workspace.session
    organisation = Organisation(id="o", name="Zorggroep De Linde")
    session.commit("Organisatie", (added(organisation, NOW),))
    case = session.file(consult[0]).case
    session.commit("Organisatie", changed(case, NOW, organisation_id="o"), case.id)
    assert "2026-001, Saskia de Vries, verpleegkundige" in look_for(player, words)


def test_open_and_closed_cases_apart(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """The archive is searched on its own, or left out."""
    session = workspace.session
    closed = Case(id="c2", number="2020-003", worker_id="w2", closed=date(2020, 5, 6))
    worker = Worker(id="w2", name="Saskia Oud")
    whole = (worker, closed, Assignment(id="a2", case_id="c2"))
    session.commit("Oud dossier", tuple(added(record, NOW) for record in whole), "c2")
    assert 2 == len([each for each in look_for(player, "saskia") if "Saskia" in each])
    player.press("Gesloten dossiers")
    assert ["Dossiers", "2020-003, Saskia Oud"] == look_for(player, "saskia")
    player.press("Open dossiers")
    assert ["Dossiers", "2026-001, Saskia de Vries, verpleegkundige"] == look_for(player, "saskia")


def test_knowledge_is_found_and_opened(workspace: Workspace, player: Player) -> None:
    """An entry of the packs opens on the page of knowledge, found there."""
    player.press("Kennis", workspace.search_panel)
    assert "Ergonoom" in look_for(player, "ergonoom")
    player.window.search_panel.line.setFocus()
    player.key(Qt.Key.Key_Return)
    page = workspace.page
    assert isinstance(page, KnowledgePage)
    assert "Ergonoom" == page.look_up.search.text()


def test_a_page_is_reached_by_another_word(workspace: Workspace, player: Player) -> None:
    """Who looks for the archive comes to the cases."""
    found = look_for(player, "archief")
    assert ["Pagina’s en acties", "Dossiers"] == found[-2:]
    player.press("Pagina’s", workspace.search_panel)
    workspace.search_panel.line.setFocus()
    player.key(Qt.Key.Key_Return)
    assert isinstance(workspace.page, CasesPage)


def test_arrows_walk_past_the_names_of_groups(
    workspace: Workspace, player: Player, consult: tuple[str, str]
) -> None:
    """Down and up go from find to find, and stay at the ends."""
    found = look_for(player, "verpleegkundige")
    panel = workspace.search_panel
    assert "Dossiers" == found[0]
    assert 1 == panel.found.currentRow()
    player.key(Qt.Key.Key_Up)
    assert 1 == panel.found.currentRow()
    for _ in found:
        player.key(Qt.Key.Key_Down)
    assert panel.found.currentRow() == len(found) - 1


def test_escape_closes_and_forgets(
    workspace: Workspace, player: Player, caplog: pytest.LogCaptureFixture
) -> None:
    """After Esc nothing of the query is left, on screen or in a log, and the page is as it was."""
    before = workspace.page
    with caplog.at_level(logging.DEBUG):
        look_for(player, "zeldzaamwoord")
        player.key(Qt.Key.Key_Escape)
    assert not workspace.search_panel.isVisible()
    assert "" == workspace.search_panel.line.text()
    assert before is workspace.page
    assert "zeldzaamwoord" not in caplog.text
    events = [line.event + line.subject for line in workspace.session.vault.log.lines()]
    assert not any("zeldzaamwoord" in event for event in events)


def test_in_a_consult_its_steps_are_found(
    workspace: Workspace, player: Player, agreed: tuple[str, str]
) -> None:
    """The steps of the consult on screen can be gone to by their name."""
    player.key(Qt.Key.Key_Escape)
    workspace.consult(*agreed)
    player.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert "Stap Maatregelen" in look_for(player, "maatregelen")


def test_tab_stays_in_the_panel(workspace: Workspace, player: Player) -> None:
    """The page under the panel cannot be reached by Tab."""
    panel = workspace.search_panel
    for _ in range(12):
        player.key(Qt.Key.Key_Tab)
        assert panel.isAncestorOf(QApplication.focusWidget())


def test_a_press_beside_the_panel_gives_the_keyboard_back(workspace: Workspace) -> None:
    """As with Escape one is where one was, also by mouse."""
    workspace.new_consult()
    name = workspace.page.name
    name.setFocus()
    player = Player(workspace)
    player.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    there = workspace.search_panel.line is QApplication.focusWidget()
    QTest.mouseClick(workspace.search_panel, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert there
    assert name is QApplication.focusWidget()
