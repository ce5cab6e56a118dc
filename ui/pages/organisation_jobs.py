"""What functions ask: from enough conversations, and what the AD knows of the work itself."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.organisation import JobLoad
from assistant.case.records import new_id
from assistant.case.words import Feasible, LoadSource
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.group.load_profile import Profile
from ui.forms.fields import choice, long_text, short_text, words
from ui.forms.form import ref
from ui.forms.layout import card, clear, column, muted, text
from ui.forms.organisation_form import OrganisationForm
from ui.forms.records import record_list
from ui.pages.group_view import GroupView
from ui.steps.page import row

_NONE = (
    "Er is nog geen functie waarover genoeg mensen vertelden wat het werk vraagt. Schrijf "
    "hieronder wat u zelf van een functie weet: uit het werk dat u zag, of uit documenten."
)


class SeenJobs(QWidget):
    """What enough people told of a function, when the figures are there."""

    def __init__(self, form: OrganisationForm, group: GroupView) -> None:
        super().__init__()
        self._form = form
        self._group = group
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        group.made.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        clear(self._box)
        if not self._group.seen:
            self._box.addWidget(muted("De cijfers worden nu afgeschermd. Dat duurt even."))
            return
        library = self._form.session.library
        parts = [_profile(each, library) for each in self._group.jobs]
        self._box.addWidget(column(*(parts or [muted(_NONE)]), spacing=12))


def job_cards(form: OrganisationForm, group: GroupView) -> Iterator[QWidget]:
    """The cards about functions."""
    factors = [("", "–")] + [
        (factor.id, factor.title)
        for factor in sorted(form.session.library.all(Factor), key=lambda each: each.title)
    ]

    def line(form: OrganisationForm, load: JobLoad) -> QWidget:
        return column(
            row(
                short_text(form, ref(load, "job"), "Functie"),
                short_text(form, ref(load, "task"), "Taak"),
                choice(form, ref(load, "factor"), "Wat het vraagt", factors),
                choice(form, ref(load, "source"), "Hoe u dit weet", words(LoadSource)),
            ),
            row(
                choice(form, ref(load, "feasible"), "Tot de pensioenleeftijd", words(Feasible)),
                long_text(form, ref(load, "text"), "Hoe kan het werk veranderen?", rows=1),
                shares=(1, 3),
            ),
            spacing=8,
        )

    yield card(
        "Uit de gesprekken",
        SeenJobs(form, group),
        intro="In woorden, en alleen van functies waarover genoeg mensen vertelden.",
    )
    yield card(
        "Wat u zelf weet",
        record_list(
            form,
            JobLoad,
            line,
            noun="Taak van een functie",
            empty="Hier komen taken, en of ze tot de pensioenleeftijd haalbaar zijn.",
            add="Taak van een functie toevoegen",
            make=lambda: JobLoad(id=new_id(), organisation_id=form.organisation.id),
        ),
        intro="Over het werk zelf, niet over wie het doet. Hoe het werk kan veranderen, wordt in "
        "dossiers van deze organisatie bij zo’n knelpunt aangeboden.",
    )


def _profile(profile: Profile, library: Library) -> QWidget:
    lines = [
        text(f"{factor.title}: {line.common}, meestal {line.heavy}.")
        for line in profile.lines
        if (factor := library.get(Factor, line.factor))
    ]
    none = muted("Geen belasting werd door genoeg mensen genoemd.")
    why = [muted(profile.why)] if profile.why else []
    return column(text(profile.job, "strong"), *(lines or [none]), *why, spacing=4)
