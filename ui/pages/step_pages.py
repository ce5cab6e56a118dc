"""The pages of a consult's steps: made when first asked for or while nothing else happens."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from ui.forms.form import Form
from ui.pages.step_page import StepPage
from ui.session import Session

AHEAD = 150
"""Milliseconds between making the pages of steps that were not looked at yet."""


class StepPages(QStackedWidget):
    """One page a step, of which the one on screen is awake: it alone follows what is stored.

    Args:
        session: the open session.
        case_id: the case.
        consult_id: the consult.
        keys: gives the keys of the steps, in their order.
        wire: connects the form of a page that was just made.
    """

    def __init__(
        self,
        session: Session,
        case_id: str,
        consult_id: str,
        keys: Callable[[], list[str]],
        wire: Callable[[Form], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._case_id = case_id
        self._consult_id = consult_id
        self._keys = keys
        self._wire = wire
        self._key = ""
        self._made: dict[str, StepPage] = {}
        self._ahead = QTimer(self)
        self._ahead.setInterval(AHEAD)
        self._ahead.timeout.connect(self._make_ahead)

    @property
    def forms(self) -> dict[str, Form]:
        """The form of each page that was made, by the key of its step."""
        return {key: page.form for key, page in self._made.items()}

    @property
    def shown(self) -> StepPage | None:
        """The page on screen; None before the first."""
        return self._made.get(self._key)

    def show_page(self, key: str) -> StepPage:
        """Bring the page of a step on screen, from its top; the others follow after it."""
        if self.shown is not None:
            self.shown.form.sleep()
        self._key = key
        page = self._page(key)
        page.form.wake()
        page.verticalScrollBar().setValue(0)
        self.setCurrentWidget(page)
        self._ahead.start()
        return page

    def close_pages(self) -> None:
        """The consult goes off screen."""
        self._ahead.stop()
        for page in self._made.values():
            page.form.close()

    def _page(self, key: str) -> StepPage:
        """The page of a step; made, asleep, when it is first asked for."""
        if key not in self._made:
            page = StepPage(self._session, self._case_id, self._consult_id, key, self)
            self._wire(page.form)
            page.form.sleep()
            self._made[key] = page
            self.addWidget(page)
        return self._made[key]

    def _make_ahead(self) -> None:
        """Make one more page while nothing else happens, the next steps first."""
        keys = self._keys()
        here = keys.index(self._key)
        unmade = [key for key in keys[here:] + keys[:here] if key not in self._made]
        if unmade:
            self._page(unmade[0])
        else:
            self._ahead.stop()
