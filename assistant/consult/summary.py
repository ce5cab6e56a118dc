"""The consult in plain sentences, as it is read back: the worker's own words come first.

Each part belongs to a phase of the talk; a phase is read back when it ends, and all of them at the
end of the consult.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Bottleneck,
    Measure,
    Note,
    Referral,
    Signal,
    Talent,
    Task,
    Theme,
)
from assistant.case.words import ConsentState, Side
from assistant.consult.steps import FOLLOW_UP_DAY, OWN_QUESTION
from assistant.content.library import Library
from assistant.content.model import Factor, Partner, ScreeningTheme, SignalText
from assistant.dutch import day_text, number_text

START, TALKED, WEIGHED, AGREED = "kennismaking", "gesprek", "balans", "afspraken"
"""The phases of a talk, in their order."""

_OWNERS = {
    Side.WORKER: "u",
    Side.EMPLOYER: "uw werkgever",
    Side.MANAGER: "uw leidinggevende",
    Side.AD: "ik, uw arbeidsdeskundige",
    Side.OTHER: "iemand anders",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; `quote` when the worker said it."""

    text: str
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under one heading; `phase` is a key of the phases."""

    phase: str
    title: str
    lines: tuple[Line, ...]


def summary(consult: ConsultFile, library: Library) -> tuple[Part, ...]:
    """What is read back to the worker, addressed as u; parts without content are left out."""
    parts = (
        Part(START, "Uw vraag", tuple(_quotes([consult.text(OWN_QUESTION)]))),
        Part(START, "Wat opvalt", tuple(_signals(consult, library))),
        Part(TALKED, "In uw eigen woorden", tuple(_own_words(consult))),
        Part(TALKED, "Dit gaat goed", tuple(_well(consult))),
        Part(TALKED, "Hier wilde u het over hebben", tuple(_themes(consult, library))),
        Part(WEIGHED, "Uw werk", tuple(_tasks(consult))),
        Part(WEIGHED, "Waar het knelt", tuple(_bottlenecks(consult, library))),
        Part(AGREED, "Wat we kunnen doen", tuple(_measures(consult))),
        Part(AGREED, "Wie er meedenkt", tuple(_referrals(consult, library))),
        Part(AGREED, "Wat we afspraken", tuple(_actions(consult))),
    )
    return tuple(part for part in parts if part.lines)


def theme_title(theme: Theme, library: Library) -> str:
    """A chosen theme's name: of the pack, or the worker's own."""
    known = library.get(ScreeningTheme, theme.theme)
    return known.title if known else theme.text


def talent_text(talent: Talent) -> str:
    """A talent, with whether it can still grow."""
    return f"{talent.text} (kan nog groeien)" if talent.developable else talent.text


def bottleneck_title(bottleneck: Bottleneck, library: Library) -> str:
    """A bottleneck's own text, or else its factor's name."""
    factor = library.get(Factor, bottleneck.factor)
    return bottleneck.text or (factor.title if factor else "Knelpunt zonder naam")


def _quotes(texts: Iterable[str]) -> Iterable[Line]:
    return (Line(text.strip(), quote=True) for text in texts if text.strip())


def _own_words(consult: ConsultFile) -> Iterable[Line]:
    return _quotes(
        [note.text for note in consult.all(Note) if note.quote]
        + [theme.own_words for theme in consult.all(Theme)]
    )


def _signals(consult: ConsultFile, library: Library) -> Iterable[Line]:
    for signal in consult.all(Signal):
        known = library.get(SignalText, signal.catalogue)
        if said := signal.text or (known.text if known else ""):
            yield Line(_stop(said))


def _well(consult: ConsultFile) -> Iterable[Line]:
    yield from _quotes(consult.text(id_) for id_ in ("gaat_goed", "energiebronnen"))
    for talent in consult.all(Talent):
        if talent.text:
            yield Line(_stop(talent_text(talent)))


def _themes(consult: ConsultFile, library: Library) -> Iterable[Line]:
    for theme in sorted(consult.all(Theme), key=lambda t: t.position):
        text = theme_title(theme, library)
        if theme.importance is not None:
            text += f". Hoe belangrijk: {theme.importance} van de 10"
        if theme.tried:
            text += f". Al geprobeerd: {theme.tried}"
        yield Line(_stop(text))


def _tasks(consult: ConsultFile) -> Iterable[Line]:
    for task in sorted(consult.all(Task), key=lambda t: t.position):
        if task.name and task.hours:
            yield Line(f"{task.name}: {number_text(task.hours, 2)} uur per week.")
        elif task.name:
            yield Line(_stop(task.name))


def _bottlenecks(consult: ConsultFile, library: Library) -> Iterable[Line]:
    for bottleneck in consult.all(Bottleneck):
        title = bottleneck_title(bottleneck, library)
        why = bottleneck.justification
        yield Line(_stop(f"{title}: {why}") if why else _stop(title))


def _measures(consult: ConsultFile) -> Iterable[Line]:
    for measure in consult.all(Measure):
        if measure.text and not measure.status.is_dropped:
            yield Line(_promise(measure.text, measure.owner, measure.side, measure.due))


def _referrals(consult: ConsultFile, library: Library) -> Iterable[Line]:
    for referral in consult.all(Referral):
        partner = library.get(Partner, referral.partner)
        name = partner.title if partner else referral.partner
        if name and referral.consent is not ConsentState.REFUSED:
            why = f": {referral.question or referral.reason}"
            yield Line(_stop(name + why if why != ": " else name))


def _actions(consult: ConsultFile) -> Iterable[Line]:
    for action in consult.all(Action):
        if action.text and not action.status.is_dropped:
            yield Line(_promise(action.text, action.owner, action.side, action.due))
    if day := consult.text(FOLLOW_UP_DAY):
        yield Line(f"Op {day_text(date.fromisoformat(day))} spreken we elkaar weer.")


def _promise(text: str, owner: str, side: Side, due: date | None) -> str:
    who = owner or _OWNERS[side]
    until = f", vóór {day_text(due)}" if due else ""
    return f"{text.rstrip('.')} ({who}{until})."


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
