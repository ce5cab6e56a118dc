"""A sheet on the desk: looked at and handed out; what is in it is written where it comes from."""

from dataclasses import dataclass

from assistant.privacy.table import Reader
from assistant.report.life import Stand
from ui.forms.form import Form
from ui.pages.report_desk import Desk


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet as a document: everybody at a table reads it, so no worker may be in it."""

    id: str
    title: str
    reader: Reader = Reader.ORGANISATION
    general: bool = True


class SheetDesk(Desk):
    """A sheet for a meeting: no drafts, no versions, and no worker by name.

    Args:
        form: what it is made from; it goes when the desk closes.
        kind: which sheet.
    """

    writes = False

    def __init__(self, form: Form, kind: SheetKind) -> None:
        everyone = tuple(row.worker for row in form.session.vault.cases.rows())
        super().__init__(form, kind, "", (everyone, ()))

    @property
    def titles(self) -> tuple[str, str]:
        return "Overleg", self.kind.title

    @property
    def stand(self) -> Stand:
        return Stand(None, (), ())

    def file_name(self, ending: str, _version: int = 0) -> str:
        """What it is, and nothing else; there are no versions of it."""
        return f"{self.kind.id}.{ending}"
