"""What consults and measures brought, as the AD judges it, over all cases and without names."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from assistant.advice.brought import DIRECTLY, Brought, ConsultRow, MeasureRow, brought
from assistant.dutch import day_text, list_text, number_text
from ui.forms.layout import card, clear, text
from ui.pages.table import Index, Rows, table_view
from ui.session import Session
from ui.theme import current

_HEIGHT, _HEAD, _ROW, _NAME = 300, 48, 36, 200
_T = TypeVar("_T")
Column = tuple[str, Callable[[_T], str]]

CONSULTS: Sequence[Column[ConsultRow]] = (
    ("Dossier", lambda row: row.number),
    ("Dag", lambda row: day_text(row.day) if row.day else ""),
    ("Soort consult", lambda row: row.form),
    ("Uitval voorkomen?", lambda row: row.judgement),
    ("Uren", lambda row: "" if row.hours is None else number_text(row.hours)),
    ("Euro", lambda row: "" if row.costs is None else number_text(row.costs, 2)),
    ("Wat ervan kwam", lambda row: row.outcome.label),
)
MEASURES: Sequence[Column[MeasureRow]] = (
    ("Maatregel", lambda row: row.title),
    ("Soort", lambda row: row.top.label if row.top else ""),
    ("Gekozen", lambda row: str(row.chosen)),
    ("Gedaan", lambda row: str(row.done)),
    ("Gestopt", lambda row: str(row.stopped)),
    ("Afgewezen", lambda row: str(row.rejected)),
    ("Proef: door", lambda row: str(row.trial_continued)),
    ("Proef: niet door", lambda row: str(row.trial_stopped)),
)


class BroughtPart(QWidget):
    """Two tables with a sentence above each; counted anew whenever it is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)

    def refresh(self) -> None:
        """Count anew."""
        clear(self._box)
        session = self._session
        found = brought(session.vault.cases.brought(), session.library)
        months = [
            number_text(session.library.policy(f"measure_month_{time}")) for time in ("1", "2")
        ]
        self._box.addWidget(
            card(
                "Wat consulten opbrachten",
                *(
                    (text(summary(found)), _table("Consulten", CONSULTS, found.consults, 2))
                    if found.consults
                    else (
                        text(
                            "Hier komt wat u bij Rapport invult: uw oordeel over uitval, uw uren "
                            "en de kosten."
                        ),
                    )
                ),
                intro="Uw eigen oordeel per consult, zonder namen. Het is geen bewijs. Vraag "
                f"ernaar na {list_text(months)} maanden.",
            )
        )
        self._box.addWidget(
            card(
                "Wat er van maatregelen kwam",
                *(
                    (_table("Maatregelen", MEASURES, found.measures, 0),)
                    if found.measures
                    else (text("Hier komt hoe vaak u een maatregel koos, en hoe het afliep."),)
                ),
                intro="Geteld over al uw dossiers. Wat privé is of over gezondheid gaat, telt niet "
                "mee.",
            )
        )


def summary(found: Brought) -> str:
    """The judgements, hours and costs in sentences, and how often once was not enough."""
    said = []
    if judgements := found.judgements:
        counted = [f"{number} keer ‘{words}’" for words, number in judgements.most_common()]
        said.append(f"Is er uitval voorkomen? {list_text(counted)}.")
    for label, amounts in (
        ("uur", [row.hours for row in found.consults if row.hours is not None]),
        ("euro", [row.costs for row in found.consults if row.costs is not None]),
    ):
        if amounts:
            per = number_text(sum(amounts) / len(amounts))
            over = "één consult" if len(amounts) == 1 else f"{len(amounts)} consulten"
            total = number_text(sum(amounts), 2)
            said.append(f"{total} {label} over {over}, gemiddeld {per} {label}.")
    said.append(
        f"Een later consult: bij {found.again} van de {found.cases} werkenden. In één onderzoek "
        f"naar verzuim kon het werk na ongeveer {DIRECTLY} % van de onderzoeken meteen worden "
        "aangepast; de rest vroeg later opnieuw onderzoek (ICE, ca. 2020)."
    )
    return " ".join(said)


class _Model(Rows[_T], Generic[_T]):
    """The rows of one table, each column a function of a row."""

    def __init__(self, columns: Sequence[Column[_T]]) -> None:
        super().__init__([header for header, _ in columns])
        self._columns = columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._columns[index.column()][1](self.at(index.row()))
        return None


def _table(name: str, columns: Sequence[Column[_T]], rows: Sequence[_T], widest: int) -> QTableView:
    model = _Model(columns)
    model.set_rows(rows)
    view = table_view(model, name, _ROW)
    model.setParent(view)
    view.setFixedHeight(current().px(min(_HEIGHT, _HEAD + _ROW * len(rows))))
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    if current().scale > 1:
        # What is left beside the figures is too little to read a name in: the table scrolls.
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(widest, current().px(_NAME))
    else:
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    return view
