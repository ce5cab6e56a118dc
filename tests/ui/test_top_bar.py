"""The bar above the pages, at the usual size of text and at twice that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import NOW
from ui import theme
from ui.top_bar import PLACES, TopBar


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Text of 200 %."""
    theme.apply(qapp, theme.Theme(scale=2.0))
    yield
    theme.apply(qapp, theme.Theme())


def bar_of(qtbot: QtBot, places: tuple[str, ...], titles: tuple[str, str]) -> TopBar:
    """A bar of a window of 1280 wide, in which something was stored."""
    ends = [QPushButton(words) for words in ("Samen kijken", "Vergrendelen")]
    made = TopBar([lambda: None] * len(PLACES), ends)
    qtbot.addWidget(made)
    made.say_where(titles, places)
    made.say_saved(NOW)
    made.resize(QSize(1280, made.heightForWidth(1280)))
    return made


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(
    ("places", "titles"),
    [
        (PLACES, ("", "")),
        (("Start", "Kennis"), ("Dossier 2026-001", "Preventief adviesgesprek, 23 november 2026")),
    ],
)
def test_large_text_takes_two_lines(
    qtbot: QtBot, places: tuple[str, ...], titles: tuple[str, str]
) -> None:
    """At 200 % the bar is lower than three of its buttons above each other."""
    bar = bar_of(qtbot, places, titles)
    one = bar.findChildren(QPushButton)[0].sizeHint().height()

    assert one < bar.height() < 3 * one


def test_the_usual_text_takes_one_line(qtbot: QtBot) -> None:
    """At 100 % everything of a consult stands on one line."""
    bar = bar_of(qtbot, ("Start", "Kennis"), ("Dossier 2026-001", "Preventief adviesgesprek"))
    one = bar.findChildren(QPushButton)[0].sizeHint().height()

    assert bar.height() < 2 * one


@pytest.mark.usefixtures("large")
def test_all_of_it_is_there_at_every_size(qtbot: QtBot) -> None:
    """Large text hides neither a place nor when it was stored."""
    bar = bar_of(qtbot, PLACES, ("", ""))
    shown = [b.text() for b in bar.findChildren(QPushButton) if b.isVisibleTo(bar)]

    assert {*PLACES} <= {*shown}
    assert bar.saved.isVisibleTo(bar)
    assert bar.saved.text().startswith("Opgeslagen ")
