import pytest

from assistant.case.changes import added, changed, removed
from assistant.case.records import Case, Consult, Note, Organisation, Worker, new_id
from db.vault import Vault
from tests.db.samples import NOW


@pytest.fixture
def two(vault: Vault) -> tuple[Case, Case]:
    """Two cases of one employer: a baker with a note about lifting, and a gardener."""
    organisation = Organisation(id=new_id(), name="Bakkerij Jansen")
    workers = [Worker(id=new_id(), name=name) for name in ("Zoë", "Teun")]
    cases = [
        Case(id=new_id(), worker_id=worker.id, job=job, organisation_id=organisation.id)
        for worker, job in zip(workers, ("bakker", "tuinman"), strict=True)
    ]
    consult = Consult(id=new_id(), case_id=cases[0].id)
    note = Note(
        id=new_id(), case_id=cases[0].id, consult_id=consult.id, text='"Meelzakken" tillen: zwaar'
    )
    records = (organisation, *workers, *cases, consult, note)
    vault.cases.commit("nieuw", tuple(added(record, NOW) for record in records))
    return cases[0], cases[1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("meelzak", [0]),
        ("ZWAAR meel", [0]),
        ("zoe", [0]),
        ("tuinman", [1]),
        ("teun tuin", [1]),
        ("zoë tuinman", []),
        ("nergens", []),
        ("", []),
        ('"', []),
        ('zwaar" OR *', []),
        ("NOT zwaar", []),
        ("zwaar \ud83d \0 meel", [0]),
        ("meelzakken, tillen", [0]),
        ("zwaar -", [0]),
    ],
)
def test_finds(vault: Vault, two: tuple[Case, Case], words: str, expected: list[int]) -> None:
    """All words must occur, or words that begin so; accents, capitals and signs do not matter."""
    assert [two[at].id for at in expected] == [hit.row.id for hit in vault.cases.search(words)]


def test_a_pasted_page_finds_by_its_first_words(vault: Vault, two: tuple[Case, Case]) -> None:
    """The same word a thousand times is one word; after twelve different ones no more are asked."""
    note = Note(id=new_id(), case_id=two[0].id, consult_id=new_id(), text="tillen en zo " * 3000)
    consult = Consult(id=note.consult_id, case_id=two[0].id)
    vault.cases.commit("lang", (added(consult, NOW), added(note, NOW)))
    letters = " ".join(f"woord{letter}" for letter in "abcdefghijkl")
    other = Note(id=new_id(), case_id=two[0].id, consult_id=consult.id, text=letters)
    vault.cases.commit("woorden", (added(other, NOW),))

    assert [two[0].id] == [hit.row.id for hit in vault.cases.search("tillen en zo " * 1000)]
    assert [two[0].id] == [hit.row.id for hit in vault.cases.search(f"{letters} nergens")]
    assert () == vault.cases.search(f"nergens {letters}")


def test_ids_are_not_found(vault: Vault, two: tuple[Case, Case]) -> None:
    """The ids inside the records are no words to search."""
    assert () == vault.cases.search(two[0].worker_id)


def test_employer(vault: Vault, two: tuple[Case, Case]) -> None:
    """The employer's name finds its cases, also after it changed."""
    assert 2 == len(vault.cases.search("jansen"))
    organisation = vault.cases.organisations()[0]
    vault.cases.commit("naam", changed(organisation, NOW, name="Bakkerij Pietersen"))
    assert (0, 2) == (len(vault.cases.search("jansen")), len(vault.cases.search("pietersen")))


def test_follows_changes(vault: Vault, two: tuple[Case, Case]) -> None:
    """What changed or was removed is found, or not found any more, at the next search."""
    vault.cases.search("bakker")
    vault.cases.commit("functie", changed(two[0], NOW, job="patissier"))
    vault.cases.commit("weg", (removed(two[1], NOW),))
    assert [two[0].id] == [hit.row.id for hit in vault.cases.search("patissier")]
    assert () == vault.cases.search("tuinman")
    kept = vault._database.raw.execute("SELECT case_id FROM search").fetchall()
    assert [(two[0].id,)] == kept


def test_best_match_first(vault: Vault, two: tuple[Case, Case]) -> None:
    """A case that says the word more often comes first."""
    vault.cases.commit("functie", changed(two[1], NOW, job="zwaar zwaar zwaar", contact="zwaar"))
    assert [two[1].id, two[0].id] == [hit.row.id for hit in vault.cases.search("zwaar")]


def test_the_text_around_the_words_is_given(vault: Vault, two: tuple[Case, Case]) -> None:
    """A hit carries the text the words stand in, and of that nothing the AD did not type."""
    (hit,) = vault.cases.search("tillen")
    assert '"Meelzakken" tillen: zwaar' == hit.around
    vault.cases.commit("werk", changed(two[0], NOW, contact="eigen_tillen.kantoor"))
    (hit,) = vault.cases.search("kantoor")
    assert "" == hit.around


def test_no_more_than_asked_for(vault: Vault, two: tuple[Case, Case]) -> None:
    """Of many hits only the best are read."""
    vault.cases.commit("functie", changed(two[1], NOW, job="jansen jansen"))
    assert [two[1].id] == [hit.row.id for hit in vault.cases.search("jansen", 1)]
