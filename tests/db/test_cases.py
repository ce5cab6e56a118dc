from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest

from assistant.case.changes import WHOLE, Change, added, changed, inverse, removed
from assistant.case.records import (
    KINDS,
    Action,
    Case,
    Consent,
    Consult,
    GroupFact,
    Measure,
    Note,
    Organisation,
    Setting,
    Unit,
    Worker,
    new_id,
)
from assistant.case.words import ConsentScope, ConsentState, Progress
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import DAY, NOW, add_all, case_of, full_case


def test_every_kind_survives(vault: Vault) -> None:
    """A record of every kind, every field filled, is read back equal after reopening."""
    records = full_case()
    vault.cases.commit("alles", add_all(records), case_of(records).id)
    folder = vault.path
    vault.close()
    again = vaults.open_vault(folder, PASSPHRASE)
    file = again.cases.load(case_of(records).id)
    others = {kind: again.cases.every(KINDS[kind]) for kind in records if kind not in file.rows}
    again.close()
    for kind, record in records.items():
        assert (record,) == (others[kind] if kind in others else file.all(KINDS[kind])), kind


def test_empty_fields_survive(vault: Vault) -> None:
    """Optional fields that were never filled come back as None, not as text or zero."""
    case = Case(id=new_id())
    vault.cases.commit("leeg", (added(case, NOW),))
    assert case == vault.cases.load(case.id).case


def test_field_change(vault: Vault) -> None:
    """A field change is read back, and its inverse brings back what was before."""
    records = full_case()
    case = case_of(records)
    vault.cases.commit("alles", add_all(records), case.id)
    changes = changed(case, NOW, job="lasser", contract_hours=None, opened=date(2025, 1, 2))
    vault.cases.commit("functie", changes, case.id)
    expected = replace(case, job="lasser", contract_hours=None, opened=date(2025, 1, 2))
    assert expected == vault.cases.load(case.id).case
    vault.cases.commit("ongedaan", inverse(changes, NOW), case.id)
    assert case == vault.cases.load(case.id).case


def test_remove(vault: Vault) -> None:
    """A removed record is gone, and comes back with the inverse."""
    records = full_case()
    case = case_of(records)
    vault.cases.commit("alles", add_all(records), case.id)
    gone = (removed(records["note"], NOW),)
    vault.cases.commit("weg", gone, case.id)
    assert () == vault.cases.load(case.id).all(Note)
    vault.cases.commit("terug", inverse(gone, NOW), case.id)
    assert (records["note"],) == vault.cases.load(case.id).all(Note)


def test_all_or_nothing(vault: Vault) -> None:
    """When one change of a commit names a record that is not there, none of it is written."""
    setting = Setting(id="a", value="b")
    missing = Change("setting", "nergens", "value", "x", "y", NOW)
    with pytest.raises(KeyError):
        vault.cases.commit("half", (added(setting, NOW), missing))
    assert {} == vault.cases.settings()


def test_orphans_are_refused(vault: Vault) -> None:
    """A record whose case does not exist is refused, and nothing of that commit is kept."""
    note = Note(id=new_id(), case_id="nergens", consult_id="nergens")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        vault.cases.commit("wees", (added(Setting(id="a"), NOW), added(note, NOW)))
    assert {} == vault.cases.settings()


def test_unknown_field(vault: Vault) -> None:
    """A change of a field the record does not have is refused."""
    with pytest.raises(ValueError, match="diagnosis"):
        vault.cases.commit("fout", (Change("worker", "x", "diagnosis", "", "y", NOW),))


def test_missing_case(vault: Vault) -> None:
    """Loading a case that is not there raises KeyError."""
    with pytest.raises(KeyError):
        vault.cases.load("nergens")


def test_order_is_kept(vault: Vault) -> None:
    """Records come back in the order they were stored."""
    records = full_case()
    case = case_of(records)
    vault.cases.commit("alles", add_all(records), case.id)
    consult = records["consult"].id
    notes = tuple(
        Note(id=new_id(), case_id=case.id, consult_id=consult, text=str(i)) for i in range(20)
    )
    vault.cases.commit("notities", tuple(added(note, NOW) for note in notes), case.id)
    assert notes == vault.cases.load(case.id).all(Note)[1:]


def test_units_of_own_organisation_only(vault: Vault) -> None:
    """A case brings the units of its own organisation and of no other."""
    records = full_case()
    other = Organisation(id=new_id(), name="Elders")
    foreign = Unit(id=new_id(), organisation_id=other.id)
    vault.cases.commit("alles", (*add_all(records), added(other, NOW), added(foreign, NOW)))
    assert (records["unit"],) == vault.cases.load(case_of(records).id).all(Unit)
    assert (foreign,) == vault.cases.units(other.id)


def test_organisations_by_name(vault: Vault) -> None:
    """Organisations come by name, whatever their capitals."""
    names = ["zorg", "Bouw", "adviesgroep"]
    found = [Organisation(id=new_id(), name=name) for name in names]
    vault.cases.commit("werkgevers", tuple(added(one, NOW) for one in found))
    assert ["adviesgroep", "Bouw", "zorg"] == [one.name for one in vault.cases.organisations()]


def test_rows_latest_touched_first(vault: Vault) -> None:
    """The list shows each case with its names and last consult, the last touched one on top."""
    worker = Worker(id=new_id(), name="Sanne")
    first = Case(id=new_id(), number="2026-001", worker_id=worker.id, job="kok")
    second = Case(id=new_id(), number="2026-002", worker_id=worker.id, opened=DAY)
    early = Consult(id=new_id(), case_id=first.id, day=DAY)
    late = replace(early, id=new_id(), current_step="talk", form="spreekuur")
    vault.cases.commit("werkende", (added(worker, NOW),))
    vault.cases.commit("een", (added(first, NOW), added(early, NOW), added(late, NOW)), first.id)
    hour = timedelta(hours=1)
    vault.cases.commit("twee", (added(second, NOW - hour),), second.id)
    rows = vault.cases.rows()
    assert ["2026-001", "2026-002"] == [row.number for row in rows]
    assert ("Sanne", "kok", "spreekuur", late.id, DAY, "talk", NOW) == (
        rows[0].worker,
        rows[0].job,
        rows[0].form,
        rows[0].consult_id,
        rows[0].consult_day,
        rows[0].step,
        rows[0].touched,
    )
    assert (DAY, None, None) == (rows[1].opened, rows[1].consult_id, rows[1].consult_day)
    vault.cases.commit("job", changed(second, NOW + hour, job="bakker"))
    assert ["2026-002", "2026-001"] == [row.number for row in vault.cases.rows()]


def test_due(vault: Vault) -> None:
    """What is due: open actions and trials without a result, until a day, earliest first."""
    case = Case(id=new_id(), number="2026-001")
    shut = Case(id=new_id(), number="2026-002", closed=DAY)
    consults = [Consult(id=new_id(), case_id=one.id) for one in (case, shut)]
    own = {"case_id": case.id, "consult_id": consults[0].id}
    before, after = DAY - timedelta(days=1), DAY + timedelta(days=1)
    records = [
        case,
        shut,
        *consults,
        Action(id=new_id(), **own, text="bellen", due=DAY, kind="follow_up"),
        Action(id=new_id(), **own, text="later", due=after),
        Action(id=new_id(), **own, text="klaar", due=DAY, status=Progress.DONE),
        Action(id=new_id(), case_id=shut.id, consult_id=consults[1].id, text="dicht", due=DAY),
        Measure(id=new_id(), **own, text="tillift", trial_end=before),
        Measure(id=new_id(), **own, text="stoel", trial_end=before, trial_result="werkt"),
    ]
    vault.cases.commit("alles", tuple(added(one, NOW) for one in records))
    found = [(row.kind, row.text, row.due) for row in vault.cases.due(DAY)]
    assert [("trial", "tillift", before), ("follow_up", "bellen", DAY)] == found


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], "2026-001"),
        (["2025-044", "2026-001", "2026-013"], "2026-014"),
        (["2026-999"], "2026-1000"),
        (["2026-999", "2026-1000"], "2026-1001"),
    ],
)
def test_next_number(vault: Vault, given: list[str], expected: str) -> None:
    """The next case number follows the highest of its own year, also past a thousand."""
    cases = (Case(id=new_id(), number=number) for number in given)
    vault.cases.commit("nummers", tuple(added(case, NOW) for case in cases))
    assert expected == vault.cases.next_number(2026)


def _facts_of(vault: Vault, *consents: tuple[ConsentState, int], confirmed: bool = True) -> int:
    """How many facts count of a person who said this, each in a case of its own, on a day."""
    worker = Worker(id=new_id())
    changes = [added(worker, NOW)]
    for state, day in consents:
        case = Case(id=new_id(), worker_id=worker.id)
        consult = Consult(id=new_id(), case_id=case.id, confirmed=DAY if confirmed else None)
        said = Consent(
            id=new_id(),
            case_id=case.id,
            scope=ConsentScope.GROUP,
            state=state,
            on=date(2026, 1, day),
        )
        fact = GroupFact(
            id=new_id(),
            case_id=case.id,
            consult_id=consult.id,
            person=worker.id,
            organisation_id="org",
            day=DAY,
        )
        changes += [added(one, NOW) for one in (case, consult, said, fact)]
    vault.cases.commit("feiten", tuple(changes))
    return len(vault.cases.group_facts("org", DAY, DAY))


GIVEN, REFUSED, WITHDRAWN = ConsentState.GIVEN, ConsentState.REFUSED, ConsentState.WITHDRAWN


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ([(GIVEN, 1)], 1),
        ([(REFUSED, 1)], 0),
        ([(ConsentState.UNASKED, 1)], 0),
        ([(GIVEN, 1), (WITHDRAWN, 2)], 0),
        ([(WITHDRAWN, 2), (GIVEN, 1)], 0),
        ([(WITHDRAWN, 1), (GIVEN, 2)], 1),
        ([(GIVEN, 1), (ConsentState.UNASKED, 2)], 1),
        ([(GIVEN, 1), (GIVEN, 2)], 2),
    ],
)
def test_group_consent(
    vault: Vault, consents: list[tuple[ConsentState, int]], expected: int
) -> None:
    """Facts count while the person's last word in any case, and that in this case, is yes."""
    assert expected == _facts_of(vault, *consents)


def test_unconfirmed_consults_do_not_count(vault: Vault) -> None:
    """Facts of a consult that is not confirmed (any more) are left out."""
    assert 0 == _facts_of(vault, (GIVEN, 1), confirmed=False)


def test_history_has_every_change(vault: Vault) -> None:
    """Each change is kept with its title, field, old and new value and instant."""
    case = Case(id=new_id(), job="kok")
    vault.cases.commit("nieuw", (added(case, NOW),))
    vault.cases.commit("functie", changed(case, NOW, job="bakker"))
    query = "SELECT case_id, title, at, kind, record_id, field, old, new FROM history ORDER BY seq"
    first, second = vault._database.raw.execute(query).fetchall()
    at = "2026-03-04T09:30:00+00:00"
    assert (case.id, "nieuw", at, "case", case.id, WHOLE, None) == first[:7]
    assert (case.id, "functie", at, "case", case.id, "job", '"kok"', '"bakker"') == second


def test_history_drops_values_when_a_consult_closes(vault: Vault) -> None:
    """Closing a consult drops the old and new values of its case, and of no other case."""
    case, other = Case(id=new_id(), job="kok"), Case(id=new_id(), job="tuinman")
    consult = Consult(id=new_id(), case_id=case.id)
    vault.cases.commit("nieuw", tuple(added(one, NOW) for one in (case, other, consult)))
    vault.cases.commit("dicht", changed(consult, NOW, closed=DAY))
    query = "SELECT DISTINCT old IS NULL AND new IS NULL FROM history WHERE case_id = ?"
    assert [(1,)] == vault._database.raw.execute(query, (case.id,)).fetchall()
    assert [(0,)] == vault._database.raw.execute(query, (other.id,)).fetchall()


def test_history_outside_cases_has_no_values(vault: Vault) -> None:
    """What is typed about a meeting or an organisation is kept in no history: no case takes it."""
    organisation = Organisation(id=new_id(), name="Een naam die weg moet")
    vault.cases.commit("Organisatie", (added(organisation, NOW),))

    query = "SELECT DISTINCT old IS NULL AND new IS NULL FROM history WHERE case_id IS NULL"
    assert [(1,)] == vault._database.raw.execute(query).fetchall()


def test_the_latest_cases_are_read_alone(vault: Vault) -> None:
    """Asked for two, the two touched last come, latest first; a case taken back is none of them."""
    cases = [Case(id=f"c{number}", number=f"2026-00{number}") for number in range(4)]
    for number, case in enumerate(cases):
        when = NOW + timedelta(minutes=number)
        vault.cases.commit("nieuw", (added(case, when),), case.id)
    later = NOW + timedelta(hours=1)
    vault.cases.commit("functie", changed(cases[0], later, job="kok"), "c0")
    vault.cases.commit("weg", (removed(cases[3], later),), "c3")
    assert ["c0", "c2"] == [row.id for row in vault.cases.rows(2)]
    assert [] == list(vault.cases.rows(0))
    assert 3 == len(vault.cases.rows())


def test_what_comes_back_stands_where_it_stood(vault: Vault) -> None:
    """Records removed together come back between the others, whatever was added meanwhile."""
    records = full_case()
    case_id, first = case_of(records).id, cast("Measure", records["measure"])
    more = [replace(first, id=id_) for id_ in "bcd"]
    vault.cases.commit("Nieuw", (*add_all(records), *(added(each, NOW) for each in more)), case_id)
    gone = tuple(removed(each, NOW) for each in more)
    vault.cases.commit("Weg", gone, case_id)
    vault.cases.commit("Erbij", (added(replace(first, id="e"), NOW),), case_id)

    vault.cases.commit("Terug", inverse(gone, NOW), case_id)

    measures = vault.cases.load(case_id).all(Measure)
    assert [first.id, *"bcde"] == [each.id for each in measures]


def test_removing_what_is_not_there_is_a_fault(vault: Vault) -> None:
    """A record that is not stored cannot be removed."""
    with pytest.raises(KeyError, match="weg"):
        vault.cases.commit("Weg", (removed(Setting(id="weg"), NOW),))
