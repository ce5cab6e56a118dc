"""A consult: steps at the left, the conversation in the middle, what it adds up to at the right."""

from contextlib import suppress

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.case.changes import Change, changed
from assistant.case.file import ConsultFile
from assistant.case.words import Mood, StepState
from assistant.consult import flow
from assistant.consult.mood import nearest, out_of_sight, walked
from assistant.consult.remarks import may_enter_data
from assistant.consult.steps import ASSIGNMENT, CONSENT
from assistant.content.model import ServiceForm, StepText
from assistant.dutch import day_text
from assistant.problem import Problem
from ui import notices
from ui.forms.form import Form
from ui.forms.layout import rule, text
from ui.go import Go
from ui.pages.consult_bar import ConsultBar
from ui.pages.finds import Command
from ui.pages.knowledge_item import title_of
from ui.pages.mood_switch import MoodSwitch
from ui.pages.note_box import NoteBox
from ui.pages.refused import keep_refused
from ui.pages.so_far import so_far
from ui.pages.so_far_side import WIDTH as RIGHT
from ui.pages.so_far_side import SoFarSide, upright
from ui.pages.step_list import StepList
from ui.pages.step_order import StepOrder
from ui.pages.step_pages import StepPages
from ui.pages.step_time import StepTime, time_words
from ui.session import Changed, Session
from ui.steps.confirm import renew
from ui.theme import current

_LARGE = 1.4
"""From this text size the keys at the left give their room to the steps."""

_HIGH = 700
"""From this height, in pixels, there is room for the keys under the steps."""

_KEYS = "\nCtrl+N notitie · F9 samen kijken\nCtrl+L vergrendelen"

LEFT, LEAST = 236, 440
"""Widths at the left and in the middle at a text size of 100 %; below LEAST the right one hides."""

_BEFORE_CONSENT = {ASSIGNMENT, CONSENT}
"""The steps that may be filled in before the worker agreed to take part (001-R04)."""


class ConsultPage(QWidget):
    """One consult of one case."""

    def __init__(self, session: Session, go: Go, case_id: str, consult_id: str) -> None:
        super().__init__()
        self.session = session
        self.case_id = case_id
        self.consult_id = consult_id
        self._go = go
        self._key = ""
        self._came = self.consult
        """As it was before one came to the step on screen."""
        self._clock = StepTime(session)
        self.steps = StepList(session.library)
        self.steps.chosen.connect(self._from_list)
        self.order = StepOrder(session, lambda: self.consult, lambda: self._key, self.show_step)
        self.mood = MoodSwitch(self.set_mood)
        self._time = text("", "small")
        self.middle = StepPages(session, case_id, consult_id, self._all_keys, self._wire)
        self.notes = NoteBox(session, case_id, consult_id)
        self.side = SoFarSide(self.show_place, self.notes)
        self.bar = ConsultBar(session, self.go_back, self._skip_or_reopen, self.go_on)
        self.bar.aside.toggled.connect(self.side.setVisible)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        columns = QHBoxLayout()
        box.addLayout(columns, 1)
        columns.setSpacing(0)
        columns.addWidget(self._left_column())
        columns.addWidget(upright())
        columns.addWidget(self.middle, 1)
        columns.addWidget(self.side)
        box.addWidget(rule())
        box.addWidget(self.bar)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        session.changed.connect(self._on_changed)

    @property
    def consult(self) -> ConsultFile:
        """The consult as it is now."""
        return self.session.file(self.case_id).consult(self.consult_id)

    @property
    def step(self) -> str:
        """The key of the step on screen."""
        return self._key

    def titles(self) -> tuple[str, str]:
        """What the top bar says: the case, and what consult of it."""
        consult = self.consult
        form = self.session.library.get(ServiceForm, consult.consult.form)
        day = consult.consult.day
        parts = (form.title if form else "", day_text(day) if day else "")
        return f"Dossier {consult.file.case.number}", ", ".join(p for p in parts if p)

    def commands(self) -> list[Command]:
        """The steps one can go to from here."""
        titles = [
            (step.key, title_of(self.session.library, StepText, step.key))
            for step in flow.steps_of(self.consult)
        ]
        return [
            Command(f"Stap {title}", "consult", lambda key=key: self.show_step(key))
            for key, title in titles
        ]

    def show_step(self, key: str = "") -> None:
        """Go to a step, or to where the consult was left.

        At the table a step of the AD alone is not shown: it is said where it is.
        """
        wanted = key or self.consult.consult.current_step
        keys = self._keys()
        if key and key not in keys:
            self._say_why_not(key)
            if self._key:
                return
        if wanted not in keys:
            wanted = self._nearest(wanted)
        if wanted == self._key:
            return
        self.session.flush()
        came = self.consult
        self._walk(flow.enter_step(came, wanted, self.session.now()))
        self._came = came
        self._key = wanted
        page = self.middle.show_page(wanted)
        self.notes.set_step(wanted)
        self.refresh()
        page.focus_first()
        QAccessible.updateAccessibility(QAccessibleEvent(page.title, QAccessible.Event.Alert))

    def show_place(self, key: str, record: tuple[str, str] | None = None, field: str = "") -> None:
        """Go to a step, to where a record or a field of it stands."""
        self.show_step(key)
        page = self.middle.shown
        if self._key == key and page is not None and (record or field):
            page.focus_on(record, field)

    def go_on(self) -> None:
        """This step is done; go to the next, or back to the start page after the last."""
        self.session.flush()
        consult, now = self.consult, self.session.now()
        step = flow.step_of(consult, self._key)
        if step.state is not StepState.SKIPPED:
            self.session.commit(
                "Stap klaar", flow.finish(consult, self._key, now), self.case_id, undoable=False
            )
        hidden = out_of_sight(self.consult, self.session.library)
        following = flow.next_step(self.consult, self._key, hidden)
        if following is not None:
            self.show_step(following.key)
        elif hidden:
            after = flow.next_step(self.consult, self._key)
            self._to_desk(after.key if after else self._key)
        else:
            self._go.start()

    def set_mood(self, mood: Mood) -> None:
        """Sit at the desk, or at the table with the worker; what is shown follows."""
        self.session.flush()
        changes = changed(self.consult.consult, self.session.now(), mood=mood)
        self.session.commit("Aan tafel of bureau", changes, self.case_id, undoable=False)
        if self._key not in self._keys():
            self.show_step(self._nearest(self._key))
        self.refresh()

    def go_back(self) -> None:
        """Go to the step before this one."""
        hidden = out_of_sight(self.consult, self.session.library)
        before = flow.previous_step(self.consult, self._key, hidden)
        if before is not None:
            self.show_step(before.key)

    def walk(self, places: int) -> None:
        """Go this many steps on or back, skipped ones included."""
        keys = self._keys()
        place = keys.index(self._key) + places
        if 0 <= place < len(keys):
            self.show_step(keys[place])

    def focus_first(self) -> None:
        """Bring the keyboard to the first field of the step on screen."""
        if self.middle.shown is not None:
            self.middle.shown.focus_first()

    def write_note(self) -> None:
        """Bring the keyboard to the note field; in a narrow window it comes with its column."""
        if not self.side.isVisible():
            self.bar.aside.setChecked(True)
        self.notes.area.setFocus()

    def leave(self) -> None:
        """The consult goes off screen: keep the time, the note and what is being typed."""
        self.session.flush()
        if keep_refused(self.session, self.middle.forms):
            notices.say(self, "Wat niet bewaard kon worden, staat bij de notities van het consult.")
        renew(self.session, self.case_id, self.consult_id)
        with suppress(Problem):  # the time on a step is not worth staying for
            self._walk(())
        self._clock.stop()
        self.notes.close_box()
        self._later.stop()
        self.session.changed.disconnect(self._on_changed)
        self.middle.close_pages()

    def refresh(self) -> None:
        """Show the steps, what it adds up to and the bar below as they are now."""
        self._later.stop()
        consult, library = self.consult, self.session.library
        walked_here = self._keys()
        shown = tuple(step for step in flow.steps_of(consult) if step.key in walked_here)
        self.steps.show_steps(shown, self._key)
        self.mood.show_mood(consult.consult.mood)
        roomy = current().scale < _LARGE and self.height() >= _HIGH
        keys = _KEYS if roomy else ""
        self._time.setText(time_words(consult, self._key, library) + keys)
        self.side.show_parts(so_far(consult, library, dict(self.session.settings)))
        self.bar.show_step(consult, self._key)
        page = self.middle.shown
        if page is not None:
            page.set_open(may_enter_data(consult) or self._key in _BEFORE_CONSENT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current()
        room = self.width() - theme.px(LEFT) - theme.px(RIGHT)
        wide = room >= theme.px(LEAST)
        self.bar.aside.setVisible(not wide)
        self.side.setVisible(wide or self.bar.aside.isChecked())

    def _wire(self, form: Form) -> None:
        form.jump = self.show_place
        form.open_report = self._open_report

    def _all_keys(self) -> list[str]:
        return [step.key for step in flow.steps_of(self.consult)]

    def _open_report(self, kind: str, subject: str = "") -> None:
        self._go.report(self.case_id, self.consult_id, kind, subject)

    def _walk(self, changes: tuple[Change, ...]) -> None:
        """Write where the consult stands and the time spent on the step that is left."""
        seconds, now = self._clock.spent(), self.session.now()
        if self._key and seconds:
            changes += flow.leave_step(self.consult, self._key, seconds, now)
        if self._key:
            changes += flow.put_back(self._came, self.consult, self._key, now)
        self.session.commit("Stap", changes, self.case_id, undoable=False)

    def _skip_or_reopen(self) -> None:
        self.session.flush()
        consult, now = self.consult, self.session.now()
        step = flow.step_of(consult, self._key)
        if step.state in {StepState.DONE, StepState.SKIPPED}:
            changes = flow.reopen(consult, self._key, now)
            self.session.commit("Stap weer opgenomen", changes, self.case_id)
            return
        changes = flow.skip(consult, self._key, now)
        self.session.commit("Stap overgeslagen", changes, self.case_id)
        hidden = out_of_sight(self.consult, self.session.library)
        following = flow.next_step(self.consult, self._key, hidden)
        if following is not None:
            self.show_step(following.key)

    def _keys(self) -> list[str]:
        return walked(self.consult, self.session.library)

    def _nearest(self, key: str) -> str:
        return nearest(self.consult, self.session.library, key)

    def _say_why_not(self, key: str) -> None:
        """A step out of sight is at the desk; one the consult does not have can be added."""
        if key in out_of_sight(self.consult, self.session.library):
            words, way = "Die stap doet u alleen, achter het bureau.", "Naar het bureau"
            notices.say(self, words, action=(way, lambda: self._to_desk(key)))
            return
        title = title_of(self.session.library, StepText, key)
        words, way = f"Dit consult heeft de stap ‘{title}’ niet.", "Voeg de stap toe"
        notices.say(self, words, action=(way, lambda: self.order.add(key)))

    def _to_desk(self, key: str) -> None:
        self.set_mood(Mood.DESK)
        self.show_step(key)

    def _from_list(self, key: str) -> None:
        self.show_step(key)
        self.steps.setFocus()

    def _on_changed(self, what: Changed) -> None:
        if what.case_id in {self.case_id, None}:
            self._later.start()

    def _left_column(self) -> QWidget:
        made = QWidget()
        made.setFixedWidth(min(current().px(LEFT), 336))
        box = QVBoxLayout(made)
        box.setContentsMargins(12, 16, 12, 16)
        box.addWidget(self.mood)
        box.addWidget(self.steps, 1)
        box.addWidget(self.order)
        box.addWidget(self._time)
        return made
