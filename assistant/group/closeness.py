"""How close anyone can come to what is hidden: "Controleer herleidbaarheid", in words."""

from dataclasses import dataclass

from assistant.content.library import Library
from assistant.group.disclosure import Release, attack
from assistant.group.words import title_of


@dataclass(frozen=True, slots=True)
class Closeness:
    """The tightest interval around one hidden count that any attacker can compute."""

    unit: str
    title: str
    low: int
    high: int
    text: str


def closeness(release: Release, library: Library) -> tuple[Closeness, ...]:
    """For every hidden cell how close the best informed attacker comes.

    That is a colleague who knows the own answer, and with it everything an outsider and the
    employer know. For the AD only: it is no part of what is released.
    """
    return tuple(
        Closeness(unit, title_of(indicator, library), low, high, _text(low, high))
        for (unit, indicator), (low, high) in attack(release, "colleague").items()
    )


def _text(low: int, high: int) -> str:
    return (
        f"Wie alle cijfers naast elkaar legt en het eigen antwoord kent, komt niet verder dan: "
        f"tussen {low} en {high} mensen."
    )
