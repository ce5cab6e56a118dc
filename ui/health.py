"""Whether the open vault is whole: checked in the background after opening, and on request."""

from collections.abc import Callable

from assistant.problem import Problem
from ui import work
from ui.session import Session


def check(session: Session, told: Callable[[], object] = lambda: None) -> None:
    """Check every page, every table and the log; `told` is called when `session.findings` is new.

    A vault that closes meanwhile is simply not judged.
    """

    def done(findings: tuple[str, ...]) -> None:
        session.findings = findings
        told()

    def failed(error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error

    stop(session)
    session.check = work.run(lambda job: session.vault.check(job.cancelled), done, failed)


def stop(session: Session) -> work.Job | None:
    """Stop the check that may be running, as it holds the key; gives it, to wait for its end."""
    if session.check is not None:
        session.check.cancel()
    return session.check


def verdict(findings: tuple[str, ...] | None) -> str:
    """The outcome of a check in one sentence, with what to do when something is wrong."""
    if findings is None:
        return "De kluis wordt op de achtergrond gecontroleerd."
    if not findings:
        return "De kluis is gecontroleerd en heel."
    broken = [one for one in findings if one.startswith("log: line ")]
    if len(broken) == len(findings):
        line = broken[0].split()[2]
        return (
            f"Het logboek klopt niet vanaf regel {line}: iemand heeft daar iets veranderd of "
            "weggehaald. Uw dossiers zijn heel. Bewaar een reservekopie van vóór die tijd."
        )
    return (
        "Het gegevensbestand van de kluis is beschadigd. Wat u nog ziet, is leesbaar. "
        "Zet de nieuwste reservekopie terug in een nieuwe map en werk daar verder."
    )
