"""One case's keeping: how long it stays and why, its corrections, inzage, and its destruction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assistant.case.changes import changed
from assistant.case.file import CaseFile
from assistant.case.records import Consult
from assistant.case.words import Outcome
from assistant.privacy.retention import Keeping, keeping
from ui.forms.fields import choice, short_text, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, clear, line, muted, note, text, two_columns
from ui.forms.records import first_field
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.vault_access import access
from ui.pages.vault_clean import countdown
from ui.pages.vault_destroy import destroy
from ui.pages.vault_work import Working
from ui.session import Session
from ui.steps.corrections import corrections


class KeepingPage(Page):
    """Everything that is not the conversation: keeping, corrections, inzage and destroying."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._form: Form | None = None
        self._seen: tuple[object, ...] = ()
        self._rooms = [QVBoxLayout() for _ in range(3)]
        self._whole = QVBoxLayout()
        self._whole.setSpacing(16)
        self.box.addLayout(self._whole)

    def choose(self, case_id: str) -> None:
        """Show this case from the next refresh on."""
        self.subject = case_id
        self._let_go()
        self._form = Form(self._session, case_id, "", self)
        self._seen = ()
        clear(self._whole)
        self._rooms = [QVBoxLayout() for _ in range(3)]
        head, closing, destroy = (_room(each) for each in self._rooms)
        self._whole.addWidget(head)
        self._whole.addWidget(two_columns(closing, _hold(self._form)))
        self._whole.addWidget(two_columns(_outcome(self._form), access(self._session, case_id)))
        self._whole.addWidget(corrections(self._form))
        self._whole.addWidget(destroy)

    def _let_go(self) -> None:
        if self._form is not None:
            self._form.close()
            self._form = None

    def refresh(self) -> None:
        form = self._form
        if form is None:
            return
        file, today = form.file, self._session.today()
        kept = keeping(file, self._session.library)
        parts = (
            (self._head, (file.case.number, countdown(kept, today))),
            (self._closing, (file.case.closed, kept.term)),
            (self._destroy, (bool(kept.hold),)),
        )
        seen = tuple(what for _build, what in parts)
        for place, (build, what) in enumerate(parts):
            if not self._seen or self._seen[place] != what:
                _fill(self._rooms[place], build(file, kept))
        self._seen = seen

    def _head(self, file: CaseFile, kept: Keeping) -> QWidget:
        return page_head(
            f"Dossier {file.case.number} bewaren",
            countdown(kept, self._session.today()),
            button("Naar &het dossier", "plain", lambda: self._open(file)),
            button("Naar &Opruimen", "plain", self._go.clean_up),
        )

    def _open(self, file: CaseFile) -> None:
        consults = file.all(Consult)
        self._go.consult(file.case.id, consults[-1].id if consults else "")

    def _closing(self, file: CaseFile, kept: Keeping) -> QWidget:
        closed = file.case.closed
        title = "Dossier heropend" if closed else "Dossier gesloten"
        day = None if closed else self._session.today()

        def set_closed() -> None:
            self._session.commit(
                title, changed(file.case, self._session.now(), closed=day), file.case.id
            )

        return card(
            "Sluiten",
            line(
                button(
                    "Heropen het dossier" if closed else "&Sluit het dossier", "plain", set_closed
                )
            ),
            text(f"Grond van de termijn ({kept.term.basis}): {kept.term.source}.", "small"),
            intro="Sluit een dossier na het laatste gesprek dat u samen hebt afgesproken.",
        )

    def _destroy(self, file: CaseFile, kept: Keeping) -> QWidget:
        press = button("&Dossier vernietigen", "plain")
        working = Working(self)
        press.clicked.connect(lambda: self._destroy_for_good(file, working))
        press.setEnabled(not kept.hold)
        return card(
            "Vernietigen",
            line(press),
            note("Er is een reden om dit dossier te bewaren. Haal die eerst weg.", "warning")
            if kept.hold
            else muted("Alles gaat weg, ook uit de reservekopieën. Het nummer blijft bekend."),
            working,
            intro="Als de termijn voorbij is, of als de werkende het vraagt.",
        )

    def _destroy_for_good(self, file: CaseFile, working: Working) -> None:
        def gone() -> None:
            self._let_go()
            self._go.clean_up()

        destroy(self, self._session, {file.case.id: file.case.number}, working, gone)


def _hold(form: Form) -> QWidget:
    return card(
        "Langer bewaren",
        short_text(
            form,
            ref(form.file.case, "hold"),
            "&Reden om langer te bewaren",
            "Bijvoorbeeld een klacht of een lopende procedure. Leeg betekent: geen reden.",
        ),
        intro="Met een reden staat het dossier niet bij wat weg kan.",
    )


def _outcome(form: Form) -> QWidget:
    outcome = ref(form.file.case, "outcome")
    return card(
        "Uitkomst",
        choice(form, outcome, "&Wat heeft het opgeleverd?", words(Outcome)),
        intro="Vul dit in als u weet hoe het afliep.",
    )


def _room(layout: QVBoxLayout) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    made = QWidget()
    made.setLayout(layout)
    return made


def _fill(room: QVBoxLayout, widget: QWidget) -> None:
    """Put this in the room; the cursor stays in it when it was there."""
    focus, parent = QApplication.focusWidget(), room.parentWidget()
    here = focus is not None and parent is not None and parent.isAncestorOf(focus)
    clear(room)
    room.addWidget(widget)
    if here:
        first_field(widget).setFocus(Qt.FocusReason.OtherFocusReason)
