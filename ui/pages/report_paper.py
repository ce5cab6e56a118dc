"""The preview: the real PDF page by page, with zoom, and the same as plain text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import preview, work
from ui.forms.flow import flow
from ui.forms.layout import button, column, text
from ui.theme import current

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Of the width that fits."""

_A4_WIDTH = 595.28
_EDGE = 24


class Paper(QWidget):
    """Shows a PDF; PgUp and PgDn turn the page, Ctrl with + and - change the size."""

    def __init__(self) -> None:
        super().__init__()
        self._pdf = b""
        self._pages: tuple[str, ...] = ()
        self._page = 0
        self._zoom = ZOOMS.index(1.0)
        self._job: work.Job | None = None
        self._wanted: tuple[bytes, int, int] | None = None
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll = QScrollArea()
        self.scroll.setWidget(self.sheet)
        self.scroll.setWidgetResizable(True)
        self.scroll.setAccessibleName("Voorbeeld van het rapport")
        self.reading = QPlainTextEdit()
        self.reading.setReadOnly(True)
        self.reading.setTabChangesFocus(True)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.scroll)
        self._shown.addWidget(_labelled("Het document als tekst", self.reading))
        self._where = text("", "strong")
        self._where.setWordWrap(False)
        self.back = button("‹ Vorige", "quiet", lambda: self.turn(-1))
        self.back.setAccessibleName("Vorige bladzijde")
        self.on = button("Volgende ›", "quiet", lambda: self.turn(1))
        self.on.setAccessibleName("Volgende bladzijde")
        smaller = button("−", "quiet", lambda: self.resize_by(-1))
        smaller.setAccessibleName("Kleiner")
        larger = button("+", "quiet", lambda: self.resize_by(1))
        larger.setAccessibleName("Groter")
        self._as_text = button("Als tekst", "quiet")
        self._as_text.setCheckable(True)
        self._as_text.toggled.connect(lambda on: self._shown.setCurrentIndex(int(on)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(flow([self.back, self._where, self.on, smaller, larger, self._as_text]))
        box.addWidget(self._shown, 1)
        self._say_where()

    def show_pdf(self, pdf: bytes, pages: tuple[str, ...]) -> None:
        """Show this document, at the page that was shown."""
        self._pdf, self._pages = pdf, pages
        self._page = min(self._page, len(pages) - 1)
        words = "\n\n".join(page.replace("\r", "").strip() for page in pages)
        if words != self.reading.toPlainText():
            self.reading.setPlainText(words)
        self._say_where()
        self._draw()

    def show_words(self, words: str) -> None:
        """Turn to the page on which these words stand."""
        self._go(preview.page_with(words, self._pages))

    def turn(self, pages: int) -> None:
        """Turn some pages on or back."""
        self._go(self._page + pages)

    def resize_by(self, steps: int) -> None:
        """Show the page larger or smaller."""
        self._zoom = max(0, min(self._zoom + steps, len(ZOOMS) - 1))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        sizes = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not control and event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        elif control and event.key() in sizes:
            self.resize_by(sizes[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, page: int) -> None:
        if 0 <= page < len(self._pages) and page != self._page:
            self._page = page
            self.scroll.verticalScrollBar().setValue(0)
            self._say_where()
            self._draw()

    def _say_where(self) -> None:
        count = len(self._pages)
        self._where.setText(f"Bladzijde {self._page + 1} van {count}" if count else "")
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page < count - 1)
        if count:
            self.sheet.setAccessibleName(self._where.text())
            self.sheet.setAccessibleDescription(self._pages[self._page])

    def _draw(self) -> None:
        """Have the page drawn elsewhere; a picture that is no longer wanted is dropped."""
        if not self._pages:
            return
        sharpness = self.devicePixelRatioF()
        fits = max(self.scroll.viewport().width() - _EDGE, current().px(200))
        pixels = round(fits * ZOOMS[self._zoom] * sharpness)
        wanted = (self._pdf, self._page, pixels)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._job is not None:
            self._job.cancel()
        pdf, page = self._pdf, self._page
        scale = pixels / _A4_WIDTH

        def done(image: QImage | None) -> None:
            if image is not None:
                image.setDevicePixelRatio(sharpness)
                self.sheet.setPixmap(QPixmap.fromImage(image))

        def failed(error: Exception) -> None:
            raise error

        self._job = work.run(
            lambda job: None if job.cancelled() else preview.picture(pdf, page, scale),
            done,
            failed,
        )

    def leave(self) -> None:
        """The page goes away: nothing is drawn any more."""
        if self._job is not None:
            self._job.cancel()


def _labelled(words: str, control: QPlainTextEdit) -> QWidget:
    """A control that takes all the room under its label."""
    label = text(words, "small")
    label.setBuddy(control)
    made = column(label, spacing=4)
    box = made.layout()
    if isinstance(box, QVBoxLayout):
        box.addWidget(control, 1)
    return made
