"""Reads a questionnaire that was filled in beforehand, and says of every line what is wrong.

The file comes from outside, so everything in it is checked here: its size, its shape, whether it
belongs to this talk, and each answer. Nothing is stored by reading it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.case.file import ConsultFile
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.content.model import Scale, ScreeningItem
from assistant.problem import Problem
from assistant.screening.themes import ITEM_PREFIX

KIND = "evenwicht-vragenlijst"
"""What a file says it is."""

UNKNOWN, REFUSED = "weet_niet", "wil_niet_zeggen"
"""How the two answers that are no score are written in a file."""

LARGEST = 100_000
"""Bytes a file has at most; a filled in one has some three thousand."""

_MOST = 500
"""Lines a file has at most."""

_LONGEST = 40
"""Letters of a line that are shown."""

_STATES = {UNKNOWN: AnswerState.UNKNOWN, REFUSED: AnswerState.REFUSED}
_SCORES = frozenset("12345")
_NOTHING = "Er is niets overgenomen."


class _File(BaseModel):
    """A filled in file as it was saved."""

    model_config = ConfigDict(extra="forbid", strict=True)

    soort: Literal["evenwicht-vragenlijst"]
    kenmerk: str = Field(max_length=64)
    ingevuld: date
    door: Literal["zelf", "hulp"]
    antwoorden: dict[str, str] = Field(max_length=_MOST)


@dataclass(frozen=True, slots=True)
class Given:
    """One answer in the file: the question, its words, and what was stored before, if anything.

    `value` is '1' to '5', or the state when it is no score.
    """

    item: ScreeningItem
    value: str | AnswerState
    said: str
    before: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """One line of the file that is not taken over, and why."""

    line: str
    why: str


@dataclass(frozen=True, slots=True)
class FilledIn:
    """What a file holds; `by` is 'zelf' or 'hulp'."""

    day: date
    by: str
    given: tuple[Given, ...]
    rejected: tuple[Rejected, ...]


def read_filled_in(data: bytes, consult: ConsultFile, library: Library, today: date) -> FilledIn:
    """What a filled in file says, line by line.

    Raises:
        Problem: it is no such file, it belongs to another talk, or its day is yet to come.
    """
    found = _parsed(data)
    if found.kenmerk != consult.consult.id:
        raise Problem(
            "Dit bestand hoort bij een ander gesprek.",
            _NOTHING,
            "Open het gesprek waarvoor deze vragenlijst is gemaakt, of kies een ander bestand.",
        )
    if found.ingevuld > today:
        raise Problem(
            "Volgens dit bestand is de vragenlijst ingevuld op een dag die nog moet komen.",
            _NOTHING,
            "Vraag om de lijst opnieuw te bewaren op een computer waarvan de datum klopt.",
        )
    items = {item.id: item for item in library.all(ScreeningItem)}
    given, rejected = [], []
    for id_, value in found.antwoorden.items():
        item = items.get(id_)
        if item is None:
            rejected.append(_rejected(id_, value, "Deze vraag staat niet in de vragenlijst."))
        elif value in _SCORES or value in _STATES:
            given.append(_given(item, value, consult, library))
        else:
            rejected.append(_rejected(id_, value, "Dit is geen antwoord dat kan."))
    order = list(items)
    given.sort(key=lambda each: order.index(each.item.id))
    return FilledIn(found.ingevuld, found.door, tuple(given), tuple(rejected))


def _parsed(data: bytes) -> _File:
    wrong = Problem(
        "Dit bestand is geen ingevulde vragenlijst.",
        _NOTHING,
        "Kies het bestand dat is bewaard met de knop ‘Bewaar mijn antwoorden’ in de invulpagina.",
    )
    if len(data) > LARGEST:
        raise wrong
    try:
        return _File.model_validate_json(data)
    except ValidationError:
        raise wrong from None  # what pydantic says of it quotes the answers


def _given(item: ScreeningItem, value: str, consult: ConsultFile, library: Library) -> Given:
    stored = consult.answer(ITEM_PREFIX + item.id)
    before = ""
    if stored is not None and stored.state is AnswerState.ANSWERED:
        before = _words(item, stored.value, library)
    elif stored is not None and stored.state is not AnswerState.UNANSWERED:
        before = stored.state.label
    found = _STATES.get(value, value)
    return Given(item, found, _words(item, found, library), before)


def _words(item: ScreeningItem, value: str | AnswerState, library: Library) -> str:
    """An answer in the words of its scale."""
    if isinstance(value, AnswerState):
        return value.label
    scale = library.get(Scale, item.scale)
    return scale.answers[int(value) - 1] if scale and value in _SCORES else value


def _rejected(id_: str, value: str, why: str) -> Rejected:
    line = " ".join(f"{id_} = {value}".split())
    return Rejected(line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…", why)
