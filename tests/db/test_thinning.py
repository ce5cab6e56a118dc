from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.thinning import TIERS, kept

DAY = timedelta(days=1)
END = datetime(2026, 3, 4, 18, tzinfo=UTC)

moments = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)).map(  # noqa: DTZ001 - made aware here
        lambda moment: moment.replace(tzinfo=UTC)
    ),
    max_size=60,
    unique=True,
)


@pytest.mark.parametrize(
    ("days_ago", "stay"),
    [
        ([], []),
        ([0], [0]),
        ([400], [400]),
        # 4 March 2026 is a Wednesday. Seven days stay, then the Sundays that end the weeks of
        # 22 and 15 February (and 1 March, among the days), then the ends of the months.
        (range(30), [0, 1, 2, 3, 4, 5, 6, 10, 17, 24]),
        # Once a month is kept for a year.
        (range(0, 600, 30), [30 * n for n in range(12)]),
    ],
)
def test_table(days_ago: list[int], stay: list[int]) -> None:
    """Seven days, five weeks and twelve months keep their newest backup."""
    expected = {END - n * DAY for n in stay}
    assert expected == kept(END - n * DAY for n in days_ago)


def test_newest_of_a_day() -> None:
    """Of several backups of one day the latest stays."""
    assert {END} == kept([END, END - timedelta(hours=3), END - timedelta(hours=1)])


@given(moments)
def test_newest_always_stays(found: list[datetime]) -> None:
    """The newest backup always stays, and never more than the table's sum."""
    stay = kept(found)
    assert stay <= set(found)
    assert not found or max(found) in stay
    assert len(stay) <= sum(tier.count for tier in TIERS)


@given(moments)
def test_thinning_again_changes_nothing(found: list[datetime]) -> None:
    """What stays once, stays the next time when nothing was added."""
    assert kept(found) == kept(kept(found))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=80))
def test_thinning_every_time_is_thinning_once(gaps: list[int]) -> None:
    """Thinning after every backup leaves what thinning all of them at once leaves."""
    moment, all_of_them, one_by_one = END, [], frozenset[datetime]()
    for gap in gaps:
        moment += gap * DAY + timedelta(hours=1)
        all_of_them.append(moment)
        one_by_one = kept([*one_by_one, moment])
    assert kept(all_of_them) == one_by_one
