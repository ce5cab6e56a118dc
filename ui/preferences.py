"""What is remembered outside the vault: the look, the size of the window, the last vault."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import platformdirs

APP = "evenwicht"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Nothing in here says anything about a case.

    Attributes:
        theme: light or dark.
        scale: the text size, 1.0 to 2.0.
        vault: the folder of the vault that was opened last.
        width: of the window, in pixels.
        height: of the window, in pixels.
        idle_minutes: after how many minutes without a key or a click the vault locks.
        unkept: the folder of a vault whose new recovery code was shown and not yet typed back.
    """

    theme: str = "light"
    scale: float = 1.0
    vault: str = ""
    width: int = 1280
    height: int = 800
    idle_minutes: int = 10
    unkept: str = ""


def default_file() -> Path:
    """Where this person's preferences are kept."""
    return platformdirs.user_config_path(APP, appauthor=False) / "window.json"


def default_vault() -> Path:
    """The folder of the vault when nobody chose another."""
    return platformdirs.user_data_path(APP, appauthor=False) / "kluis"


def load(path: Path) -> Preferences:
    """The preferences in a file; what is missing or not understood gets its default."""
    plain = Preferences()
    try:
        found = json.loads(path.read_text("utf-8"))
        known = {field.name: getattr(plain, field.name) for field in fields(plain)}
        kept = {name: type(known[name])(value) for name, value in found.items() if name in known}
    except (OSError, ValueError, TypeError, AttributeError):
        return plain
    read = Preferences(**kept)
    return Preferences(
        theme=read.theme if read.theme in {"light", "dark"} else plain.theme,
        scale=min(max(read.scale, 1.0), 2.0),
        vault=read.vault,
        width=min(max(read.width, 640), 10_000),
        height=min(max(read.height, 480), 10_000),
        idle_minutes=min(max(read.idle_minutes, 1), 60),
        unkept=read.unkept,
    )


def save(path: Path, preferences: Preferences) -> None:
    """Keep the preferences; a folder that cannot be written only costs the memory of them."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(preferences), indent=2), "utf-8")
    except OSError:
        return
