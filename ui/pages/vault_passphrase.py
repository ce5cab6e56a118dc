"""Choosing a passphrase: typed twice, its quality in words while one types."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.forms.field import Field
from ui.forms.layout import button, column, muted

GOOD_ENOUGH = 3
"""The least quality of a new passphrase on zxcvbn's scale of 0 to 4."""

QUALITY = ("heel zwak", "zwak", "matig", "sterk", "heel sterk")
_LONGEST_JUDGED = 72
"""zxcvbn looks at no more characters than this; more only makes a passphrase stronger."""


def quality(passphrase: str) -> int:
    """How hard a passphrase is to guess, 0 to 4."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists load only when one is chosen

    if not passphrase:
        return 0
    return int(zxcvbn(passphrase[:_LONGEST_JUDGED], user_inputs=["evenwicht"])["score"])


def secret_line(on_enter: Callable[[], object]) -> QLineEdit:
    """A line whose text is not shown; Enter goes on."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.returnPressed.connect(on_enter)
    return made


def show_button(*lines: QLineEdit) -> QPushButton:
    """The button that shows what is typed in these lines, as long as it is pressed down."""
    show = button("&Toon wat ik typ", "quiet")
    show.setCheckable(True)

    def toggle(on: bool) -> None:  # noqa: FBT001 - a Qt slot
        for each in lines:
            each.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    show.toggled.connect(toggle)
    return show


class NewPassphrase:
    """The two lines a new passphrase is typed in; `widget` holds them with what is said of them."""

    def __init__(self, label: str, on_enter: Callable[[], object]) -> None:
        self.first = secret_line(on_enter)
        self.again = secret_line(on_enter)
        self._chosen = Field(
            label,
            self.first,
            "Vier of meer woorden die niet bij elkaar horen, zijn sterk en goed te onthouden.",
        )
        self._repeat = Field("&Nog een keer", self.again)
        self._strength = muted(" ")
        self.first.textChanged.connect(self._judge)
        self.widget: QWidget = column(self._chosen, self._strength, self._repeat, spacing=12)

    def accepted(self) -> bool:
        """Whether it is strong and twice the same; says what is wrong when it is not."""
        weak = quality(self.first.text()) < GOOD_ENOUGH
        self._chosen.say(
            "Deze zin is te makkelijk te raden. Maak hem langer of kies andere woorden."
            if weak
            else ""
        )
        differs = self.first.text() != self.again.text()
        self._repeat.say("De twee zinnen zijn niet gelijk. Typ ze opnieuw." if differs else "")
        if weak or differs:
            (self.first if weak else self.again).setFocus()
        return not (weak or differs)

    def _judge(self, passphrase: str) -> None:
        words = QUALITY[quality(passphrase)] if passphrase else ""
        self._strength.setText(f"Deze zin is {words}." if words else " ")
