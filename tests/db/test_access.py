from assistant.case.changes import changed
from assistant.case.records import CASE_KINDS
from db.vault import Vault
from tests.db.samples import NOW, add_all, case_of, full_case


def test_everything_about_one_person(vault: Vault) -> None:
    """Inzage has every kind of record of the person's cases, their changes, and their log lines."""
    mine, other = full_case(), full_case()
    del other["setting"]
    for records in (mine, other):
        vault.cases.commit("nieuw", add_all(records), case_of(records).id)
        vault.log.write("export", case_of(records).id)
    worker = mine["worker"]
    vault.cases.commit("naam", changed(worker, NOW, name="Anders"))
    held = vault.cases.held_about(worker.id)
    assert {*CASE_KINDS, "case", "worker", "history", "log"} == held.keys()
    assert [("Anders", worker.id)] == [(row["name"], row["id"]) for row in held["worker"]]
    assert [mine["note"].id] == [row["id"] for row in held["note"]]
    assert ["view recorded", "export"] == [row["event"] for row in held["log"]]
    text = repr(held)
    assert not any(record.id in text for record in other.values())


def test_nobody(vault: Vault) -> None:
    """About someone who is not in the vault, nothing is held."""
    assert {} == vault.cases.held_about("nergens")
