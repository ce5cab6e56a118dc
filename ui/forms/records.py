"""A list of records of one kind: add, remove and reorder, each one undo step and no question."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.case.changes import added, changed, removed
from assistant.case.records import Record, new_id
from ui.forms.columns import Columns
from ui.forms.form import Form
from ui.forms.layout import button, muted

R = TypeVar("R", bound=Record)


class RecordList(QWidget, Generic[R]):
    """The rows of one record kind of this consult; see `record_list`."""

    def __init__(
        self,
        form: Form,
        record_type: type[R],
        row: Callable[[Form, R], QWidget],
        *,
        noun: str,
        empty: str,
        add: str,
        make: Callable[[], R] | None,
        where: Callable[[R], bool],
        flat: bool,
        across: bool,
    ) -> None:
        super().__init__()
        self._form = form
        self._type: Any = record_type
        self._row = row
        self._noun = noun
        self._make = make
        self._where = where
        self._flat = flat
        self._across = across
        names = {field.name for field in fields(self._type)}
        self._ordered = "position" in names
        self._in_consult = "consult_id" in names
        self._rows: dict[str, QFrame] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._empty = muted(empty)
        self._list = Columns() if across else QVBoxLayout()
        self._list.setSpacing(12)
        box.addWidget(self._empty)
        box.addLayout(self._list)
        self.add_button = button(add, "plain", self.add)
        if not add:
            self.add_button.hide()
        else:
            box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        form.on_change((record_type,), self, self._refresh)

    def records(self) -> list[R]:
        """The records of this list, in order."""
        source = self._form.consult if self._in_consult else self._form.file
        found = [record for record in source.all(self._type) if self._where(record)]
        return sorted(found, key=lambda r: r.position) if self._ordered else found

    def add(self, **values: Any) -> R:
        """Add a record with these values, show it and put the cursor in its first field."""
        record: Any = self._make() if self._make is not None else self._new()
        record = type(record)(**{**_values(record), **values})
        change = added(record, self._form.session.now())
        self._form.session.commit(f"{self._noun} toegevoegd", (change,), self._form.case_id)
        if record.id in self._rows:
            first_field(self._rows[record.id]).setFocus(Qt.FocusReason.TabFocusReason)
        return record

    def remove(self, record_id: str) -> None:
        """Remove a record; undo brings it back."""
        self._form.session.flush()
        record = next((r for r in self.records() if r.id == record_id), None)
        if record is not None:
            change = removed(record, self._form.session.now())
            self._form.session.commit(f"{self._noun} verwijderd", (change,), self._form.case_id)
            if self.add_button.isVisibleTo(self):
                self.add_button.setFocus()

    def move(self, record_id: str, step: int) -> None:
        """Move a record up (-1) or down (1)."""
        order = self.records()
        index = next(i for i, record in enumerate(order) if record.id == record_id)
        if not 0 <= index + step < len(order):
            return
        order[index], order[index + step] = order[index + step], order[index]
        now = self._form.session.now()
        changes = tuple(
            change
            for place, record in enumerate(order)
            for change in changed(record, now, position=place)
        )
        self._form.session.commit(f"{self._noun} verplaatst", changes, self._form.case_id)

    def _new(self) -> R:
        owner = {"case_id": self._form.case_id}
        if self._in_consult:
            owner["consult_id"] = self._form.consult_id
        place: dict[str, Any] = {}
        if self._ordered:
            place["position"] = max((r.position for r in self.records()), default=-1) + 1
        return self._type(id=new_id(), **owner, **place)  # type: ignore[no-any-return]

    def _refresh(self) -> None:
        records = self.records()
        wanted = [record.id for record in records]
        for gone in self._rows.keys() - set(wanted):
            frame = self._rows.pop(gone)
            self._list.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        for place, record in enumerate(records):
            if record.id not in self._rows:
                self._rows[record.id] = self._frame(record)
            frame = self._rows[record.id]
            if self._list.indexOf(frame) != place:
                self._list.removeWidget(frame)
                self._list.insertWidget(place, frame)
        self._empty.setVisible(not wanted)

    def _frame(self, record: R) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "row")
        box = QHBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 12)
        box.setSpacing(8)
        box.addWidget(self._row(self._form, record), 1)
        tools = QHBoxLayout() if self._flat else QVBoxLayout()
        box.addLayout(tools)
        tools.setSpacing(0)
        noun = self._noun.lower()
        if self._ordered:
            signs, ways = (
                ("←→", ("eerder", "later")) if self._across else ("↑↓", ("hoger", "lager"))
            )
            for sign, way, step in zip(signs, ways, (-1, 1), strict=True):
                name = f"Zet {noun} {way}"
                tools.addWidget(self._tool(sign, name, lambda s=step: self.move(record.id, s)))
        tools.addWidget(self._tool("×", f"Verwijder {noun}", lambda: self.remove(record.id)))
        if self._flat:
            tools.setAlignment(Qt.AlignmentFlag.AlignBottom)
        else:
            tools.addStretch(1)
        return frame

    def _tool(self, sign: str, name: str, on_click: Callable[[], None]) -> QWidget:
        tool = button(sign, "quiet", on_click)
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        return tool


def record_list(
    form: Form,
    record_type: type[R],
    row: Callable[[Form, R], QWidget],
    *,
    noun: str,
    empty: str,
    add: str = "",
    make: Callable[[], R] | None = None,
    where: Callable[[R], bool] = lambda _record: True,
    flat: bool = False,
    across: bool = False,
) -> RecordList[R]:
    """The records of one kind in this consult (or case), each in a row of its own.

    Args:
        form: the form of this step.
        record_type: what the list holds; reorders when it has a `position`.
        row: builds the widget of one record, once; its fields refresh themselves.
        noun: one of them with a capital ("Taak"); names the undo steps.
        empty: what the list says when it is empty ("Hier komen de taken ...").
        add: the words on the button that adds one; without it there is no button.
        make: makes the new record where defaults do not do.
        where: which records of the kind belong in this list.
        flat: the rows are one field high, so the buttons stand beside each other.
        across: the records stand beside each other, in columns, where there is room.
    """
    return RecordList(
        form, record_type, row, noun=noun, empty=empty, add=add, make=make, where=where, flat=flat,
        across=across,
    )  # fmt: skip


def first_field(widget: QWidget) -> QWidget:
    """The first widget inside that takes the keyboard, or the widget itself.

    Of a group of choices that is the chosen one: an arrow key goes on from there.
    """
    for child in widget.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled():
            group = child.group() if isinstance(child, QAbstractButton) else None
            return (group.checkedButton() if group and group.exclusive() else None) or child
    return widget


def _values(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}
