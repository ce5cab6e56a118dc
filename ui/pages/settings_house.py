"""The house style: a colour, a logo and how to reach the AD, as they stand on every document."""

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from assistant.case.records import Setting
from assistant.problem import Problem
from assistant.report.house import CONTACT, HOUSE_COLOUR, HOUSE_LOGO, colour_fault, house_style
from ui import dialogs, logo, notices
from ui.forms.field import Field, plain
from ui.forms.fields import short_text
from ui.forms.layout import button, card, line, muted, two_columns
from ui.forms.settings_form import SettingsForm, setting
from ui.forms.typed import Line, Refused, typed
from ui.theme import current

_SHOWN_HEIGHT, _SHOWN_WIDTH = 64, 260


class HouseStyle(QWidget):
    """Two cards: the colour and the contact, and the logo."""

    def __init__(self, form: SettingsForm) -> None:
        super().__init__()
        self._form = form
        self._sample = QFrame()
        self._sample.setFixedHeight(current().px(8))
        self._logo = QLabel()
        self._logo_words = muted("")
        self._away = button("Haal het logo weg", "quiet", lambda: self._keep(""))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(two_columns(self._looks(), self._picture()))
        form.on_change((Setting,), self, self._show)

    def _show(self) -> None:
        """Show the colour and the logo that are stored."""
        settings = self._form.session.settings
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
        self._logo_words.setText("" if data else "Er is geen logo.")
        self._logo_words.setVisible(not data)
        self._away.setVisible(bool(data))

    def _looks(self) -> QWidget:
        colour = Line()
        colour.setPlaceholderText("#0E6470")
        field = Field(
            "Kleur van koppen en lijnen",
            colour,
            "Schrijf de kleur als # met zes tekens. Leeg betekent: de kleur van Evenwicht.",
        )
        return card(
            "Huisstijl van uw documenten",
            typed(
                self._form,
                setting(HOUSE_COLOUR),
                field,
                parse=_readable,
                show=str,
                title=plain(field.label.text()),
            ),
            self._sample,
            short_text(
                self._form,
                setting(CONTACT),
                "Hoe men u bereikt",
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
                button("Kies een logo", "plain", self._choose),
                self._away,
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
        self._form.write(setting(HOUSE_LOGO), data, "Logo")


def _readable(words: str) -> str:
    """The colour that was typed; one that cannot be read is told and not kept."""
    colour = words.strip()
    if colour and (fault := colour_fault(colour)):
        raise Refused(fault)
    return colour
