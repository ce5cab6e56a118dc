"""What was told of the cooperation with an employer, and the hours for it, in sentences.

The hours follow the pattern of a case's budget (`assistant.consult.budget`): agreed, used and left,
with what was needed and not there, so that the need can be shown (Regioplan 2026; seed 004-R29 and
R30).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.case.cooperation import CooperationTalk, OwnHours
from assistant.case.words import Course, HoursKind
from assistant.dutch import day_text, number_text, sentence_text
from assistant.group.advice_parts import About
from assistant.group.figures_part import say
from assistant.report.model import Block, Sentence
from assistant.report.say import bullets, section, source, sources


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours for work above the single case; `agreed` is None when nothing was agreed."""

    agreed: float | None
    used: float
    missed: float

    @property
    def left(self) -> float:
        """What of the agreed hours is left; below nought when more was used."""
        return (self.agreed or 0) - self.used


def hours(entries: Iterable[OwnHours]) -> Hours:
    """The sums of what was written down; an entry without an amount counts for nothing."""
    found: dict[HoursKind, list[float]] = {kind: [] for kind in HoursKind}
    for entry in entries:
        if entry.amount is not None:
            found[entry.kind].append(entry.amount)
    agreed = found[HoursKind.AGREED]
    return Hours(
        sum(agreed) if agreed else None,
        sum(found[HoursKind.USED]),
        sum(found[HoursKind.MISSED]),
    )


def hours_text(found: Hours) -> str:
    """What was agreed, used, left and missed; empty when nothing was written down."""
    said = []
    if found.agreed is not None:
        said.append(f"Afgesproken: {_amount(found.agreed)}, besteed: {_amount(found.used)}.")
        if found.left < 0:
            said.append(f"Dat is {_amount(-found.left)} meer dan afgesproken.")
        else:
            said.append(f"Nog over: {_amount(found.left)}.")
    elif found.used:
        said.append(f"Besteed: {_amount(found.used)}. Er zijn geen uren afgesproken.")
    if found.missed:
        said.append(f"Nodig en niet beschikbaar: {_amount(found.missed)}.")
    return " ".join(said)


def _amount(value: float) -> str:
    return f"{number_text(value, 2)} uur"


def latest(talks: Iterable[CooperationTalk]) -> CooperationTalk | None:
    """The talk that was held last; one without a day counts as the oldest."""
    found = sorted(talks, key=lambda each: each.day or date.min)
    return found[-1] if found else None


def criterion(talks: Iterable[CooperationTalk]) -> CooperationTalk | None:
    """The talk in which was said last when both stop, or None when that was never said."""
    return latest(each for each in talks if each.stop.strip())


def cooperation_part(about: About) -> tuple[Block, ...]:
    """How the cooperation goes, as agreed with the employer: nothing of what each thought of it."""
    talks = about.file.all(CooperationTalk)
    entries = about.file.all(OwnHours)
    said: list[Sentence | tuple[Sentence, ...]] = []
    talk = latest(talks)
    if talk is not None and talk.course is not Course.OPEN:
        when = f"Op {day_text(talk.day)} spraken wij" if talk.day else "Wij spraken"
        text = f"{when} over de samenwerking. {_COURSE[talk.course]}"
        said.append(say(text, source(talk, "course")))
    if talk is not None and talk.agreed.strip():
        said.append(say(f"Afgesproken: {_begun(talk.agreed)}", source(talk, "agreed")))
    if stop := criterion(talks):
        said.append(say(f"Wij stoppen als: {_begun(stop.stop)}", source(stop, "stop")))
    if words := hours_text(hours(entries)):
        text = f"Tijd voor werk boven de gesprekken. {words}"
        said.append(say(text, *sources(entries)))
    return section("Onze samenwerking", bullets(said))


_COURSE = {
    Course.OPEN: "",
    Course.CONTINUE: "Wij gaan zo verder.",
    Course.ADJUST: "Wij gaan verder, maar anders.",
    Course.STOP: "Wij stoppen samen.",
}


def _begun(text: str) -> str:
    """A text after a colon: a small letter first, a full stop last."""
    said = sentence_text(text)
    return said[:1].lower() + said[1:] if said[1:2].islower() else said
