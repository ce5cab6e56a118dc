"""Signed reports: the bytes as they were, for as long as the case is there."""

from base64 import b64decode
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.records import Record
from assistant.content.standard import standard
from assistant.privacy.access import sections
from assistant.problem import Problem
from assistant.store import SignedReport
from db import backup
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.pages import plain
from tests.db.samples import NOW, add_all, case_of, full_case

PDF = b"%PDF-1.4 " + bytes(range(256)) * 40 + b"MERKTEKEN in een rapport"


@pytest.fixture
def records(vault: Vault) -> dict[str, Record]:
    """A case with a consult in the vault."""
    made = full_case()
    vault.cases.commit("nieuw", add_all(made), case_of(made).id)
    return made


def report(records: dict[str, Record], version: int = 1) -> SignedReport:
    """A version of a report of that case."""
    return SignedReport(
        id=f"versie-{version}",
        case_id=case_of(records).id,
        consult_id=records["consult"].id,
        document="advies",
        subject_id="",
        reader="werkende",
        version=version,
        signed_at=NOW,
        signed_by="A. Dekker",
        content="stappen-1.0",
        sha256=sha256(PDF).hexdigest(),
        texts=("Eén zin.", "“Nog” een — zin 🙂"),
    )


def test_what_is_kept_comes_back(vault: Vault, records: dict[str, Record]) -> None:
    """Every version comes back as it was, in the order of signing, with its own bytes."""
    versions = (report(records), report(records, 2))
    for each in versions:
        vault.signed.add(each, PDF)

    assert versions == vault.signed.of_case(case_of(records).id)
    assert PDF == vault.signed.pdf("versie-2")


def test_other_bytes_are_refused(vault: Vault, records: dict[str, Record]) -> None:
    """What is kept has the hash that was signed, or is not kept at all."""
    with pytest.raises(ValueError, match="not the bytes"):
        vault.signed.add(report(records), PDF + b"!")

    assert () == vault.signed.of_case(case_of(records).id)


def test_a_signed_report_never_changes(vault: Vault, records: dict[str, Record]) -> None:
    """The database itself refuses to change a row."""
    vault.signed.add(report(records), PDF)
    with pytest.raises(sqlcipher.IntegrityError, match="never changes"):
        vault._database.raw.execute("UPDATE signed_report SET signed_by = 'iemand anders'")


def test_bytes_that_changed_are_told(vault: Vault, records: dict[str, Record]) -> None:
    """Were the bytes changed all the same, they are not shown as what was signed."""
    vault.signed.add(report(records), PDF)
    raw = vault._database.raw
    raw.execute("DROP TRIGGER signed_report_no_update")
    raw.execute("UPDATE signed_report SET pdf = ?", (PDF[:-1] + b"!",))
    with pytest.raises(Problem, match="niet meer zoals"):
        vault.signed.pdf("versie-1")


def test_an_unknown_version_is_our_fault(vault: Vault) -> None:
    """Asking for a version that was never signed is a bug, not a problem of a person."""
    with pytest.raises(KeyError):
        vault.signed.pdf("geen")


@pytest.mark.requirement("000-R52")
def test_signed_reports_go_with_their_case(vault: Vault, records: dict[str, Record]) -> None:
    """After destroying the case no page of the vault holds a byte of what was signed."""
    vault.signed.add(report(records), PDF)
    key = bytes(vault._key)
    assert b"MERKTEKEN in een rapport" in plain(vault.path, key)
    vault.destroy_cases((case_of(records).id,), NOW + timedelta(days=1))

    assert () == vault.signed.of_case(case_of(records).id)
    assert b"MERKTEKEN in een rapport" not in plain(vault.path, key)
    assert () == vault.check()


def test_signed_reports_are_part_of_inzage(vault: Vault, records: dict[str, Record]) -> None:
    """Who asks what is held gets the signed versions as well, their bytes as text."""
    vault.signed.add(report(records), PDF)
    (row,) = vault.cases.held_about(case_of(records).worker_id)["signed_report"]

    assert "werkende" == row["reader"]
    assert PDF == b64decode(row["pdf"])


def test_inzage_says_in_words_what_was_signed(vault: Vault, records: dict[str, Record]) -> None:
    """The readable inzage names version, day, signer and every sentence, and leaves out bytes."""
    vault.signed.add(report(records), PDF)
    held = vault.cases.held_about(case_of(records).worker_id)
    (section,) = (one for one in sections(held, standard()) if one.kind == "signed_report")
    facts = {fact.field: fact.text for fact in section.rows[0].facts}

    assert "Ondertekende rapporten" == section.title
    assert "A. Dekker" == facts["signed_by"]
    assert "4 maart 2026 09:30 UTC" == facts["signed_at"]
    assert "Eén zin." in facts["texts"]
    assert "pdf" not in facts


def test_signed_reports_are_in_a_backup(
    vault: Vault, records: dict[str, Record], tmp_path: Path
) -> None:
    """A restored vault has the same versions with the same bytes."""
    vault.signed.add(report(records), PDF)
    folder = vault.path / "backups"
    vault.back_up(folder, NOW)
    backup.restore(vault.backups(folder)[0].path, tmp_path / "terug")
    restored = vaults.open_vault(tmp_path / "terug", PASSPHRASE)
    pdf = restored.signed.pdf("versie-1")
    restored.close()

    assert PDF == pdf


def test_a_document_of_an_organisation_outlives_a_case(
    vault: Vault, records: dict[str, Record], tmp_path: Path
) -> None:
    """It belongs to no case, is found by its organisation, and stays when a case is destroyed."""
    about = replace(report(records), id="groep", case_id=None, consult_id=None, organisation_id="o")
    vault.signed.add(about, PDF)
    vault.signed.add(report(records), PDF)
    vault.destroy_cases((case_of(records).id,), NOW, (tmp_path,))

    assert (about,) == vault.signed.of_organisation("o")
    assert PDF == vault.signed.pdf("groep")
