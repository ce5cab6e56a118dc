from pathlib import Path

import pytest

from assistant.privacy.synced import backup_remark, export_remark, service, vault_remark


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("Users/ad/OneDrive/Documenten", "OneDrive"),
        ("Users/ad/OneDrive - Praktijk Noord/rapporten", "OneDrive"),
        ("Users/ad/Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("home/ad/Dropbox", "Dropbox"),
        ("Users/ad/Dropbox (Praktijk)/2026", "Dropbox"),
        ("Users/ad/Library/CloudStorage/GoogleDrive-ad@praktijk.nl/Mijn Drive", "Google Drive"),
        ("Mijn Drive/rapporten", "Google Drive"),
        ("Users/ad/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Users/ad/iCloudDrive", "iCloud"),
        ("Users/ad/iCloud Drive", "iCloud"),
        ("home/ad/Nextcloud/werk", "Nextcloud"),
        ("home/ad/Documenten", ""),
        ("home/ad/dropboxen", ""),
        ("home/ad/onedriver", ""),
    ],
)
def test_a_service_is_known_by_the_name_of_its_folder(folder: str, expected: str) -> None:
    """The usual folders of the usual services are recognised, and lookalikes are not."""
    assert expected == service(Path("/") / folder)


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (".dropbox.cache", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_3f2a.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
        (".stfolder", "Syncthing"),
        ("notities.txt", ""),
    ],
)
def test_a_service_is_known_by_what_it_keeps_there(
    tmp_path: Path, marker: str, expected: str
) -> None:
    """A folder of any name is recognised by the file its service keeps above it."""
    folder = tmp_path / "werk" / "rapporten"
    folder.mkdir(parents=True)
    (tmp_path / "werk" / marker).touch()
    assert expected == service(folder)


def test_each_remark_names_the_service() -> None:
    """A report, a backup and a vault in a synchronised folder each get a remark of their own."""
    folder = Path("/home/ad/Dropbox")
    remarks = {export_remark(folder / "rapport.pdf"), backup_remark(folder), vault_remark(folder)}
    assert 3 == len(remarks)
    assert all("Dropbox" in remark for remark in remarks)


def test_no_remark_elsewhere(tmp_path: Path) -> None:
    """An ordinary folder gets no remark, also when it is not there (yet)."""
    folder = tmp_path / "nergens"
    assert {""} == {export_remark(folder / "a.pdf"), backup_remark(folder), vault_remark(folder)}
