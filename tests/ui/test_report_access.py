"""The page of a document for who does not see it, has no mouse, or needs large letters."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.steps_kit import demo_form
from tests.ui.test_accessibility import mnemonics, nameless, small, unlabelled
from ui.pages.report import ReportPage
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

PARTS = ("Opmerkingen", "Tekst", "Afronden", "Bewaren", "Als tekst", "Wat de werkgever niet ziet")


@pytest.fixture
def report(workspace: Workspace, session: Session) -> ReportPage:
    """The worker's report on screen."""
    form = demo_form(session)
    workspace.report(form.case_id, form.consult_id, "advies")
    page = workspace.report_page
    Player(workspace).until(lambda: page.desk.now is not None, "no preview")
    return page


@pytest.mark.parametrize("part", PARTS)
def test_everything_has_a_name_and_a_size(
    workspace: Workspace, report: ReportPage, part: str
) -> None:
    """In each part: labels at inputs, names at buttons, room to press, a letter for one thing."""
    Player(workspace).press_first(part)
    QApplication.processEvents()

    assert [] == unlabelled(report)
    assert [] == nameless(report)
    assert [] == small(report)
    assert [] == mnemonics(workspace)


def test_a_page_reads_its_own_words(report: ReportPage) -> None:
    """Who hears the page gets its number and everything that stands on it."""
    heard = QAccessible.queryAccessibleInterface(report.paper.sheet)

    assert heard.text(QAccessible.Text.Name).startswith("Bladzijde 1 van")
    assert "Advies over uw werk" in heard.text(QAccessible.Text.Description)


def test_nothing_is_cut_off_beside_the_pages(
    qtbot: QtBot, workspace: Workspace, report: ReportPage
) -> None:
    """On a screen of 1280 by 720 no part of the right column asks for more width than it has."""
    workspace.resize(1280, 720)
    for part in PARTS[:4]:
        Player(workspace).press_first(part)
        QApplication.processEvents()
        inner = report._scroll.widget()
        assert inner.minimumSizeHint().width() <= report._scroll.viewport().width(), part
