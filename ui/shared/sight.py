"""The case as the worker may see it, and how the worker is spoken to: what all parts stand on."""

from PySide6.QtCore import QObject

from assistant.case.file import CaseFile, ConsultFile
from assistant.content.address import informal
from assistant.privacy.readers import view
from assistant.privacy.table import Reader
from ui.forms.form import Form
from ui.session import Session


class WorkerForm(Form):
    """A form that reads the case through the readers' table, as the worker.

    `je` says how the worker is addressed in this vault.
    """

    def __init__(
        self, session: Session, case_id: str, consult_id: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, case_id, consult_id, parent)
        self.je = informal(session.settings)
        self._whole: CaseFile | None = None
        self._seen: ConsultFile | None = None

    @property
    def file(self) -> CaseFile:
        """The case as the worker may see it now."""
        return self.consult.file

    @property
    def consult(self) -> ConsultFile:
        """The consult as the worker may see it now."""
        whole = self.session.file(self.case_id)
        if self._seen is None or whole is not self._whole:
            self._whole = whole
            self._seen = view(whole, self.consult_id, Reader.WORKER, self.session.library)
        return self._seen

    def say(self, u: str, je: str) -> str:
        """A sentence as this worker is addressed."""
        return je if self.je else u
