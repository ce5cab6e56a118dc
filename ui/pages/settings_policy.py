"""The policy on screen: every value with its ground and its source; the open ones can be set."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assistant.content.model import UNVERIFIED, PolicyValue
from assistant.content.policy import OWN_BASIS
from assistant.dutch import number_text
from ui.forms.field import Field
from ui.forms.layout import button, card, column, line, text
from ui.forms.typed import Line, Refused
from ui.forms.values import parse_number
from ui.packs import as_packed, set_policy
from ui.session import Session
from ui.steps.page import in_pairs

_KEEPING = "Bewaren"
"""The group of values that stands with the terms of keeping."""

_INTROS = {
    "Momenten": "Zo rekent Evenwicht uit wanneer iets aan de beurt is.",
    "Aan tafel": "Zo blijft het gesprek overzichtelijk.",
    "Balans": "Zo noemt Evenwicht wat past en wat niet.",
    "Groepen": "De kleinste aantallen beschermen mensen: u kunt ze hoger maken, niet lager.",
    "Documenten en scores": "Dit ligt vast in een methode of is voor iedereen gelijk.",
    _KEEPING: "Zo lang blijft een gesloten dossier in uw kluis.",
}
"""What each group of values is for, in the order of the page; other groups come after."""

_GROUNDS = {"keuze": "Keuze van Evenwicht", "bron": "Bron", "wet": "Wet"}

_OURS = "eigen keuze"
"""What stands as the source of a value when there is none."""


class PolicyCards(QWidget):
    """A card for each group of values; what cannot be stays in its field with a sentence.

    Args:
        session: the open vault.
        keeping: the values about keeping a case only, or all others.
    """

    def __init__(self, session: Session, *, keeping: bool) -> None:
        super().__init__()
        packed = as_packed(session)
        values = packed.all(PolicyValue)
        groups = dict.fromkeys([*_INTROS, *(value.group for value in values)])
        self._rows: list[_Open] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for group in groups:
            here = [value for value in values if value.group == group]
            if here and (group == _KEEPING) is keeping:
                box.addWidget(self._card(session, group, here))

    def leave(self) -> None:
        """Keep what was typed."""
        for row in self._rows:
            row.store()

    def _card(self, session: Session, group: str, values: Sequence[PolicyValue]) -> QWidget:
        opened = [_Open(session, value) for value in values if value.is_open]
        self._rows += opened
        closed = [_closed(value) for value in values if not value.is_open]
        return card(
            f"Beleid: {group[:1].lower()}{group[1:]}",
            in_pairs([*opened, *closed]),
            intro=_INTROS.get(group, ""),
        )


class _Open(QWidget):
    """One value that can be set, with its bounds and the way back to what the packs say."""

    def __init__(self, session: Session, packed: PolicyValue) -> None:
        super().__init__()
        self._session = session
        self._packed = packed
        self._line = Line()
        self._field = Field(
            f"{packed.title} ({packed.unit})",
            self._line,
            f"{_ground(packed)} Van {packed.lowest} tot en met {packed.highest}; standaard "
            f"{number_text(packed.value)}.",
        )
        self._back: QPushButton = button(
            f"Terug naar {number_text(packed.value)}", "quiet", self._reset
        )
        self._back.setAccessibleName(f"Terug naar {number_text(packed.value)}: {packed.title}")
        self._line.left.connect(self.store)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column(self._field, line(self._back), spacing=4))
        box.addStretch(1)
        self._show()

    def store(self) -> None:
        """Work with what was typed; nothing typed is what the packs say."""
        packed = self._packed
        try:
            value = parse_number(self._line.text(), packed.lowest, packed.highest, 0)
        except Refused as refused:
            self._field.say(str(refused))
            return
        self._field.say("")
        wanted = packed.value if value is None else value
        if wanted != self._now().value:
            same = wanted == packed.value
            set_policy(self._session, packed.id, None if same else int(wanted))
        self._show()

    def _reset(self) -> None:
        self._line.setText("")
        self.store()
        self._line.setFocus()

    def _now(self) -> PolicyValue:
        return self._session.library.get(PolicyValue, self._packed.id) or self._packed

    def _show(self) -> None:
        now = self._now()
        self._line.setText(number_text(now.value))
        self._back.setVisible(now.basis == OWN_BASIS)


def _closed(value: PolicyValue) -> QWidget:
    return column(
        text(f"{value.title}: {number_text(value.value)} {value.unit}", "label"),
        text(_ground(value), "small"),
        spacing=4,
    )


def _ground(value: PolicyValue) -> str:
    """The ground of a value and its source, and whether the sources vouch for it."""
    doubt = f" {UNVERIFIED.capitalize()}." if value.unverified else ""
    source = "de bronnen zwijgen hierover" if value.source == _OURS else value.source
    return f"{_GROUNDS.get(value.basis, value.basis)}: {source}.{doubt}"
