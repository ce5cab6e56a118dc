from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.case.changes import added
from assistant.case.records import (
    Bottleneck,
    Measure,
    Organisation,
    Signal,
    Task,
    Theme,
    Unit,
    new_id,
)
from assistant.consult.flow import steps_of
from tests.conftest import NOW
from ui.pages.consult import ConsultPage
from ui.pages.knowledge_reckon import SHEETS, Reckon
from ui.steps import STEPS
from ui.steps.room import Mark
from ui.theme import SMALLEST_TARGET
from ui.workspace import Workspace

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
PAGES = (
    "start", "agenda", "cases", "new_consult", "organisations", "meetings", "knowledge", "settings",
    "vault", "vault_log", "clean_up",
)  # fmt: skip
IN_PARTS = ("organisations", "meetings", "knowledge", "settings")


def in_sight(page: QWidget, kinds: tuple[type, ...]) -> Iterator[QWidget]:
    """The widgets of these kinds a person can reach on this page, once it stands."""
    QApplication.processEvents()
    for kind in kinds:
        yield from (w for w in page.findChildren(kind) if w.isVisibleTo(page))


def unlabelled(page: QWidget) -> list[str]:
    """Inputs without a label relation: a name alone may be their own value."""
    label = QAccessible.RelationFlag.Label
    return [
        f"{type(w).__name__} {w.objectName()} {w.parentWidget().accessibleName()}"
        for w in in_sight(page, INPUTS)
        if not QAccessible.queryAccessibleInterface(w).relations(label)
    ]


def nameless(page: QWidget) -> list[str]:
    """Buttons, lists and tables a screen reader would have nothing to say for."""
    return [
        repr(each)
        for each in in_sight(page, (QAbstractButton, QListView, QTableView))
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip()
    ]


def small(page: QWidget) -> list[str]:
    """Things to click that are lower or narrower than they may be."""
    return [
        f"{button.text()} {button.width()}x{button.height()}"
        for button in in_sight(page, (QAbstractButton,))
        if min(button.width(), button.height()) < SMALLEST_TARGET
    ]


def mnemonics(page: QWidget) -> list[str]:
    """Every letter that is a mnemonic more than once."""
    texts = [w.text() for w in in_sight(page, (QAbstractButton,))]
    texts += [w.text() for w in in_sight(page, (QLabel,)) if w.buddy() is not None]
    letters = Counter(
        text.replace("&&", "").partition("&")[2][:1].lower()
        for text in texts
        if "&" in text.replace("&&", "")
    )
    return [letter for letter, count in letters.items() if count > 1]


def fill(page: ConsultPage) -> None:
    """Give every list of the consult something to show."""
    own = {"case_id": page.case_id, "consult_id": page.consult_id}
    bottleneck = Bottleneck(id=new_id(), **own, text="Tillen")
    records = (
        Task(id=new_id(), **own, name="Lossen", hours=8),
        Theme(id=new_id(), **own, text="Rust"),
        Signal(id=new_id(), **own, text="Vaak moe"),
        bottleneck,
        Measure(id=new_id(), **own, text="Heffer", bottleneck_id=bottleneck.id),
    )
    changes = tuple(added(record, NOW) for record in records)
    page.session.commit("Voorbereid", changes, page.case_id)


def test_the_walk_finds_a_gap(page: ConsultPage) -> None:
    """An input without a label, a button without a name and a small one are each noticed."""
    line, small_button = QLineEdit(), QPushButton()
    small_button.setStyleSheet("min-height: 0; padding: 0;")
    small_button.setFixedSize(10, 10)
    shown = page.middle.currentWidget()
    shown.content.layout().addWidget(line)
    shown.content.layout().addWidget(small_button)

    assert (1, 1, 1) == (len(unlabelled(shown)), len(nameless(shown)), len(small(shown)))


@pytest.mark.parametrize("name", PAGES)
def test_every_input_of_a_page_has_a_label(workspace: Workspace, name: str) -> None:
    """Each input has a label relation, each button a name and room enough to press."""
    getattr(workspace, name)()

    assert ([], [], []) == (
        unlabelled(workspace.page),
        nameless(workspace),
        small(workspace.page),
    )


@pytest.mark.parametrize("name", PAGES)
def test_mnemonics_of_a_page_are_unique(workspace: Workspace, name: str) -> None:
    """No letter leads to two places."""
    getattr(workspace, name)()

    assert mnemonics(workspace) == []


def go_to(page: ConsultPage, key: str) -> None:
    """Show a step; one the consult does not have is added."""
    if key in [step.key for step in steps_of(page.consult)]:
        page.show_step(key)
    else:
        page.order.add(key)
    assert key == page.step


@pytest.mark.parametrize("key", list(STEPS))
def test_every_input_of_a_step_has_a_label(page: ConsultPage, key: str) -> None:
    """Each input has a label relation, each button a name, and mnemonics are unique."""
    fill(page)
    go_to(page, key)
    shown = page.middle.currentWidget()

    assert ([], [], []) == (unlabelled(shown), nameless(page), mnemonics(page.window()))


@pytest.mark.parametrize("key", list(STEPS))
def test_targets_of_a_step_are_large_enough(page: ConsultPage, qtbot: QtBot, key: str) -> None:
    """Everything to click is at least 24 pixels high and wide."""
    fill(page)
    go_to(page, key)
    qtbot.wait(1)

    assert small(page.middle.currentWidget()) == []


@pytest.mark.parametrize("sheet", range(len(SHEETS)))
def test_every_input_of_a_sheet_has_a_label(qtbot: QtBot, workspace: Workspace, sheet: int) -> None:
    """Each input of what can be reckoned has a label relation, each button a name and room."""
    reckon = Reckon()
    qtbot.addWidget(reckon)
    reckon.choice.setCurrentIndex(sheet)
    reckon.show()
    QApplication.processEvents()

    assert ([], [], [], []) == (
        unlabelled(reckon), nameless(reckon), small(reckon), mnemonics(reckon),
    )  # fmt: skip


@pytest.mark.parametrize("name", IN_PARTS)
def test_no_part_of_a_page_has_a_gap(workspace: Workspace, name: str) -> None:
    """Also behind every mark of a page: labels, names, room to press, letters used once."""
    store = (Organisation(id="o", name="Zorggroep"), Unit(id="u", organisation_id="o", name="Team"))
    changes = tuple(added(record, NOW) for record in store)
    workspace.session.commit("Organisatie", changes, "")
    getattr(workspace, name)()
    marks = list(in_sight(workspace.page, (Mark,)))
    gaps = {}
    for mark in marks:
        mark.click()
        gaps[mark.text()] = [
            *unlabelled(workspace.page),
            *nameless(workspace),
            *small(workspace.page),
            *mnemonics(workspace),
        ]

    assert len(marks) > 1
    assert {mark.text(): [] for mark in marks} == gaps
