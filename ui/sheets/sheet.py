"""A sheet to reckon on: inputs that are stored nowhere, and an outcome that follows at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import fill
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.case.words import Word
from assistant.content.model import UNVERIFIED
from assistant.dutch import capital
from assistant.problem import Problem
from ui.forms import one_of
from ui.forms.field import Field
from ui.forms.fields import LONGEST_RADIO, words
from ui.forms.layout import button, card, clear, column, heading, line, muted, note, text
from ui.forms.typed import Line, Refused, clean
from ui.forms.values import parse_day, parse_number
from ui.steps.room import Beside

DECIMALS = 6
_WAITING = "Vul alles in; dan verschijnt hier de uitkomst. Er wordt niets bewaard."
_WAITING_TO_KEEP = "Vul alles in; dan verschijnt hier de uitkomst. U kiest of u die bewaart."
KEEP = "Neem over in het dossier"

Outcome = Callable[[], Sequence[QWidget]]
"""Reads the inputs and says what comes out; may raise NotYet or a Problem."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An outcome as it can be kept in a case: by which method and rule, and what it says."""

    method: str
    version: str
    source: str
    value: float
    says: str


class NotYet(Exception):  # noqa: N818 - not a fault
    """An input is still empty, or is not a value; nothing can be reckoned."""


class Sheet(QWidget):
    """A calculator: its inputs in a card, and beside it what comes out.

    Args:
        title: what is reckoned.
        intro: what to know before filling it in.
        keep: keeps the outcome in a case; without it there is no such button.
    """

    def __init__(self, title: str, intro: str, keep: Callable[[Kept], None] | None = None) -> None:
        super().__init__()
        self._title = title
        self._intro = intro
        self._keep = keep
        self._kept: Kept | None = None
        self._outcome: Outcome = lambda: ()
        self._shown = QVBoxLayout()
        self._shown.setSpacing(8)

    def fill(self, outcome: Outcome, *inputs: QWidget) -> None:
        """Put the inputs in their place and start reckoning."""
        self._outcome = outcome
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        asked = card(self._title, *inputs, intro=self._intro)
        box.addWidget(Beside((asked, card("Uitkomst", self._shown)), (3, 2)))
        self.reckon()

    def reckon(self) -> None:
        """Show what comes out of what is filled in now."""
        clear(self._shown)
        self._kept = None
        try:
            parts = self._outcome()
        except NotYet:
            parts = [muted(_WAITING_TO_KEEP if self._keep else _WAITING)]
        except Problem as problem:
            parts = [note(str(problem), "warning"), muted("Er is niets berekend.")]
        for part in parts:
            self._shown.addWidget(part)
        keep, kept = self._keep, self._kept
        if keep and kept:
            self._shown.addWidget(line(button(KEEP, "primary", lambda: keep(kept))))

    def can_keep(self, kept: Kept) -> None:
        """Say what the outcome that was just reckoned is when it is kept."""
        self._kept = kept

    def number(self, label: str, value: str = "", *, whole: bool = False) -> "Num":
        """A field for a number."""
        return Num(self, label, value, whole=whole)

    def day(self, label: str, value: str = "") -> "Day":
        """A field for a day."""
        return Day(self, label, value)

    def choice(self, label: str, options: type[Word] | Sequence[tuple[Any, str]]) -> "Choice":
        """A field for one of a few values; the first is chosen."""
        return Choice(self, label, options)

    def tick(self, label: str) -> QCheckBox:
        """A box to tick."""
        made = QCheckBox(fill(capital(label), LONGEST_RADIO).replace("&", "&&"))
        made.setAccessibleName(label)
        made.toggled.connect(self.reckon)
        return made


class _Typed(Field):
    """A line that says by itself when it holds no value."""

    def __init__(self, sheet: Sheet, label: str, value: str) -> None:
        self._line = Line()
        self._line.setText(value)
        super().__init__(label, self._line)
        self._line.textChanged.connect(self._check)
        self._line.textChanged.connect(sheet.reckon)

    def parse(self, typed: str) -> Any:
        """The value of this text, None when empty; raises Refused."""
        raise NotImplementedError

    def optional(self) -> Any:
        """The value, or None when nothing is filled in; raises NotYet when it is no value."""
        try:
            return self.parse(clean(self._line.text()))
        except Refused as refused:
            raise NotYet from refused

    def _check(self) -> None:
        try:
            self.parse(clean(self._line.text()))
        except Refused as refused:
            self.say(str(refused))
        else:
            self.say("")


class Num(_Typed):
    """A number; the method itself says whether it can work with it."""

    def __init__(self, sheet: Sheet, label: str, value: str, *, whole: bool = False) -> None:
        self._decimals = 0 if whole else DECIMALS
        super().__init__(sheet, label, value)

    def parse(self, typed: str) -> float | None:
        return parse_number(typed, None, None, self._decimals)

    def value(self) -> Any:
        """The number; raises NotYet without one."""
        value = self.optional()
        if value is None:
            raise NotYet
        return value


class Day(_Typed):
    """A day, typed as dd-mm-jjjj."""

    def __init__(self, sheet: Sheet, label: str, value: str) -> None:
        super().__init__(sheet, label, value)
        self._line.setPlaceholderText("dd-mm-jjjj")

    def parse(self, typed: str) -> date | None:
        return parse_day(typed)


class Choice(Field):
    """One of a few values from a list."""

    def __init__(
        self, sheet: Sheet, label: str, options: type[Word] | Sequence[tuple[Any, str]]
    ) -> None:
        if isinstance(options, type):
            options = words(options)
        self._box = one_of.Choice(options, lambda _value: sheet.reckon())
        self._box.show_value(options[0][0])
        super().__init__(label, self._box)

    def value(self) -> Any:
        """The chosen value."""
        return self._box.value()


def outcome(big: str, *lines: str) -> QWidget:
    """The outcome in a few words, with what explains it under it."""
    return column(heading(big), *(text(line) for line in lines if line), spacing=4)


def origin(method: str, version: str, source: str, unverified: str = "") -> QWidget:
    """Which method, which version, which source; and what no source vouches for."""
    doubt = [note(f"{UNVERIFIED.capitalize()}: {unverified}", "warning")] if unverified else []
    parts = (f"Methode: {method}, versie {version}", f"Bron: {source}")
    return column(*doubt, *(text(part, "small") for part in parts), spacing=4)
