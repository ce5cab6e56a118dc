"""The documents that were used, with their date; none of them is a gate."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import SourceDocument
from assistant.content.model import DocumentKind
from assistant.dutch import day_text
from ui.forms.fields import date_field, short_text, tick
from ui.forms.form import Form, ref
from ui.forms.layout import card, column
from ui.forms.records import record_list
from ui.steps.page import choose, row
from ui.steps.write import alter


def documents(form: Form) -> QWidget:
    """The list of documents of this case."""
    return card(
        "Documenten",
        record_list(
            form,
            SourceDocument,
            _document,
            noun="Document",
            empty="Hier komen de documenten die u gebruikt, met hun datum.",
            add="Document toevoegen",
        ),
        intro="Geen enkel document is verplicht. Een FML mag, maar hoeft niet.",
    )


def _document(form: Form, document: SourceDocument) -> QWidget:
    library = form.session.library

    def take(kind_id: str) -> None:
        kind = library.get(DocumentKind, kind_id)
        now = form.file.get(SourceDocument, document.id)
        if now is not None and kind is not None:
            alter(form, "Soort document", now, kind=kind_id, by_physician=kind.physician)

    return column(
        row(
            choose(
                form,
                (SourceDocument,),
                "Soort",
                [(kind.id, kind.title) for kind in library.all(DocumentKind)],
                lambda: getattr(form.file.get(SourceDocument, document.id), "kind", ""),
                take,
            ),
            short_text(form, ref(document, "author"), "Opgesteld door"),
            date_field(form, ref(document, "dated"), "Datum", future=False),
        ),
        tick(form, ref(document, "by_physician"), "Een arts heeft dit opgesteld"),
        spacing=8,
    )


def document_name(form: Form, document: SourceDocument) -> str:
    """A document as it is named in a list."""
    kind = form.session.library.get(DocumentKind, document.kind)
    name = document.title or (kind.title if kind else "Document")
    dated = f", {day_text(document.dated)}" if document.dated else ""
    return f"{name}{dated}"
