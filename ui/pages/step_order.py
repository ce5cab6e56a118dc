"""The steps of a consult in an order of one's own: one earlier or later, one added."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton

from assistant.case.changes import Change
from assistant.case.file import ConsultFile
from assistant.consult import flow
from assistant.content.library import Library
from assistant.content.model import StepText
from ui.session import Session


class StepOrder(QPushButton):
    """A button whose menu moves the step on screen, or adds a step this consult does not have.

    Args:
        session: what the changes are committed to.
        consult: gives the consult as it is now.
        here: gives the key of the step on screen.
        show: goes to a step by its key.
    """

    def __init__(
        self,
        session: Session,
        consult: Callable[[], ConsultFile],
        here: Callable[[], str],
        show: Callable[[str], None],
    ) -> None:
        super().__init__("Stappen &aanpassen")
        self.setProperty("role", "quiet")
        self.setStyleSheet("text-align: left;")
        self._session = session
        self._consult = consult
        self._here = here
        self._show = show
        menu = QMenu(self)
        menu.setAccessibleName("Stappen aanpassen")
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Offer what can be done with the steps as they are now."""
        menu, consult, key = self.menu(), self._consult(), self._here()
        menu.clear()
        order = [step.key for step in flow.steps_of(consult)]
        place = order.index(key)
        title = _title(self._session.library, key)
        earlier = menu.addAction(f"{title} eerder doen", lambda: self._move(key, place - 1))
        earlier.setEnabled(place > 0)
        later = menu.addAction(f"{title} later doen", lambda: self._move(key, place + 1))
        later.setEnabled(place + 1 < len(order))
        absent = [step for step in self._session.library.all(StepText) if step.id not in order]
        if absent:
            menu.addSeparator()
        for step in absent:
            menu.addAction(f"Stap toevoegen: {step.title}", lambda key=step.id: self.add(key))

    def _move(self, key: str, place: int) -> None:
        self._session.flush()
        self._commit(
            "Volgorde van de stappen",
            flow.move(self._consult(), key, place, self._session.now()),
        )

    def add(self, key: str) -> None:
        """Add a step this consult does not have, and go to it."""
        self._session.flush()
        session = self._session
        self._commit(
            "Stap toegevoegd", flow.add_step(self._consult(), key, session.library, session.now())
        )
        self._show(key)

    def _commit(self, title: str, changes: tuple[Change, ...]) -> None:
        self._session.commit(title, changes, self._consult().consult.case_id)


def _title(library: Library, key: str) -> str:
    known = library.get(StepText, key)
    return known.title if known else key
