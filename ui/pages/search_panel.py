"""Search over everything (Ctrl+K): a quiet panel over the page; nothing of a query is kept."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.forms.field import Field
from ui.forms.flow import flow
from ui.forms.layout import muted
from ui.forms.typed import clean
from ui.go import Go
from ui.pages.finds import Command, Find, Knowledge, Wish, cases, commands
from ui.pages.found_list import FoundList
from ui.session import Session
from ui.steps.room import Mark
from ui.theme import current

PAUSE = 60
"""Milliseconds without a key after which is searched."""

_WIDTH, _HEIGHT, _TOP = 760, 560, 56
_ALL, _OPEN, _CLOSED, _KNOWLEDGE, _PAGES = range(5)
_FILTERS = ("Alles", "Open dossiers", "Gesloten dossiers", "Kennis", "Pagina’s")
_FEW, _MANY = 6, 50
"""How many of a group are shown among the others, and when only that group was asked for."""


class SearchPanel(QWidget):
    """The veil over the page with the panel in it; hidden until `begin`.

    Args:
        parent: the workspace it lies over.
        session: the open session.
        go: the ways between pages.
        listed: the pages and things to do, as they are when the panel opens.
        show_knowledge: opens the page of knowledge at these words.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        go: Go,
        listed: Callable[[], Sequence[Command]],
        show_knowledge: Callable[[str], object],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._go = go
        self._listed = listed
        self._show_knowledge = show_knowledge
        self._knowledge = Knowledge()
        self._before: QWidget | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText("Naam, nummer, organisatie, een woord uit een gesprek …")
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.found = FoundList()
        self._count = muted("")
        self._filters = QButtonGroup(self)
        self._marks = [Mark(words) for words in _FILTERS]
        for number, mark in enumerate(self._marks):
            self._filters.addButton(mark, number)
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        box = QVBoxLayout(self._card)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        for part in (Field("Zoeken in alles", self.line), flow(self._marks), self._count):
            box.addWidget(part)
        box.addWidget(self.found, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._search)
        self.line.textChanged.connect(lambda _words: self._soon.start())
        self._filters.idClicked.connect(lambda _number: self._search())
        self.found.chosen.connect(self._open)
        parent.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Open the panel, empty."""
        if self.isVisible():
            self.line.setFocus()
            return
        self._before = QApplication.focusWidget()
        self._filters.button(_ALL).setChecked(True)
        self._fit()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def end(self) -> None:
        """Close the panel and forget what was looked for."""
        self._soon.stop()
        self.hide()
        self.line.clear()
        self._soon.stop()
        self.found.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._think_better()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._think_better()

    def _think_better(self) -> None:
        """Close without going anywhere: the keyboard is back where it was."""
        before = self._before
        self.end()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = current().colour("ink" if current().name == "light" else "ground")
        veil.setAlphaF(0.35)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        return isinstance(event, QKeyEvent) and self._walks(event)

    def _walks(self, event: QKeyEvent) -> bool:
        """Whether this key in the line walked through what was found, or opened it."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.found.walk(steps[Qt.Key(event.key())])
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._soon.isActive():
                self._search()
            self.found.open_current()
            return True
        return False

    def _fit(self) -> None:
        theme, room = current(), self.parentWidget().rect()
        self.setGeometry(room)
        width = min(theme.px(_WIDTH), room.width() - 32)
        height = min(theme.px(_HEIGHT), room.height() - _TOP - 16)
        self._card.setGeometry((room.width() - width) // 2, _TOP, width, height)

    def _search(self) -> None:
        self._soon.stop()
        finds = list(self._finds(clean(self.line.text()), self._filters.checkedId()))
        self.found.show_finds(finds)
        if self.line.text().strip():
            said = (
                f"{len(finds)} gevonden." if finds else "Niets gevonden. Probeer een korter woord."
            )
        else:
            said = "Het laatst gebruikt. Typ om te zoeken; Enter opent, Esc sluit."
        self._count.setText(said)

    def _finds(self, words: str, which: int) -> Iterator[Find]:
        most = _FEW if which == _ALL else _MANY
        closed = {_OPEN: False, _CLOSED: True}.get(which)
        wish = Wish(words, closed, most)
        if which in {_ALL, _OPEN, _CLOSED}:
            yield from cases(self._session, self._go, wish)
        if which in {_ALL, _KNOWLEDGE}:
            yield from self._knowledge.finds(self._session.library, wish, self._show_knowledge)
        if which in {_ALL, _PAGES}:
            yield from commands(self._listed(), wish)

    def _open(self, find: Find) -> None:
        self.end()
        find.open()
