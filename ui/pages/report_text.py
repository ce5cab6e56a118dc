"""The text of a report, line by line: where each was said, and what the AD writes instead."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from assistant.case.changes import added, changed, removed
from assistant.case.reports import OwnText
from assistant.case.words import Span
from assistant.report.own import Part
from ui.forms.fields import long_text
from ui.forms.flow import flow
from ui.forms.form import ref
from ui.forms.layout import button, clear, column, line, muted, note, text
from ui.forms.one_of import Buttons
from ui.pages.report_desk import Desk, Made
from ui.pages.report_remarks import short
from ui.steps.room import Mark
from ui.theme import current

TYPED = 150
"""Milliseconds after the last key before what is typed shows in the preview."""

_LEAST_ROWS = 150


class TextPart(QWidget):
    """The outline of a document and, under it, what can be done with the line that is chosen.

    Args:
        desk: the document.
        go: shows the place where something was said.
        look: shows a text in the preview.
    """

    def __init__(
        self, desk: Desk, go: Callable[[str], object], look: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._go = go
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._span = Span.SENTENCE
        self._editing = ""
        self.outline = _Outline()
        self.outline.setProperty("role", "outline")
        self.outline.setAccessibleName("De zinnen van het rapport")
        self.outline.setWordWrap(True)
        self.outline.setViewportMargins(8, 2, 4, 2)
        self.outline.setMinimumHeight(current().px(_LEAST_ROWS))
        self.outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.outline.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.outline.currentRowChanged.connect(self._chosen)
        self.outline.itemActivated.connect(lambda _item: self._jump())
        self._room = QVBoxLayout()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED)
        self._typed.timeout.connect(desk.session.flush)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(muted("Kies een zin. Met Enter gaat u naar waar die is gezegd."))
        box.addWidget(self.outline, 1)
        box.addLayout(self._room)
        desk.made.connect(self.show_made)

    def show_made(self, made: Made) -> None:
        """Show the outline of this document, standing where it stood."""
        before = self._part
        self._parts = made.written.parts
        with QSignalBlocker(self.outline):
            self.outline.clear()
            for part in self._parts:
                self.outline.addItem(_item(part))
            row = _row_of(self._parts, before, self._editing)
            self.outline.setCurrentRow(row)
        if before is None or not self._same(before):
            self._chosen(row)

    def choose(self, words: str) -> None:
        """Stand at the line with these words."""
        for row, part in enumerate(self._parts):
            if words in {part.text, part.was}:
                self.outline.setCurrentRow(row)
                self.outline.setFocus()
                return

    @property
    def _part(self) -> Part | None:
        row = self.outline.currentRow()
        return self._parts[row] if 0 <= row < len(self._parts) else None

    def _same(self, before: Part) -> bool:
        """Whether the line that is worked on is still the one there was, so that it can stay."""
        now = self._part
        ids = [one.own.id if one.own else "" for one in (before, now) if one is not None]
        return now is not None and now.anchor == before.anchor and len(set(ids)) == 1

    def _chosen(self, row: int) -> None:
        clear(self._room)
        part = self._part
        if row < 0 or part is None:
            return
        self._look(part.text)
        self._editing = part.own.id if part.own else ""
        self._room.addWidget(self._own(part, part.own) if part.own else self._generated(part))

    def _generated(self, part: Part) -> QWidget:
        self._span = Span.SECTION if part.level or not part.paragraph else Span.SENTENCE
        parts: list[QWidget] = [self._origin(part)]
        if part.level:
            parts.append(text("Het gaat om het hele onderdeel onder deze kop.", "small"))
        else:
            parts.append(self._spans(part))
        parts.append(
            flow(
                [
                    button("Schrijf &anders", "plain", lambda: self._put(part, adds=False)),
                    button("Voeg &toe", "plain", lambda: self._put(part, adds=True)),
                    button("Laat &weg", "plain", lambda: self._leave_out(part)),
                ]
            )
        )
        return column(*parts, spacing=8)

    def _origin(self, part: Part) -> QWidget:
        found = self._desk.origin(part.sources)
        said = text(f"Komt uit: {found.words}", "small")
        if not found.step:
            return said
        title = self._desk.place_title(found.step)
        return column(
            said, line(button(f"Ga naar {title}", "quiet", lambda: self._go(found.step))), spacing=0
        )

    def _spans(self, part: Part) -> QWidget:
        known = [Span.SENTENCE, Span.PARAGRAPH] + ([Span.SECTION] if part.section else [])
        marks = [
            Mark(f"{'Dit' if span is Span.SECTION else 'Deze'} {span.label}") for span in known
        ]

        def take(span: Span) -> None:
            self._span = span

        group = Buttons(flow(marks), marks, known, take)
        group.show_value(self._span)
        return group.field("Het gaat om", "")

    def _put(self, part: Part, *, adds: bool, leave_out: bool = False) -> None:
        was = "" if adds else _was(self._parts, part, self._span)
        words = "" if adds or leave_out else was
        own = self._desk.own_text(part, self._span, adds=adds, text=words, was=was)
        self._editing = own.id
        session = self._desk.session
        session.commit("Eigen tekst", (added(own, session.now()),), self._desk.form.case_id)

    def _leave_out(self, part: Part) -> None:
        self._put(part, adds=False, leave_out=True)

    def _own(self, part: Part, own: OwnText) -> QWidget:
        place = "na" if own.adds else "in plaats van"
        kind = "het onderdeel" if own.span is Span.SECTION else f"de {own.span.label}"
        field = long_text(
            self._desk.form,
            ref(own, "text"),
            "Uw tekst",
            f"Staat {place} {kind}. Met een lege regel begint u een nieuwe alinea.",
            4,
        )
        area = field.focusProxy()
        area.textChanged.connect(self._typed.start)  # type: ignore[attr-defined]  # an Area
        parts: list[QWidget] = [field]
        if part.changed_since:
            parts.append(
                note(f"Nu zou hier staan: “{short(part.was)}”", "warning", self._right(own, part))
            )
        elif part.was:
            parts.append(text(f"Er stond: “{short(part.was)}”", "small"))
        back = "Haal uw tekst weg" if own.adds else "Zet terug wat er stond"
        parts.append(line(button(back, "plain", lambda: self._take_back(own))))
        QTimer.singleShot(0, area, area.setFocus)
        return column(*parts, spacing=8)

    def _right(self, own: OwnText, part: Part) -> QWidget:
        session = self._desk.session

        def keep() -> None:
            changes = changed(own, session.now(), was=part.was)
            session.commit("Eigen tekst blijft", changes, self._desk.form.case_id)
            self._chosen(self.outline.currentRow())

        return button("Mijn tekst klopt nog", "quiet", keep)

    def _take_back(self, own: OwnText) -> None:
        session = self._desk.session
        session.flush()
        kept = self._desk.form.file.get(type(own), own.id)
        if kept is not None:
            change = removed(kept, session.now())
            session.commit("Eigen tekst weggehaald", (change,), self._desk.form.case_id)

    def _jump(self) -> None:
        part = self._part
        if part is not None:
            found = self._desk.origin(part.sources)
            if found.step:
                self._go(found.step)


class _Outline(QListWidget):
    """Keeps the chosen line in sight, also when what stands below takes its room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        item = self.currentItem()
        if item is not None:
            self.doItemsLayout()
            self.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)


def _item(part: Part) -> QListWidgetItem:
    words = " ".join((part.text or part.was).split())
    if part.own is not None:
        words += "\n(door u geschreven)" if part.text.strip() else "\n(weggelaten)"
    item = QListWidgetItem(words)
    if part.level:
        font = QFont(current().font(bold=True))
        item.setFont(font)
    elif part.own is not None:
        item.setForeground(current().colour("accent"))
    return item


def _row_of(parts: tuple[Part, ...], before: Part | None, editing: str) -> int:
    """The line of the text that is edited, or else the line that was chosen."""
    for row, part in enumerate(parts):
        if editing and part.own is not None and part.own.id == editing:
            return row
    anchor = before.anchor if before else ""
    return next((row for row, part in enumerate(parts) if part.anchor == anchor), 0)


def _was(parts: tuple[Part, ...], part: Part, span: Span) -> str:
    """What stands now in the place that is written anew."""
    if span is Span.SENTENCE:
        return part.text
    if span is Span.PARAGRAPH:
        return " ".join(one.text for one in parts if one.paragraph == part.paragraph)
    start = next(at for at, one in enumerate(parts) if one.anchor == part.section)
    level = parts[start].level
    inside: list[str] = []
    for one in parts[start + 1 :]:
        if one.level and one.level <= level:
            break
        if not one.level:
            inside.append(one.text)
    return " ".join(inside)
