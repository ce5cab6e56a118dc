"""What the AD looks at once more before a version goes out: the finished text, read again."""

from PySide6.QtWidgets import QWidget

from assistant.privacy.table import Reader
from assistant.report.catalogue import kind_named, make
from assistant.report.model import Document
from assistant.report.review import doubts
from ui.forms.form import Form
from ui.forms.layout import column, note, text

_MOST_SHOWN = 8


def document(form: Form, reader: Reader) -> Document:
    """This reader's report from the case as it is now."""
    session = form.session
    kind = kind_named("advies" if reader is Reader.WORKER else f"versie_{reader.value}")
    return make(
        kind, form.file, form.consult_id, session.library, session.settings, session.today()
    )


def second_look(form: Form, reader: Reader) -> QWidget | None:
    """The sentences that give doubt, each with why; nothing when there are none."""
    own = form.file.worker.name
    others = [row.worker for row in form.session.vault.cases.rows() if row.worker != own]
    found = list(dict.fromkeys(doubts(document(form, reader), reader, others)))
    if not found:
        return None
    lines = [
        column(
            text(f"“{each.sentence}”"),
            text(f"‘{each.words}’: {each.doubt.label}.", "small"),
            spacing=0,
        )
        for each in found[:_MOST_SHOWN]
    ]
    more = len(found) - _MOST_SHOWN
    return column(
        note("Lees deze zinnen nog eens voordat u dit weggeeft. U beslist."),
        *lines,
        *([text(f"En nog {more} andere.", "small")] if more > 0 else []),
        spacing=8,
    )
