"""Consultation and progress talks about one case, and what meetings said of it."""

from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import added
from assistant.case.lists import CaseRow
from assistant.case.meetings import Discussion
from assistant.case.records import Consult, new_id
from assistant.case.words import DiscussionKind, Observer
from assistant.dutch import day_text
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, clear, column, heading, line, muted, text
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.go import Go
from ui.pages.meeting_parts import agree, talk_fields
from ui.session import Session
from ui.steps.page import row


class CaseTalks(QWidget):
    """One case at a time: who asked something about it, and how it goes."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._case_id = ""
        self._shown = ""
        self._form: Form | None = None
        self._finder: Form | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)

    def choose(self, case_id: str) -> None:
        """Show this case from the next refresh on."""
        self._case_id = case_id

    def refresh(self) -> None:
        """Show the chosen case; built again only when it is another."""
        rows = self._session.vault.cases.rows()
        known = {each.id: each for each in rows}
        if self._case_id not in known:
            self._case_id = ""
        if self._shown == (self._case_id or "none"):
            return
        self.leave()
        self._shown = self._case_id or "none"
        self._finder = Form(self._session, self._case_id, "", self)
        self._box.addWidget(
            card(
                "Over welk dossier gaat het?",
                search_add(
                    self._finder,
                    [_Entry(each) for each in rows if each.closed is None],
                    "Dossier",
                    lambda id_, _words: self._take(id_),
                    allow_own=False,
                    help="Typ een nummer, een naam of een functie.",
                    verb="Kies",
                ),
            )
        )
        if self._case_id:
            self._show_case(known[self._case_id])

    def leave(self) -> None:
        """Let go of what is on screen."""
        self._shown = ""
        clear(self._box)
        for form in (self._form, self._finder):
            if form is not None:
                form.close()
        self._form = self._finder = None

    def _take(self, case_id: str) -> None:
        self._case_id = case_id
        self.refresh()

    def _show_case(self, known: CaseRow) -> None:
        form = self._form = Form(self._session, known.id, "", self)
        title = ", ".join(part for part in (f"Dossier {known.number}", known.job) if part)
        self._box.addWidget(
            line(heading(title, 2), button("Open dossier", "quiet", self._open), stretch=0)
        )
        self._box.addWidget(_consultations(form, self._go))
        self._box.addWidget(_progress(form, self._go))
        self._box.addWidget(_in_meetings(form))

    def _open(self) -> None:
        consults = self._session.file(self._case_id).all(Consult)
        self._go.consult(self._case_id, consults[-1].id if consults else "")


class _Entry:
    """An open case in the field that finds, by everything it is known by."""

    def __init__(self, case: CaseRow) -> None:
        self.id = case.id
        self.title = ", ".join(part for part in (case.number, case.worker, case.job) if part)


def _consultations(form: Form, go: Go) -> QWidget:
    return card(
        "Consultatie",
        record_list(
            form,
            Discussion,
            lambda inner, discussion: _consultation(inner, discussion, go),
            noun="Consultatie",
            empty="Hier komt wat een casemanager of bedrijfsarts u over dit dossier vraagt.",
            add="Consultatie toevoegen",
            make=lambda: _new(form, DiscussionKind.CONSULTATION),
            where=lambda each: each.kind is DiscussionKind.CONSULTATION,
        ),
    )


def _consultation(form: Form, discussion: Discussion, go: Go) -> QWidget:
    return column(
        row(
            choice(form, ref(discussion, "asked_by"), "Op verzoek van", words(Observer)),
            date_field(form, ref(discussion, "day"), "Dag"),
            short_text(form, ref(discussion, "present"), "Met wie?"),
            shares=(2, 1, 2),
        ),
        *talk_fields(form, discussion, "Wat is de vraag?"),
        agree(form, discussion, go),
        spacing=8,
    )


def _progress(form: Form, go: Go) -> QWidget:
    weeks = round(form.session.library.policy("progress_weeks"))
    return card(
        "Voortgangsgesprekken",
        record_list(
            form,
            Discussion,
            lambda inner, discussion: _progress_talk(inner, discussion, go),
            noun="Voortgangsgesprek",
            empty="Hier komen de gesprekken met werkende en werkgever over hoe het gaat.",
            add="Voortgangsgesprek toevoegen",
            make=lambda: _new(form, DiscussionKind.PROGRESS),
            where=lambda each: each.kind is DiscussionKind.PROGRESS,
        ),
        line(button(f"Plan het volgende over {weeks} weken", "plain", lambda: _plan(form, weeks))),
        intro="Een gesprek met een dag en zonder verslag staat op de startpagina tot het er was.",
    )


def _progress_talk(form: Form, discussion: Discussion, go: Go) -> QWidget:
    return column(
        row(
            date_field(form, ref(discussion, "day"), "Dag"),
            short_text(form, ref(discussion, "present"), "Met wie?"),
            shares=(1, 3),
        ),
        row(
            long_text(form, ref(discussion, "worker_view"), "Hoe ziet de werkende het?", rows=2),
            long_text(form, ref(discussion, "employer_view"), "Hoe ziet de werkgever het?", rows=2),
        ),
        long_text(form, ref(discussion, "said"), "Wat is besproken?", rows=2),
        long_text(form, ref(discussion, "agreed"), "Wat is afgesproken?", rows=2),
        agree(form, discussion, go),
        spacing=8,
    )


def _plan(form: Form, weeks: int) -> None:
    """One more progress talk, so many weeks after the last one."""
    form.session.flush()
    talks = [e for e in form.file.all(Discussion) if e.kind is DiscussionKind.PROGRESS and e.day]
    last = max((each.day for each in talks if each.day), default=form.session.today())
    made = Discussion(
        id=new_id(),
        case_id=form.case_id,
        kind=DiscussionKind.PROGRESS,
        day=last + timedelta(weeks=weeks),
    )
    change = added(made, form.session.now())
    form.session.commit("Voortgangsgesprek gepland", (change,), form.case_id)


def _new(form: Form, kind: DiscussionKind) -> Discussion:
    return Discussion(id=new_id(), case_id=form.case_id, kind=kind, day=form.session.today())


def _in_meetings(form: Form) -> QWidget:
    """What meetings said of this case, to read; it is written with the meeting itself."""
    said = [e for e in form.file.all(Discussion) if e.kind is DiscussionKind.MEETING]
    lines = [
        column(
            text(day_text(each.day) if each.day else "Zonder dag", "strong"),
            *(text(words_) for words_ in (each.said, each.agreed) if words_),
            spacing=0,
        )
        for each in said
    ]
    return card(
        "In een overleg besproken",
        *(lines or [muted("Dit dossier kwam nog niet in een overleg.")]),
    )
