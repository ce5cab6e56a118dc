"""The house style: a colour, a logo and how to reach the AD, as they stand on every document."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from assistant.problem import Problem
from assistant.report.house import CONTACT, HOUSE_COLOUR, HOUSE_LOGO, colour_fault, house_style
from ui import dialogs, logo, notices
from ui.forms.field import Field
from ui.forms.layout import button, card, line, muted, two_columns
from ui.forms.typed import Line, clean
from ui.session import Session
from ui.theme import current

_SHOWN_HEIGHT, _SHOWN_WIDTH = 64, 260


class HouseStyle(QWidget):
    """Two cards: the colour and the contact, and the logo.

    Args:
        session: the open session.
        store: writes a setting by its key; one that is the same already changes nothing.
    """

    def __init__(self, session: Session, store: Callable[[str, str], None]) -> None:
        super().__init__()
        self._session = session
        self._store = store
        self._colour, self._contact = Line(), Line()
        self._colour.setPlaceholderText("#0E6470")
        self._colour_field = Field(
            "Kleur van &koppen en lijnen",
            self._colour,
            "Schrijf de kleur als # met zes tekens. Leeg betekent: de kleur van Evenwicht.",
        )
        self._sample = QFrame()
        self._sample.setFixedHeight(current().px(8))
        self._logo = QLabel()
        self._logo_words = muted("")
        for each in (self._colour, self._contact):
            each.left.connect(self.leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(two_columns(self._looks(), self._picture()))
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored, except where something is being typed."""
        settings = self._session.settings
        for key, field in ((HOUSE_COLOUR, self._colour), (CONTACT, self._contact)):
            if not field.hasFocus():
                field.setText(settings.get(key, ""))
        self._sample.setStyleSheet(f"background: #{house_style(settings).accent};")
        data = settings.get(HOUSE_LOGO, "")
        image = QImage.fromData(b64decode(data)) if data else QImage()
        shown = image.scaled(
            _SHOWN_WIDTH,
            _SHOWN_HEIGHT,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ) if data else image  # fmt: skip
        self._logo.setPixmap(QPixmap.fromImage(shown))
        self._logo.setVisible(bool(data))
        self._logo_words.setText("" if data else "Er is geen logo; uw documenten beginnen gewoon.")
        self._logo_words.setVisible(not data)

    def leave(self) -> None:
        """Keep what was typed; a colour that cannot be read is told and not kept."""
        colour = clean(self._colour.text()).strip()
        fault = colour_fault(colour) if colour else ""
        self._colour_field.say(fault)
        if not fault:
            self._store(HOUSE_COLOUR, colour)
        self._store(CONTACT, clean(self._contact.text()).strip())
        self.refresh()

    def _looks(self) -> QWidget:
        return card(
            "Huisstijl van uw documenten",
            self._colour_field,
            self._sample,
            Field(
                "H&oe men u bereikt",
                self._contact,
                "Bijvoorbeeld een telefoonnummer en e-mailadres. Staat boven aan elk document.",
            ),
            intro="Geldt voor PDF en Word.",
        )

    def _picture(self) -> QWidget:
        self._logo.setAccessibleName("Uw logo")
        return card(
            "Logo",
            self._logo,
            self._logo_words,
            line(
                button("Kies een &logo", "plain", self._choose),
                button("Haal het logo weg", "quiet", lambda: self._keep("")),
            ),
            intro="Een PNG, JPEG of SVG. Het logo komt links boven op elk document.",
        )

    def _choose(self) -> None:
        place = QStandardPaths.StandardLocation.PicturesLocation
        start = Path(QStandardPaths.writableLocation(place))
        chosen = dialogs.open_file(self, "Kies een logo", start, logo.KINDS)
        if chosen is None:
            return
        try:
            picture = logo.normalised(chosen)
        except Problem as problem:
            notices.problem(self, problem)
            return
        self._keep(b64encode(picture).decode())

    def _keep(self, data: str) -> None:
        self._store(HOUSE_LOGO, data)
        self.refresh()
