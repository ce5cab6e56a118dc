"""An entry of the wrong shape is refused with its file, its line and its rule."""

from pathlib import Path

from tests.assistant.content_kit import ANSWERS, HEAD, faults_of, where


def test_unknown_key(tmp_path: Path) -> None:
    """A key no model knows is named at its own line."""
    faults = faults_of(
        tmp_path, HEAD + '[[scale]]\nid = "x"\nkleur = "rood"\nsource = "proef"\n' + ANSWERS
    )

    assert [("proef.toml", 3, "sleutel")] == where(faults)
    assert "‘kleur’" in faults[0].text


def test_missing_key(tmp_path: Path) -> None:
    """A key that is not there is named at the head of its entry, not of an earlier one."""
    first = '[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS
    faults = faults_of(tmp_path, HEAD + first + '[[scale]]\nid = "y"\nsource = "proef"\n')

    assert [("proef.toml", 5, "ontbreekt")] == where(faults)
    assert "‘answers’" in faults[0].text


def test_wrong_kind_of_value(tmp_path: Path) -> None:
    """A value of the wrong kind is told with what is needed."""
    faults = faults_of(
        tmp_path, HEAD + '[[term]]\nid = "x"\nterm = 3\ntext = "y"\nsource = "proef"\n'
    )

    assert [("proef.toml", 3, "waarde")] == where(faults)
    assert "tekst tussen aanhalingstekens" in faults[0].text


def test_value_outside_a_closed_list(tmp_path: Path) -> None:
    """A value outside a closed list is told with the values that may stand there."""
    faults = faults_of(
        tmp_path, HEAD + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "land"\nsource = "proef"\n'
    )

    assert [("proef.toml", 4, "waarde")] == where(faults)
    assert "'individual', 'team' of 'organisation'" in faults[0].text


def test_too_few_answers(tmp_path: Path) -> None:
    """A scale with four answers is refused at its answers."""
    faults = faults_of(
        tmp_path, HEAD + '[[scale]]\nid = "x"\nsource = "proef"\nanswers = ["a", "b", "c", "d"]\n'
    )

    assert [("proef.toml", 4, "aantal")] == where(faults)


def test_syntax_error_keeps_its_own_line(tmp_path: Path) -> None:
    """What is no TOML is told at the line where reading stopped."""
    faults = faults_of(tmp_path, HEAD + '[[scale]]\nid = "x\n')

    assert [("proef.toml", 2, "toml")] == where(faults)


def test_unknown_table(tmp_path: Path) -> None:
    """A table no model knows is refused by name."""
    faults = faults_of(tmp_path, HEAD + '[[vraag]]\nid = "x"\n')

    assert [("proef.toml", 1, "tabel")] == where(faults)


def test_single_brackets(tmp_path: Path) -> None:
    """An entry in single brackets is told to be written as a list."""
    faults = faults_of(tmp_path, HEAD + '[scale]\nid = "x"\n')

    assert [("proef.toml", 1, "tabel")] == where(faults)
    assert "[[scale]]" in faults[0].text


def test_missing_head(tmp_path: Path) -> None:
    """A pack without a head is refused."""
    faults = faults_of(tmp_path, '[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS)

    assert [("proef.toml", 1, "kop")] == [(f.file, f.line, f.rule) for f in faults]


def test_wrong_head(tmp_path: Path) -> None:
    """A fault in the head is named at its line."""
    faults = faults_of(tmp_path, HEAD.replace('"1.0"', '"nieuw"'))

    assert [("proef.toml", 3, "waarde")] == [(f.file, f.line, f.rule) for f in faults]
