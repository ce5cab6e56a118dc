"""What the consults of an organisation show together, protected, with the reason where not."""

from itertools import zip_longest

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from assistant.case.records import Organisation, Unit
from assistant.group.figures_part import COMES_BACK
from assistant.group.load_profile import Profile, profiles
from assistant.group.merging import merge, partners
from assistant.group.notices import Notice
from assistant.group.overview import Overview, overview, period
from assistant.group.policy import policies
from assistant.group.words import is_shared_problem
from ui import notices, work
from ui.forms.field import Field
from ui.forms.layout import button, card, clear, line, muted, text, two_columns
from ui.forms.one_of import Choice
from ui.pages.group_attack import attack_card
from ui.pages.group_parts import patterns_card, tables_of, way_on_card
from ui.pages.page import page_head
from ui.session import Changed, Session

_LEFT_OUT = (
    "Er zijn ook knelpunten die maar enkele mensen hebben, of juist bijna iedereen. Die staan hier "
    "niet, omdat een klein getal naar een persoon kan wijzen."
)
_COUNTING = frozenset({"group_fact", "consent", "consult", "case", "worker", "task_load"})
"""The kinds of records that decide who counts, and for what."""

_HEALTH = (
    "Hier speelt een grens van mensen zelf mee. Daarom gelden strengere drempels, en staat dit "
    "in een eigen document."
)
_NO_HEALTH = "Er zijn geen cijfers over gezondheid die gedeeld mogen worden. Dat is geen nul."

_SOON = 500
"""Milliseconds that work may take before the page says what is going on."""

_FIRST = "De getallen worden nu geteld en afgeschermd. Dat duurt even."
_ANEW = (
    "Er is iets veranderd sinds u hier het laatst keek. De getallen worden daarom opnieuw geteld "
    "en afgeschermd. Dat duurt even."
)

_Found = tuple[Overview, Overview, tuple[Profile, ...]]


class GroupView(QWidget):
    """One organisation: what may be said, what may not and why.

    `jobs` is what functions ask, as far as it may be told.
    """

    made = Signal()
    """Told when new figures are there, or none."""

    asked = Signal(str)
    """Told which part of the page someone wants to go to."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._organisation: Organisation | None = None
        self._units: list[Unit] = []
        self._seen: Overview | None = None
        self._health: Overview | None = None
        self.jobs: tuple[Profile, ...] = ()
        self._key: tuple[object, ...] = ()
        self._stale = False
        self._job: work.Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._say_busy)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        session.changed.connect(self._on_changed)

    def _on_changed(self, changed: Changed) -> None:
        """Who counts, or for what, may be different now: count again, as soon as anyone looks."""
        if not changed.kinds & _COUNTING:
            return
        self._stale = True
        if self._organisation is not None and self.parentWidget().isVisible():
            self.show_organisation(self._organisation, self._units)

    @property
    def seen(self) -> tuple[Overview, ...]:
        """The side of the work and of health; empty as long as they are being made."""
        return tuple(each for each in (self._seen, self._health) if each is not None)

    def show_organisation(self, organisation: Organisation, units: list[Unit]) -> None:
        """Protect the figures of this organisation and show them, when anything changed."""
        session, library = self._session, self._session.library
        days = period(session.today(), library)
        earlier = tuple(session.vault.ledger.releases(organisation.id))
        key = (organisation, tuple(units), days, len(earlier), id(library))
        if key == self._key and not self._stale:
            return
        looked = self._organisation is not None and self._organisation.id == organisation.id
        words = _ANEW if looked and self._stale else _FIRST
        self._stale = False
        self.stop()
        self._key = key
        self._organisation, self._units = organisation, units
        self._seen = self._health = None
        self._show_busy(organisation, words)
        self.made.emit()

        def task(job: work.Job) -> _Found:
            stop = job.cancelled
            with session.vault.reading(stop) as cases:
                facts = tuple(cases.group_facts(organisation.id, *days))
                loads = cases.seen_loads(organisation.id, *days)
            job.tell(0.2)
            seen = overview(facts, organisation, units, library, days, earlier, stop)
            job.tell(0.5)
            health = overview(
                facts, organisation, units, library, days, earlier, stop, side="health"
            )
            job.tell(0.8)
            minimums = policies(library)["work"]
            return seen, health, profiles(loads, minimums, library, earlier, seen.release, stop)

        self._job = work.run(task, self._show, self._failed, self._tell)

    def stop(self) -> None:
        """Stop the work that is still going on."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._key = ()

    def _show_busy(self, organisation: Organisation, words: str) -> None:
        """The name at once; that it takes a while only once it does, so that nothing flickers."""
        self._clear()
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName("Bezig")
        stop = line(button("&Stoppen", "quiet", self._stopped))
        self._waiting = card("", muted(words), self._busy, stop)
        self._waiting.hide()
        self._box.addWidget(page_head(organisation.name or "Nieuwe organisatie", ""))
        self._box.addWidget(self._waiting)
        self._soon.start()

    def _say_busy(self) -> None:
        self._waiting.show()

    def _clear(self) -> None:
        self._soon.stop()
        clear(self._box)

    def _tell(self, part: float, _words: str) -> None:
        self._busy.setRange(0, 100)
        self._busy.setValue(round(100 * part))

    def _stopped(self) -> None:
        """What is left when someone stops the work: a way to begin again."""
        organisation = self._organisation
        self.stop()
        self._clear()
        if organisation is None:
            return
        self._box.addWidget(page_head(organisation.name or "Nieuwe organisatie", ""))
        self._box.addWidget(
            card(
                "Er staan nu geen cijfers",
                muted("U hebt het afschermen gestopt. Er is niets getoond of bewaard."),
                line(button("&Begin opnieuw", "plain", self._again)),
            )
        )

    def _again(self) -> None:
        if self._organisation is not None:
            self.show_organisation(self._organisation, self._units)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._key = ()
        self._stopped()
        notices.problem(self, error)

    def _show(self, found: _Found) -> None:
        self._job = None
        seen, health, self.jobs = found
        self._seen, self._health = seen, health
        self._clear()
        buttons = []
        if seen.release is not None:
            buttons = [button("&Controleer herleidbaarheid", "plain", self._attack)]
        self._box.addWidget(page_head(seen.organisation.name, seen.summary, *buttons))
        self._below = QVBoxLayout()
        self._box.addLayout(self._below)
        if seen.patterns:
            self._box.addWidget(patterns_card(seen, self._session.library))
        if seen.changes:
            self._box.addWidget(card("Sinds de vorige uitgave", *map(text, seen.changes)))
        self._add_tables(seen, "Knelpunt, kant van het werk")
        self._add_cards([self._notice(each) for each in seen.notices])
        if not seen.has_figures:
            self._box.addWidget(way_on_card(self.asked.emit))
        for title, first, intro, said in (
            ("Signalen die terugkomen", "Signaal", COMES_BACK, seen.signals),
            ("Maatregelen die vaker worden genoemd", "Maatregel", "", seen.measures),
        ):
            if said:
                self._box.addWidget(card(title, *tables_of(seen, said, first), intro=intro))
        if seen.release is not None:
            self._add_health(health)
        self.made.emit()

    def _add_tables(self, seen: Overview, first: str) -> None:
        """The figures, with the unit where something stands out tinted."""
        if not seen.rows:
            return
        outstanding = frozenset(
            (found.indicator, found.unit) for found in seen.patterns if found.kind == "stands_out"
        )
        tables = tables_of(seen, seen.rows, first, outstanding)
        few = any(
            is_shared_problem(name) and name not in {row.indicator for row in seen.rows}
            for name in (seen.release.indicators if seen.release else ())
        )
        self._box.addWidget(card("", *tables, *([text(_LEFT_OUT, "small")] if few else [])))

    def _add_health(self, health: Overview) -> None:
        """The side of health, under its own minimums."""
        title = "Kant van de gezondheid"
        if not health.rows:
            self._box.addWidget(card(title, text(_NO_HEALTH)))
            return
        tables = tables_of(health, health.rows, "Waar een grens meespeelt")
        said = [text(found.text) for found in health.patterns]
        self._box.addWidget(card(title, *tables, *said, intro=_HEALTH))

    def _notice(self, notice: Notice) -> QWidget:
        """What cannot be said and why, with the way on at hand where there is one."""
        parts: list[QWidget] = [text(part) for part in (notice.text, notice.instead) if part]
        joinings = [
            self._joining(unit, others)
            for unit in self._units
            if unit.id in notice.unit_ids and (others := partners(unit, self._units))
        ]
        return card(notice.title, *parts, *joinings)

    def _joining(self, unit: Unit, others: list[Unit]) -> QWidget:
        """Takes one unit together with another, of a choice."""
        name = unit.name or "deze eenheid"
        box = Choice([(each.id, each.name or "zonder naam") for each in others], lambda _id: None)
        box.show_value(others[0].id)
        join = button("Voeg samen", "plain", lambda: self._merge(unit, box.value()))
        join.setAccessibleName(f"Voeg {name} samen")
        made = line(Field(f"Voeg {name} samen met", box), join, stretch=0)
        made.layout().setAlignment(join, Qt.AlignmentFlag.AlignBottom)
        return made

    def _merge(self, unit: Unit, other_id: str) -> None:
        """Take two units together; both keep their people and can be taken apart again."""
        session = self._session
        other = next(each for each in self._units if each.id == other_id)
        title = "Afdelingen samengevoegd"
        session.commit(title, merge(unit, other, self._units, session.now()))
        notices.say(
            self,
            f"{unit.name} en {other.name} tellen nu samen.",
            "success",
            ("Ongedaan maken", session.undo),
        )

    def _add_cards(self, cards: list[QWidget]) -> None:
        for left, right in zip_longest(cards[::2], cards[1::2]):
            self._box.addWidget(two_columns(left, right) if right is not None else left)

    def _attack(self) -> None:
        """Show how close anyone could come to a hidden figure."""
        clear(self._below)
        close = line(button("S&luiten", "quiet", lambda: clear(self._below)))
        self._below.addWidget(attack_card(list(self.seen), self._session.library, close))
