"""What one can ask or say, found by typing or by what it is about, where one looks for words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.content.library import Library
from assistant.content.model import UNVERIFIED, Prompt, ServiceForm
from assistant.dutch import capital, fold
from ui.address import addressed
from ui.forms.field import Field
from ui.forms.form import Form
from ui.forms.layout import clear, column, heading, muted
from ui.forms.one_of import Choice
from ui.steps.more import more
from ui.steps.room import Beside

SHOWN = 12
"""Prompts shown at once of everything; the rest is found by typing."""

HERE = "bij dit soort gesprek"
"""What the prompts of the service form itself are about."""

_ALL = "alles"


def prompts(form: Form, words: str, phases: Sequence[str] = ()) -> QWidget:
    """A folded finder of prompts.

    Args:
        form: the form of the step.
        words: what the button says.
        phases: what the prompts are about here; everything when empty.
    """
    return more(words, lambda: Prompts(form, phases))


class Prompts(QWidget):
    """A list to choose what it is about, a line to search with, and what fits."""

    def __init__(self, form: Form, phases: Sequence[str] = ()) -> None:
        super().__init__()
        self._lines = _lines(form, phases)
        abouts = list(dict.fromkeys(about for about, _ in self._lines))
        self._about = Choice(
            [(_ALL, "Alles"), *((about, capital(about)) for about in abouts)],
            lambda _about: self._show(),
        )
        self._about.show_value(abouts[0] if len(abouts) > 1 else _ALL)
        self._search = QLineEdit()
        self._search.setPlaceholderText("Typ een woord, bijvoorbeeld rust of terug")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._type)
        self._found = QVBoxLayout()
        self._found.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        asked = Beside((Field("Waar gaat de vraag over?", self._about), _line(self._search)))
        box.addWidget(column(asked, self._found, spacing=8))
        self._show()

    def _type(self) -> None:
        """Typing looks everywhere, until one chooses what it is about."""
        if self._search.text().strip():
            self._about.show_value(_ALL)
        self._show()

    def _show(self) -> None:
        wanted, about = fold(self._search.text()).split(), self._about.value()
        fitting = [
            (group, line)
            for group, line in self._lines
            if about in {_ALL, group} and all(word in fold(f"{group} {line}") for word in wanted)
        ]
        clear(self._found)
        most = SHOWN if about == _ALL else len(fitting)
        seen = ""
        for group, line in fitting[:most]:
            if about == _ALL and group != seen:
                self._found.addWidget(heading(capital(group), 3))
            seen = group
            self._found.addWidget(muted(line))
        if not fitting:
            self._found.addWidget(muted("Niets gevonden. Probeer een korter woord."))
        elif len(fitting) > most:
            rest = len(fitting) - most
            self._found.addWidget(
                muted(f"En nog {rest}. Typ een woord, of kies waar het over gaat.")
            )


def _line(search: QLineEdit) -> Field:
    return Field("Zoek een vraag", search)


def _lines(form: Form, phases: Sequence[str]) -> list[tuple[str, str]]:
    """What each prompt is about, and its words; first what this service form asks."""
    library: Library = form.session.library
    service = library.get(ServiceForm, form.consult.consult.form)
    own = [] if phases or service is None else [(HERE, line) for line in service.questions]
    said = [
        (prompt.phase, addressed(form.session, prompt) + _doubt(prompt))
        for prompt in library.all(Prompt)
        if prompt.low is None and (not phases or prompt.phase in phases)
        if form.file.employed or not prompt.of_employer
    ]
    return own + sorted(said, key=lambda each: phases.index(each[0]) if phases else 0)


def _doubt(prompt: Prompt) -> str:
    """What stands behind words the sources do not vouch for."""
    return f" ({UNVERIFIED})" if prompt.unverified else ""
