"""The documents about an organisation: what each is for, how it stands with it, and the figures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.dutch import day_text
from assistant.group.advice_parts import About
from assistant.group.catalogue import (
    GROUP_KINDS,
    GroupKind,
    Material,
    group_stand,
    let_out,
    written_group,
)
from assistant.group.export import csv_file, xlsx_file
from assistant.group.overview import Overview, of_side, released_overview
from assistant.privacy.synced import export_remark
from assistant.report.save import save
from assistant.store import SignedReport
from ui import dialogs, notices, work
from ui.forms.flow import flow
from ui.forms.jump import jump
from ui.forms.layout import button, card, clear, column, note, text
from ui.forms.organisation_form import OrganisationForm
from ui.go import Go
from ui.pages.group_view import GroupView
from ui.steps.page import row

_TABLES: dict[str, tuple[str, str, Callable[[Overview], bytes]]] = {
    "xlsx": ("Excel", "Excel (*.xlsx)", xlsx_file),
    "csv": ("CSV", "Tabel (*.csv)", csv_file),
}

_YEAR = 365
"""Days; one release a year is the default (design decision 8)."""


class Documents(QWidget):
    """Every document about the organisation, from what is on the page now."""

    def __init__(self, form: OrganisationForm, group: GroupView, go: Go) -> None:
        super().__init__()
        self._form = form
        self._group = group
        self._go = go
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        group.made.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is, and how it stands with each."""
        clear(self._box)
        if not self._group.seen:
            self._box.addWidget(note("De cijfers worden nu afgeschermd. Dat duurt even."))
            return
        work_side, health = self._group.seen
        if (words := self._soon(work_side)) and work_side.made is None:
            self._box.addWidget(note(words))
        material = self._material(work_side, health)
        signed = self._form.session.vault.signed.of_organisation(self._form.organisation.id)
        rows = [self._row(kind, material, signed) for kind in GROUP_KINDS if kind.when(material)]
        self._box.addWidget(
            card(
                "Documenten",
                column(*rows, spacing=12),
                intro="Kies een document. U ziet de bladzijden voordat er iets naar buiten gaat.",
            )
        )
        if work_side.release:
            self._box.addWidget(self._figures(work_side))

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

    def _material(self, seen: Overview, health: Overview) -> Material:
        """What every document is made from, as it is now."""
        form = self._form
        session, organisation = form.session, form.organisation
        entries = session.vault.ledger.releases(organisation.id)
        return Material(
            about=About(organisation, form.units, form.file),
            seen=seen,
            health=health,
            released=released_overview(organisation, form.units, session.library, entries),
            jobs=self._group.jobs,
            library=session.library,
            settings=session.settings,
            today=session.today(),
        )

    def _row(
        self, kind: GroupKind, material: Material, signed: tuple[SignedReport, ...]
    ) -> QWidget:
        """What the document is for; pressing it opens it."""
        now = group_stand(kind, material.about, signed)
        state = now.words_now(lambda: written_group(kind, material).document)
        without = kind.shows and material.figures(kind.shows) is None
        intro = f"{kind.intro} Zonder cijfers uit gesprekken." if without else kind.intro
        return column(
            jump(kind.title, lambda: self._open(kind), state, boxed=True),
            text(intro, "muted"),
            spacing=2,
        )

    def _open(self, kind: GroupKind) -> None:
        if self._group.seen:
            self._form.session.flush()
            self._go.organisation_report(kind, self._material(*self._group.seen))

    def _figures(self, seen: Overview) -> QWidget:
        """The figures as a table, with its ways out beside what it is."""
        buttons = []
        for ending, (words, _kinds, _write) in _TABLES.items():
            made = button(
                f"Bewaar als {words}", "plain", lambda ending=ending: self._save(seen, ending)
            )
            made.setAccessibleName(f"Cijfers als tabel als {words}")
            buttons.append(made)
        said = text("Alleen de afgeschermde cijfers, met uitleg van elke kolom.", "muted")
        return card("Cijfers als tabel", row(said, flow(buttons), shares=(3, 2)))

    def _save(self, seen: Overview, ending: str) -> None:
        """Write the figures; what goes out is kept in the ledger before the file is."""
        session = self._form.session
        _words, kinds, write = _TABLES[ending]
        place = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(place)) / f"cijfers.{ending}"
        target = dialogs.save_file(self, "Cijfers bewaren", start, kinds)
        if target is None:
            return

        def keep(data: bytes) -> None:
            earlier = session.vault.ledger.releases(seen.organisation.id)
            entry = let_out(seen, earlier, session.now())
            new = entry is not None and entry not in earlier
            if entry is not None and new:
                session.vault.ledger.add(entry)
                session.vault.log.write("group report released", seen.organisation.id)
            work.run(lambda _job: save(data, target), lambda _nothing: done(new), failed)

        def done(new: bool) -> None:  # noqa: FBT001 - what was kept
            remark = export_remark(target)
            words = f"De cijfers zijn bewaard als {target.name}. {remark}".strip()
            notices.say(self, words, "warning" if remark else "success")
            if new:
                self._group.show_organisation(self._form.organisation, self._form.units)

        def failed(error: Exception) -> None:
            notices.problem(self, error)

        work.run(lambda _job: write(seen), keep, failed)
