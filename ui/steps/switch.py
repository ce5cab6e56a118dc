"""One thing at a time: buttons of which one is down, and under them what belongs to it."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from assistant.case.records import Record
from ui.forms.flow import Flow
from ui.forms.form import Form
from ui.forms.layout import clear
from ui.steps.room import Mark


class Switch(QWidget):
    """Shows the part of one entry; a part is built when it is first looked at, and then kept.

    Args:
        form: the form of the step.
        types: the record types that decide which entries there are and what their buttons say.
        entries: the entries as key and words.
        build: makes the part of an entry.
        name: what the buttons choose, for who cannot see them.
    """

    def __init__(
        self,
        form: Form,
        types: tuple[type[Record], ...],
        entries: Callable[[], Sequence[tuple[str, str]]],
        build: Callable[[str], QWidget],
        name: str,
    ) -> None:
        super().__init__()
        self._entries = entries
        self._build = build
        self._keys: list[str] = []
        self._parts: dict[str, QWidget] = {}
        self.current = ""
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons = Flow()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addLayout(self._buttons)
        self._group.idClicked.connect(lambda place: self.choose(self._keys[place]))
        form.on_change(types, self, self._refresh)

    def choose(self, key: str) -> None:
        """Show the part of this entry."""
        if key not in self._keys:
            return
        if key not in self._parts:
            self._parts[key] = self._build(key)
            self.layout().addWidget(self._parts[key])
        for other, part in self._parts.items():
            part.setVisible(other == key)
        self.current = key
        self._group.button(self._keys.index(key)).setChecked(True)

    def button(self, key: str) -> Mark:
        """The button of an entry."""
        return self._button(self._keys.index(key))

    def _button(self, place: int) -> Mark:
        return cast("Mark", self._group.button(place))

    def _refresh(self) -> None:
        entries = self._entries()
        keys = [key for key, _ in entries]
        if keys != self._keys:
            self._lay_out(keys)
        for place, (_, words) in enumerate(entries):
            self._button(place).say(words)
        if self.current not in keys:
            self.current = keys[0] if keys else ""
        self.choose(self.current)

    def _lay_out(self, keys: list[str]) -> None:
        for made in self._group.buttons():
            self._group.removeButton(made)
        clear(self._buttons)
        for place, _ in enumerate(keys):
            made = Mark("")
            self._group.addButton(made, place)
            self._buttons.addWidget(made)
        for gone in self._parts.keys() - set(keys):
            part = self._parts.pop(gone)
            part.hide()
            part.deleteLater()
        self._keys = keys
