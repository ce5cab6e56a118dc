from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.form import Form
from ui.forms.search_add import fold, search_add


@dataclass
class Entry:
    """What a pack entry has."""

    id: str
    title: str
    search: tuple[str, ...] = ()


ENTRIES = [Entry("tillen", "Tillen", ("sjouwen",)), Entry("reiken", "Reiken"), Entry("e", "Eén")]

Chosen = list[tuple[str, str]]
Make = Callable[..., Any]


@pytest.fixture
def chosen() -> Chosen:
    """What was chosen so far."""
    return []


@pytest.fixture
def make(form: Form, qtbot: QtBot, chosen: Chosen) -> Make:
    """Makes the field in a window."""

    def build(**options: bool) -> QWidget:
        field = search_add(form, ENTRIES, "Factor", lambda *c: chosen.append(c), **options)
        qtbot.addWidget(field)
        field.show()
        return field

    return build


def typed(qtbot: QtBot, field: QWidget, words: str) -> QLineEdit:
    line = field.findChild(QLineEdit)
    line.setText(words)
    return line


def test_suggestions_are_found_by_their_other_names(make: Make, qtbot: QtBot) -> None:
    """An entry is found by every word it is known by, not only by its title."""
    line = typed(qtbot, make(), "")
    line.completer().setCompletionPrefix("sjouw")

    assert line.completer().currentCompletion() == "Tillen"


def test_words_are_found_in_any_order(make: Make, qtbot: QtBot) -> None:
    """Every word counts, wherever it stands; a word that is nowhere leaves nothing."""
    completer = typed(qtbot, make(), "").completer()
    completer.setCompletionPrefix("sjouw til")
    found = completer.currentCompletion()
    completer.setCompletionPrefix("sjouw reik")

    assert "Tillen" == found
    assert 0 == completer.completionCount()


def test_what_has_the_words_in_its_title_comes_first(form: Form, qtbot: QtBot) -> None:
    """An entry that is only known by a word stands below one that is called so."""
    entries = [Entry("a", "Dragen", ("tillen",)), Entry("b", "Tillen"), Entry("c", "Lopen")]
    field = search_add(form, entries, "Factor", lambda *_chosen: None)
    qtbot.addWidget(field)
    completer = typed(qtbot, field, "").completer()
    completer.setCompletionPrefix("til")
    model = completer.completionModel()

    assert ["Tillen", "Dragen"] == [model.index(row, 0).data() for row in range(model.rowCount())]


def test_accents_do_not_matter(make: Make, qtbot: QtBot) -> None:
    """An entry with an accent is found without it."""
    line = typed(qtbot, make(), "")
    line.completer().setCompletionPrefix("een")

    assert line.completer().currentCompletion() == "Eén"


def test_a_full_title_chooses_its_entry(make: Make, qtbot: QtBot, chosen: Chosen) -> None:
    """Enter on an entry's own words chooses the entry."""
    line = typed(qtbot, make(), "tillen")

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert chosen == [("tillen", "Tillen")]
    assert line.text() == ""


def test_own_words_are_added_as_they_are(make: Make, qtbot: QtBot, chosen: Chosen) -> None:
    """Words that match nothing come as one's own."""
    line = typed(qtbot, make(), "Iets heel anders")

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert chosen == [("", "Iets heel anders")]


def test_own_words_can_be_refused(make: Make, qtbot: QtBot, chosen: Chosen) -> None:
    """Where only the pack counts, other words stay with a sentence."""
    field = make(allow_own=False)
    line = typed(qtbot, field, "Iets heel anders")

    next(b for b in field.findChildren(QAbstractButton) if b.text() == "Voeg toe").click()

    assert chosen == []
    assert line.text() == "Iets heel anders"
    assert field.fault.text() == "Dit staat niet in de lijst. Kies een van de voorstellen."


def test_folding_drops_case_and_accents() -> None:
    """Words compare without capitals and accents."""
    assert fold("  Één CAFÉ ") == "een cafe"
