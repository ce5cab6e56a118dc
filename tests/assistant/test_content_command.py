"""The checker command says whether packs are in order, and where they are not."""

from pathlib import Path

import pytest

from assistant.content.check import main


def test_standard_packs_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Without an argument the standard packs are checked, and pass."""
    code = main([])

    assert (0, "In orde: ") == (code, capsys.readouterr().out[:9])


def test_faults_are_printed_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every fault is one line (no head, no text, no source), and the command ends with 1."""
    (tmp_path / "proef.toml").write_text('[[term]]\nid = "x"\nterm = "x"\n', encoding="utf-8")

    code = main([str(tmp_path)])

    lines = capsys.readouterr().out.splitlines()
    assert (1, 3) == (code, len(lines))
    assert all(line.startswith("proef.toml:1: ") for line in lines)


def test_place_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that does not exist is named, not taken for an empty folder."""
    code = main([str(tmp_path / "weg")])

    assert 1 == code
    assert "weg" in capsys.readouterr().out
