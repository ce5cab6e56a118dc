"""The context of fields of one meeting: of the meeting, and of what was said there of cases."""

from typing import Any

from PySide6.QtCore import QObject

from assistant.case.changes import changed
from assistant.case.file import CaseFile
from assistant.case.meetings import Discussion
from assistant.case.records import KINDS
from ui.forms.form import Form
from ui.forms.refs import FieldRef
from ui.session import Changed, Session


class MeetingForm(Form):
    """A form on one meeting; what is said of a case is written in that case.

    Args:
        session: the open session.
        meeting_id: the meeting.
        parent: what it goes away with.
    """

    def __init__(self, session: Session, meeting_id: str, parent: QObject | None = None) -> None:
        self._file: CaseFile | None = None
        self.meeting_id = meeting_id
        super().__init__(session, "", "", parent)

    @property
    def file(self) -> CaseFile:
        """The meeting and its discussions now."""
        if self._file is None:
            self._file = self.session.vault.cases.about_meeting(self.meeting_id)
        return self._file

    def read(self, ref: FieldRef) -> Any:
        """The stored value of a field; None when its record is gone."""
        return getattr(self.file.get(KINDS[ref.kind], ref.id), ref.name, None)

    def write(self, ref: FieldRef, value: Any, title: str, visit: object | None = None) -> None:
        """Commit a value; nothing happens when the record is gone."""
        record = self.file.get(KINDS[ref.kind], ref.id)
        if record is not None:
            changes = changed(record, self.session.now(), **{ref.name: value})
            owner = record.case_id if isinstance(record, Discussion) else None
            self.session.commit(title, changes, owner, visit)

    def _on_changed(self, what: Changed) -> None:
        self._file = None
        # What is said of a case is committed for that case, and is this form's all the same.
        super()._on_changed(Changed(what.title, None, what.kinds, what.changes))
