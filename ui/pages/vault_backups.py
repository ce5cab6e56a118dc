"""The backups of the vault: which there are, making one, proof that it opens, putting one back."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.dutch import number_text
from assistant.privacy.synced import backup_remark
from assistant.store import BackupFile
from ui import backups, dialogs
from ui.clock import moment_text
from ui.forms.layout import button, card, clear, column, line, muted, note, text
from ui.pages.vault_work import Working
from ui.session import Session
from ui.steps.more import more
from ui.work import Job

_FIRST = 3
_MEGABYTE = 1_000_000


class VaultBackups(QWidget):
    """The card with the backups."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[object, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        make = button("&Maak nu een reservekopie", "primary", self._make)
        self._prove = button("&Bewijs dat mijn reservekopie opent", "plain", self._prove_newest)
        self._work = Working(make, self._prove)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(
            card(
                "Reservekopieën",
                self._list,
                column(line(make), line(self._prove), spacing=8),
                self._work,
                intro=(
                    "Na het vergrendelen en het sluiten maakt Evenwicht zelf een reservekopie, "
                    "als er iets is veranderd. Zij is even goed versleuteld als de kluis."
                ),
            )
        )

    def refresh(self) -> None:
        """Show what is in the folder now."""
        session = self._session
        where = backups.folder(session)
        found = tuple(session.vault.backups(where))
        remark = backups.remark(session)
        if (where, found, remark) == self._shown:
            return
        self._shown = (where, found, remark)
        clear(self._list)
        self._prove.setEnabled(bool(found))
        if remark:
            self._list.addWidget(note(remark, "warning"))
        if known := backup_remark(where):
            self._list.addWidget(note(known))
        for one in found[:_FIRST]:
            self._list.addWidget(self._row(one))
        if found[_FIRST:]:
            rest = found[_FIRST:]
            self._list.addWidget(
                more(
                    f"Nog {len(rest)} oudere",
                    lambda: column(*(self._row(one) for one in rest), spacing=8),
                )
            )
        self._list.addWidget(muted(f"Map: {where}"))
        self._list.addWidget(line(button("&Andere map kiezen", "quiet", self._choose)))

    def _row(self, one: BackupFile) -> QWidget:
        when = moment_text(one.moment, self._session.today())
        back = button("Terugzetten", "quiet", lambda: self._restore(one))
        back.setAccessibleName(f"Terugzetten: reservekopie van {when}")
        size = number_text(one.size / _MEGABYTE)
        return line(
            column(text(when, "strong"), text(f"{size} MB, gecontroleerd", "small"), spacing=0),
            back,
            stretch=0,
        )

    def _choose(self) -> None:
        chosen = dialogs.choose_folder(
            self, "Kies de map voor reservekopieën", backups.folder(self._session)
        )
        if chosen is not None:
            backups.choose(self._session, chosen)
            self.refresh()

    def _make(self) -> None:
        session = self._session
        session.flush()
        where, now, vault = backups.folder(session), session.now(), session.vault

        def made(out_of_reach: tuple[Path, ...]) -> None:
            self.refresh()
            if out_of_reach:
                self._work.say(still_hold(out_of_reach), "warning")
            else:
                self._work.say("De reservekopie is gemaakt, geopend en gecontroleerd.", "success")

        self._work.run(
            "De reservekopie wordt gemaakt en gecontroleerd.",
            lambda job: vault.back_up(where, now, job.cancelled),
            made,
        )

    def _prove_newest(self) -> None:
        session, vault = self._session, self._session.vault
        newest = vault.backups(backups.folder(session))[0]
        when = moment_text(newest.moment, session.today())

        def task(job: Job) -> tuple[str, ...]:
            return vault.prove(newest.path, job.cancelled)

        def proven(findings: tuple[str, ...]) -> None:
            vault.log.write("backup proven" if not findings else "backup not whole")
            if findings:
                self._work.say(
                    f"De reservekopie van {when} is niet heel. Uw kluis is niet veranderd. "
                    "Maak een nieuwe reservekopie, het liefst op een andere schijf.",
                    "warning",
                )
            else:
                self._work.say(
                    f"De reservekopie van {when} gaat open en is heel: elke bladzijde en elke "
                    "tabel is gelezen.",
                    "success",
                )

        self._work.run("De nieuwste reservekopie wordt geopend en nagelezen.", task, proven)

    def _restore(self, one: BackupFile) -> None:
        folder = dialogs.choose_folder(
            self, "Kies een nieuwe, lege map voor de teruggezette kluis", Path.home()
        )
        if folder is None:
            return
        vault = self._session.vault
        self._work.run(
            "De reservekopie wordt teruggezet.",
            lambda _job: vault.restore(one.path, folder),
            lambda _nothing: self._work.say(
                f"De reservekopie staat als kluis in de map “{folder.name}”. Deze kluis is niet "
                "veranderd. Vergrendel en kies ‘Andere kluis of nieuwe kluis’ om haar te openen, "
                "met de wachtwoordzin van toen.",
                "success",
            ),
            stoppable=False,
        )


def still_hold(out_of_reach: tuple[Path, ...]) -> str:
    """Which backups still hold destroyed cases, and what to do about it."""
    names = ", ".join(path.name for path in out_of_reach)
    return (
        "In deze reservekopieën staan nog vernietigde dossiers, omdat ze met een eerdere sleutel "
        f"zijn gemaakt of beschadigd zijn: {names}. Gooi die bestanden zelf weg."
    )
