"""The page that begins a consult: who it is about and what kind it is; the rest comes later."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import Change, added
from assistant.case.records import Case, Consult, Organisation, Worker, new_id
from assistant.case.words import UnitLevel, WorkContext
from assistant.consult.flow import new_case
from assistant.consult.follow_up import next_consult
from assistant.content.model import ServiceForm
from assistant.dutch import fold, sentence_text
from ui.forms.field import Field
from ui.forms.fields import too_long, words
from ui.forms.layout import button, card, clear, column, line, muted, note, two_columns
from ui.forms.one_of import OpenList
from ui.forms.typed import Line, clean
from ui.go import Go
from ui.packs import keep_copies
from ui.pages.page import Page, page_head
from ui.session import Session

_UNKNOWN = "Nog niet bekend"
_NONE = "Geen organisatie"
_OWN = "Andere organisatie …"
_ALONE = "alone"
"""Stands in the list for somebody of whom is said that there is no organisation."""
_MOST = 3
"""Cases of the same name that are told at most."""


class NewConsultPage(Page):
    """A new case with its first consult, or one more consult in a case."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._case_id = ""
        self._draft: tuple[object, ...] = ()
        self._shows_new = False

    def begin(self, case_id: str = "") -> None:
        """Show the page for a new case, or for one more consult in this case.

        What was typed for a new case that did not come stands there again.
        """
        self._keep_draft()
        self._case_id = case_id
        self._shows_new = not case_id
        clear(self.box)
        self.form = OpenList()
        for each in self._forms():
            self.form.addItem(each.title, each.id)
        self.form.currentIndexChanged.connect(self._explain)
        self._about = muted("")
        self._form_field = Field("&Soort consult", self.form)
        self._start = button("&Begin", "primary", self._begin)
        kind = card("Wat voor consult wordt het?", self._form_field, self._about)
        back = button("&Terug", "plain", self._go.start)
        if case_id:
            case = self._session.file(case_id).case
            self.box.addWidget(page_head("Nieuw consult", f"In dossier {case.number}."))
            self.box.addWidget(kind)
        else:
            self.box.addWidget(
                page_head("Nieuw consult", "Vul in wat u weet. Alles kan later nog anders.")
            )
            self.box.addWidget(two_columns(self._who(), column(kind, self._where())))
            self._show_draft()
        self.box.addWidget(line(self._start, back))
        self._explain()
        (self.form if case_id else self.name).setFocus()

    def _keep_draft(self) -> None:
        if self._shows_new:
            lists = (self.form, self.organisation, self.unit, self.context)
            self._draft = (
                self.name.text(),
                self.job.text(),
                self.own.text(),
                *(each.currentData() for each in lists),
            )

    def _show_draft(self) -> None:
        if not self._draft:
            return
        name, job, own, *chosen = self._draft
        for typed, words_ in ((self.name, name), (self.job, job), (self.own, own)):
            typed.setText(str(words_))
        # In this order: the organisation decides which units there are.
        for each, value in zip(
            (self.form, self.organisation, self.unit, self.context), chosen, strict=True
        ):
            place = each.findData(value)
            if place >= 0:
                each.setCurrentIndex(place)

    def _forms(self) -> list[ServiceForm]:
        licensed = bool(self._session.settings.get("licence_date", "").strip())
        return [
            form for form in self._session.library.all(ServiceForm) if licensed or not form.licence
        ]

    def _explain(self) -> None:
        form = self._session.library.get(ServiceForm, self.form.currentData())
        self._about.setText(f"{form.group}. {sentence_text(form.moment)}" if form else "")

    def _who(self) -> QWidget:
        self.name, self.job = Line(), Line()
        self._name_field = Field("&Naam van de werkende", self.name)
        self._job_field = Field("&Functie", self.job)
        self._known = QVBoxLayout()
        self.name.left.connect(self._look_up)
        self.name.textChanged.connect(lambda _words: self._name_field.say(""))
        return card("Met wie praat u?", self._name_field, self._job_field, self._known)

    def _look_up(self) -> None:
        """Say that somebody of this name has a case already, and offer one more consult in it."""
        name = fold(" ".join(self.name.text().split()))
        rows = self._session.vault.cases.rows() if name else ()
        clear(self._known)
        for row in [row for row in rows if row.closed is None and fold(row.worker) == name][:_MOST]:
            what = ", ".join(part for part in (row.number, row.job) if part)
            self._known.addWidget(
                note(
                    f"Iemand met deze naam heeft al een dossier: {what}.",
                    action=button(
                        f"Consult in {row.number}", "quiet", lambda id_=row.id: self.begin(id_)
                    ),
                )
            )

    def _where(self) -> QWidget:
        self.organisation = OpenList()
        self.organisation.addItem(_UNKNOWN, "")
        for each in self._session.vault.cases.organisations():
            self.organisation.addItem(each.name, each.id)
        self.organisation.addItem(_NONE, _ALONE)
        self.organisation.addItem(_OWN, None)
        self.own = Line()
        self.unit = OpenList()
        self.context = OpenList()
        for value, label in words(WorkContext):
            self.context.addItem(label, value)
        self._own_field = Field("Naam van de or&ganisatie", self.own)
        self._unit_field = Field("&Eenheid", self.unit)
        self.own.textChanged.connect(lambda _words: self._own_field.say(""))
        self.organisation.currentIndexChanged.connect(self._show_units)
        made = card(
            "Waar werkt de werkende?",
            Field("&Organisatie", self.organisation),
            self._own_field,
            self._unit_field,
            Field("&Werksituatie", self.context),
        )
        self._show_units()
        return made

    def _show_units(self) -> None:
        chosen = self.organisation.currentData()
        self._own_field.setVisible(chosen is None)
        self.unit.clear()
        self.unit.addItem("Geen eenheid", None)
        every = self._session.vault.cases.units(chosen or "")
        units = [each for each in every if each.level is not UnitLevel.JOB_GROUP]
        for each in units:
            self.unit.addItem(each.name, each.id)
        self._unit_field.setVisible(bool(units))
        context = WorkContext.SELF_EMPLOYED if chosen == _ALONE else WorkContext.EMPLOYER
        self.context.setCurrentIndex(self.context.findData(context))

    def _begin(self) -> None:
        session = self._session
        form = session.library.get(ServiceForm, self.form.currentData())
        if form is None:
            self._form_field.say("Kies eerst een soort consult.")
            return
        if not self._case_id and (self._says_too_long() or self._says_missing()):
            return
        keep_copies(session)
        if self._case_id:
            changes = next_consult(
                session.file(self._case_id),
                form,
                session.library,
                today=session.today(),
                now=session.now(),
            )
            session.commit("Nieuw consult", changes, self._case_id)
            case_id = self._case_id
        else:
            case_id, changes = self._new_case(form)
            session.commit("Nieuw dossier", changes, case_id)
        self._draft, self._shows_new = (), False
        # A consult is not taken back while its page is open; who began it wrongly closes it.
        session.forget_undo()
        consult = session.file(case_id).all(Consult)[-1]
        self._go.consult(case_id, consult.id)

    def _says_too_long(self) -> bool:
        """Whether something is longer than a field of one line may be; it is said there."""
        fields = (self._name_field, self._job_field, self._own_field)
        wrong = []
        for field in fields:
            why = too_long(field.control.text())
            field.say(why)
            wrong += [field] if why else []
        if wrong:
            wrong[0].setFocus()
        return bool(wrong)

    def _says_missing(self) -> bool:
        """Whether the one thing is not there without which a case cannot be found; it says so."""
        if not clean(self.name.text()).strip():
            self._name_field.say("Vul in hoe de werkende heet. Een voornaam is genoeg.")
            self.name.setFocus()
            return True
        if self.organisation.currentData() is None and not clean(self.own.text()).strip():
            self._own_field.say("Vul in hoe de organisatie heet, of kies ‘Nog niet bekend’.")
            self.own.setFocus()
            return True
        return False

    def _new_case(self, form: ServiceForm) -> tuple[str, tuple[Change, ...]]:
        session = self._session
        now, today = session.now(), session.today()
        organisation_id = self.organisation.currentData()
        first: tuple[Change, ...] = ()
        if organisation_id is None:
            made = Organisation(id=new_id(), name=clean(self.own.text()).strip())
            first = (added(made, now),)
            organisation_id = made.id
        worker = Worker(id=new_id(), name=clean(self.name.text()).strip())
        case = Case(
            id=new_id(),
            number=session.vault.cases.next_number(today.year),
            organisation_id=organisation_id if organisation_id not in {"", _ALONE} else None,
            unit_id=self.unit.currentData(),
            job=clean(self.job.text()).strip(),
            context=self.context.currentData(),
        )
        return case.id, (
            *first,
            *new_case(form, session.library, case, worker, today=today, now=now),
        )
