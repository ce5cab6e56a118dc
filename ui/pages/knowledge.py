"""The page "Kennis": look things up, reckon, see what consults brought, bring in a pack."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.forms.flow import flow
from ui.forms.layout import button
from ui.go import Go
from ui.pages.knowledge_brought import BroughtPart
from ui.pages.knowledge_look_up import LookUp
from ui.pages.knowledge_own import OwnPacks
from ui.pages.knowledge_reckon import Reckon
from ui.pages.page import Page, page_head
from ui.session import Session
from ui.steps.room import Mark


class KnowledgePage(Page):
    """Four parts, one at a time: opzoeken, rekenen, wat het opbracht, eigen inhoud."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._consult: tuple[str, str] | None = None
        self._back = button("&Terug naar het consult", "primary", self._to_consult)
        self.look_up = LookUp()
        makers: tuple[tuple[str, Callable[[], QWidget]], ...] = (
            ("Opzoeken", lambda: self.look_up),
            ("Rekenen", Reckon),
            ("Wat het opbracht", lambda: BroughtPart(session)),
            ("Eigen inhoud", lambda: OwnPacks(session, self.refresh)),
        )
        self._makers = [make for _, make in makers]
        self._parts: dict[int, QWidget] = {}
        self._choice = QButtonGroup(self)
        marks = [Mark(words) for words, _ in makers]
        for place, mark in enumerate(marks):
            self._choice.addButton(mark, place)
        self._choice.idClicked.connect(self._show)
        self.box.addWidget(
            page_head(
                "Kennis",
                "Wat Evenwicht weet en waarmee het rekent, steeds met de bron. Evenwicht is geen "
                "nieuwe methode: het brengt bij elkaar wat het vak al heeft.",
                self._back,
            )
        )
        self.box.addWidget(flow(marks))
        self._choice.button(0).setChecked(True)
        self._show(0)

    def begin(self, consult: tuple[str, str] | None) -> None:
        """Come here from a consult (the ids of its case and itself) or from elsewhere."""
        self._consult = consult
        self._back.setVisible(consult is not None)
        self.look_up.search.setFocus()

    def refresh(self) -> None:
        self.look_up.show_library(self._session.library)

    def _to_consult(self) -> None:
        if self._consult is not None:
            self._go.consult(*self._consult)

    def _show(self, place: int) -> None:
        if place not in self._parts:
            self._parts[place] = self._makers[place]()
            self.box.addWidget(self._parts[place])
        for each, part in self._parts.items():
            part.setVisible(each == place)
        shown = self._parts[place]
        if isinstance(shown, BroughtPart):
            shown.refresh()
