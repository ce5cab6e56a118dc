import os
import shutil
import subprocess
import sys
from pathlib import Path

from assistant.case.records import Consult
from db.vault import open_vault
from tests.conftest import PASSPHRASE
from tests.scenarios.victim import TYPED

ROOT = Path(__file__).parent.parent.parent


def test_a_killed_process_loses_no_more_than_two_seconds(
    vault_folder: Path, tmp_path: Path
) -> None:
    """What was typed before the last pause of two seconds is there after SIGKILL."""
    folder = shutil.copytree(vault_folder, tmp_path / "kluis")
    command = [sys.executable, "-m", "tests.scenarios.victim", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as victim:
        assert victim.stdout is not None
        said = victim.stdout.readline()
        victim.kill()

    assert b"committed\n" == said
    vault = open_vault(folder, PASSPHRASE)
    try:
        row = vault.cases.rows()[0]
        file = vault.cases.load(row.id)
        assert TYPED == file.consult(file.all(Consult)[0].id).text("hulpvraag")
        assert () == tuple(vault.check())
    finally:
        vault.close()
