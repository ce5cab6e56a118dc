"""The context the fields of one step share: their case and consult, and who refreshes when."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from assistant.case.changes import WHOLE, removed
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Answer, Note, Record, kind_of
from assistant.consult.notes import together
from ui.forms.refs import AnswerRef, FieldRef, Ref, changes, read, write
from ui.session import Changed, Session


class Form(QObject):
    """What a field needs to know; also the one that tells it what changed.

    A form that sleeps (its step is not on screen) gathers what changed and catches up on waking.
    """

    def __init__(
        self, session: Session, case_id: str, consult_id: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.case_id = case_id
        self.consult_id = consult_id
        self.jump: Callable[..., None] = lambda _step, _record=None, _field="": None
        """Shows another step by its key, at a record or a field of it; the consult page sets it."""
        self.open_report: Callable[..., None] = lambda _kind, _subject="": None
        """Shows a document by its kind and what it is about; the consult page sets it."""
        self._bound: list[tuple[Ref, QWidget, Callable[[Any], None]]] = []
        self._watchers: list[tuple[frozenset[str], QWidget, Callable[[], None]]] = []
        self._tellers: list[tuple[QWidget, Callable[[], tuple[str, str] | None]]] = []
        self._missed: list[Changed] = []
        self._awake = True
        session.changed.connect(self._on_changed)

    @property
    def file(self) -> CaseFile:
        """The case as it is now."""
        return self.session.file(self.case_id)

    @property
    def consult(self) -> ConsultFile:
        """The consult as it is now."""
        return self.file.consult(self.consult_id)

    def read(self, ref: Ref) -> Any:
        """The stored value of a ref."""
        return read(self.session, self.case_id, ref)

    def write(self, ref: Ref, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a value; see `ui.forms.refs.write`."""
        write(self.session, self.case_id, ref, value, title, visit)

    def take_note(self, ref: Ref, note_id: str) -> None:
        """A note goes to the end of a text, as one undo step; the text itself is not its place."""
        note = self.file.get(Note, note_id)
        if note is None or ref == FieldRef(kind_of(Note), note_id, "text"):
            return
        stored = self.read(ref)
        words = together(stored if isinstance(stored, str) else "", note.text)
        now = self.session.now()
        moved = (*changes(self.session, self.case_id, ref, words), removed(note, now))
        self.session.commit("Notitie verplaatst", moved, self.case_id)

    def bind(self, ref: Ref, widget: QWidget, show: Callable[[Any], None]) -> None:
        """Show the stored value now and after every change of it, as long as the widget lives."""
        self._bound.append((ref, widget, show))
        show(self.read(ref))

    def place_of(self, record: tuple[str, str] | None, field: str) -> QWidget | None:
        """What shows this field of a record on screen, or else the record, or None.

        Without a record the field is that of whichever record is shown, or a question of the pack.
        """
        found = [
            (_name(ref), widget)
            for ref, widget, _show in self._bound
            if isValid(widget)
            and widget.isVisible()
            and (record is None or (isinstance(ref, FieldRef) and (ref.kind, ref.id) == record))
        ]
        exact = [widget for name, widget in found if name == field]
        of_record = [widget for _name, widget in found] if record is not None else []
        return next(iter(exact + of_record), None)

    def on_change(
        self, types: tuple[type[Record], ...], widget: QWidget, update: Callable[[], None]
    ) -> None:
        """Call `update` now and after every change of these types, while the widget lives."""
        self._watchers.append((frozenset(map(kind_of, types)), widget, update))
        update()

    def on_flush(self, widget: QWidget, flusher: Callable[[], None]) -> None:
        """Have a text still being typed committed before locking or leaving."""
        unregister = self.session.on_flush(flusher)
        widget.destroyed.connect(unregister)

    def on_unkept(self, widget: QWidget, tell: Callable[[], tuple[str, str] | None]) -> None:
        """Register what tells of a text that is refused: what field, and what is typed."""
        self._tellers.append((widget, tell))

    def unkept(self) -> list[tuple[str, str]]:
        """The texts that stand in a field and cannot be stored, each with its field's name."""
        told = [tell() for widget, tell in self._tellers if isValid(widget)]
        return [each for each in told if each is not None]

    def sleep(self) -> None:
        """Stop refreshing: the step is not on screen."""
        self._awake = False

    def wake(self) -> None:
        """Catch up with what changed, and refresh from now on."""
        self._awake = True
        missed, self._missed = self._missed, []
        if missed:
            kinds = frozenset().union(*(changed.kinds for changed in missed))
            changes = tuple(change for changed in missed for change in changed.changes)
            self.refresh(Changed("", self.case_id, kinds, changes))

    def close(self) -> None:
        """Stop listening; the page is going away."""
        self.session.changed.disconnect(self._on_changed)
        self._bound.clear()
        self._watchers.clear()

    def refresh(self, changed: Changed) -> None:
        """Update the fields and the other parts this change concerns."""
        for ref, widget, show in tuple(self._bound):
            if isValid(widget) and _concerns(ref, changed):
                show(self.read(ref))
        for kinds, widget, update in tuple(self._watchers):
            if isValid(widget) and kinds & changed.kinds:
                update()
        self._bound = [entry for entry in self._bound if isValid(entry[1])]
        self._watchers = [entry for entry in self._watchers if isValid(entry[1])]

    def _on_changed(self, changed: Changed) -> None:
        if changed.case_id not in {self.case_id, None}:
            return
        if self._awake:
            self.refresh(changed)
        else:
            self._missed.append(changed)


def _name(ref: Ref) -> str:
    return ref.question if isinstance(ref, AnswerRef) else ref.name


def _concerns(ref: Ref, changed: Changed) -> bool:
    if isinstance(ref, AnswerRef):
        return kind_of(Answer) in changed.kinds
    return any(
        change.kind == ref.kind and change.id == ref.id and change.field in {ref.name, WHOLE}
        for change in changed.changes
    )


def ref(record: Record, name: str) -> FieldRef:
    """The ref of one field of this record."""
    return FieldRef(kind_of(type(record)), record.id, name)
