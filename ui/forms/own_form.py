"""The context of fields about the AD's own work: they belong to no case and to no employer."""

from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import changed
from assistant.case.cooperation import OwnSignal
from assistant.case.file import CaseFile
from assistant.case.records import KINDS, kind_of
from ui.forms.form import Form
from ui.forms.refs import FieldRef
from ui.session import Changed, Session


class OwnForm(Form):
    """A form on the signals for the AD's own organisation.

    Args:
        session: the open session.
        parent: what it goes away with.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._file: CaseFile | None = None
        super().__init__(session, "", "", parent)

    @property
    def file(self) -> CaseFile:
        """Every signal, from wherever it came."""
        if self._file is None:
            found = self.session.vault.cases.every(OwnSignal)
            self._file = CaseFile({kind_of(OwnSignal): {each.id: each for each in found}})
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
            self.session.commit(title, changes, "", visit)

    def _on_changed(self, what: Changed) -> None:
        self._file = None
        super()._on_changed(what)
