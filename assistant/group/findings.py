"""Figures of other sources: RI&E, PMO, survey, absence. Kept apart, and never about few people.

They were not protected by us, so what is typed in is held to the same minimums as our own figures:
those of the health side for PMO and absence, those of the work side for the rest.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.case.words import FindingSource
from assistant.dutch import number_text
from assistant.group.disclosure import Policy

_HEALTH = (FindingSource.PMO, FindingSource.ABSENCE)

_FIGURE = re.compile(
    r"(?P<number>\d{1,6}(?:[.,]\d{1,2})?) ?(?P<percent>%)? ?van(?: de)? (?P<of>\d{1,6})",
    re.ASCII,
)

EXAMPLE = "Schrijf het getal als ‘12 van 40’ of ‘6,2 % van 40’, met het aantal mensen achteraan."

IN_WORDS = "Laat het getal weg en schrijf de bevinding in woorden."


@dataclass(frozen=True, slots=True)
class Figure:
    """So many of so many people, or a percentage (0-100) of so many people."""

    value: float
    persons: int
    percent: bool

    @property
    def people(self) -> int:
        """How many people it is about, as near as a percentage says."""
        return round(self.value * self.persons / 100) if self.percent else int(self.value)

    @property
    def text(self) -> str:
        """As it is written: '12 van 40' or '6,2 % van 40'."""
        sign = " %" if self.percent else ""
        return f"{number_text(self.value, 2)}{sign} van {self.persons}"


def figure_of(text: str) -> Figure:
    """The figure in a text such as '12 van 40' or '6,2% van 40'.

    Raises:
        ValueError: it is no such figure; the message says so, in Dutch.
    """
    found = _FIGURE.fullmatch(text.strip())
    if found is None:
        raise ValueError(EXAMPLE)
    value, persons = float(found["number"].replace(",", ".")), int(found["of"])
    percent = bool(found["percent"])
    if not percent and not value.is_integer():
        raise ValueError(EXAMPLE)
    if value > (100 if percent else persons):
        raise ValueError("Het eerste getal is te groot: meer dan iedereen kan niet.")
    return Figure(value, persons, percent)


def why_not(source: FindingSource, text: str, policies: Mapping[str, Policy]) -> str:
    """Why this figure of this source cannot be kept, in Dutch; empty when it can.

    A percentage of people is held to the number of people it means. A percentage of absence is
    about time, and is held to the size of the group; nobody and everyone are told of neither.
    What figures show together is looked at in `findings_together`.
    """
    if not text.strip():
        return ""
    try:
        figure = figure_of(text)
    except ValueError as wrong:
        return str(wrong)
    policy = policy_of(source, policies)
    if figure.persons < policy.unit_minimum:
        return f"Dit gaat over minder dan {policy.unit_minimum} mensen. {IN_WORDS}"
    if figure.percent and source is FindingSource.ABSENCE:
        return "" if 0 < figure.value < 100 else f"Dit zegt iets over iedereen. {IN_WORDS}"  # noqa: PLR2004 - a percentage
    if not policy.safe(figure.people, figure.persons):
        return (
            f"Dit getal laat een groep van minder dan {policy.cell_minimum} mensen zien: wie het "
            f"wel heeft, of wie niet. {IN_WORDS}"
        )
    return ""


def policy_of(source: FindingSource, policies: Mapping[str, Policy]) -> Policy:
    """The minimums that hold for what this source says."""
    return policies["health" if source in _HEALTH else "work"]
