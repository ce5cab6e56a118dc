"""A field that finds entries of a pack while one types, so that no list of sixty is needed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QWidget

from assistant.dutch import fold
from assistant.problem import Problem
from ui.forms.field import Field, plain
from ui.forms.form import Form
from ui.forms.layout import button
from ui.forms.typed import Line, clean

_FOUND_BY = Qt.ItemDataRole.UserRole + 1
_ID = Qt.ItemDataRole.UserRole + 2
_SHOWN = 8

_KNOWN_BY = ("plain", "help", "reading_help", "explanation", "when", "contribution")
"""The texts of an entry it can be found by beside its title; what is found is still its title."""

OnChoose = Callable[[str, str], Any]
"""Gets the id of the chosen entry ("" for one's own words) and its text."""


class _Found(QSortFilterProxyModel):
    """The entries known by every word looked for; those with all of them in the title first."""

    def __init__(self, parent: QCompleter) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def look_for(self, words: list[str]) -> None:
        """Keep the entries that have all these words."""
        if words != self._words:
            self._words = words
            self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        known_by = self.sourceModel().index(row, 0, parent).data(_FOUND_BY)
        return all(word in known_by for word in self._words)

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        return self._place(left) < self._place(right)

    def _place(self, index: QModelIndex | QPersistentModelIndex) -> tuple[bool, int]:
        title = fold(str(index.data(Qt.ItemDataRole.DisplayRole)))
        return not all(word in title for word in self._words), index.row()


class _Finder(QCompleter):
    """Finds by every word an entry is known by, without minding accents, capitals and order."""

    def __init__(self, entries: Sequence[Any], line: Line) -> None:
        super().__init__(line)
        self._found = _Found(self)
        self._found.setSourceModel(_model(entries, self))
        self._found.sort(0)
        self.setModel(self._found)

    def splitPath(self, path: str) -> list[str]:
        self._found.look_for(fold(path).split())
        return [""]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def search_add(
    form: Form,
    entries: Sequence[Any],
    label: str,
    on_choose: OnChoose,
    *,
    allow_own: bool = True,
    help: str = "",  # noqa: A002 - the word every page uses
    verb: str = "Voeg toe",
) -> QWidget:
    """A field that suggests entries (with `id`, and `title`, `text` or `term`) while one types.

    Enter or a click chooses; with `allow_own`, Enter on words that match nothing adds them as they
    are. The field is empty again afterwards, ready for the next.
    """
    line = Line()
    line.setPlaceholderText("Typ om te zoeken" + (", of vul iets eigens in" if allow_own else ""))
    finder = _Finder(entries, line)
    finder.setMaxVisibleItems(_SHOWN)
    popup = QListView()
    popup.setProperty("role", "popup")
    finder.setPopup(popup)
    line.setCompleter(finder)
    by_text = {fold(shown(entry)): entry for entry in entries}
    field: Field

    def choose(id_: str, words: str) -> None:
        popup.hide()
        typed_words = line.text()
        line.clear()
        field.say("")
        try:
            form.session.flush()
            on_choose(id_, words)
        except Problem:
            line.setText(typed_words)
            raise

    def picked(index: QModelIndex) -> None:
        choose(str(index.data(_ID)), str(index.data(Qt.ItemDataRole.DisplayRole)))

    def entered() -> None:
        words = clean(line.text()).strip()
        entry = by_text.get(fold(words))
        if entry is not None:
            choose(entry.id, shown(entry))
        elif words and allow_own:
            choose("", words)
        elif words:
            field.say("Dit staat niet in de lijst. Kies een van de voorstellen.")

    finder.activated[QModelIndex].connect(picked, Qt.ConnectionType.QueuedConnection)
    line.returnPressed.connect(lambda: None if popup.currentIndex().isValid() else entered())
    control = QWidget()
    box = QHBoxLayout(control)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    box.addWidget(line, 1)
    box.addWidget(button(verb, "plain", entered))
    field = Field(label, control, help)
    field.label.setBuddy(line)
    line.setAccessibleName(plain(label))
    field.setFocusProxy(line)
    return field


def shown(entry: Any) -> str:
    """The words an entry is shown by."""
    for name in ("title", "text", "term"):
        words = getattr(entry, name, "")
        if words:
            return str(words)
    return str(entry.id)


def _model(entries: Sequence[Any], parent: QCompleter) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for entry in entries:
        item = QStandardItem(shown(entry))
        texts = (getattr(entry, name, "") for name in _KNOWN_BY)
        known_by = (shown(entry), *texts, *getattr(entry, "search", ()))
        item.setData(fold(" ".join(known_by)), _FOUND_BY)
        item.setData(entry.id, _ID)
        model.appendRow(item)
    return model
