"""The Dutch group a work ability score is laid beside."""

import pytest

from assistant.screening.work_ability_norm import DUTCH, reference_text


def test_the_shares_are_those_of_the_source() -> None:
    """Blik op Werk, WAI database, 2012: 1.93, 10.89, 43.68 and 43.50 per cent of the group."""
    assert pytest.approx(100, abs=0.01) == sum(share for _, share in DUTCH.shares)
    assert [1.93, 10.89, 43.68, 43.50] == [share for _, share in DUTCH.shares]
    assert 136_397 == DUTCH.people


def test_the_reference_says_its_year_its_number_and_its_limit() -> None:
    """Whoever compares reads of when it is, of how many people, and that it is no average."""
    said = reference_text()

    assert "Nederland in 2012: 1,9 % slecht, 10,9 % matig, 43,7 % goed, 43,5 % uitstekend." in said
    assert "136.397 mensen (Blik op Werk, 2010 tot en met 2012)" in said
    assert "geen doorsnee" in said
