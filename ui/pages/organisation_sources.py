"""What other sources say of an organisation: typed in, or read from a file after a look at it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import added
from assistant.case.organisation import Finding
from assistant.case.records import new_id
from assistant.case.words import FindingSource
from assistant.group.findings import EXAMPLE, figure_of
from assistant.group.findings_table import COLUMNS, Row, read
from assistant.group.findings_together import why_hidden
from assistant.group.policy import policies
from assistant.problem import Problem
from assistant.report.save import save
from ui import dialogs, notices
from ui.forms.field import Field
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import ref
from ui.forms.layout import button, card, clear, column, line, note, text
from ui.forms.organisation_form import OrganisationForm
from ui.forms.records import record_list
from ui.forms.typed import Line, Refused, typed
from ui.steps.live import Live
from ui.steps.page import row

_KINDS = "Tabel (*.csv *.xlsx *.txt)"
_CSV = "Tabel (*.csv)"
_CANNOT = "Het bestand is niet te lezen."


class Sources(QWidget):
    """The findings of other sources, each with its date, apart from the conversations."""

    def __init__(self, form: OrganisationForm) -> None:
        super().__init__()
        self._form = form
        self._preview = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(
            card(
                "Wat andere bronnen zeggen",
                record_list(
                    form,
                    Finding,
                    _finding,
                    noun="Bevinding",
                    empty="Hier komt wat de RI&E, het PMO, een enquête of het verzuim laat zien.",
                    add="Bevinding toevoegen",
                    make=lambda: Finding(id=new_id(), organisation_id=form.organisation.id),
                ),
                intro="Dit blijft apart van wat gesprekken laten zien, en krijgt altijd zijn bron "
                "en datum mee. Schrijf hier nooit over één persoon.",
            )
        )
        box.addWidget(
            card(
                "Uit een bestand",
                line(
                    button("Tabel &inlezen …", "plain", self._read),
                    button("Lege tabel &bewaren …", "quiet", self._template),
                ),
                self._preview,
                intro="U ziet eerst elke rij, en waarom een rij niet mee kan. "
                f"De kolommen heten: {', '.join(COLUMNS)}.",
            )
        )

    def _read(self) -> None:
        place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
        path = dialogs.open_file(self, "Tabel inlezen", place, _KINDS)
        if path is None:
            return
        clear(self._preview)
        form = self._form
        library = form.session.library
        try:
            rows = read(
                _bytes(path),
                form.organisation.id,
                form.units,
                policies(library),
                form.file.all(Finding),
            )
        except Problem as problem:
            self._preview.addWidget(note(str(problem), "warning"))
        else:
            empty = note("Onder de namen van de kolommen staat in dit bestand niets.", "warning")
            self._preview.addWidget(self._look(rows) if rows else empty)

    def _look(self, rows: Sequence[Row]) -> QWidget:
        """Every row with what becomes of it, and the button that takes the good ones over."""
        good = [each.finding for each in rows if each.finding is not None]
        refused = [each for each in rows if each.finding is None]
        many = "1 rij kan" if len(good) == 1 else f"{len(good)} rijen kunnen"
        parts: list[QWidget] = [text(f"{many} mee, {len(refused)} niet.", "strong")]
        parts += [
            note(f"Rij {each.number}: {each.why} Er staat: {each.said or 'niets'}", "warning")
            for each in refused
        ]
        parts += [text(f"Rij {each.number}: {each.said}", "small") for each in rows if each.finding]
        acts = [button("&Niet overnemen", "quiet", lambda: clear(self._preview))]
        if good:
            words_ = "bevinding" if len(good) == 1 else "bevindingen"
            take = button(f"Neem {len(good)} {words_} &over", "primary", lambda: self._take(good))
            acts.insert(0, take)
        return column(line(*acts), *parts, spacing=8)

    def _take(self, found: Sequence[Finding]) -> None:
        session = self._form.session
        changes = tuple(added(each, session.now()) for each in found)
        session.commit("Bevindingen overgenomen", changes, "")
        clear(self._preview)
        notices.say(self, "De bevindingen staan erbij.", "success")

    def _template(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = dialogs.save_file(
            self, "Lege tabel bewaren", Path(place) / "bevindingen.csv", _CSV
        )
        if target is None:
            return
        try:
            save(("\ufeff" + ";".join(COLUMNS) + "\r\n").encode(), target)
        except Problem as problem:
            notices.problem(self, problem)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(_CANNOT, "Er is niets overgenomen.", "Kies een ander bestand.") from error


def _finding(form: OrganisationForm, finding: Finding) -> QWidget:
    return column(
        row(
            choice(form, ref(finding, "source"), "Bron", words(FindingSource)),
            choice(form, ref(finding, "unit_id"), "Gaat over", form.unit_options()),
            short_text(form, ref(finding, "title"), "Document"),
            date_field(form, ref(finding, "dated"), "Datum van de bron", future=False),
        ),
        long_text(form, ref(finding, "text"), "Bevinding", rows=2),
        row(
            _figure(form, finding),
            short_text(
                form,
                ref(finding, "reference"),
                "Nummer in het plan van aanpak",
                "Van de RI&E, als het daarin staat.",
            ),
        ),
        spacing=8,
    )


def _figure(form: OrganisationForm, finding: Finding) -> QWidget:
    """The figure, refused as long as it is about few people, by itself or beside the others."""
    minimums = policies(form.session.library)

    def parse(words_: str) -> str:
        now = form.file.get(Finding, finding.id) or finding
        others = [each for each in form.file.all(Finding) if each.id != finding.id]
        every = [*others, replace(now, figure=words_.strip())]
        if why := why_hidden(every, form.units, minimums).get(finding.id):
            raise Refused(why)
        return figure_of(words_).text if words_.strip() else ""

    field = typed(
        form,
        ref(finding, "figure"),
        Field("Getal", Line(), EXAMPLE),
        parse=parse,
        show=lambda value: value or "",
        title="Getal",
    )

    def why() -> str:
        return why_hidden(form.file.all(Finding), form.units, minimums).get(finding.id, "")

    def left_out() -> QWidget | None:
        return note(f"Dit getal komt in geen document. {why()}", "warning") if why() else None

    return column(field, Live(form, (Finding,), lambda _file: why(), left_out), spacing=4)
