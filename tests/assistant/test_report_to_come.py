"""Documents of a consult that is yet to come tell nothing of it as if it were over."""

import re
from datetime import timedelta

import pytest

from assistant.case.records import Consult
from assistant.content.standard import standard
from assistant.report.catalogue import KINDS, DocumentKind, make, subjects
from assistant.report.model import Heading, sentences
from tests.assistant.report_kit import DAY, case_of
from ui.demo import SETTINGS, scenario, scenario_names

LIBRARY = standard()
OVER = re.compile(
    r"\b(vertelde|u sprak|Op .* sprak|hebben we samen besproken|U maakte het|Uw vraag was|legden"
    r"|wilde hebben|Waar het over ging)\b"
)


def told(kind: DocumentKind, days: int) -> set[str]:
    """What this document of all demo cases tells as past, made so many days from the talk."""
    found = set()
    for name in scenario_names():
        case = case_of(*scenario(name, LIBRARY, DAY))
        consult = max(case.all(Consult), key=lambda each: each.day or DAY)
        if consult.day is None:
            continue
        for subject in subjects(kind, case, consult.id, LIBRARY):
            today = consult.day + timedelta(days=days)
            made = make(kind, case, consult.id, LIBRARY, SETTINGS, today, subject)
            heads = {each.text for each in made.blocks if isinstance(each, Heading)}
            own = {each.text for each in sentences(made)}
            found |= {text for text in heads | own if OVER.search(text)}
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_what_is_yet_to_come_is_not_told_as_past(kind: DocumentKind) -> None:
    """Three days before the talk no sentence of ours says what was said in it."""
    assert set() == told(kind, -3)


def test_what_was_said_is_told_as_past() -> None:
    """On the day itself the report rests on what the worker told."""
    advice = next(kind for kind in KINDS if kind.id == "advies")

    assert "Het gesprek met u, en wat u daarin over uw werk vertelde." in told(advice, 0)
