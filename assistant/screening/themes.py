"""What the answers to our own questionnaire say about its six themes, and what they may not say.

A score is the mean of someone's own answers, nothing more: there is no norm, no cut-off and no
sum over themes. It gives a direction for the conversation and never leads to a measure
(001-R12), and whoever filled the list in is invited to talk about it (001-R13).
"""

import math
from dataclasses import dataclass

from assistant.case.file import ConsultFile
from assistant.case.records import Answer
from assistant.case.words import AnswerState, Word
from assistant.content.address import addressed
from assistant.content.library import Library
from assistant.content.model import ScreeningItem, ScreeningTheme
from assistant.dutch import titles_text

ITEM_PREFIX = "item."
"""An item's answer is stored under this prefix and the item's id, its value '1' to '5'."""

_HIGHEST = 5


class Place(Word):
    """Where a mean lies among the five answers; higher is better in every theme."""

    LOW = "low", "laag"
    MIDDLE = "middle", "midden"
    HIGH = "high", "hoog"


@dataclass(frozen=True, slots=True)
class ThemeScore:
    """One theme: the mean from 1 to 5 of the answered items, or None when there are too few.

    `used`, `refused` and `missing` (not answered, not known or not applicable) count its items.
    `direction` says in words which way is good and `meaning` what this mean may say.
    """

    theme: ScreeningTheme
    mean: float | None
    place: Place | None
    used: int
    refused: int
    missing: int
    direction: str
    meaning: str


def theme_scores(
    consult: ConsultFile, library: Library, *, je: bool = False
) -> tuple[ThemeScore, ...]:
    """The score of every theme, in the order of the pack, in words for u or for je.

    A mean needs a part of the items of its theme; how large is policy ('screening_part').

    Raises:
        ValueError: a stored answer is not a whole number from 1 to 5.
    """
    answers = {answer.question: answer for answer in consult.all(Answer)}
    items: dict[str, list[ScreeningItem]] = {}
    for item in library.all(ScreeningItem):
        items.setdefault(item.theme, []).append(item)
    part = library.policy("screening_part")
    return tuple(
        _score(addressed(theme, je=je), items.get(theme.id, []), answers, part)
        for theme in library.all(ScreeningTheme)
    )


@dataclass(frozen=True, slots=True)
class Invitation:
    """The invitation to talk that goes with the scores, and the themes to start with."""

    text: str
    themes: tuple[ScreeningTheme, ...]


def invitation(scores: tuple[ThemeScore, ...], *, je: bool = False) -> Invitation | None:
    """The invitation for whoever answered anything; None when nothing was answered.

    Everyone is invited; low themes are named, because there the risk may be higher.
    """
    if not any(score.used for score in scores):
        return None
    low = tuple(score.theme for score in scores if score.place is Place.LOW)
    own = "je" if je else "uw"
    text = (
        f"Praat over {own} antwoorden met de arbeidsdeskundige. De cijfers zeggen zelf nog niets."
    )
    if low:
        names = titles_text([theme.title.lower() for theme in low])
        text = (
            f"Vraag een gesprek aan over {names}. Daar is {own} score lager. "
            f"Wat dat betekent, {'zoek je' if je else 'zoekt u'} samen uit."
        )
    return Invitation(text, low)


def _score(
    theme: ScreeningTheme, items: list[ScreeningItem], answers: dict[str, Answer], part: float
) -> ThemeScore:
    given = [(item, answers.get(ITEM_PREFIX + item.id)) for item in items]
    points = [
        _points(item, answer.value)
        for item, answer in given
        if answer and answer.state is AnswerState.ANSWERED
    ]
    refused = sum(1 for _, answer in given if answer and answer.state is AnswerState.REFUSED)
    enough = points and 100 * len(points) >= part * len(items)
    mean = sum(points) / len(points) if enough else None
    place = _place(mean) if mean is not None else None
    meanings = {Place.LOW: theme.low, Place.MIDDLE: theme.middle, Place.HIGH: theme.high}
    return ThemeScore(
        theme=theme,
        mean=mean,
        place=place,
        used=len(points),
        refused=refused,
        missing=len(items) - len(points) - refused,
        direction=theme.direction,
        meaning=meanings[place] if place else "",
    )


def _points(item: ScreeningItem, value: str) -> int:
    """The points of an answer; where agreeing is not good the scale is turned round."""
    points = int(value)
    if not 1 <= points <= _HIGHEST:
        raise ValueError(f"an answer of {item.id} is not from 1 to {_HIGHEST}")
    return _HIGHEST + 1 - points if item.reverse else points


def _place(mean: float) -> Place:
    """The answer a mean lies nearest to, half up: the first two are low, the last two high."""
    nearest = math.floor(mean + 0.5)
    if nearest <= 2:  # noqa: PLR2004 - the second answer of five
        return Place.LOW
    return Place.MIDDLE if nearest == 3 else Place.HIGH  # noqa: PLR2004 - the third answer of five
