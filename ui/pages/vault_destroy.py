"""Destroying one or several cases for good: asked once, done beside the window, told."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from assistant.dutch import list_text
from ui import backups, dialogs, notices
from ui.pages.vault_backups import still_hold
from ui.pages.vault_work import Working
from ui.session import Session

_CANNOT = (
    "Dit kan niet ongedaan worden gemaakt. {} uit de kluis en uit de reservekopieën in de map die "
    "u koos. Uit andere reservekopieën gaat het weg zodra Evenwicht die weer ziet of terugzet. "
    "Bestanden die u eerder bewaarde, blijven staan. Wat al meetelde in een groepsadvies, blijft "
    "daar een aantal."
)


def destroy(
    page: QWidget,
    session: Session,
    cases: Mapping[str, str],
    working: Working,
    gone: Callable[[], object],
) -> None:
    """Ask whether these cases may go for good, and destroy them.

    Args:
        page: where it is asked.
        session: the open vault.
        cases: the number of each case by its id.
        working: shows that it goes on, and what went wrong.
        gone: what happens on the page once they are gone.
    """
    numbers = list_text(sorted(cases.values()))
    one = len(cases) == 1
    what = f"Dossier {numbers}" if one else f"{len(cases)} dossiers"
    consequence = _CANNOT.format("Het dossier verdwijnt" if one else "Deze dossiers verdwijnen")
    if not one:
        consequence = f"Het gaat om {numbers}.\n\n{consequence}"
    if not dialogs.ask(page, f"{what} vernietigen?", consequence, "Vernietigen", "Bewaren"):
        return
    session.flush()
    session.forget()
    vault, now, where = session.vault, session.now(), backups.folders(session)
    window = page.window()

    def done(out_of_reach: tuple[Path, ...]) -> None:
        session.forget()
        gone()
        if out_of_reach:
            notices.say(window, still_hold(out_of_reach), "warning")
        else:
            notices.say(window, f"{what} {'is' if one else 'zijn'} vernietigd.", "success")

    working.run(
        f"{'Het dossier wordt' if one else 'De dossiers worden'} vernietigd, ook in de "
        "reservekopieën.",
        lambda _job: vault.destroy_cases(tuple(cases), now, where),
        done,
        stoppable=False,
    )
