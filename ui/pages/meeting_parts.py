"""The cards of one meeting: the meeting, the risk dossiers to choose from, what was discussed."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain, count

from PySide6.QtWidgets import QWidget

from assistant.case.changes import added, removed
from assistant.case.lists import RiskRow
from assistant.case.meetings import Discussion, Meeting
from assistant.case.records import Action, Case, Consult, Organisation, new_id
from assistant.case.words import ConsentScope, ConsentState, MeetingKind, Side
from assistant.consult.steps import AGREEMENTS
from assistant.dutch import day_text
from assistant.planning.risk import criterion, risk_cases
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line, muted, note, text
from ui.forms.meeting_form import MeetingForm
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.go import Go
from ui.pages.lines import Line, Lines
from ui.steps.page import row

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def meeting_parts(
    form: MeetingForm, meeting: Meeting, organisations: Sequence[Organisation], go: Go
) -> tuple[QWidget, ...]:
    """The cards of a meeting, from what it is to what was said."""
    of = next((o.name for o in organisations if o.id == meeting.organisation_id), "")
    rows = form.session.vault.cases.risk_rows(meeting.organisation_id or "")
    return (
        _about(form, meeting, organisations),
        _candidates(form, meeting, rows),
        card(
            "Besproken dossiers",
            record_list(
                form,
                Discussion,
                lambda _form, discussion: _discussed(form, discussion, go),
                noun="Bespreking",
                empty="Hier komt wat u bespreekt. Kies hierboven een dossier.",
            ),
            intro="Namen staan hier niet, want anderen kunnen meekijken. Wat u opschrijft, staat "
            "in het dossier van de werkende, die het mag inzien.",
        ),
        card(
            "Bespreekblad",
            line(
                button("Bespreekblad &bekijken", "plain", lambda: go.meeting_sheet(meeting.id, of))
            ),
            intro="Eén blad voor iedereen aan tafel: letters in plaats van namen, en alleen de "
            "vraag over het werk en wat is afgesproken. U ziet het eerst, met wat nog naar een "
            "persoon kan wijzen.",
        ),
    )


def _about(form: MeetingForm, meeting: Meeting, organisations: Sequence[Organisation]) -> QWidget:
    known = [(one.id, one.name or "Zonder naam") for one in organisations]
    return card(
        "Het overleg",
        row(
            choice(form, ref(meeting, "kind"), "Soort overleg", words(MeetingKind)),
            choice(form, ref(meeting, "organisation_id"), "Organisatie", known),
            date_field(form, ref(meeting, "day"), "Dag"),
        ),
        short_text(form, ref(meeting, "present"), "Wie zijn erbij?"),
        long_text(
            form,
            ref(meeting, "notes"),
            "Verslag",
            "Over het werk en de organisatie. Wat over één werkende gaat, hoort bij de bespreking "
            "van dat dossier.",
            rows=4,
        ),
        line(
            _next(form, meeting.id),
            button("Overleg ver&wijderen", "quiet", lambda: _remove(form)),
            stretch=0,
        ),
    )


def _next(form: MeetingForm, meeting_id: str) -> QWidget:
    """When the next meeting of this kind usually is, as the policy has it."""
    said = text("", "small")

    def say() -> None:
        meeting = form.file.get(Meeting, meeting_id)
        if meeting is not None:
            with_physician = meeting.kind is MeetingKind.PHYSICIAN
            term = "physician_weeks" if with_physician else "meeting_weeks"
            weeks = form.session.library.policy(term)
            day = (meeting.day or form.session.today()) + timedelta(weeks=weeks)
            said.setText(f"Het volgende overleg is gewoonlijk rond {day_text(day)}.")

    form.on_change((Meeting,), said, say)
    return said


def _remove(form: MeetingForm) -> None:
    """Take the meeting away; what was said of cases stays in their files."""
    session = form.session
    session.flush()
    for meeting in form.file.all(Meeting):
        session.commit("Overleg verwijderd", (removed(meeting, session.now()),))


def _candidates(form: MeetingForm, meeting: Meeting, rows: Sequence[RiskRow]) -> QWidget:
    """The risk dossiers of the organisation, and a field to find any other open case of it."""
    if meeting.organisation_id is None:
        return card("Risicodossiers", muted("Kies eerst van welke organisatie dit overleg is."))
    session = form.session
    found = risk_cases(rows, session.library, session.today())
    lines = Lines()
    nothing = muted("Er zijn nu geen (andere) risicodossiers.")

    def show() -> None:
        taken = {each.case_id for each in form.file.all(Discussion)}
        left = [each for each in found if each.row.case_id not in taken]
        lines.show_lines(
            [
                Line(
                    each.row.number,
                    each.row.job or "Zonder functie",
                    ", ".join(each.why),
                    each.row.unit,
                    (("Bespreken", lambda row=each.row: _discuss(form, row.case_id)),),
                )
                for each in left
            ]
        )
        nothing.setVisible(not left)

    listed = column(nothing, lines, spacing=8)
    form.on_change((Discussion,), listed, show)
    cases = [
        Case(id=each.case_id, number=each.number, job=each.job, contact=each.worker)
        for each in rows
    ]
    return card(
        "Risicodossiers",
        listed,
        search_add(
            form,
            [_Entry(each) for each in cases],
            "Een ander dossier bespreken",
            lambda id_, _words: _discuss(form, id_),
            allow_own=False,
            help="Typ een nummer, een functie of een naam.",
        ),
        intro=criterion(session.library),
    )


class _Entry:
    """An open case in the field that finds: shown without its name, found by it as well."""

    def __init__(self, case: Case) -> None:
        self.id = case.id
        self.title = ", ".join(part for part in (case.number, case.job) if part)
        self.search = (case.contact,)


def _discuss(form: MeetingForm, case_id: str) -> None:
    """Put a case on the list of this meeting, under the next letter."""
    session, meeting = form.session, form.file.all(Meeting)[0]
    there = form.file.all(Discussion)
    if any(each.case_id == case_id for each in there):
        return
    taken = {each.pseudonym for each in there}
    made = Discussion(
        id=new_id(),
        case_id=case_id,
        meeting_id=meeting.id,
        day=meeting.day,
        pseudonym=next(name for name in _pseudonyms() if name not in taken),
        present=meeting.present,
    )
    session.commit("Bespreking toegevoegd", (added(made, session.now()),), case_id)


def _pseudonyms() -> Iterator[str]:
    """What cases are called at a meeting: by letter, and after those by number."""
    return (f"Dossier {sign}" for sign in chain(_LETTERS, map(str, count(len(_LETTERS) + 1))))


def _discussed(form: MeetingForm, discussion: Discussion, go: Go) -> QWidget:
    file = form.session.file(discussion.case_id)
    shared = file.consent(ConsentScope.SHARE_EMPLOYER) is ConsentState.GIVEN
    remark = note(
        "De werkende heeft (nog) niet gezegd dat u hierover mag delen. Bespreek alleen wat met het "
        "werk te maken heeft.",
        "warning",
    )
    head = ", ".join(part for part in (file.case.number, file.case.job) if part)
    return column(
        line(
            text(discussion.pseudonym, "strong"),
            text(head, "small"),
            button("Open dossier", "quiet", lambda: _open(form, discussion, go)),
            stretch=1,
        ),
        *(() if shared else (remark,)),
        *talk_fields(form, discussion, "Waarom staat dit dossier hier?"),
        agree(form, discussion, go),
        spacing=8,
    )


def talk_fields(form: Form, discussion: Discussion, why: str) -> tuple[QWidget, ...]:
    """What was asked, said and agreed about a case."""
    return (
        long_text(
            form, ref(discussion, "question"), why, "In woorden over het werk, zonder ziekte.", 2
        ),
        long_text(form, ref(discussion, "said"), "Wat is gezegd?", rows=2),
        long_text(form, ref(discussion, "agreed"), "Wat is afgesproken?", rows=2),
    )


def agree(form: Form, discussion: Discussion, go: Go) -> QWidget:
    """The button that puts what was agreed among the agreements of the case; gone without it."""

    def take() -> None:
        session = form.session
        session.flush()
        now = form.file.get(Discussion, discussion.id)
        consults = session.file(discussion.case_id).all(Consult)
        if now is None or not consults:
            return
        made = Action(
            id=new_id(),
            case_id=discussion.case_id,
            consult_id=consults[-1].id,
            text=now.agreed,
            side=Side.AD,
        )
        session.commit("Afspraak toegevoegd", (added(made, session.now()),), discussion.case_id)
        go.consult(discussion.case_id, consults[-1].id, AGREEMENTS)

    made = button("Zet bij de afspraken", "plain", take)

    def show() -> None:
        now = form.file.get(Discussion, discussion.id)
        made.setVisible(now is not None and bool(now.agreed.strip()))

    whole = line(made)
    form.on_change((Discussion,), whole, show)
    return whole


def _open(form: MeetingForm, discussion: Discussion, go: Go) -> None:
    consults = form.session.file(discussion.case_id).all(Consult)
    go.consult(discussion.case_id, consults[-1].id if consults else "")
