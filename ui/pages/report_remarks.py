"""What to look at before a report goes out, each remark leading to its sentence."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import removed
from assistant.case.reports import OwnText
from assistant.report.own import Part
from ui.forms.jump import jump
from ui.forms.layout import button, clear, column, muted, note, text
from ui.pages.report_desk import Desk, Made

_MOST_SHOWN = 40
_SHORT = 110


class Remarks(QWidget):
    """The remarks about one document.

    Args:
        desk: the document.
        show: shows a line of the outline, by its words.
    """

    def __init__(self, desk: Desk, show: Callable[[str], None]) -> None:
        super().__init__()
        self._desk = desk
        self._show = show
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(8)
        desk.made.connect(self.show_made)

    def show_made(self, made: Made) -> None:
        """Show what there is to say about this document."""
        clear(self._room)
        for part in self._parts(made):
            self._room.addWidget(part)
        self._room.addStretch(1)

    def _parts(self, made: Made) -> list[QWidget]:
        parts: list[QWidget] = []
        if refusal := self._desk.refusal:
            parts.append(note(refusal, "warning"))
        if made.written.untouched and made.written.advises:
            parts.append(
                note(
                    "Dit is nog het standaardrapport: u schreef er zelf niets in. Past elke zin "
                    "bij deze werkende? Bij Tekst kunt u zinnen aanpassen."
                )
            )
        parts += [self._lost(own) for own in made.written.lost]
        parts += [self._changed(part) for part in made.written.parts if part.changed_since]
        if made.doubts:
            parts.append(text("Lees deze zinnen nog eens. U beslist.", "strong"))
        parts += [
            jump(
                f"“{short(each.sentence)}”",
                lambda words=each.sentence: self._show(words),
                f"‘{each.words}’: {each.doubt.label}",
                "load",
            )
            for each in made.doubts[:_MOST_SHOWN]
        ]
        if (more := len(made.doubts) - _MOST_SHOWN) > 0:
            parts.append(muted(f"En nog {more} andere."))
        return parts or [note("Er zijn geen opmerkingen bij dit document.", "success")]

    def _changed(self, part: Part) -> QWidget:
        return jump(
            f"“{short(part.text or part.was)}”",
            lambda: self._show(part.text),
            "wat hier eerst stond, is veranderd in het dossier",
            "load",
        )

    def _lost(self, own: OwnText) -> QWidget:
        session = self._desk.session

        def take_away() -> None:
            change = removed(own, session.now())
            session.commit("Eigen tekst weggehaald", (change,), self._desk.form.case_id)

        said = f"Deze tekst van u heeft geen plaats meer in het rapport: “{short(own.text)}”"
        return column(note(said, "warning"), button("Haal deze tekst weg", "quiet", take_away))


def short(words: str) -> str:
    """The beginning of a text, on one line."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT].rstrip()}…"
