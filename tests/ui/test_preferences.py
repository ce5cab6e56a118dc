from pathlib import Path

import pytest

from ui.preferences import Preferences, load, save


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    """Preferences come back as they were kept."""
    wanted = Preferences(
        theme="dark", scale=1.5, vault="/kluis", width=1400, height=900, unkept="/kluis"
    )
    file = tmp_path / "map" / "window.json"

    save(file, wanted)

    assert load(file) == wanted


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"width": "breed"}', '{"scale": null}', '{"theme": "paars"}']
)
def test_a_file_that_makes_no_sense_gives_the_defaults(tmp_path: Path, text: str) -> None:
    """A damaged file costs only the memory of the preferences."""
    file = tmp_path / "window.json"
    file.write_text(text)

    assert load(file) == Preferences()


def test_sizes_keep_within_reason(tmp_path: Path) -> None:
    """A text size or window out of bounds is brought back within them."""
    file = tmp_path / "window.json"
    file.write_text('{"scale": 9, "width": 3, "idle_minutes": 0}')

    read = load(file)

    assert (read.scale, read.width, read.idle_minutes) == (2.0, 640, 1)


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """Preferences that cannot be kept are given up without a word."""
    (tmp_path / "map").write_text("een bestand")

    save(tmp_path / "map" / "window.json", Preferences())

    assert load(tmp_path / "map" / "window.json") == Preferences()
