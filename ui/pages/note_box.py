"""The note field that is always there: what is typed is a note at once, stamped with its step."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from assistant.case.changes import added, changed, removed
from assistant.case.records import Note, new_id
from ui.forms.field import Field
from ui.forms.layout import button, column, line
from ui.forms.typed import PAUSE, Area, clean
from ui.session import Changed, Session


class NoteBox(QWidget):
    """Makes one note per visit; the next visit begins an empty one."""

    def __init__(self, session: Session, case_id: str, consult_id: str) -> None:
        super().__init__()
        self._session = session
        self._case_id = case_id
        self._consult_id = consult_id
        self._step = ""
        self._note_id = ""
        self._kept = ""
        self._visit = object()
        self.area = Area(2)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.commit)
        made = column(
            Field("Notitie bij deze stap", self.area),
            line(button("Nieuwe notitie", "quiet", self.next)),
            spacing=4,
        )
        self.setLayout(made.layout())
        self.area.textChanged.connect(self._typed)
        self.area.left.connect(self.commit)
        self._forget_flush = session.on_flush(self.commit)
        session.changed.connect(self._on_changed)

    def set_step(self, key: str) -> None:
        """Notes typed from now on belong to this step."""
        if key != self._step:
            self.next()
            self._step = key

    def next(self) -> None:
        """Keep what is typed and begin an empty note."""
        self.commit()
        self._note_id = ""
        self._visit = object()
        self._show("")

    def _typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def commit(self) -> None:
        """Write what is typed."""
        self._timer.stop()
        words = clean(self.area.text()).strip()
        if words == self._kept:
            return
        session = self._session
        file = session.file(self._case_id)
        note = file.get(Note, self._note_id)
        if note is not None and not words:
            session.commit("Notitie", (removed(note, session.now()),), self._case_id, self._visit)
        elif note is not None:
            session.commit(
                "Notitie", changed(note, session.now(), text=words), self._case_id, self._visit
            )
        elif words:
            note = Note(
                id=new_id(),
                case_id=self._case_id,
                consult_id=self._consult_id,
                step=self._step,
                at=session.now(),
                text=words,
            )
            session.commit("Notitie", (added(note, session.now()),), self._case_id, self._visit)
            self._note_id = note.id
        self._kept = words

    def _on_changed(self, _changed: Changed) -> None:
        """Undo and redo show here as well, unless something else is being typed."""
        note = self._session.file(self._case_id).get(Note, self._note_id)
        stored = note.text if note else ""
        if clean(self.area.text()).strip() == self._kept != stored:
            self._show(stored)

    def _show(self, words: str) -> None:
        self._kept = words
        self.area.blockSignals(True)
        self.area.setText(words)
        self.area.blockSignals(False)

    def close_box(self) -> None:
        """The consult goes off screen."""
        self.commit()
        self._session.changed.disconnect(self._on_changed)
        self._forget_flush()
