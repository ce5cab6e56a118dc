"""The measures to choose together: tick what one wants to try, and the dot moves beside it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from assistant.balance import FactorBalance
from assistant.case.file import ConsultFile
from assistant.case.records import Assignment, Measure
from assistant.case.words import Progress
from assistant.content.model import Factor, MeasureText
from ui.forms.form import ref
from ui.forms.layout import column
from ui.forms.records import first_field
from ui.shared.balance import picture_of, shown_balance
from ui.shared.look import scrolled, tick_box, words
from ui.shared.sight import WorkerForm
from ui.steps.basics import BALANCE_TYPES
from ui.steps.factors import how_much, intensity
from ui.steps.live import Live
from ui.steps.tries import (
    MOST_SHOWN,
    best_first,
    bottleneck_of,
    on_factor,
    others_on,
    start_try,
    stop_try,
)
from ui.steps.write import alter


class Measures(QWidget):
    """Per bottleneck what could help, each a box to tick."""

    def __init__(self, form: WorkerForm) -> None:
        super().__init__()
        self._form = form
        inner = column(
            words(form.say("Wat wilt u proberen?", "Wat wil je proberen?"), "display"),
            words(
                "Kies samen. Proberen is nog geen afspraak: een vinkje kan er altijd weer af.",
                "muted",
            ),
            Live(form, (*BALANCE_TYPES, Assignment), self._look, self._build),
            spacing=16,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(inner))

    def focus_first(self) -> None:
        """Bring the keyboard to the first box."""
        first_field(self).setFocus()

    def _look(self, consult: ConsultFile) -> tuple[object, ...]:
        """The factors on screen, and what has to be made again on each."""
        return tuple((factor.id, self._made_anew(consult, factor)) for factor in self._factors())

    def _made_anew(self, consult: ConsultFile, factor: Factor) -> tuple[tuple[str, Progress], ...]:
        """The measures without a box among those offered, and those past trying."""
        loose = others_on(consult, factor, self._fitting(factor))
        return tuple(
            (each.id, each.status)
            for each in on_factor(consult, factor)
            if each in loose or each.status is not Progress.PROPOSED
        )

    def _factors(self) -> list[Factor]:
        """What is a bottleneck, by the picture or named by the AD, in the order of the picture."""
        form = self._form
        return [
            each.factor
            for each in shown_balance(form)
            if each.is_bottleneck
            or bottleneck_of(form.consult, each.factor.id)
            or on_factor(form.consult, each.factor)
        ]

    def _fitting(self, factor: Factor) -> list[MeasureText]:
        found = self._form.session.library.all(MeasureText)
        return [each for each in found if factor.id in each.factors]

    def _build(self) -> QWidget:
        factors = self._factors()
        if not factors:
            return words("Er is nu geen knelpunt waarbij iets te kiezen valt.")
        return column(*(self._factor(factor) for factor in factors), spacing=28)

    def _factor(self, factor: Factor) -> QWidget:
        form = self._form

        def here() -> list[FactorBalance]:
            return [each for each in shown_balance(form) if each.factor.id == factor.id]

        picture = picture_of(form, here)
        form.on_change(BALANCE_TYPES, picture, picture.draw)
        fitting = self._fitting(factor)
        offered = [self._offered(factor, each) for each in best_first(fitting)[:MOST_SHOWN]]
        own = [self._own(factor, each) for each in others_on(form.consult, factor, fitting)]
        return column(picture, *offered, *own, spacing=8)

    def _offered(self, factor: Factor, entry: MeasureText) -> QWidget:
        form = self._form

        def now() -> Measure | None:
            found = on_factor(form.consult, factor)
            return next((each for each in found if each.catalogue == entry.id), None)

        def start() -> None:
            start_try(form, factor.id, entry.id, "")

        return self._one(factor, entry.title, now, start)

    def _own(self, factor: Factor, measure: Measure) -> QWidget:
        def now() -> Measure | None:
            return self._form.file.get(Measure, measure.id)

        return self._one(factor, measure.text, now, lambda: None)

    def _one(
        self,
        factor: Factor,
        label: str,
        now: Callable[[], Measure | None],
        start: Callable[[], None],
    ) -> QWidget:
        """A box to tick; what went further than trying says how far it is."""
        found = now()
        if found is not None and found.status is not Progress.PROPOSED:
            return words(f"{label} ({found.status.label})")
        return self._tick(factor, label, now, start)

    def _tick(
        self,
        factor: Factor,
        label: str,
        now: Callable[[], Measure | None],
        start: Callable[[], None],
    ) -> QWidget:
        """A box to tick, and once it is, how heavy the work becomes."""
        form = self._form

        def tried() -> Measure | None:
            found = now()
            return found if found is not None and found.tried else None

        def turn(on: bool) -> None:  # noqa: FBT001 - what a box to tick says
            found = now()
            if found is None:
                start()
            elif on:
                alter(form, "Maatregel geprobeerd", found, tried=True)
            else:
                stop_try(form, found)

        def becomes() -> QWidget | None:
            found = tried()
            if found is None:
                return None
            label = f"{how_much(factor)} wordt het dan, denken jullie?"
            field = intensity(form, ref(found, "effect_intensity"), factor, label)
            for line in field.findChildren(QLineEdit):
                line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            return field

        box = tick_box(label)
        form.on_change((Measure,), box, lambda: _show(box, ticked=tried() is not None))
        box.toggled.connect(turn)
        return column(
            box,
            Live(form, (Measure,), lambda _c: getattr(tried(), "id", None), becomes),
            spacing=4,
        )


def _show(box: QCheckBox, *, ticked: bool) -> None:
    with QSignalBlocker(box):
        box.setChecked(ticked)
