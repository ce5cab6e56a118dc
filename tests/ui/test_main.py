import subprocess
import sys

import pytest

from ui import __main__ as command


def test_no_display_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a screen the program says so, names the self-test and leaves with 2."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")

    code = command.main([])

    said = capsys.readouterr().err
    assert code == 2
    assert "evenwicht selftest" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, True),
        ({"DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_a_display_is_seen_in_the_environment(
    environment: dict[str, str], *, expected: bool
) -> None:
    """X, Wayland and the offscreen platform each are something to show a window on."""
    assert command.no_display(environment, "linux") is expected


def test_other_systems_always_have_a_display() -> None:
    """Windows and macOS are not asked."""
    assert command.no_display({}, "win32") is False


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libxkbcommon.so.0: cannot open shared object file", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0: cannot open", "libxkbcommon-x11-0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(message: str, package: str) -> None:
    """A missing part of the system comes with the command that installs it."""
    assert command.missing_library(message).endswith(f"sudo apt install {package}")


def test_another_import_error_is_ours() -> None:
    """A missing module of our own is no missing library."""
    assert command.missing_library("No module named 'ui.nergens'") == ""


def test_importing_the_command_brings_in_no_qt() -> None:
    """The command line is known before Qt loads, so `--version` works without it."""
    code = "import sys, ui.__main__; print(any(m.startswith('PySide6') for m in sys.modules))"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"


def test_the_first_screen_needs_no_database() -> None:
    """Up to the first screen neither the database, pydantic nor a writer is loaded."""
    code = (
        "import sys, ui.shell, ui.app\n"
        "heavy = ('pydantic', 'sqlalchemy', 'sqlcipher3', 'reportlab', 'docx', 'zxcvbn')\n"
        "print([name for name in heavy if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"
