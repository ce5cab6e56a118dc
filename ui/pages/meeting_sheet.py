"""The sheet of a meeting on paper: cases under pseudonyms, with the sentences to look at again."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from assistant.case.meetings import Discussion, Meeting
from assistant.privacy.synced import export_remark
from assistant.privacy.table import Reader
from assistant.report.model import Document
from assistant.report.pdf.writer import write_pdf
from assistant.report.review import doubts
from assistant.report.save import save
from assistant.report.sheets.meeting_sheet import meeting_sheet
from ui import dialogs
from ui.forms.layout import button, column, line
from ui.forms.meeting_form import MeetingForm
from ui.pages.vault_work import Working


def sheet_maker(form: MeetingForm, organisation: str) -> QWidget:
    """The button that makes the sheet, and below it what came of that."""
    working = Working()
    made = button("Bespreekblad (&PDF)", "plain", lambda: _write(form, organisation, working))
    return column(line(made), working, spacing=8)


def _write(form: MeetingForm, organisation: str, working: Working) -> None:
    session = form.session
    session.flush()
    (meeting,) = form.file.all(Meeting)
    found = form.file.all(Discussion)
    document = meeting_sheet(meeting, found, organisation, session.today())
    start = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    target = dialogs.save_file(
        working, "Bespreekblad bewaren", start / "bespreekblad.pdf", "PDF (*.pdf)"
    )
    if target is None:
        return
    names = [session.file(one.case_id).worker.name for one in found]
    remark = _second_look(document, names)

    def written(_nothing: object) -> None:
        session.vault.log.write("meeting sheet written", meeting.id)
        more = " ".join(part for part in (remark, export_remark(target)) if part)
        words = f"Het bespreekblad is bewaard als {target.name}. {more}".strip()
        working.say(words, "warning" if more else "success")

    working.run(
        "Het bespreekblad wordt geschreven.",
        lambda _job: save(write_pdf(document), target),
        written,
    )


def _second_look(document: Document, names: list[str]) -> str:
    """What in the sheet may point at a person; empty when nothing does."""
    found = dict.fromkeys(one.words for one in doubts(document, Reader.ORGANISATION, names))
    if not found:
        return ""
    words = ", ".join(f"‘{word}’" for word in found)
    return f"Lees het nog eens voordat u het uitdeelt: {words} kan over een persoon gaan."
