"""Bring in a pack of one's own, such as licensed questions; a bad one is refused whole."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.content.fault import ContentError
from assistant.content.model import Pack
from assistant.dutch import day_text
from assistant.problem import Problem
from ui import dialogs, notices
from ui.forms.layout import button, card, clear, column, line, note, text
from ui.packs import add_own, drop_own, own_packs
from ui.session import Session


class OwnPacks(QWidget):
    """The own packs in use, and how to bring one in or leave one out.

    Args:
        session: the open session.
        on_change: called when the session works with other packs than before.
    """

    def __init__(self, session: Session, on_change: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._on_change = on_change
        self._packs = QVBoxLayout()
        self._faults = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(
            card(
                "Eigen inhoud",
                line(button("Eigen inhoud &laden …", "primary", self._load)),
                self._faults,
                self._packs,
                intro="Hebt u een pakket van uzelf of van een licentiehouder? Evenwicht kijkt het "
                "helemaal na, samen met de standaardinhoud. Is er iets mis, dan doet het pakket "
                "niet mee en ziet u elke fout. Een goed pakket wordt in uw kluis bewaard.",
            )
        )
        self._show()

    def _load(self) -> None:
        path = dialogs.open_file(self, "Eigen inhoud laden", Path.home(), "Pakket (*.toml)")
        if path is None:
            return
        clear(self._faults)
        try:
            pack = add_own(self._session, path)
        except ContentError as error:
            self._faults.addWidget(_refused(path, error))
        except Problem as problem:
            self._faults.addWidget(note(str(problem), "warning"))
        else:
            notices.say(self, f"‘{pack.title}’ doet mee en is in uw kluis bewaard.")
            self._changed()

    def _drop(self, pack: Pack) -> None:
        drop_own(self._session, pack)
        notices.say(self, f"‘{pack.title}’ doet niet meer mee.")
        self._changed()

    def _changed(self) -> None:
        self._on_change()
        self._show()

    def _show(self) -> None:
        clear(self._packs)
        packs = own_packs(self._session)
        for pack in packs:
            self._packs.addWidget(self._row(pack))
        if not packs:
            self._packs.addWidget(
                text("Hier komen de pakketten die u laadt. Nu is er alleen de standaardinhoud.")
            )

    def _row(self, pack: Pack) -> QWidget:
        drop = button("Niet meer gebruiken", "plain", lambda: self._drop(pack))
        drop.setAccessibleName(f"Niet meer gebruiken: {pack.title}")
        checked = f"Versie {pack.version}, nagekeken op {day_text(pack.checked)}"
        said = column(
            text(pack.title, "strong"),
            text(f"{checked}. Bronnen: {'; '.join(pack.sources)}", "small"),
            spacing=0,
        )
        return line(said, drop, stretch=0)


def _refused(path: Path, error: ContentError) -> QWidget:
    count = len(error.faults)
    faults = "één fout" if count == 1 else f"{count} fouten"
    return column(
        note(
            f"‘{path.name}’ is niet geladen: {faults}. Er is niets veranderd. Verbeter het bestand "
            "en laad het opnieuw.",
            "warning",
        ),
        *(text(str(fault)) for fault in error.faults),
        spacing=4,
    )
