from dataclasses import replace

from assistant.store import LedgerEntry
from db.vault import Vault
from tests.db.samples import NOW


def test_releases_of_an_organisation(vault: Vault) -> None:
    """Releases come back as they were kept, oldest first, only of their organisation."""
    first = LedgerEntry("1", "org", NOW, "Groepsadvies", '{"cells": [1, 2]}')
    second, foreign = replace(first, id="2"), replace(first, id="3", organisation_id="elders")
    for entry in (first, foreign, second):
        vault.ledger.add(entry)
    assert (first, second) == vault.ledger.releases("org")


def test_pack_copies(vault: Vault) -> None:
    """Each version of a pack is kept once, as it was at first."""
    vault.packs.keep("stappen", "1.0", "eerste")
    vault.packs.keep("stappen", "1.0", "anders")
    vault.packs.keep("stappen", "1.1", "tweede")
    assert ("eerste", "tweede") == (
        vault.packs.body("stappen", "1.0"),
        vault.packs.body("stappen", "1.1"),
    )
    assert vault.packs.body("stappen", "2.0") is None
