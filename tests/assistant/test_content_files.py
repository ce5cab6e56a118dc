"""Packs are taken whole or not at all, and every fault is told at once."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.content.fault import ContentError
from assistant.content.library import Library
from assistant.content.loader import load
from assistant.content.model import ScreeningItem, SignalText
from assistant.content.standard import folder
from tests.assistant.content_kit import HEAD, HEAD_LINES, THEME, faults_of, where


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without packs gives a fault for every entry the code asks for."""
    with pytest.raises(ContentError) as caught:
        load(tmp_path)

    assert {"nodig"} == {fault.rule for fault in caught.value.faults}


def test_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused by name."""
    (tmp_path / "proef.toml").write_bytes(HEAD.encode() + b"# \xe9\n")

    with pytest.raises(ContentError) as caught:
        load(folder(), tmp_path)

    assert [("proef.toml", 1, "tekens")] == [(f.file, f.line, f.rule) for f in caught.value.faults]


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Every fault is told, in the order of the lines, however different they are."""
    faults = faults_of(
        tmp_path,
        HEAD
        + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n'
        + '[[scale]]\nid = "x"\nkleur = 1\nsource = "p"\n'
        + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "team"\nthemes = ["y"]\nsource = "p"\n',
    )

    expected = [(1, "bron"), (5, "ontbreekt"), (7, "sleutel"), (13, "verwijzing")]
    assert expected == [(line, rule) for _, line, rule in where(faults)]


def test_refused_entry_still_counts_as_known(tmp_path: Path) -> None:
    """A reference to an entry that is refused itself gives no second, misleading fault."""
    faults = faults_of(
        tmp_path,
        HEAD
        + THEME.format(direction="Hoger is beter.").replace('id = "x"', 'id = "x"\nkleur = 1')
        + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "team"\nthemes = ["x"]\nsource = "p"\n',
    )

    assert ["sleutel"] == [fault.rule for fault in faults]


def test_problem_says_what_to_do(tmp_path: Path) -> None:
    """The problem is told in one sentence with the first fault's place."""
    error = ContentError(faults_of(tmp_path, HEAD + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n'))

    assert f"één fout. De eerste staat in proef.toml, regel {HEAD_LINES + 1} (bron):" in error.what
    assert "niets geopend" in error.data


def test_outside_pack_loads_beside_the_standard_packs(tmp_path: Path) -> None:
    """A sound pack from outside, given as one file, may refer to standard entries."""
    file = tmp_path / "licentie.toml"
    file.write_text(
        HEAD + '[[item]]\nid = "extra"\ntheme = "cultuur"\ntext = "Gaat het?"\n'
        'text_informal = "Gaat het?"\nscale = "vaak"\nsource = "licentie"\n',
        encoding="utf-8",
    )

    library: Library = load(folder(), file)

    assert "licentie" == library.tables["item"]["extra"].model_dump()["source"]
    assert "proef-1.0" in library.version.split()
    assert library.get(ScreeningItem, "cultuur1") is not None
    assert library.get(SignalText, "nergens") is None


def test_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """A pack saved by an editor that writes a byte order mark loads all the same."""
    file = tmp_path / "proef.toml"
    file.write_text(HEAD, encoding="utf-8-sig")

    assert HEAD == load(folder(), file).texts["proef"]


def test_too_deep_nesting(tmp_path: Path) -> None:
    """A file that would exhaust the reader is refused like any other wrong TOML."""
    assert [("proef.toml", 1, "toml")] == [
        (f.file, f.line, f.rule) for f in faults_of(tmp_path, "x = " + "[" * 20_000)
    ]


def test_id_that_is_no_text(tmp_path: Path) -> None:
    """An id of another kind is refused at its line."""
    faults = faults_of(
        tmp_path, HEAD + '[[term]]\nid = ["x"]\nterm = "x"\ntext = "y"\nsource = "p"\n'
    )

    assert [("proef.toml", 2, "waarde")] == where(faults)


def test_folder_with_the_name_of_a_pack(tmp_path: Path) -> None:
    """What cannot be read is named, not skipped."""
    (tmp_path / "map.toml").mkdir()

    with pytest.raises(ContentError) as caught:
        load(folder(), tmp_path)

    assert [("map.toml", "lezen")] == [(f.file, f.rule) for f in caught.value.faults]


STEPS = (folder() / "steps.toml").read_text(encoding="utf-8").splitlines()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(STEPS) - 1), st.text(max_size=20))
def test_any_damaged_line_is_refused_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, at: int, text: str
) -> None:
    """Whatever stands in one line, the pack loads or every fault has a line of that file."""
    file = tmp_path_factory.mktemp("pack") / "steps.toml"
    file.write_bytes("\n".join([*STEPS[:at], text, *STEPS[at + 1 :]]).encode("utf-8", "replace"))

    with pytest.raises(ContentError) as caught:
        load(file)

    # Alone it always misses the policy values, so there is always something to tell.
    assert all(
        0 <= fault.line <= len(STEPS) + text.count("\n") + 1 for fault in caught.value.faults
    )
    assert all(fault.text for fault in caught.value.faults)
