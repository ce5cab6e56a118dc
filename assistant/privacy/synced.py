"""Whether a folder is copied to another computer by a program that synchronises it.

What is written there leaves this computer without anyone sending it. The services are known by the
names they give their folders, and by a file they keep in them; a service that is set up otherwise
(the Documents folder of a Mac in iCloud) cannot be seen from the folder.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class _Service:
    """How a service is known: by how a folder in the path begins, or by a file in a folder."""

    name: str
    beginnings: tuple[str, ...]
    markers: tuple[str, ...] = ()


_SERVICES = (
    _Service("OneDrive", ("onedrive", "skydrive")),
    _Service("Dropbox", ("dropbox",), (".dropbox", ".dropbox.cache")),
    _Service(
        "Google Drive",
        ("google drive", "googledrive", "my drive", "mijn drive"),
        (".tmp.drivedownload", ".shortcut-targets-by-id"),
    ),
    _Service("iCloud", ("icloud", "iclouddrive", "mobile documents", "com~apple~clouddocs")),
    _Service(
        "Nextcloud",
        ("nextcloud", "owncloud", "surfdrive"),
        (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db"),
    ),
    _Service("Box", ("box sync", "box-box")),
    _Service("Proton Drive", ("proton drive", "protondrive")),
    _Service("pCloud", ("pclouddrive", "pcloud drive", "pcloudsync")),
    _Service("Syncthing", (), (".stfolder",)),
)
_AFTER = ("", " ", "-", "(", "_")
"""What may come after the beginning of a name: 'OneDrive - Praktijk', 'Dropbox (Praktijk)'."""


def service(folder: Path) -> str:
    """The service that synchronises this folder, such as 'OneDrive'; empty when none is seen."""
    return next((each.name for each in _SERVICES if _keeps(each, folder)), "")


def export_remark(target: Path) -> str:
    """What to know about a readable file that is written here, in Dutch; empty when nothing.

    Args:
        target: the file, which need not be there yet.
    """
    name = service(target.parent)
    return (
        f"Let op: {name} houdt deze map bij. Er komt dus ook een kopie buiten deze computer. Is "
        "dat niet de bedoeling, bewaar het bestand dan in een andere map en wis dit."
        if name
        else ""
    )


def backup_remark(folder: Path) -> str:
    """What to know about encrypted copies that lie here, in Dutch; empty when nothing."""
    name = service(folder)
    return (
        f"{name} houdt deze map bij. De kopieën zijn versleuteld, dus lezen kan daar niemand ze. "
        f"Vernietigt u een dossier, dan kan {name} er nog een oude versie van bewaren: haal die "
        "daar zelf weg."
        if name
        else ""
    )


def vault_remark(folder: Path) -> str:
    """What to know about a vault that lies here, in Dutch; empty when nothing."""
    name = service(folder)
    return (
        f"Uw kluis staat in een map die {name} bijhoudt. Zo’n programma kan het bestand "
        "vasthouden of verdubbelen terwijl u werkt. Sluit Evenwicht, verplaats de map van de "
        f"kluis naar een plek buiten {name}, en open haar daar."
        if name
        else ""
    )


def _keeps(each: _Service, folder: Path) -> bool:
    named = any(_begins(part.casefold(), each.beginnings) for part in folder.parts)
    return named or any(
        _holds(parent, marker) for parent in (folder, *folder.parents) for marker in each.markers
    )


def _begins(part: str, beginnings: tuple[str, ...]) -> bool:
    return any(
        part.startswith(beginning) and part[len(beginning) : len(beginning) + 1] in _AFTER
        for beginning in beginnings
    )


def _holds(folder: Path, marker: str) -> bool:
    try:
        return next(folder.glob(marker), None) is not None
    except OSError:
        return False  # a folder that cannot be listed cannot be judged either
