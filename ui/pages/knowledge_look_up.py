"""Look something up: a field to search with, what is found, and what the chosen entry says."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from assistant.content.library import Library
from assistant.content.model import UNVERIFIED
from assistant.dutch import capital
from ui.forms.field import Field
from ui.forms.layout import button, card, column, heading, muted, note, text
from ui.forms.one_of import OpenList
from ui.pages.knowledge_examples import EXAMPLE, examples
from ui.pages.knowledge_item import Item
from ui.pages.knowledge_kinds import KINDS, items
from ui.pages.knowledge_list import Asked, KnowledgeTable, found
from ui.pages.knowledge_pane import Pane
from ui.pages.table import table_view
from ui.steps.room import Beside
from ui.theme import current

_ALL = "Alles"
_KINDS = (*KINDS, EXAMPLE)
_HEIGHT = 480


class SearchLine(QLineEdit):
    """A line from which the down arrow or Enter goes on to what was found."""

    onward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.onward.emit()
        else:
            super().keyPressEvent(event)


class LookUp(QWidget):
    """Everything the packs hold, found by typing; the chosen entry is written out beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = None
        self._items: list[Item] = []
        self._table = KnowledgeTable()
        self.search = SearchLine()
        self.search.setPlaceholderText("Typ een woord, bijvoorbeeld tillen, ergonoom of spoor 2")
        self.search.setClearButtonEnabled(True)
        self.kind, self.group, self.level = OpenList(), OpenList(), OpenList()
        self._group_field = Field("&Groep", self.group)
        self._level_field = Field("&Preventieniveau", self.level)
        self._count = muted("")
        self.view = _view(self._table)
        self.pane = Pane()
        for pane in (self.view, self.pane):
            pane.setFixedHeight(current().px(_HEIGHT))
        asked = Beside(
            (
                Field("&Zoeken", self.search),
                Field("&Soort", self.kind),
                self._group_field,
                self._level_field,
            ),
            (3, 2, 2, 1),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card("", asked, self._count, Beside((self.view, self.pane))))
        self.search.textChanged.connect(self._ask)
        self.search.onward.connect(self._to_list)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.group.currentIndexChanged.connect(self._ask)
        self.level.currentIndexChanged.connect(self._ask)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())

    def show_library(self, library: Library) -> None:
        """Show the content of these packs; nothing happens when they are shown already."""
        if library is self.library:
            return
        self.library = library
        self._items = [*items(library), *examples(library)]
        held = {item.kind for item in self._items}
        _fill(self.kind, [kind for kind in _KINDS if kind in held])
        self._choose_kind()

    def _choose_kind(self) -> None:
        kind = self.kind.currentData() or ""
        of_kind = [item for item in self._items if item.kind == kind]
        for field, box, options in (
            (self._group_field, self.group, [g for item in of_kind for g in item.groups]),
            (self._level_field, self.level, sorted(x for item in of_kind for x in item.levels)),
        ):
            _fill(box, list(dict.fromkeys(options)))
            field.setVisible(box.count() > 1)
        self._ask()

    def _ask(self) -> None:
        chosen = (box.currentData() or "" for box in (self.kind, self.group, self.level))
        asked = Asked(self.search.text(), *chosen)
        shown = found(self._items, asked)
        self._table.set_rows(shown)
        self.view.setColumnHidden(1, bool(asked.kind))
        if asked == Asked():
            self._count.setText(f"{len(shown)} onderdelen. Typ om te zoeken, of kies een soort.")
        elif shown:
            self._count.setText(f"{len(shown)} van {len(self._items)} onderdelen")
        else:
            self._count.setText(
                "Niets gevonden. Probeer een korter woord, of kies een andere soort."
            )
        if shown and asked != Asked():
            self.view.selectRow(0)
        else:
            self._show_chosen()

    def _to_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._table.rowCount() and not self.view.currentIndex().isValid():
            self.view.selectRow(0)

    def _show_chosen(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.pane.show_part(written(self._table.at(index.row())))
        else:
            self.pane.show_part(self._overview())

    def _overview(self) -> QWidget:
        """What is here at all: every kind with its number, one press away."""
        count = Counter(item.kind for item in self._items)
        kinds = [
            button(f"{kind}: {count[kind]}", "link", lambda kind=kind: self._go_to(kind))
            for kind in _KINDS
            if count[kind]
        ]
        return column(
            heading("Wat hier staat", 2),
            text("Alles wat Evenwicht over het vak weet, met bron en datum. Kies een soort:"),
            column(*kinds, spacing=0),
            spacing=8,
        )

    def _go_to(self, kind: str) -> None:
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._to_list()


def written(item: Item) -> QWidget:
    """An entry written out, with where it comes from and a warning when no source vouches."""
    parts: list[QWidget] = [text(item.kind, "small"), heading(item.title, 2)]
    if item.unverified:
        parts.append(
            note(f"{UNVERIFIED.capitalize()}. Controleer dit voor u ermee werkt.", "warning")
        )
    for label, words in item.lines:
        labelled = [text(label, "label")] if label else []
        parts.append(column(*labelled, text(words), spacing=0))
    parts.append(column(*(text(words, "small") for words in item.origin), spacing=0))
    return column(*parts, spacing=10)


def _fill(box: QComboBox, options: Sequence[str]) -> None:
    """Give a list its options after 'Alles', which it then shows."""
    with QSignalBlocker(box):
        box.clear()
        box.addItem(_ALL, "")
        for option in options:
            box.addItem(capital(option), option)


def _view(model: KnowledgeTable) -> QTableView:
    view = table_view(model, "Gevonden", 36)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return view
