"""What answers and scores may say, shown last: a direction in words, never a verdict."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Measurement
from assistant.charts.scale import scale_chart
from assistant.charts.themes import themes_chart
from assistant.dutch import day_text
from assistant.report.scores_part import CATEGORIES, bar
from assistant.screening.themes import ThemeScore, invitation, theme_scores
from assistant.screening.work_ability import METHOD
from ui.charts.painter import ChartView
from ui.forms.layout import column
from ui.shared.look import PLAIN, large, scrolled, words
from ui.shared.sight import WorkerForm
from ui.steps.live import Live
from ui.steps.work_ability import meaning, rule_text, work_ability_of

_WIDTH = 900
"""Points a picture is drawn in; it grows and shrinks with the page."""


class Outcome(QWidget):
    """The six themes as bars with their direction in words, and the work ability."""

    def __init__(self, form: WorkerForm) -> None:
        super().__init__()
        self._form = form
        inner = column(
            words(
                form.say("Wat laten uw antwoorden zien?", "Wat laten je antwoorden zien?"),
                "display",
            ),
            words(
                "Dit zijn richtingen om over te praten. Er is geen goed of fout, en het zegt niet "
                "wat er moet gebeuren.",
                "muted",
            ),
            Live(form, (Answer,), self._look, self._themes),
            Live(form, (Measurement,), lambda c: c.all(Measurement), self._work_ability),
            spacing=20,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.addWidget(self.area)

    def focus_first(self) -> None:
        """There is nothing to fill in; the page takes the keyboard, so that it scrolls."""
        self.area.setFocus()

    def _scores(self) -> tuple[ThemeScore, ...]:
        return theme_scores(self._form.consult, self._form.session.library, je=self._form.je)

    def _look(self, _consult: ConsultFile) -> tuple[object, ...]:
        return tuple((each.theme.id, each.mean, each.refused) for each in self._scores())

    def _themes(self) -> QWidget:
        scores = self._scores()
        invited = invitation(scores, je=self._form.je)
        if invited is None:
            return words(
                self._form.say(
                    "Zijn er genoeg vragen ingevuld? Dan ziet u hier per onderwerp wat uw "
                    "antwoorden laten zien.",
                    "Zijn er genoeg vragen ingevuld? Dan zie je hier per onderwerp wat je "
                    "antwoorden laten zien.",
                )
            )
        chart = themes_chart([bar(each) for each in scores], _WIDTH, PLAIN)
        said = [
            column(
                words(each.theme.title, "strong"), words(f"{each.meaning} {each.direction}"),
                spacing=2,
            )
            for each in scores
            if each.place is not None
        ]  # fmt: skip
        picture = ChartView(chart, "De zes onderwerpen")
        return column(picture, *said, words(invited.text, "strong"), spacing=16)

    def _work_ability(self) -> QWidget | None:
        consult = self._form.consult
        found = [each for each in consult.all(Measurement) if each.method == METHOD]
        parts = [part for each in found if (part := _scale(consult, each))]
        title = words(self._form.say("Uw werkvermogen", "Je werkvermogen"), "title")
        return column(title, *parts, spacing=16) if parts else None


def _scale(consult: ConsultFile, measurement: Measurement) -> QWidget | None:
    outcome = work_ability_of(consult, measurement)
    if outcome is None or outcome.total is None or outcome.category is None:
        return None
    day = f", {day_text(measurement.day)}" if measurement.day else ""
    origin = f"{measurement.source.strip() or 'ingevoerd in dit gesprek'}{day}"
    chart = scale_chart(
        outcome.total, outcome.category.label, CATEGORIES, origin, _WIDTH, large(PLAIN)
    )
    return column(
        ChartView(chart, "Werkvermogen"),
        words(" ".join(meaning(outcome))),
        words(rule_text(outcome), "muted"),
        spacing=12,
    )
