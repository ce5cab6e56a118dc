"""A form on records that belong to no case: of a meeting, an organisation, the AD's own work."""

from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import changed
from assistant.case.file import CaseFile
from assistant.case.records import KINDS, Record
from ui.forms.form import Form
from ui.forms.refs import FieldRef
from ui.session import Changed, Session


class FileForm(Form):
    """Fields of such records; every kind of field works in it.

    Args:
        session: the open session.
        parent: what it goes away with.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._file: CaseFile | None = None
        super().__init__(session, "", "", parent)

    def load(self) -> CaseFile:
        """The records as they are stored; read again after every change."""
        raise NotImplementedError

    def owner(self, _record: Record) -> str | None:
        """The id of the case a change of this record is committed for; of none by default."""
        return ""

    @property
    def file(self) -> CaseFile:
        """The records now."""
        if self._file is None:
            self._file = self.load()
        return self._file

    @property
    def consult(self) -> CaseFile:
        """The same, for parts that look at what is stored: there is no consult here."""
        return self.file

    def read(self, ref: FieldRef) -> Any:
        """The stored value of a field; None when its record is gone."""
        return getattr(self.file.get(KINDS[ref.kind], ref.id), ref.name, None)

    def write(self, ref: FieldRef, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a value; nothing happens when the record is gone."""
        record = self.file.get(KINDS[ref.kind], ref.id)
        if record is not None:
            changes = changed(record, self.session.now(), **{ref.name: value})
            self.session.commit(title, changes, self.owner(record), visit)

    def _on_changed(self, what: Changed) -> None:
        self._file = None
        super()._on_changed(what)
