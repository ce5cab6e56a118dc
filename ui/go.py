"""Where a page can go; the workspace does it."""

from typing import Protocol

from assistant.group.catalogue import GroupKind, Material
from ui.preferences import Preferences


class Go(Protocol):
    """The ways from page to page."""

    def start(self) -> None:
        """The start page."""

    def agenda(self) -> None:
        """What is due in all cases."""

    def cases(self) -> None:
        """The list of cases."""

    def new_consult(self, case_id: str = "") -> None:
        """The page that begins a consult, in a new case or one more in this case."""

    def consult(self, case_id: str, consult_id: str, step: str = "") -> None:
        """A consult, at this step or where it was left."""

    def report(self, case_id: str, consult_id: str, kind: str, subject: str = "") -> None:
        """A document of a consult: its preview, its text, and how it leaves."""

    def organisations(self, organisation_id: str = "", part: str = "") -> None:
        """The organisations, or one of them, or a part of what there is of it."""

    def organisation_report(self, kind: GroupKind, material: Material) -> None:
        """A document about an organisation: its preview, its text, and how it leaves."""

    def meetings(self, case_id: str = "") -> None:
        """The meetings, or what was said of one case with others."""

    def meeting_sheet(self, meeting_id: str, organisation: str) -> None:
        """The sheet of a meeting: its preview, and how it leaves."""

    def own_signals(self) -> None:
        """What the AD's own organisation can learn of the work."""

    def own_sheet(self) -> None:
        """The sheet for the AD's own organisation: its preview, and how it leaves."""

    def knowledge(self) -> None:
        """What the packs hold and what can be reckoned."""

    def settings(self) -> None:
        """The settings."""

    def vault(self) -> None:
        """The vault: its backups, who can open it, what it keeps and what happened."""

    def vault_log(self) -> None:
        """What happened to the vault."""

    def clean_up(self) -> None:
        """The cases whose time is over."""

    def keeping(self, case_id: str) -> None:
        """How long one case is kept, what it holds, and how it ends."""

    def lock(self, code: str = "") -> None:
        """Lock the vault; with the new recovery code when its key was renewed."""

    def lock_shared(self) -> None:
        """Lock, and log why: three wrong session codes were typed while looking together."""

    @property
    def preferences(self) -> Preferences:
        """The look and the window, as they are now."""

    def prefer(self, **values: object) -> None:
        """Change the look or the idle time, at once and for next time."""
