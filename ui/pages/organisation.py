"""The organisations: what many consults together show of them, and who works where."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from assistant.case.changes import added
from assistant.case.records import Organisation, Unit, new_id
from ui.forms.field import Field
from ui.forms.layout import button, clear, line
from ui.go import Go
from ui.pages.group_view import GroupView
from ui.pages.organisation_facts import OrganisationFacts
from ui.pages.page import Page, page_head
from ui.session import Session


class OrganisationPage(Page):
    """One organisation at a time: what may be said of it, then its units."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._id = ""
        self._shown: tuple[object, ...] = ()
        self._list: QComboBox | None = None
        self._top = QVBoxLayout()
        self._group = GroupView(session)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(16)
        self.box.addLayout(self._top)
        self.box.addWidget(self._group)
        self.box.addLayout(self._facts)

    def choose(self, organisation_id: str) -> None:
        """Show this organisation from the next refresh on; without one, the last one shown."""
        self._id = organisation_id or self._id

    def refresh(self) -> None:
        session = self._session
        found = list(session.vault.cases.organisations())
        chosen = next((each for each in found if each.id == self._id), found[0] if found else None)
        units: list[Unit] = list(session.vault.cases.units(chosen.id)) if chosen else []
        self._group.setVisible(chosen is not None)
        if chosen is not None:
            self._id = chosen.id
            self._group.show_organisation(chosen, units)
        # Only a different set of fields is built again: what is being typed stays.
        seen = ([each.id for each in found], self._id, [(u.id, u.parent_id) for u in units])
        if seen == self._shown:
            return
        self._shown = seen
        at_list = self._list is not None and self._list.hasFocus()
        clear(self._top)
        clear(self._facts)
        self._top.addWidget(self._head(found))
        if at_list and self._list is not None:
            self._list.setFocus()
        if chosen is not None:
            for part in OrganisationFacts(session, chosen, units).build():
                self._facts.addWidget(part)
            self._facts.addWidget(line(button("Organisatie &toevoegen", "plain", self._add)))

    def leave(self) -> None:
        self._group.stop()

    def _head(self, found: list[Organisation]) -> QWidget:
        self._list = None
        if not found:
            return page_head(
                "Organisaties",
                "Hier komen de organisaties waarvoor u werkt, met wat gesprekken samen laten zien.",
                button("Organisatie &toevoegen", "primary", self._add),
            )
        self._list = box = QComboBox()
        for each in found:
            box.addItem(each.name or "Zonder naam", each.id)
        box.setCurrentIndex(box.findData(self._id))
        box.activated.connect(lambda _index: self._go.organisations(box.currentData()))
        return line(Field("&Organisatie", box))

    def _add(self) -> None:
        made = Organisation(id=new_id())
        self._id = made.id
        self._session.commit("Organisatie toegevoegd", (added(made, self._session.now()),))
