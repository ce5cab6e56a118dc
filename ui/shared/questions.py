"""The questionnaire, one question at a time: answers as large buttons, stored at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.content.address import addressed
from assistant.content.model import Scale, ScreeningItem, ScreeningTheme
from assistant.dutch import capital
from assistant.screening.beforehand import filled_in_words
from assistant.screening.themes import ITEM_PREFIX
from ui.forms.form import AnswerRef
from ui.forms.layout import button, column, line
from ui.forms.one_of import Buttons
from ui.shared.look import answer_button, scrolled, words
from ui.shared.sight import WorkerForm

_FIVE = 5


class Questions(QWidget):
    """The questions one by one, from the first that has no answer; the end says what is open."""

    def __init__(self, form: WorkerForm) -> None:
        super().__init__()
        self._form = form
        library = form.session.library
        self._themes = library.all(ScreeningTheme)
        order = {theme.id: place for place, theme in enumerate(self._themes)}
        self._items = sorted(library.all(ScreeningItem), key=lambda item: order[item.theme])
        self._place = 0
        self.progress = words("", "muted")
        self.asked = words("", "display")
        self.answers = [answer_button("") for _ in range(_FIVE)]
        self.answers += [answer_button("Weet ik niet"), answer_button("Wil ik niet zeggen")]
        own = QWidget()
        self._group = Buttons(own, self.answers, _VALUES, self._take)
        rows = QVBoxLayout(own)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for each in self.answers[:_FIVE]:
            rows.addWidget(each)
        rows.addSpacing(8)
        apart = QHBoxLayout()
        rows.addLayout(apart)
        apart.setSpacing(10)
        for each in self.answers[_FIVE:]:
            apart.addWidget(each, 1)
        self.take_away = button("Antwoord weghalen", "quiet", lambda: self._take(""))
        self._open = button("", "plain", self._to_open)
        self._end = words("")
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(column(self.asked, own, line(self.take_away), spacing=12)))
        self._pages.addWidget(
            scrolled(
                column(words("Dat waren alle vragen", "display"), self._end, line(self._open),
                       spacing=20)
            )
        )  # fmt: skip
        self.back = button("Vorige", "plain", lambda: self.go(self._place - 1))
        self.on = button("Volgende", "primary", lambda: self.go(self._place + 1))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QHBoxLayout()
        below = QHBoxLayout()
        box.addLayout(head)
        box.addWidget(self._pages, 1)
        box.addLayout(below)
        head.setContentsMargins(32, 16, 32, 0)
        head.addWidget(self.progress)
        below.setContentsMargins(32, 12, 32, 16)
        below.addWidget(self.back)
        below.addStretch(1)
        below.addWidget(self.on)
        self._keys()
        form.on_change((Answer,), self, self._show)
        self._place = self._first_open()
        self._show()

    def focus_first(self) -> None:
        """Bring the keyboard to the answer, or to the way on."""
        if self._place < len(self._items):
            (self._group.checkedButton() or self.answers[0]).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self.back.setFocus()

    def go(self, place: int) -> None:
        """Show this question; the place after the last is the end."""
        if not 0 <= place <= len(self._items):
            return
        self._place = place
        self._show()
        self.focus_first()
        said = self.asked if place < len(self._items) else self._end
        QAccessible.updateAccessibility(QAccessibleEvent(said, QAccessible.Event.Alert))

    def _show(self) -> None:
        form, ended = self._form, self._place == len(self._items)
        self._pages.setCurrentIndex(int(ended))
        self.back.setEnabled(self._place > 0)
        self.on.setVisible(not ended)
        before = filled_in_words(form.consult, je=form.je)
        if ended:
            self.progress.setText(before)
            self._show_end()
            return
        item = self._items[self._place]
        self.progress.setText(" ".join(part for part in (self._progress(item), before) if part))
        self.asked.setText(addressed(item, je=form.je).text)
        scale = form.session.library.get(Scale, item.scale)
        for each, said in zip(self.answers, scale.answers if scale else (), strict=False):
            each.setText(capital(said).replace("&", "&&"))
        for each in self.answers:
            each.setAccessibleDescription(self.asked.text())
        value = self._value(item)
        self._group.show_value(value)
        self.take_away.setVisible(value != "")

    def _progress(self, item: ScreeningItem) -> str:
        number = next(at for at, theme in enumerate(self._themes, 1) if theme.id == item.theme)
        title = self._themes[number - 1].title
        return (
            f"Onderwerp {number} van {len(self._themes)}: {title.lower()} · "
            f"vraag {self._place + 1} van {len(self._items)}."
        )

    def _show_end(self) -> None:
        values = [self._value(item) for item in self._items]
        missing = values.count("")
        said = [f"{self._form.say('U hebt', 'Je hebt')} {_times(len(values) - missing)} bekeken."]
        if missing:
            said.append(
                f"{_times(missing)} {'is' if missing == 1 else 'zijn'} nog open. Dat mag zo "
                "blijven."
            )
        said.append("Kies bovenaan wat we nu samen bekijken.")
        self._end.setText(" ".join(said))
        self._open.setText("Naar de eerste open vraag")
        self._open.setVisible(missing > 0)

    def _value(self, item: ScreeningItem) -> object:
        return self._form.read(self._ref(item))

    def _ref(self, item: ScreeningItem) -> AnswerRef:
        return AnswerRef(self._form.consult_id, ITEM_PREFIX + item.id)

    def _take(self, value: str) -> None:
        self._form.write(self._ref(self._items[self._place]), value, "Antwoord")
        self.focus_first()

    def _first_open(self) -> int:
        values = [self._value(item) for item in self._items]
        return values.index("") if "" in values else len(values)

    def _to_open(self) -> None:
        self.go(self._first_open())

    def _keys(self) -> None:
        def key(sequence: str, do: object) -> None:
            made = QShortcut(QKeySequence(sequence), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(do)

        key("PgUp", self.back.click)
        key("PgDown", self.on.click)
        for place in range(_FIVE):
            key(str(place + 1), self.answers[place].click)


_VALUES = [str(place + 1) for place in range(_FIVE)] + [AnswerState.UNKNOWN, AnswerState.REFUSED]
"""What each answer button stands for."""


def _times(count: int) -> str:
    return "1 vraag" if count == 1 else f"{count} vragen"
