"""What the consults of an organisation show together, protected; and its report."""

from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from assistant.case.records import Organisation, Unit
from assistant.group.disclosure import attack
from assistant.group.disclosure.audit import Interval
from assistant.group.overview import Overview, ledger_entry, overview, period
from assistant.group.picture import pattern_chart
from assistant.group.report import group_report
from assistant.group.words import is_shared_problem, title_of
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from ui import dialogs, notices, work
from ui.charts.painter import ChartView
from ui.forms.layout import button, card, clear, column, line, muted, text, two_columns
from ui.pages.group_table import group_table
from ui.pages.page import page_head
from ui.session import Session

_CHART_WIDTH = 900.0
_TOO_FEW = (
    "Er zijn ook knelpunten die door te weinig mensen worden gedeeld. Die staan hier niet, "
    "omdat een klein getal naar een persoon kan wijzen."
)
_KINDS = "PDF (*.pdf)"
_ATTACKERS = (
    ("outsider", "Iemand van buiten, met alleen het rapport"),
    ("colleague", "Een collega, die het eigen antwoord kent"),
    ("employer", "De werkgever, die weet met wie is gesproken"),
)


class GroupView(QWidget):
    """One organisation: what may be said, what may not and why, and the way to its report."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._organisation: Organisation | None = None
        self._seen: Overview | None = None
        self._key: tuple[object, ...] = ()
        self._job: work.Job | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)

    def show_organisation(self, organisation: Organisation, units: list[Unit]) -> None:
        """Protect the figures of this organisation and show them, when anything changed."""
        session = self._session
        days = period(session.today(), session.library)
        facts = tuple(session.vault.cases.group_facts(organisation.id, *days))
        earlier = tuple(session.vault.ledger.releases(organisation.id))
        key = (organisation, tuple(units), facts, len(earlier))
        if key == self._key:
            return
        self._key = key
        self.stop()
        self._organisation = organisation
        self._seen = None
        self._show_busy(organisation)
        library = session.library
        self._job = work.run(
            lambda job: overview(facts, organisation, units, library, days, earlier, job.cancelled),
            self._show,
            self._failed,
        )

    def stop(self) -> None:
        """Stop the work that is still going on."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show_busy(self, organisation: Organisation) -> None:
        clear(self._box)
        busy = QProgressBar()
        busy.setRange(0, 0)
        busy.setTextVisible(False)
        busy.setAccessibleName("Bezig")
        self._box.addWidget(page_head(organisation.name or "Nieuwe organisatie", ""))
        self._box.addWidget(
            card("", muted("De getallen worden nu afgeschermd. Dat duurt even."), busy)
        )

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._key = ()
        clear(self._box)
        notices.problem(self, error)

    def _show(self, seen: Overview) -> None:
        self._job = None
        self._seen = seen
        clear(self._box)
        buttons: list[QPushButton] = []
        if seen.release is not None:
            buttons = [
                button("&Controleer herleidbaarheid", "plain", self._attack),
                button("&Maak groepsadvies", "primary", self._report),
            ]
        self._box.addWidget(page_head(seen.organisation.name, seen.summary, *buttons))
        self._below = QVBoxLayout()
        outstanding = frozenset(
            (found.indicator, found.unit) for found in seen.patterns if found.kind == "stands_out"
        )
        if seen.rows:
            table = group_table(seen.columns, seen.rows, "Knelpunt, kant van het werk", outstanding)
            few = any(
                is_shared_problem(name) and name not in {row.indicator for row in seen.rows}
                for name in (seen.release.indicators if seen.release else ())
            )
            self._box.addWidget(card("", table, *([text(_TOO_FEW, "small")] if few else [])))
        self._box.addLayout(self._below)
        self._add_cards(
            [card(found.title, text(found.text)) for found in seen.patterns]
            + [
                card(notice.title, *(text(part) for part in (notice.text, notice.instead) if part))
                for notice in seen.notices
            ]
        )
        chart = pattern_chart(seen.patterns, self._session.library, _CHART_WIDTH, 13)
        if chart.shapes:
            self._box.addWidget(
                card(
                    "Deel van de mensen met dit knelpunt",
                    ChartView(chart, "Deel van de mensen met dit knelpunt"),
                )
            )
        if seen.measures:
            table = group_table(seen.columns, seen.measures, "Maatregel")
            self._box.addWidget(card("Maatregelen die vaker worden genoemd", table))

    def _add_cards(self, cards: list[QWidget]) -> None:
        for left, right in zip_longest(cards[::2], cards[1::2]):
            self._box.addWidget(two_columns(left, right) if right is not None else left)

    def _attack(self) -> None:
        """Show how close anyone could come to a hidden figure."""
        seen = self._seen
        if seen is None or seen.release is None:
            return
        clear(self._below)
        lines: list[QWidget] = []
        for attacker, who in _ATTACKERS:
            found = attack(seen.release, attacker)
            lines += [text(who, "strong"), *map(text, self._said(seen, found))]
        self._below.addWidget(
            card(
                "Hoe dicht kan iemand bij een verborgen getal komen?",
                column(*lines, spacing=4),
                line(button("&Sluiten", "quiet", lambda: clear(self._below))),
                intro="Uitgerekend voor drie lezers, met alles wat zij kunnen weten.",
            )
        )

    def _said(self, seen: Overview, found: dict[tuple[str, str], Interval]) -> list[str]:
        """How close this reader comes: in the rows of the table, and elsewhere at closest."""
        if not found:
            return ["Er is geen verborgen getal."]
        shown = {row.indicator for row in seen.rows}
        said = [
            f"{title_of(indicator, self._session.library)}, {unit}: {low} tot en met {high}."
            for (unit, indicator), (low, high) in found.items()
            if indicator in shown
        ]
        widths = [
            high - low for (_, indicator), (low, high) in found.items() if indicator not in shown
        ]
        if widths:
            said.append(
                "Knelpunten die niet in de tabel staan: bij elk getal blijven minstens "
                f"{min(widths) + 1} waarden mogelijk."
            )
        return said

    def _report(self) -> None:
        """Write the report; what goes out is kept in the ledger before the file is written."""
        seen, organisation, session = self._seen, self._organisation, self._session
        if seen is None or organisation is None:
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(place)) / "groepsadvies.pdf"
        target = dialogs.save_file(self, "Groepsadvies bewaren", start, _KINDS)
        if target is None:
            return
        library, today = session.library, session.today()

        def keep(data: bytes) -> None:
            if seen.made is None:
                session.vault.ledger.add(ledger_entry(seen, session.now()))
                session.vault.log.write("group report released", organisation.id)
            work.run(lambda _job: save(data, target), written, self._not_written)

        def written(_nothing: object) -> None:
            notices.say(self, f"Het groepsadvies is bewaard als {target.name}.", "success")

        def write(_job: work.Job) -> bytes:
            return write_pdf(group_report(seen, organisation, library, today))

        work.run(write, keep, self._not_written)

    def _not_written(self, error: Exception) -> None:
        notices.problem(self, error)
