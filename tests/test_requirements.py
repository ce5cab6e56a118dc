"""The numbered requirements that the program promises, and the tests that prove them."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parent

MAIN_THREAD = {
    *(f"000-R{n:02}" for n in (*range(1, 7), *range(9, 12), *range(13, 21), 27, 30, 34, 36)),
    *(f"000-R{n:02}" for n in (43, 45, 51, 54)),
    *(f"001-R{n:02}" for n in (*range(1, 7), *range(9, 17), 20, 21, 31, 34, 35, 43)),
    *(f"002-R{n:02}" for n in range(13, 19)),
    *(f"003-R{n:02}" for n in (1, 3, 10, 12, 13)),
    *(f"004-R{n:02}" for n in (1, 2)),
}
"""What the first whole consult proves; the numbers are those of the source documents' extracts."""

KNOWLEDGE = {
    *(f"000-R{n:02}" for n in (9, 19, 23, 25, 26, 28, 35, 48, 56, 60)),
    *(f"001-R{n:02}" for n in (*range(7, 20), 26, 27, 29, 41, 42, 45, 47)),
    *(f"002-R{n:02}" for n in (*range(1, 13), 19, 20, 22, 23, 34, 35, 47, 60, *range(67, 72))),
    *(f"003-R{n:02}" for n in (8, *range(22, 27), 29)),
    *(f"004-R{n:02}" for n in (7, 8, 9, 14, 19, *range(20, 25))),
}
"""What the content packs, the methods and the page of knowledge prove."""


REPORTS = {
    *(f"000-R{n}" for n in (31, 38, 43, 44, 50, 51, 53, 54, 55, 60)),
    *(f"001-R{n}" for n in (16, 23, 25, 35, 44)),
    *(
        f"002-R{n}"
        for n in (26, 27, 28, 31, 34, 35, 36, 42, 48, 51, 52, 53, 54, 55, *range(67, 72))
    ),
    *(f"003-R{n:02}" for n in (5, 6, 9, 11, 15, 17, 19)),
    *(f"004-R{n:02}" for n in (5, 6, 10, 12, 16, 19, 25, 26, 32)),
}
"""What the documents prove: what each reader may see, and how it is said."""


GROUPS = {
    *(f"000-R{n}" for n in (12, *range(42, 50))),
    *(f"001-R{n}" for n in (*range(31, 38), 39, 40)),
    *(f"002-R{n}" for n in (44, 45, 46, 48, 49, 50, 57, 58, 59, 60, 62)),
    *(f"003-R{n:02}" for n in (6, 7, 8, 31)),
    *(f"004-R{n:02}" for n in (5, 6, 15, 23, 24, *range(28, 32), 33)),
}
"""What an organisation is told, and how nobody is found in it."""


VAULT = {
    *("000-R50", "000-R52", "001-R04", "001-R05", "003-R11"),
    *(f"002-R{n}" for n in range(63, 67)),
}
"""What the vault proves: what is kept, under which number, for how long and for whom."""


AT_THE_TABLE = {
    *(f"000-R{n:02}" for n in (1, 4, 6, 7, 8, 16, 18, 21, 22, 24, 27, 29, 33, 34, 37, 40, 45)),
    *(f"000-R{n:02}" for n in (51, 54, 58)),
    *(f"001-R{n:02}" for n in (1, 4, 5, 22, 23, 24, 25, 28, 30, 35, 46)),
    *(f"002-R{n:02}" for n in (21, 24, 25, 29, 32, 33, 37, 41, 43, 52, 56, 57, 58, 61)),
    *(f"003-R{n:02}" for n in (2, 14, 16, 18, 20, 21, 25, 27, 30)),
    *(f"004-R{n:02}" for n in (2, 3, 4, 10, 11, 13, 17, 18)),
}
"""What the conversation and its follow-up prove in the window."""


def marked() -> set[str]:
    """Every requirement number that some test carries."""
    found = set()
    for path in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.requirement":
                found |= {arg.value for arg in node.args if isinstance(arg, ast.Constant)}
    return found


def test_every_requirement_of_the_main_thread_has_a_test() -> None:
    """Each requirement of the first whole consult is carried by at least one test."""
    assert set() == MAIN_THREAD - marked()


def test_every_requirement_of_the_knowledge_has_a_test() -> None:
    """Each requirement of what an AD knows is carried by at least one test."""
    assert set() == KNOWLEDGE - marked()


def test_every_requirement_of_the_reports_has_a_test() -> None:
    """Each requirement of what is handed over is carried by at least one test."""
    assert set() == REPORTS - marked()


def test_every_requirement_of_the_groups_has_a_test() -> None:
    """Each requirement of what an organisation is told is carried by at least one test."""
    assert set() == GROUPS - marked()


def test_every_requirement_of_the_vault_has_a_test() -> None:
    """Each requirement of what is kept and how is carried by at least one test."""
    assert set() == VAULT - marked()


def test_every_requirement_of_the_conversation_has_a_test() -> None:
    """Each requirement of the talk and what comes after it is carried by at least one test."""
    assert set() == AT_THE_TABLE - marked()


def test_requirement_numbers_are_well_formed() -> None:
    """A requirement is written as in the extracts: three digits, R, two digits."""
    assert {number for number in marked() if not re.fullmatch(r"00[0-4]-R\d\d", number)} == set()
