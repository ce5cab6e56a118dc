"""The session code: chosen before the first shared view, asked on leaving it, never stored."""

from collections.abc import Callable
from hmac import compare_digest

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.forms.field import Field
from ui.forms.layout import button, line
from ui.pages.vault_passphrase import secret_line
from ui.session import Session
from ui.shared.look import large, words

LEAST = 4
"""Digits a code has at least."""

TRIES = 3
"""After so many wrong codes the vault locks."""

_LEFT = {1: "één keer", 2: "twee keer"}


class ChooseCode(QWidget):
    """Asks for a new code, twice; nothing of the vault is shared before it is there.

    Args:
        session: keeps the code as long as the vault is open.
        done: called when there is a code.
        cancel: called when the person thinks better of it.
    """

    def __init__(
        self, session: Session, done: Callable[[], None], cancel: Callable[[], None]
    ) -> None:
        super().__init__()
        self._session = session
        self._done = done
        self.first, self.again = _secret(self._go_on), _secret(self._take)
        self._fields = (
            Field("Code van 4 cijfers of meer", self.first),
            Field("Nog een keer", self.again),
        )
        _below(
            self,
            words("Kies eerst een code", "display"),
            words(
                "Tijdens Samen kijken ziet de werkende alleen wat voor de werkende is. Terug naar "
                "het dossier gaat met deze code. Hij geldt tot de kluis dichtgaat en wordt "
                "nergens bewaard. Bent u hem kwijt? Vergrendel dan met Ctrl+L."
            ),
            *self._fields,
            line(
                button("Samen kijken", "primary", self._take), button("Toch niet", "plain", cancel)
            ),
        )
        self.setFocusProxy(self.first)
        _on_escape(self, cancel)

    def _go_on(self) -> None:
        """Enter in the first line leads to the second, while that is still empty."""
        if self.again.text():
            self._take()
        else:
            self.again.setFocus()

    def _take(self) -> None:
        code = self.first.text()
        wrong = "" if is_code(code) else f"Een code bestaat uit {LEAST} cijfers of meer."
        differs = "" if code == self.again.text() else "Dit is niet dezelfde code."
        self._fields[0].say(wrong)
        self._fields[1].say("" if wrong else differs)
        if wrong or differs:
            (self.first if wrong else self.again).setFocus()
            return
        self._session.view_code = code
        self._done()


class AskCode(QWidget):
    """Asks for the code; the right one lets the AD out, three wrong ones lock.

    Args:
        session: knows the code and how many wrong ones were typed.
        right: called when the code is right.
        locked: called after the last wrong one.
        back: called when the two go on looking.
    """

    def __init__(
        self,
        session: Session,
        right: Callable[[], None],
        locked: Callable[[], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._right = right
        self._locked = locked
        self.code = _secret(self._compare)
        self._field = Field("Code", self.code)
        _below(
            self,
            words("Terug naar de adviseur", "display"),
            words("Typ de code die aan het begin is gekozen."),
            self._field,
            line(
                button("Terug naar het dossier", "primary", self._compare),
                button("Verder kijken", "plain", back),
            ),
        )
        self.setFocusProxy(self.code)
        _on_escape(self, back)

    def begin(self) -> None:
        """Ask anew; what was typed wrong before still counts."""
        self.code.clear()
        self._field.say("")
        self.code.setFocus()

    def _compare(self) -> None:
        typed = self.code.text()
        self.code.clear()
        if compare_digest(typed.encode(), self._session.view_code.encode()):
            self._session.view_misses = 0
            self._right()
            return
        self._session.view_misses += 1
        left = TRIES - self._session.view_misses
        if left <= 0:
            # Counted on: where locking failed (a full disk), the next wrong one tries again.
            self._locked()
            return
        self._field.say(
            f"Deze code klopt niet. U kunt het nog {_LEFT[left]} proberen. Daarna gaat de kluis op "
            "slot."
        )
        self.code.setFocus()


def is_code(typed: str) -> bool:
    """Whether this can be a code: digits alone, enough of them."""
    return len(typed) >= LEAST and typed.isascii() and typed.isdigit()


def _secret(enter: Callable[[], None]) -> QLineEdit:
    made = secret_line(enter)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    made.setMaximumWidth(large(280))
    return made


def _on_escape(page: QWidget, do: Callable[[], None]) -> None:
    key = QShortcut(QKeySequence("Esc"), page)
    key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    key.activated.connect(do)


def _below(page: QWidget, *parts: QWidget) -> None:
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(20)
    for part in parts:
        box.addWidget(part)
