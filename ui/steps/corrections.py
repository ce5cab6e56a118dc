"""What the worker had corrected or put beside what was written: asked, and what was done with it.

The same part stands with a case's keeping and with its report. The log keeps that something was
recorded, never what.
"""

from PySide6.QtWidgets import QWidget

from assistant.case.records import Correction, new_id
from assistant.case.words import CorrectionKind
from assistant.dutch import capital
from ui.forms.fields import date_field, long_text, short_text
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line, text
from ui.forms.records import record_list
from ui.steps.page import row

_SAID = {
    CorrectionKind.FACT: "Wat klopt er niet, en hoe is het wel?",
    CorrectionKind.VIEW: "Hoe ziet de werkende het zelf?",
}
_DONE = {
    CorrectionKind.FACT: "Bijvoorbeeld: verbeterd in het dossier en in het rapport.",
    CorrectionKind.VIEW: "Bijvoorbeeld: als bijlage bij het rapport gevoegd.",
}


def corrections(form: Form, item_id: str = "") -> QWidget:
    """A card with the corrections and views of this case, and how to record one more.

    Args:
        form: a form on the case; it may have no consult.
        item_id: only those about one record, such as a draft of a report; empty shows all.
    """

    def make() -> Correction:
        today = form.session.today()
        return Correction(id=new_id(), case_id=form.case_id, item_id=item_id, day=today)

    listed = record_list(
        form,
        Correction,
        _row,
        noun="Correctie of zienswijze",
        empty="Er is nog geen correctie of zienswijze vastgelegd.",
        make=make,
        where=lambda each: not item_id or each.item_id == item_id,
    )
    return card(
        "Correcties en zienswijze",
        listed,
        line(
            button("&Feitelijke correctie", "plain", lambda: listed.add(kind=CorrectionKind.FACT)),
            button("&Zienswijze", "plain", lambda: listed.add(kind=CorrectionKind.VIEW)),
        ),
        intro=(
            "Klopt een feit niet, dan verbetert u het. Denkt de werkende anders over een "
            "conclusie, dan komt die eigen kijk ernaast te staan. Leg hier vast wat er is "
            "gevraagd en wat u ermee deed."
        ),
    )


def _row(form: Form, correction: Correction) -> QWidget:
    kind = correction.kind
    return column(
        text(capital(kind.label), "strong"),
        row(
            short_text(form, ref(correction, "about"), "Waarover gaat het?"),
            date_field(form, ref(correction, "day"), "Gevraagd op", future=False),
            shares=(3, 1),
        ),
        long_text(form, ref(correction, "text"), _SAID[kind], rows=2),
        row(
            long_text(form, ref(correction, "done"), "Wat hebt u gedaan?", _DONE[kind], rows=2),
            date_field(form, ref(correction, "handled"), "Afgehandeld op", future=False),
            shares=(3, 1),
        ),
        spacing=8,
    )
