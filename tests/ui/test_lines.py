"""The lines of the start page: four texts in one widget, which nobody may notice."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.pages.lines import Line, Lines


def shown(qtbot: QtBot, *lines: Line, width: int = 700) -> Lines:
    """These lines on screen, in so many pixels."""
    made = Lines()
    qtbot.addWidget(made)
    made.show_lines(lines)
    made.setFixedWidth(width)
    made.show()
    return made


def words_of(lines: Lines) -> list[QLabel]:
    """The widgets with words that are on screen."""
    return [label for label in lines.findChildren(QLabel) if label.isVisible()]


def inked(label: QLabel) -> set[int]:
    """The columns of pixels in which something is painted."""
    picture = label.grab().toImage()
    ground, size = picture.pixel(0, 0), picture.size()
    return {
        x
        for x in range(size.width())
        for y in range(size.height())
        if picture.pixel(x, y) != ground
    }


def line(what: str = "Bellen") -> Line:
    """A line with a text in each place."""
    return Line("vandaag", what, "Dossier 2026-001", "belofte van u", (("Open", lambda: None),))


def test_who_listens_hears_all_of_a_line(qtbot: QtBot) -> None:
    """A screen reader gets the four texts as one, in their order, each on a line."""
    lines = shown(qtbot, line())
    (label,) = words_of(lines)
    heard = QAccessible.queryAccessibleInterface(label)
    assert QAccessible.Role.StaticText == heard.role()
    assert "vandaag\nBellen\nDossier 2026-001\nbelofte van u" == heard.text(QAccessible.Text.Name)


def test_the_columns_are_where_they_were(qtbot: QtBot) -> None:
    """When stands at the left, what beside it, the aside at the right, with room between them."""
    lines = shown(qtbot, line())
    (label,) = words_of(lines)
    columns = inked(label)
    assert {x for x in columns if x < 136}
    assert {x for x in columns if 152 <= x < label.width() - 200}
    assert {x for x in columns if x >= label.width() - 184}
    assert not {x for x in columns if 136 <= x < 152}


@pytest.mark.parametrize("what", ["Praten over het rooster van de nacht " * 9, "x" * 300])
def test_a_long_text_wraps_in_its_column(qtbot: QtBot, what: str) -> None:
    """Words and one long word alike go on below; nothing is painted over the aside."""
    lines = shown(qtbot, line(), line(what))
    short, long = words_of(lines)
    assert long.height() > 2 * short.height()
    gap = range(long.width() - 184 - 15, long.width() - 184)
    assert not inked(long) & set(gap)


def test_a_line_that_is_no_more_is_gone(qtbot: QtBot) -> None:
    """With one line fewer its words and its button go; shown again they come back."""
    lines = shown(qtbot, line("een"), line("twee"))
    lines.show_lines([line("een")])
    assert 1 == len(words_of(lines))
    assert 1 == len([each for each in lines.findChildren(QPushButton) if each.isVisible()])
    lines.show_lines([line("een"), line("twee")])
    assert ["een", "twee"] == [label.text().split("\n")[1] for label in words_of(lines)]


def test_the_same_words_may_do_something_else(qtbot: QtBot) -> None:
    """A line that looks as before does what it was told last."""
    done = []
    lines = shown(qtbot, line())
    lines.show_lines(
        [
            Line(
                "vandaag",
                "Bellen",
                "Dossier 2026-001",
                "belofte van u",
                (("Open", lambda: done.append("nieuw")),),
            )
        ]
    )
    next(each for each in lines.findChildren(QPushButton) if each.isVisible()).click()
    assert ["nieuw"] == done
