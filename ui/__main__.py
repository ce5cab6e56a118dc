"""The command line. Nothing heavy is imported before it is known what is asked for."""

import argparse
import importlib.util
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NO_DISPLAY = 2
"""Exit code when there is nothing to show a window on, or something of the system is missing."""

_LIBRARIES = {
    "libEGL": "libegl1",
    "libGL.so": "libgl1",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxkbcommon": "libxkbcommon0",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libglib-2.0": "libglib2.0-0",
    "libgthread-2.0": "libglib2.0-0",
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-xinerama": "libxcb-xinerama0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxcb": "libxcb1",
    "libX11": "libx11-6",
    "libfreetype": "libfreetype6",
}
"""The system libraries Qt may miss, with the Debian package that brings each."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that is asked for; the value is the exit code."""
    if getattr(sys, "frozen", False):
        # Only a packed program starts its own processes through here.
        from multiprocessing import freeze_support  # noqa: PLC0415 - slow to load

        freeze_support()
    asked = _parser().parse_args(arguments)
    if asked.version:
        sys.stdout.write(f"evenwicht {_version()}\n")
        return 0
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        if asked.command == "selftest":
            from ui import selftest  # noqa: PLC0415 - brings in Qt

            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            return int(selftest.run(asked.out, as_json=asked.json))
        if no_display(os.environ, sys.platform):
            sys.stderr.write(
                "Evenwicht vindt geen beeldscherm om een venster op te tonen; "
                "met `evenwicht selftest --out MAP` controleert u het programma zonder scherm.\n"
            )
            return NO_DISPLAY
        missing = missing_for_window(os.environ, sys.platform)
        if missing:
            sys.stderr.write(missing + "\n")
            return NO_DISPLAY
        from ui import app  # noqa: PLC0415 - brings in Qt

        return app.run_demo() if asked.command == "demo" else app.run(asked.vault)
    except ImportError as error:
        sentence = missing_library(str(error))
        if not sentence:
            raise
        sys.stderr.write(sentence + "\n")
        return NO_DISPLAY


def no_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt would find nothing to show a window on; it would abort the process."""
    if not platform.startswith("linux"):
        return False
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal", "vnc"}:
        return False
    return not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_for_window(environment: Mapping[str, str], platform: str) -> str:
    """What the window system's part of Qt misses, or an empty text; Qt itself would abort."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    found = importlib.util.find_spec("PySide6")
    folder = Path(found.origin).parent if found and found.origin else Path()
    plugin = folder / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not environment.get("DISPLAY") or not plugin.exists():
        return ""
    import ctypes  # noqa: PLC0415 - only where a window system has to be tried

    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return missing_library(str(error))
    return ""


def missing_library(message: str) -> str:
    """What to install, from the message of a failed import; empty when it is something else."""
    for library, package in _LIBRARIES.items():
        if library in message:
            return (
                f"Er ontbreekt een onderdeel van het systeem: {library}. "
                f"Installeer het met: sudo apt install {package}"
            )
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="evenwicht", description="Helpt een arbeidsdeskundige bij preventieve gesprekken."
    )
    parser.add_argument("--version", action="store_true", help="zeg welke versie dit is")
    parser.add_argument("--vault", type=Path, metavar="MAP", help="de map van de kluis")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("demo", help="open een tijdelijke kluis met voorbeelden")
    selftest = commands.add_parser("selftest", help="controleer het programma zonder scherm")
    selftest.add_argument(
        "--out", type=Path, required=True, metavar="MAP", help="waar de rapporten komen"
    )
    selftest.add_argument("--json", action="store_true", help="uitkomst als JSON")
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    try:
        return version("evenwicht")
    except PackageNotFoundError:
        return "(niet geïnstalleerd)"


if __name__ == "__main__":
    sys.exit(main())
