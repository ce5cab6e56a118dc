import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import Organisation
from ui import demo, work
from ui.pages.group_table import CellLabel
from ui.pages.group_view import GroupView
from ui.pages.organisation import OrganisationPage
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture
def view(workspace: Workspace, qtbot: QtBot) -> GroupView:
    """The organisation of 96 persons of the demo, protected and on screen."""
    demo.fill(workspace.session)
    large = next(
        each
        for each in workspace.session.vault.cases.organisations()
        if each.name == "Zorggroep De Linde"
    )
    workspace.organisations(large.id)
    assert isinstance(workspace.page, OrganisationPage)
    group = workspace.page._group
    qtbot.waitUntil(lambda: group._seen is not None and not work.busy(), timeout=60_000)
    QApplication.processEvents()
    return group


def said(view: GroupView) -> str:
    """Everything on the page about the group."""
    return " ".join(label.text() for label in view.findChildren(QLabel))


def test_hidden_figures_say_so_and_nothing_else(view: GroupView) -> None:
    """A hidden cell shows a word, never a figure, also to a screen reader."""
    hidden = [cell for cell in view.findChildren(CellLabel) if cell._hidden_cell]

    assert hidden
    assert {"verborgen"} == {cell.text() for cell in hidden}
    assert all(cell.accessibleName().endswith(": verborgen") for cell in hidden)


def test_what_three_people_share_stays_hidden(view: GroupView) -> None:
    """The bottleneck of three persons is not in the table, and the page says why."""
    shown = said(view)

    assert "Nachtwerk" not in shown
    assert "omdat een klein getal naar een persoon kan wijzen" in shown


def test_the_pattern_that_stands_out_is_told(view: GroupView) -> None:
    """The unit where a bottleneck stands out is named, with its counts."""
    assert "Wisselende diensten: in Thuiszorg" in said(view)


def test_anyone_can_see_how_close_one_comes(view: GroupView) -> None:
    """The check shows for three readers how close they come to hidden figures."""
    view._attack()

    shown = said(view)
    assert "Een collega, die het eigen antwoord kent" in shown
    assert "waarden mogelijk" in shown


@pytest.mark.requirement("001-R32")
def test_units_are_taken_together_where_too_few_were_spoken_to(
    workspace: Workspace,
) -> None:
    """The clinic with 8 and the outpatients with 16 count as one, and can be taken apart."""
    demo.fill(workspace.session)
    cases = workspace.session.vault.cases
    small = next(each for each in cases.organisations() if each.name == "Ziekenhuis Waterland")
    workspace.organisations(small.id)
    player = Player(workspace, patience=60_000)

    player.choose("Voeg Kliniek samen met", "Polikliniek")
    player.press("Voeg Kliniek samen")
    player.until(lambda: player.sees("Kliniek en Polikliniek"), "the two together")

    assert [True, True, False] == [each.merged for each in cases.units(small.id)]
    player.press("Gegevens")
    player.press("Haal uit elkaar: Kliniek en Polikliniek")
    assert [False, False] == [each.merged for each in cases.units(small.id)]


def test_a_picture_without_figures_leads_to_the_advice(workspace: Workspace) -> None:
    """Nobody was spoken to: the reason stands there, and one press leads to what can be written."""
    session = workspace.session
    session.commit("Begin", (added(Organisation(id="o", name="Kapsalon Kort"), session.now()),))
    workspace.organisations("o")
    player = Player(workspace, patience=20_000)

    player.until(lambda: player.sees("Er is wel iets te zeggen"), "a way on")
    player.press("Schrijf het advies")

    assert player.sees("Wat wil de organisatie weten?")


def test_three_readers_stand_beside_each_other(view: GroupView) -> None:
    """Each hidden figure has one row, with what every reader has to guess between."""
    view._attack()

    said_of = {label.accessibleName() for label in view.findChildren(QLabel)}
    assert "Tillen, Zuid, Een collega, die het eigen antwoord kent: 1 tot en met 10" in said_of
