"""Which open cases a structural meeting looks at first, by a criterion that is policy."""

from datetime import date, timedelta
from typing import Any

import pytest

from assistant.case.lists import RiskRow
from assistant.case.words import Obstacle
from assistant.content.policy import with_own
from assistant.content.standard import standard
from assistant.planning.risk import criterion, risk_cases

LIBRARY = standard()
TODAY = date(2026, 11, 23)


def row(**values: Any) -> RiskRow:
    """An open case in which nothing asks for a meeting."""
    usual: dict[str, Any] = {
        "case_id": "c", "number": "2026-001", "worker": "", "job": "", "unit": "",
        "first_sick_day": None, "obstacle": Obstacle.NONE, "bottlenecks": 0,
    }  # fmt: skip
    return RiskRow(**{**usual, **values})


@pytest.mark.requirement("002-R38")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ()),
        ({"first_sick_day": TODAY - timedelta(weeks=20, days=-1)}, ()),
        ({"first_sick_day": TODAY - timedelta(weeks=20)}, ("verzuimweek 21",)),
        ({"first_sick_day": TODAY + timedelta(1)}, ()),
        ({"bottlenecks": 2}, ()),
        ({"bottlenecks": 3}, ("3 knelpunten",)),
        ({"obstacle": Obstacle.CONFLICT}, ("er speelt een conflict",)),
        (
            {"bottlenecks": 4, "obstacle": Obstacle.REORGANISATION},
            ("4 knelpunten", "er speelt een reorganisatie"),
        ),
    ],
)
def test_why_a_case_is_a_risk_dossier(values: dict[str, Any], expected: tuple[str, ...]) -> None:
    """From twenty full weeks (ICE, week 20), three bottlenecks, or what has to be solved first."""
    found = risk_cases([row(**values)], LIBRARY, TODAY)
    assert expected == (found[0].why if found else ())


@pytest.mark.requirement("002-R38")
def test_the_criterion_can_be_set() -> None:
    """An own value moves the boundary, nought leaves it out, and the page says which holds."""
    own = with_own(LIBRARY, {"risk_weeks": 0, "risk_bottlenecks": 5})
    long_absent = row(first_sick_day=TODAY - timedelta(weeks=60), bottlenecks=4)
    assert () == risk_cases([long_absent], own, TODAY)
    assert "minstens 5 knelpunten" in criterion(own)
    assert "weken" not in criterion(own)
    assert "minstens 20 weken verzuim" in criterion(LIBRARY)


def test_most_reasons_first() -> None:
    """A case with two reasons stands above one with one."""
    one = row(case_id="een", bottlenecks=3)
    two = row(case_id="twee", bottlenecks=3, obstacle=Obstacle.CONFLICT)
    assert ["twee", "een"] == [each.row.case_id for each in risk_cases([one, two], LIBRARY, TODAY)]
