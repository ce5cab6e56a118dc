from assistant.case.records import Assignment, Consult
from assistant.case.words import Role
from assistant.consult.remarks import remarks
from assistant.consult.roles import role_of, roles_in, take_role
from assistant.content.library import Library
from tests.assistant.talk_kit import NOW, talk

FIRST, SECOND = Consult(id="c1", case_id="case"), Consult(id="c2", case_id="case")


def test_a_role_of_one_consult_does_not_rewrite_another() -> None:
    """Who assesses in the second consult still advised in the first."""
    consult = talk(FIRST, SECOND, consult="c2")

    after = consult.file.apply(take_role(consult, Role.ASSESS, NOW))

    assert [Role.ADVISE, Role.ASSESS] == [role_of(after, c) for c in after.all(Consult)]
    assert {Role.ADVISE, Role.ASSESS} == roles_in(after)


def test_a_role_put_right_in_the_only_consult_is_not_mixing() -> None:
    """Changing one's mind about the role before anything else happened leaves one role."""
    consult = talk(FIRST)

    after = consult.file.apply(take_role(consult, Role.GUIDE, NOW))

    assert {Role.GUIDE} == roles_in(after)
    assert Role.GUIDE is after.all(Assignment)[0].role


def test_mixing_roles_in_one_case_is_remarked_on(library: Library) -> None:
    """Two roles in one case give a remark that leads to the assignment; one role gives none."""
    consult = talk(FIRST, SECOND, consult="c2")
    after = consult.file.apply(take_role(consult, Role.ASSESS, NOW)).consult("c2")

    before, mixed = (
        [(r.step, r.text) for r in remarks(each, library) if r.code == "roles_mixed"]
        for each in (consult, after)
    )

    assert [] == before
    assert [("opdracht", True)] == [(s, "adviseren en beoordelen" in text) for s, text in mixed]
