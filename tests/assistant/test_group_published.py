"""Tables others published with their outcome."""

import pytest

from assistant.group.disclosure import CountTable, Policy, Refused, attack, protect
from assistant.group.disclosure.rules import primary
from tests.assistant.group_kit import engine_here, shown_of

__all__ = ["engine_here"]

SSB_PERSONS = {
    "A": 113, "B": 55, "C": 73, "D": 45, "E": 138, "F": 67, "G": 40, "H": 65, "I": 14, "J": 61,
    "K": 35,
}  # fmt: skip
SSB_COUNTS = {
    "annet": (11, 7, 5, 13, 9, 12, 6, 9, 3, 9, 4),
    "arbeid": (11, 1, 8, 2, 14, 9, 4, 3, 0, 0, 2),
    "soshjelp": (55, 29, 35, 17, 63, 24, 22, 38, 9, 32, 18),
    "trygd": (36, 18, 25, 13, 52, 22, 8, 15, 2, 20, 11),
}
SSB_TREE = {
    "Norge": ["fylke_1", "fylke_4", "fylke_5", "fylke_6", "fylke_8", "fylke_10"],
    "fylke_1": ["A", "I"], "fylke_4": ["B"], "fylke_5": ["C", "D"], "fylke_6": ["E", "F"],
    "fylke_8": ["G", "H"], "fylke_10": ["J", "K"],
}  # fmt: skip


def ssb(tree: dict[str, list[str]] | None) -> CountTable:
    """Statistics Norway's fictitious municipalities (easySdcTable vignette, data set z2w)."""
    counts = {name: dict(zip(SSB_PERSONS, row, strict=True)) for name, row in SSB_COUNTS.items()}
    return CountTable(SSB_PERSONS, counts, tree)


def test_primary_cells_are_those_of_statistics_norway() -> None:
    """With 3 as the largest unsafe count and zeros unsafe too, the same cells are unsafe."""
    table = ssb(None)
    unsafe = {
        name: {unit for unit in SSB_PERSONS if unit in primary(table.shape, row, Policy())}
        for name, row in table.rows.items()
    }

    assert {"I"} == unsafe["annet"]
    assert {"B", "D", "H", "I", "J", "K"} == unsafe["arbeid"]
    assert set() == unsafe["soshjelp"]
    assert {"I"} == unsafe["trygd"]


def test_margins_of_statistics_norway_stay_true() -> None:
    """The totals 88, 54, 342 and 222 and those of the counties are shown as published."""
    release = protect(ssb(SSB_TREE))

    assert [88, 54, 342, 222] == [release.cell("Norge", name).count for name in SSB_COUNTS]
    assert [127, 118] == [
        sum(SSB_PERSONS[unit] for unit in SSB_TREE[name]) for name in ("fylke_1", "fylke_5")
    ]
    assert 87 == release.cell("fylke_6", "soshjelp").count
    assert all(high - low >= 4 for low, high in attack(release, "colleague").values())


def test_single_municipality_in_a_county_is_hidden_with_it() -> None:
    """Fylke 4 is municipality B alone: both or neither can be read (the vignette hides both)."""
    release = protect(ssb(SSB_TREE))

    assert release.cell("B", "arbeid").hidden
    assert release.cell("fylke_4", "arbeid").hidden


def test_cumulative_quarters_need_the_earlier_ones() -> None:
    """A quarter by itself is safe, and beside the earlier one it is not (GaussSuppression, O9).

    Cumulative totals over four quarters: each is large enough, the difference of two is one person.
    """
    members = {"a": frozenset(range(30)), "b": frozenset(range(100, 130))}
    first = protect(CountTable({"a": 30, "b": 30}, {"x": {"a": 9, "b": 12}}, None, members))
    members = {"a": frozenset(range(31)), "b": frozenset(range(100, 130))}
    second = CountTable({"a": 31, "b": 30}, {"x": {"a": 10, "b": 12}}, None, members)

    assert {"a": 10, "b": 12, "totaal": 22} == shown_of(protect(second), "x")
    with pytest.raises(Refused):
        protect(second, released=(first,))


def test_homogeneous_group_is_never_shown() -> None:
    """All of 38 is as telling as none: k-anonymity alone fails there (l-diversity, anchors 3.2)."""
    release = protect(CountTable({"a": 38, "b": 40, "c": 41}, {"x": {"a": 38, "b": 20, "c": 21}}))

    assert release.cell("a", "x").hidden
    low, high = attack(release)["a", "x"]
    assert high - low >= 4
