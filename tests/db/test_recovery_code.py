from itertools import pairwise

import pytest

from assistant.problem import Problem
from db.recovery import ALPHABET, GROUP, check_character, grouped, new_code, parse_code


def test_shape() -> None:
    """A code is five groups of five, without the characters that are read wrongly."""
    code = new_code()
    assert [GROUP] * 5 == [len(group) for group in code.split("-")]
    assert set() == set(code) & set("01ILO")
    assert 31 == len(set(ALPHABET)), "the check needs a prime number of characters"


def test_codes_differ() -> None:
    """Every vault gets its own code."""
    assert 50 == len({new_code() for _ in range(50)})


def test_forgiving_of_spaces_and_case() -> None:
    """Small letters, spaces, dashes and a line break do not matter."""
    code = new_code()
    plain = code.replace("-", "")
    assert plain == parse_code(code)
    assert plain == parse_code(f" {code.lower().replace('-', ' ')}\n")


def test_every_wrong_character_is_found() -> None:
    """Every single mistyped character in every place fails the check."""
    code = parse_code(new_code())
    for at, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(Problem):
                parse_code(code[:at] + wrong + code[at + 1 :])


def test_every_swap_is_found() -> None:
    """Two different neighbours that changed places fail the check."""
    body = ALPHABET[:24]
    code = body + check_character(body)
    for at, (left, right) in enumerate(pairwise(code)):
        if left != right:
            with pytest.raises(Problem):
                parse_code(code[:at] + right + left + code[at + 2 :])


@pytest.mark.parametrize(
    ("typed", "said"), [("", "25 tekens"), ("22222", "25 tekens"), ("O" * 25, "“O”")]
)
def test_says_what_is_wrong(typed: str, said: str) -> None:
    """A code that cannot be one is refused with what is wrong about it."""
    with pytest.raises(Problem, match=said):
        parse_code(typed)


def test_groups() -> None:
    """Characters are shown in groups of five."""
    assert "ABCDE-FGHJK" == grouped("ABCDEFGHJK")
