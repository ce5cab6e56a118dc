"""What is told when a vault has just been opened: what is wrong around it, if anything."""

from datetime import timedelta
from typing import TYPE_CHECKING

from assistant.case.changes import added, removed
from assistant.case.records import Setting
from assistant.dutch import day_text
from ui.session import Session

if TYPE_CHECKING:  # its pages stand on this one
    from ui.workspace import Workspace

UNKEPT = "recovery_code_unkept"
"""The setting that says that nobody typed back the recovery code of this vault."""

_APART = timedelta(days=1)

_NO_CODE = (
    "Evenwicht ging dicht voordat u de herstelcode van deze kluis overtypte. Maak een nieuwe code "
    "en bewaar die, zodat u altijd in uw kluis kunt."
)


def tell(workspace: "Workspace", refused: str | None) -> None:
    """Tell what is wrong: an own pack that was refused, the clock, or a code nobody has."""
    session = workspace.session
    if said := refused or _clock(session):
        workspace.notices.say(said, "warning")
    elif UNKEPT in session.settings:
        workspace.notices.say(_NO_CODE, "warning", ("Naar de kluis", workspace.vault))


def _clock(session: Session) -> str:
    """That this computer's day lies before the last one somebody worked in this vault."""
    last, now = session.vault.cases.last_change(), session.now()
    if last is None or last - now <= _APART:
        return ""
    return (
        f"Volgens deze computer is het {day_text(now.astimezone().date())}, maar in deze kluis is "
        f"op {day_text(last.astimezone().date())} nog gewerkt. Controleer de klok voordat u verder "
        "werkt. Anders kloppen dagen en termijnen niet."
    )


def left_at_code(session: Session) -> None:
    """The window closes while the code of a new vault is on screen: remember it, and close."""
    try:
        code_unkept(session)
    finally:
        session.close()


def code_unkept(session: Session) -> None:
    """A recovery code was shown; until it is typed back, opening the vault tells of it."""
    if UNKEPT not in session.vault.cases.settings():
        unkept = added(Setting(id=UNKEPT, value="yes"), session.now())
        session.commit("Herstelcode niet bewaard", (unkept,), undoable=False)


def code_kept(session: Session) -> None:
    """A recovery code was typed back: nothing has to be told of it any more."""
    stored = session.vault.cases.settings().get(UNKEPT)
    if stored is not None:
        session.commit("Herstelcode bewaard", (removed(stored, session.now()),), undoable=False)
