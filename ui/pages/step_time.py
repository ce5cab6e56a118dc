"""The time on the step that is on screen, and how it is told: gently, at the bottom."""

from datetime import datetime

from assistant.case.file import ConsultFile
from assistant.consult import flow
from assistant.content.library import Library
from ui.session import Session


class StepTime:
    """Counts the seconds on a step; whoever leaves the step asks for them once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._since: datetime | None = None

    def spent(self) -> int:
        """Whole seconds since this was last asked; nought the first time and after `stop`."""
        now = self._session.now()
        since, self._since = self._since, now
        return max(0, int((now - since).total_seconds())) if since else 0

    def stop(self) -> None:
        """The consult goes off screen: the time in between is not counted."""
        self._since = None


def time_words(consult: ConsultFile, key: str, library: Library) -> str:
    """The time of the talk and, from a minute on, of this step.

    Only a talk that is longer than usual (policy 'talk_minutes') hears how long that is.
    """
    spent, usual = flow.talk_minutes(consult, library), round(library.policy("talk_minutes"))
    talk = f"{flow.duration_text(spent)} in gesprek"
    if spent > usual:
        talk += f"\nMeestal genoeg: {flow.duration_text(usual)}. De rest kan een andere keer."
    here = flow.step_of(consult, key).seconds // 60
    return f"{talk}\n{flow.duration_text(here)} bij deze stap" if here else talk
