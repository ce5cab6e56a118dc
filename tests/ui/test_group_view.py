from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import demo, work
from ui.pages.group_table import CellLabel
from ui.pages.group_view import GroupView
from ui.pages.organisation import OrganisationPage
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


def test_a_report_that_goes_out_is_kept(
    view: GroupView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing the report keeps its figures in the ledger and logs it, without content."""
    target = tmp_path / "groepsadvies.pdf"
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_args: target)
    organisation = view._organisation
    assert organisation is not None

    view._report()

    qtbot.waitUntil(target.exists, timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert len(view._session.vault.ledger.releases(organisation.id)) == 1
