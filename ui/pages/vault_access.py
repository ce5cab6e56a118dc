"""Inzage: everything held about one person, written as a document and as data."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from assistant.privacy.access import as_json, sections
from assistant.privacy.synced import export_remark
from assistant.report.access import access_report
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from ui import dialogs
from ui.forms.layout import button, card, line
from ui.pages.vault_work import Working
from ui.session import Session


def access(session: Session, case_id: str) -> QWidget:
    """The card from which the inzage of this case's worker is written, and logged."""
    pdf = button("&Inzage als PDF", "plain")
    plain = button("Inzage als &JSON", "plain")
    working = Working(pdf, plain)
    pdf.clicked.connect(lambda: _write(session, case_id, working, "pdf"))
    plain.clicked.connect(lambda: _write(session, case_id, working, "json"))
    return card(
        "Inzage",
        line(pdf, plain),
        working,
        intro=(
            "De werkende mag alles zien wat u hebt vastgelegd: als leesbaar document, en als "
            "bestand voor een ander programma. Ook uw eigen aantekeningen staan erin."
        ),
    )


def _write(session: Session, case_id: str, working: Working, kind: str) -> None:
    session.flush()
    file = session.file(case_id)
    start = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = f"inzage-{file.case.number}.{kind}"
    target = dialogs.save_file(
        working, "Inzage bewaren", start / name, f"{kind.upper()} (*.{kind})"
    )
    if target is None:
        return
    held = session.vault.cases.held_about(file.worker.id)
    library, today = session.library, session.today()

    def write() -> bytes:
        if kind == "json":
            return as_json(held, today).encode()
        return write_pdf(access_report(sections(held, library), file.case.number, today))

    def written(_nothing: object) -> None:
        session.vault.log.write("access written", case_id)
        remark = export_remark(target)
        words = f"De inzage is bewaard als {target.name}. {remark}".strip()
        working.say(words, "warning" if remark else "success")

    working.run("De inzage wordt geschreven.", lambda _job: save(write(), target), written)
