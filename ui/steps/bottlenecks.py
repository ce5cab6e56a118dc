"""Naming a bottleneck: of a factor or on its own, with why, and with the causes explored."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, new_id
from assistant.case.words import BottleneckBasis
from assistant.content.model import Cause
from ui.forms.fields import long_text, multi, radios, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line
from ui.forms.records import record_list
from ui.steps.page import live_text
from ui.steps.tries import bottleneck_of
from ui.steps.write import add, own, remove


def factor_bottleneck(form: Form, factor_id: str) -> QWidget:
    """A factor's bottleneck, or the way to name one."""
    found = bottleneck_of(form.consult, factor_id)
    if found is None:
        return line(
            button("Maak er een knelpunt van", "primary", lambda: _make(form, factor_id)),
        )
    return column(
        bottleneck_fields(form, found),
        line(button("Toch geen knelpunt", "quiet", lambda: _unmake(form, factor_id))),
        spacing=12,
    )


def bottleneck_fields(form: Form, found: Bottleneck) -> QWidget:
    """Why it is a bottleneck, where it comes from, and whose trade a cause is."""
    causes = form.session.library.all(Cause)

    def pointers(consult: ConsultFile) -> str:
        now = consult.file.get(Bottleneck, found.id)
        chosen = now.causes if now else ()
        return "\n".join(
            f"{cause.help} {cause.pointer}".strip() for cause in causes if cause.id in chosen
        )

    return column(
        long_text(
            form,
            ref(found, "justification"),
            "Onderbouwing",
            "Waarom is dit volgens u een knelpunt?",
        ),
        radios(form, ref(found, "basis"), "Het komt door", words(BottleneckBasis)),
        multi(form, ref(found, "causes"), "Oorzaken", [(c.id, c.title) for c in causes]),
        live_text(form, (Bottleneck,), pointers, "muted"),
        spacing=12,
    )


def other_bottlenecks(form: Form) -> QWidget:
    """Bottlenecks that are no factor, such as unclear roles."""
    return card(
        "Andere knelpunten",
        record_list(
            form,
            Bottleneck,
            lambda inner, found: column(
                short_text(inner, ref(found, "text"), "Knelpunt"),
                bottleneck_fields(inner, found),
                spacing=12,
            ),
            noun="Knelpunt",
            empty="Hier komt wat niet in de figuur past, zoals onduidelijke rollen.",
            add="Knelpunt toevoegen",
            where=lambda found: not found.factor,
        ),
    )


def _make(form: Form, factor_id: str) -> None:
    form.session.flush()
    add(form, "Knelpunt toegevoegd", Bottleneck(id=new_id(), **own(form), factor=factor_id))


def _unmake(form: Form, factor_id: str) -> None:
    form.session.flush()
    found = bottleneck_of(form.consult, factor_id)
    if found is not None:
        remove(form, "Knelpunt weggehaald", found)
