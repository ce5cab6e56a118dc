"""The house style in the settings: a colour that can be read, a logo that is a picture."""

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from PySide6.QtGui import QImage

from assistant.problem import Problem
from ui import dialogs, logo
from ui.player import Player
from ui.session import Session
from ui.workspace import Workspace

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    '<rect width="40" height="20" fill="#7a1f3d"/>{}</svg>'
)


@pytest.fixture
def player(workspace: Workspace) -> Player:
    """Somebody at the settings."""
    workspace.settings()
    found = Player(workspace)
    found.press("Documenten")
    return found


def png(path: Path) -> Path:
    """A large picture that carries a name along."""
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "MERKTEKEN")
    Image.new("RGB", (2000, 500), (122, 31, 61)).save(path, pnginfo=about)
    return path


def jpeg(path: Path) -> Path:
    """A photograph's format."""
    Image.new("RGB", (300, 100), (122, 31, 61)).save(path, "JPEG")
    return path


def svg(path: Path) -> Path:
    """A drawing."""
    path.write_text(SVG.format(""))
    return path


@pytest.mark.parametrize(
    ("name", "make"), [("a.png", png), ("b.jpg", jpeg), ("c.svg", svg)], ids=["png", "jpeg", "svg"]
)
def test_a_logo_becomes_a_small_png(
    tmp_path: Path, name: str, make: Callable[[Path], Path]
) -> None:
    """Whatever the format, what is kept is a PNG of at most 900 by 300 without anything else."""
    data = logo.normalised(make(tmp_path / name))
    image = QImage.fromData(data)

    assert b"\x89PNG" == data[:4]
    assert image.width() <= 900
    assert image.height() <= 300
    assert b"MERKTEKEN" not in data


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("kapot.png", b"\x89PNG\r\n\x1a\n half"),
        ("leeg.png", b""),
        ("tekst.jpg", b"dit is geen plaatje"),
        ("kapot.svg", b"<svg"),
        ("buiten.svg", SVG.format('<image href="file:///etc/hosts"/>').encode()),
        ("buiten16.svg", SVG.format('<image href="file:///etc/hosts"/>').encode("utf-16")),
        ("zonder_bom.svg", SVG.format('<image href="file:///etc/hosts"/>').encode("utf-16-be")),
        ("anders.svg", b'<?xml version="1.0" encoding="utf-7"?>' + SVG.format("").encode()),
        ("stijl.svg", SVG.format("<style>rect{fill:url(file:///etc/hosts)}</style>").encode()),
        ("groot.png", b"0" * (logo.MOST_BYTES + 1)),
    ],
)
def test_a_broken_logo_gives_a_sentence(tmp_path: Path, name: str, body: bytes) -> None:
    """No picture, half a picture, too much, or one that reads other files: told, not kept."""
    path = tmp_path / name
    path.write_bytes(body)
    with pytest.raises(Problem, match="Uw logo is niet veranderd"):
        logo.normalised(path)


def test_a_logo_that_is_gone_gives_a_sentence(tmp_path: Path) -> None:
    """A file that is no longer there is told."""
    with pytest.raises(Problem, match="niet worden gelezen"):
        logo.normalised(tmp_path / "weg.png")


def test_a_logo_is_chosen_shown_and_taken_away(
    player: Player, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chosen logo is kept in the vault, and gone when it is taken away."""
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: png(tmp_path / "a.png"))
    assert player.sees("Er is geen logo")
    player.press("Kies een logo")
    assert b"\x89PNG" == b64decode(session.settings["house_logo"])[:4]
    assert not player.sees("Er is geen logo")
    player.press("Haal het logo weg")
    assert "" == session.settings["house_logo"]


def test_a_broken_logo_leaves_the_old_one(
    player: Player, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be used is told in the window, and nothing changes."""
    (tmp_path / "kapot.png").write_bytes(b"niets")
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: tmp_path / "kapot.png")
    player.press("Kies een logo")
    assert player.sees("geen plaatje dat als logo kan dienen")
    assert "" == session.settings.get("house_logo", "")


def test_a_colour_is_kept_when_it_can_be_read(player: Player, session: Session) -> None:
    """A dark colour is kept; a light one is told at its field and not kept."""
    player.type("Kleur van koppen en lijnen", "#7A1F3D")
    assert "#7A1F3D" == session.settings["house_colour"]
    player.type("Kleur van koppen en lijnen", "#FFF000")
    assert player.sees("te licht om koppen in te lezen")
    assert "#7A1F3D" == session.settings["house_colour"]


def test_the_contact_is_kept(player: Player, session: Session) -> None:
    """How to reach the AD is kept as it was typed."""
    player.type("Hoe men u bereikt", "010 000 00 00")
    assert "010 000 00 00" == session.settings["ad_contact"]
