"""The context of fields of one meeting: of the meeting, and of what was said there of cases."""

from PySide6.QtCore import QObject

from assistant.case.file import CaseFile
from assistant.case.meetings import Discussion
from assistant.case.records import Record
from ui.forms.file_form import FileForm
from ui.session import Changed, Session


class MeetingForm(FileForm):
    """A form on one meeting; what is said of a case is written in that case.

    Args:
        session: the open session.
        meeting_id: the meeting.
        parent: what it goes away with.
    """

    def __init__(self, session: Session, meeting_id: str, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.meeting_id = meeting_id

    def load(self) -> CaseFile:
        """The meeting and its discussions."""
        return self.session.vault.cases.about_meeting(self.meeting_id)

    def owner(self, record: Record) -> str | None:
        """The case, of what was said of one."""
        return record.case_id if isinstance(record, Discussion) else None

    def _on_changed(self, what: Changed) -> None:
        # What is said of a case is committed for that case, and is this form's all the same.
        super()._on_changed(Changed(what.title, None, what.kinds, what.changes))
