"""The worker's report beside another reader's: what the other does not see, in words and colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assistant.case.file import CaseFile
from assistant.privacy.table import Reader
from assistant.report.catalogue import KINDS, DocumentKind, kind_named, written
from assistant.report.compare import Line, Shared, only_here, side_by_side
from assistant.report.model import Document
from ui import work
from ui.forms.field import Field
from ui.forms.layout import TextRole, clear, column, heading, muted, note, text
from ui.forms.one_of import Choice
from ui.pages.report_case import CaseDesk

_WORKERS = "advies"
_ROLES: dict[Shared, TextRole] = {Shared.SAME: "", Shared.OTHERWISE: "", Shared.ONLY: "load"}


class Compare(QWidget):
    """Two documents beside each other, made from the case as it is when it is shown.

    Args:
        desk: the document on the desk; the worker's report is put beside it.
    """

    def __init__(self, desk: CaseDesk) -> None:
        super().__init__()
        self._desk = desk
        self._job: work.Job | None = None
        self._kinds = _others(desk.form.file)
        self._other = desk.kind if desk.kind.reader is not Reader.WORKER else self._kinds[0]
        self._said = QVBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 32, 12)
        box.setSpacing(8)
        if desk.kind.reader is Reader.WORKER:
            box.addWidget(self._choice())
        box.addLayout(self._said)
        columns = QHBoxLayout()
        box.addLayout(columns, 1)
        columns.setSpacing(16)
        for side in (self._left, self._right):
            columns.addWidget(_page(side), 1)

    @property
    def other(self) -> str:
        """Who is laid beside the worker, in words."""
        return self._other.reader.label

    def show_now(self) -> None:
        """Make both documents and show them."""
        desk, other = self._desk, self._other
        session = desk.session
        session.flush()
        file, library, settings = desk.form.file, session.library, session.settings
        today, consult_id = session.today(), desk.consult_id

        def make(kind: DocumentKind) -> Document:
            return written(kind, file, consult_id, library, settings, today).document

        if self._job is not None:
            self._job.cancel()
        self._job = work.run(
            lambda _job: side_by_side(make(kind_named(_WORKERS)), make(other)),
            self._show,
            _raise,
        )

    def leave(self) -> None:
        """The page goes away."""
        if self._job is not None:
            self._job.cancel()

    def _choice(self) -> QWidget:
        box = Choice([(kind.id, kind.title) for kind in self._kinds], self._take)
        box.show_value(self._other.id)
        return Field("&Naast welk document?", box)

    def _take(self, id_: str) -> None:
        self._other = kind_named(id_)
        self.show_now()

    def _show(self, sides: tuple[tuple[Line, ...], tuple[Line, ...]]) -> None:
        worker, other = sides
        who = self._other.reader.label
        clear(self._said)
        hidden = only_here(worker)
        words = f"{hidden} zinnen uit het rapport van de werkende ziet {who} niet."
        self._said.addWidget(note(words if hidden != 1 else f"Eén zin ziet {who} niet."))
        heads = (kind_named(_WORKERS).title, self._other.title)
        only = (f"ziet {who} niet", f"alleen voor {who}")
        for room, lines, head, mark in zip(
            (self._left, self._right), sides, heads, only, strict=True
        ):
            clear(room)
            room.addWidget(heading(head, 2))
            for each in lines:
                room.addWidget(_line(each, mark))
            room.addStretch(1)
        if not other:
            self._right.addWidget(muted("Dit document is leeg."))


def _line(line: Line, only: str) -> QWidget:
    """A heading, or a sentence with in words how the other reader has it."""
    if line.level:
        return text(line.text, "strong")
    said = only if line.shared is Shared.ONLY else line.shared.label
    return column(text(line.text), text(said, _ROLES[line.shared] or "small"), spacing=0)


def _others(file: CaseFile) -> Sequence[DocumentKind]:
    """The documents for others that are made from the consult as a whole."""
    absent = () if file.employed else (Reader.EMPLOYER, Reader.MANAGER)
    return [
        kind
        for kind in KINDS
        if kind.reader not in (Reader.WORKER, *absent) and kind.per is None and not kind.general
    ]


def _page(room: QVBoxLayout) -> QScrollArea:
    room.setSpacing(8)
    room.setContentsMargins(20, 16, 20, 16)
    frame = QFrame()
    frame.setProperty("role", "card")
    frame.setLayout(room)
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QScrollArea.Shape.NoFrame)
    made.setAccessibleName("Zinnen")
    made.setWidget(frame)
    return made


def _raise(error: Exception) -> None:
    raise error
