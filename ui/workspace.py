"""What stands in the unlocked window: the bar above, the page below, and the ways between pages."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assistant.case.words import Mood
from assistant.consult.mood import at_table
from assistant.consult.remarks import may_enter_data
from assistant.consult.steps import CONSENT
from assistant.group.catalogue import GroupKind, Material
from assistant.report.catalogue import kind_named
from ui.commands import commands
from ui.forms.layout import button, rule
from ui.forms.tab_order import tab
from ui.notices import Notices
from ui.pages.agenda import AgendaPage
from ui.pages.cases import CasesPage
from ui.pages.consult import ConsultPage
from ui.pages.finds import Command
from ui.pages.knowledge import KnowledgePage
from ui.pages.meetings import MeetingsPage
from ui.pages.new_consult import NewConsultPage
from ui.pages.organisation import OrganisationPage
from ui.pages.page import Page
from ui.pages.search_panel import SearchPanel
from ui.pages.settings import SettingsPage
from ui.pages.start import StartPage
from ui.pages.vault import VaultPage
from ui.pages.vault_clean import CleanUpPage
from ui.pages.vault_keeping import KeepingPage
from ui.pages.vault_log import VaultLogPage
from ui.preferences import Preferences
from ui.session import Changed, Session
from ui.shared.room import SharedRoom
from ui.shared.rooms import Rooms
from ui.top_bar import PLACES, TopBar

if TYPE_CHECKING:  # the PDF engines it stands on take time to load
    from ui.pages.report import ReportPage
    from ui.pages.report_desk import Desk

_BESIDE = ("Start", "Kennis")
"""The places that stay in the bar during a consult, as long as the AD sits at the desk."""


class Workspace(QWidget):
    """The pages of an unlocked vault; it is the `Go` the pages get.

    Args:
        session: the open session.
        preferences: the look and the idle time as they are.
        on_prefer: keeps and applies changed preferences.
        on_lock: locks the vault; gets the new recovery code when its key was renewed.
    """

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        on_prefer: Callable[[Preferences], None],
        on_lock: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._on_lock = on_lock
        self.session = session
        self._preferences = preferences
        self._on_prefer = on_prefer
        self.notices = Notices()
        self.pages = QStackedWidget()
        self._made: dict[type[Page], Page] = {}
        self.consult_page: ConsultPage | None = None
        self.report_page: ReportPage | None = None
        self.search_button = button("Zoeken", "quiet", self._search)
        self.search_button.setToolTip("Ctrl+K")
        self.share_button = button("Samen kijken", "plain", self.share)
        self.share_button.setToolTip("F9")
        self.share_button.hide()
        self.lock_button = button("&Vergrendelen", "plain", self.lock)
        at_end = (self.search_button, self.share_button, self.lock_button)
        self.bar = TopBar(self._ways(), at_end)
        self._desk = QWidget()
        self._rooms = Rooms(self._desk)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._rooms)
        box = QVBoxLayout(self._desk)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(rule())
        box.addWidget(self.notices)
        box.addWidget(self.pages, 1)
        session.changed.connect(self._on_changed)
        self._shortcuts()
        self.search_panel = SearchPanel(self._desk, session, self, self._commands, self.look_up)

    @property
    def preferences(self) -> Preferences:
        """The look and the window, as they are now."""
        return self._preferences

    @property
    def page(self) -> QWidget:
        """The page on screen."""
        return self.pages.currentWidget()

    @property
    def shared(self) -> SharedRoom | None:
        """The shared view while it is on screen."""
        return self._rooms.shared

    def prefer(self, **values: object) -> None:
        """Change the look or the idle time, at once and for next time."""
        self._preferences = replace(self._preferences, **values)  # type: ignore[arg-type]
        self._on_prefer(self._preferences)

    def start(self) -> None:
        """Show the start page."""
        self._show(self._page(StartPage), 0)

    def agenda(self) -> None:
        """Show what is due in all cases."""
        self._show(self._page(AgendaPage), 0)

    def meetings(self, case_id: str = "") -> None:
        """Show the meetings, or what was said of one case with others."""
        page = self._page(MeetingsPage)
        page.choose(case_id)
        self._show(page, 3)

    def own_signals(self) -> None:
        """Show what the AD's own organisation can learn of the work."""
        page = self._page(MeetingsPage)
        page.show_own()
        self._show(page, 3)

    def cases(self) -> None:
        """Show the list of cases."""
        self._show(self._page(CasesPage), 1)

    def new_consult(self, case_id: str = "") -> None:
        """Show the page that begins a consult."""
        page = self._page(NewConsultPage)
        self._show(page, -1)
        page.begin(case_id)

    def organisations(self, organisation_id: str = "", part: str = "") -> None:
        """Show the organisations, or one of them, or a part of what there is of it."""
        page = self._page(OrganisationPage)
        page.choose(organisation_id, part)
        self._show(page, 2)

    def knowledge(self) -> None:
        """Show what the packs hold and what can be reckoned."""
        page, here = self._page(KnowledgePage), self.consult_page
        fresh = page is not self.page
        self._show(page, 4)
        if fresh:
            page.begin((here.case_id, here.consult_id) if here else None)

    def look_up(self, words: str) -> None:
        """Show the entries of the packs that have these words."""
        self.knowledge()
        self._page(KnowledgePage).look_up.search.setText(words)

    def settings(self) -> None:
        """Show the settings."""
        self._show(self._page(SettingsPage), 5)

    def lock(self, code: str = "") -> None:
        """Lock the vault; with the new recovery code when its key was renewed."""
        self._on_lock(code)

    def share(self) -> None:
        """Show the shared view of the consult on screen; it is left with a code."""
        page = self.consult_page
        if page is None or self.shared is not None:
            return
        if not may_enter_data(page.consult):
            self.notices.say(
                "Vraag eerst of de werkende vrijwillig meedoet. Daarna kunt u samen kijken.",
                action=("Naar toestemming", lambda: page.show_step(CONSENT)),
            )
            return
        self.session.flush()
        self.search_panel.hide()
        self._rooms.begin(
            self.session, self, page.case_id, page.consult_id, self._back_from_sharing
        )

    def _back_from_sharing(self) -> None:
        self.session.flush()
        self._rooms.end()
        if self.consult_page is not None:
            self.consult_page.refresh()
            self.consult_page.focus_first()

    def lock_shared(self) -> None:
        """Lock, and log why: three wrong session codes were typed while looking together."""
        try:
            self.session.vault.log.write("shared view locked")
        finally:
            self.lock()

    def vault(self) -> None:
        """Show the vault: its backups, who can open it, what it keeps and what happened."""
        self._show(self._page(VaultPage), 5)

    def vault_log(self) -> None:
        """Show what happened to the vault."""
        self._show(self._page(VaultLogPage), 5)

    def clean_up(self) -> None:
        """Show the cases whose time is over."""
        self._show(self._page(CleanUpPage), 5)

    def keeping(self, case_id: str) -> None:
        """Show how long one case is kept, what it holds, and how it ends."""
        page = self._page(KeepingPage)
        page.choose(case_id)
        self._show(page, 1)

    def consult(self, case_id: str, consult_id: str, step: str = "") -> None:
        """Show a consult, at this step or where it was left; without one, begin it."""
        if not consult_id:
            self.new_consult(case_id)
            return
        self.leave()
        self.session.here = case_id
        page = ConsultPage(self.session, self, case_id, consult_id)
        self.consult_page = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.bar.mark(-1)
        page.show_step(step)
        self._say_where()

    def report(self, case_id: str, consult_id: str, kind: str, subject: str = "") -> None:
        """Show a document of a consult by the id of its kind, and of what it is about."""
        from ui.pages.report_case import CaseDesk  # noqa: PLC0415 - the PDF engines take time

        self.leave()
        self.session.here = case_id
        self._document(
            lambda: CaseDesk(self.session, case_id, consult_id, kind_named(kind), subject)
        )

    def organisation_report(self, kind: GroupKind, material: Material) -> None:
        """Show a document about an organisation, made from this."""
        from ui.pages.report_group import GroupDesk  # noqa: PLC0415 - the PDF engines take time

        self._document(lambda: GroupDesk(self.session, kind, material))

    def meeting_sheet(self, meeting_id: str, organisation: str) -> None:
        """Show the sheet of a meeting, for the organisation of this name."""
        from ui.pages.meeting_sheet import MeetingDesk  # noqa: PLC0415 - the PDF engines take time

        self._document(lambda: MeetingDesk(self.session, meeting_id, organisation))

    def own_sheet(self) -> None:
        """Show the sheet for the AD's own organisation."""
        from ui.pages.own_sheet import OwnDesk  # noqa: PLC0415 - the PDF engines take time to load

        self._document(lambda: OwnDesk(self.session))

    def _document(self, desk: "Callable[[], Desk]") -> None:
        from ui.pages.report import ReportPage  # noqa: PLC0415 - the PDF engines take time to load

        self.leave()
        page = ReportPage(self, desk())
        self.report_page = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.bar.mark(-1)
        self._say_where()
        page.begin()

    def leave(self) -> None:
        """Commit what is being typed and let go of the consult on screen."""
        self.session.flush()
        shown = self.pages.currentWidget()
        if isinstance(shown, Page):
            shown.leave()
        for page in (self.consult_page, self.report_page):
            if page is not None:
                page.leave()
                self.pages.removeWidget(page)
                page.deleteLater()
        self.consult_page = self.report_page = None
        self._rooms.end()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        return tab(self.search_panel if self.search_panel.isVisible() else self, forward=next)

    def _page(self, type_: type) -> "QWidget":
        if type_ not in self._made:
            self._made[type_] = type_(self.session, self)
            self.pages.addWidget(self._made[type_])
        return self._made[type_]

    def _show(self, page: Page, place: int) -> None:
        self.leave()
        self.session.here = page.subject or type(page).__name__
        page.refresh()
        self.pages.setCurrentWidget(page)
        self.bar.mark(place)
        self._say_where()

    def _say_where(self) -> None:
        here = self.consult_page or self.report_page
        self.share_button.setVisible(self.consult_page is not None)
        self.search_button.setVisible(here is None)
        beside = () if self._at_table else _BESIDE
        self.bar.say_where(
            here.titles() if here is not None else ("", ""),
            PLACES if self.consult_page is None else beside,
        )

    def _on_changed(self, what: Changed) -> None:
        if self.session.saved_at is not None:
            self.bar.say_saved(self.session.saved_at)
        if "consult" in what.kinds:
            self._say_where()
        shown = self.pages.currentWidget()
        if isinstance(shown, Page):
            shown.refresh()

    def _undo(self) -> None:
        title = self.session.undo_title
        self.session.undo()
        if title:
            self.notices.say(f"Ongedaan gemaakt: {title}.", action=("Opnieuw", self._redo))

    def _redo(self) -> None:
        title = self.session.redo_title
        self.session.redo()
        if title:
            self.notices.say(f"Opnieuw gedaan: {title}.", action=("Ongedaan maken", self._undo))

    def _shortcuts(self) -> None:
        def keys(sequence: str, do: Callable[[], object]) -> None:
            QShortcut(QKeySequence(sequence), self._desk).activated.connect(do)

        keys("Ctrl+Z", self._undo)
        keys("Ctrl+Shift+Z", self._redo)
        keys("Ctrl+Y", self._redo)
        keys("Ctrl+L", self.lock)
        keys("F9", self.share)
        keys("Ctrl+N", self._note)
        keys("Ctrl+K", lambda: self._from_desk(self._search))
        keys("Ctrl+PgDown", lambda: self._walk(1))
        keys("Ctrl+PgUp", lambda: self._walk(-1))
        for number, go in enumerate(self._ways(), start=1):
            keys(f"Ctrl+{number}", lambda go=go: self._from_desk(go))

    @property
    def _at_table(self) -> bool:
        return self.consult_page is not None and at_table(self.consult_page.consult)

    def _from_desk(self, go: Callable[[], object]) -> None:
        """Go somewhere else; not from the table, where the names of others stay away."""
        page = self.consult_page
        if page is None or not self._at_table:
            go()
            return
        self.notices.say(
            "Aan tafel blijft u in dit gesprek. Andere dossiers ziet u achter het bureau.",
            action=("Naar het bureau", lambda: page.set_mood(Mood.DESK)),
        )

    def _note(self) -> None:
        if self.consult_page is not None:
            self.consult_page.write_note()

    def _search(self) -> None:
        self.search_panel.begin()

    def _commands(self) -> list[Command]:
        """What the search can go to or do, where one is now."""
        here = self.consult_page.commands() if self.consult_page is not None else []
        return [*here, *commands(self)]

    def _walk(self, places: int) -> None:
        if self.consult_page is not None:
            self.consult_page.walk(places)

    def _ways(self) -> tuple[Callable[[], None], ...]:
        """To each of the places, in their order."""
        return (
            self.start,
            self.cases,
            self.organisations,
            self.meetings,
            self.knowledge,
            self.settings,
        )
