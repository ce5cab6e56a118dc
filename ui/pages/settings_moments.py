"""The fixed moments, which an AD sets as agreed with a client; the packs give the usual ones."""

from PySide6.QtWidgets import QWidget

from assistant.content.model import PolicyValue
from assistant.content.policy import BOUNDS
from ui.forms.field import Field
from ui.forms.layout import card
from ui.forms.typed import Line, Refused
from ui.forms.values import parse_number
from ui.packs import set_moment
from ui.session import Session
from ui.steps.page import in_pairs


class Moments:
    """A field for each moment; what cannot be stays in its field with a sentence."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lines: dict[str, Line] = {}
        self._fields: list[Field] = []
        for id_ in BOUNDS:
            known = session.library.get(PolicyValue, id_)
            if known is not None:
                line = self._lines[id_] = Line()
                line.setText(f"{known.value:.0f}")
                field = Field(f"{known.title} ({known.unit})", line)
                line.left.connect(lambda id_=id_, field=field: self._store(id_, field))
                self._fields.append(field)

    def build(self) -> QWidget:
        """The card with all of them."""
        return card(
            "Vaste momenten",
            in_pairs(self._fields),
            intro="Zo rekent Evenwicht uit wanneer iets aan de beurt is. Maak een veld leeg voor "
            "wat de bron noemt.",
        )

    def leave(self) -> None:
        """Keep what was typed."""
        for id_, field in zip(self._lines, self._fields, strict=True):
            self._store(id_, field)

    def _store(self, id_: str, field: Field) -> None:
        line = self._lines[id_]
        try:
            value = parse_number(line.text(), *BOUNDS[id_], 0)
        except Refused as refused:
            field.say(str(refused))
            return
        field.say("")
        if value != self._session.library.policy(id_):
            set_moment(self._session, id_, None if value is None else int(value))
        line.setText(f"{self._session.library.policy(id_):.0f}")
