"""The documents about an organisation: what each is for, and the way out as PDF, Word or table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.dutch import day_text
from assistant.group.advice import advice_report
from assistant.group.advice_parts import About
from assistant.group.export import csv_file, xlsx_file
from assistant.group.overview import Overview, ledger_entry, of_side, released_overview
from assistant.group.report import group_report
from assistant.group.sheets import discussion_sheet, profile_sheet, quarterly_sheet
from assistant.privacy.synced import export_remark
from assistant.report.pdf.writer import write_pdf
from assistant.report.save import save
from assistant.report.word import write_word
from ui import dialogs, notices, preview, work
from ui.forms.flow import flow
from ui.forms.layout import button, card, clear, column, line, note, rule, text
from ui.forms.organisation_form import OrganisationForm
from ui.pages.group_view import GroupView
from ui.pages.organisation_jobs import seen_profiles
from ui.pages.report_paper import Paper
from ui.steps.page import row
from ui.theme import current

_KINDS = {
    "pdf": "PDF (*.pdf)",
    "docx": "Word (*.docx)",
    "csv": "Tabel (*.csv)",
    "xlsx": "Excel (*.xlsx)",
}
_WORDS = {"pdf": "PDF", "docx": "Word", "csv": "CSV", "xlsx": "Excel"}
_WIDTH, _HEIGHT = 820, 640
"""Pixels, at the usual size of text, in which a page of paper is looked at."""

_YEAR = 365
"""Days; one release a year is the default (design decision 8)."""

_DOCUMENT: dict[str, Callable[[Any], bytes]] = {"pdf": write_pdf, "docx": write_word}
_TABLE: dict[str, Callable[[Any], bytes]] = {"xlsx": xlsx_file, "csv": csv_file}


@dataclass(frozen=True, slots=True)
class _Kind:
    """A document: its title, what it is for, its file name, and how it is made and written.

    `make` reads what is stored, `ways` write its outcome on any thread. `shows` are the figures it
    lets out, which the ledger keeps before the file is written.
    """

    title: str
    intro: str
    file: str
    make: Callable[[], Any]
    shows: tuple[Overview, ...] = ()
    ways: Mapping[str, Callable[[Any], bytes]] = field(default_factory=lambda: _DOCUMENT)


class Documents(QWidget):
    """Every document about the organisation, from what is on the page now."""

    def __init__(self, form: OrganisationForm, group: GroupView) -> None:
        super().__init__()
        self._form = form
        self._group = group
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        group.made.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        clear(self._box)
        if not self._group.seen:
            self._box.addWidget(note("De cijfers worden nu afgeschermd. Dat duurt even."))
            return
        work_side, health = self._group.seen
        if (words := self._soon(work_side)) and work_side.made is None:
            self._box.addWidget(note(words))
        rows = [self._row(kind) for kind in self._kinds(work_side, health)]
        apart = [part for each in rows for part in (rule(), each)]
        self._box.addWidget(card("Documenten", column(*apart[1:], spacing=12)))

    def _soon(self, seen: Overview) -> str:
        """Why a quarterly sheet may do, when the last release is less than a year old."""
        session = self._form.session
        entries = of_side(session.vault.ledger.releases(seen.organisation.id), "work")
        if not entries:
            return ""
        made = entries[-1].made_at.date()
        if (session.today() - made).days >= _YEAR:
            return ""
        return (
            f"De laatste uitgave met cijfers is van {day_text(made)}. Eén uitgave per jaar is "
            "genoeg. Maak tot die tijd liever een kwartaalblad: dat herhaalt die cijfers."
        )

    def _kinds(self, seen: Overview, health: Overview) -> list[_Kind]:
        form = self._form
        session, library = form.session, form.session.library
        today, settings = session.today(), session.settings
        organisation = form.organisation
        entries = session.vault.ledger.releases(organisation.id)
        released = released_overview(organisation, form.units, library, entries)

        def about() -> About:
            return About(organisation, form.units, form.file)

        kinds = [
            _Kind(
                "Advies aan de organisatie",
                "Wat u zag, wat andere bronnen zeggen en wat de organisatie kan doen. "
                + ("Met cijfers uit gesprekken." if seen.release else "Zonder cijfers."),
                "advies-organisatie",
                lambda: advice_report(seen, about(), library, today, settings, seen_profiles(form)),
                (seen,),
            ),
            _Kind(
                "Gespreksblad voor MT en HR",
                "Eén bladzijde om samen te bespreken.",
                "gespreksblad",
                lambda: discussion_sheet(seen, about(), library, today),
                (seen,),
            ),
            _Kind(
                "Belastingprofiel per functie",
                "Wat functies vragen, en wat tot de pensioenleeftijd niet haalbaar is.",
                "belastingprofiel",
                lambda: profile_sheet(seen_profiles(form), about(), library, today),
            ),
            _Kind(
                "Kwartaalblad",
                "De cijfers van de laatste uitgave, met hoe ver de afspraken zijn.",
                "kwartaalblad",
                lambda: quarterly_sheet(released, about(), library, today, settings),
            ),
        ]
        if seen.release:
            kinds.insert(
                0,
                _Kind(
                    "Groepsadvies",
                    "De patronen: wat mensen in hun werk delen, met de cijfers.",
                    "groepsadvies",
                    lambda: group_report(seen, organisation, library, today, settings),
                    (seen,),
                ),
            )
        if health.rows:
            kinds.append(
                _Kind(
                    "Groepsbeeld gezondheid",
                    "Waar een grens van mensen zelf meespeelt, met strengere drempels.",
                    "groepsbeeld",
                    lambda: group_report(health, organisation, library, today, settings),
                    (health,),
                )
            )
        if seen.release:
            kinds.append(
                _Kind(
                    "Cijfers als tabel",
                    "Alleen de afgeschermde cijfers, met uitleg van elke kolom.",
                    "cijfers",
                    lambda: seen,
                    (seen,),
                    _TABLE,
                )
            )
        return kinds

    def _row(self, kind: _Kind) -> QWidget:
        """What the document is for, with its ways out beside it."""
        buttons = []
        if "pdf" in kind.ways:
            look = button("Bekijk", "quiet", lambda: self._look(kind))
            look.setAccessibleName(f"Bekijk {kind.title}")
            buttons.append(look)
        for ending in kind.ways:
            made = button(
                f"Bewaar als {_WORDS[ending]}",
                "plain",
                lambda ending=ending: self._save(kind, ending),
            )
            made.setAccessibleName(f"{kind.title} als {_WORDS[ending]}")
            buttons.append(made)
        words = column(text(kind.title, "strong"), text(kind.intro, "muted"), spacing=0)
        return row(words, flow(buttons), shares=(3, 2))

    def _look(self, kind: _Kind) -> None:
        """Show the real pages; nothing goes out and nothing is kept."""
        self._form.session.flush()
        made = kind.make()

        def task(_job: work.Job) -> tuple[bytes, tuple[str, ...]]:
            data = write_pdf(made)
            return data, preview.texts(data)

        def done(found: tuple[bytes, tuple[str, ...]]) -> None:
            clear(self._box)
            paper = Paper()
            paper.setMinimumHeight(current().px(_HEIGHT))
            paper.setMaximumWidth(current().px(_WIDTH))
            back = button("&Terug naar de documenten", "plain", self._refresh)
            self._box.addWidget(card(kind.title, line(back), paper))
            back.setFocus()
            paper.show_pdf(*found)

        work.run(task, done, lambda error: notices.problem(self, error))

    def _save(self, kind: _Kind, ending: str) -> None:
        """Write a document; figures that go out are kept in the ledger before the file is."""
        session = self._form.session
        session.flush()
        place = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(place)) / f"{kind.file}.{ending}"
        target = dialogs.save_file(self, f"{kind.title} bewaren", start, _KINDS[ending])
        if target is None:
            return

        def keep(data: bytes) -> None:
            new = [seen for seen in kind.shows if self._keep(seen)]
            work.run(lambda _job: save(data, target), lambda _nothing: done(bool(new)), failed)

        def done(new: bool) -> None:  # noqa: FBT001 - what was kept
            remark = export_remark(target)
            words = f"{kind.title} is bewaard als {target.name}. {remark}".strip()
            notices.say(self, words, "warning" if remark else "success")
            if new:
                self._group.show_organisation(self._form.organisation, self._form.units)

        def failed(error: Exception) -> None:
            notices.problem(self, error)

        write, made = kind.ways[ending], kind.make()
        work.run(lambda _job: write(made), keep, failed)

    def _keep(self, seen: Overview) -> bool:
        """Put new figures in the ledger; False when there are none, or they are there already."""
        session = self._form.session
        if seen.release is None or seen.made is not None:
            return False
        entry = ledger_entry(seen, session.now())
        kept = session.vault.ledger.releases(seen.organisation.id)
        if any(each.body == entry.body for each in kept):
            return False
        session.vault.ledger.add(entry)
        session.vault.log.write("group report released", seen.organisation.id)
        return True
