"""The recovery code: what opens a vault when its passphrase is lost.

Twenty-four random characters out of thirty-one (119 bits) and one check character, in five groups
of five. The thirty-one leave out what is read wrongly from paper: 0, 1, I, L and O. Thirty-one is
prime, so the weighted sum below finds every single mistyped character and every two that changed
places.
"""

import secrets

from assistant.problem import Problem

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 25
GROUP = 5


def new_code() -> str:
    """A fresh code as people see it: 'K7QF2-M9XTD-...' (five groups of five)."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return grouped(body + check_character(body))


def grouped(characters: str) -> str:
    """The characters of a code in groups, as they are shown and printed."""
    return "-".join(characters[at : at + GROUP] for at in range(0, len(characters), GROUP))


def check_character(body: str) -> str:
    """The last character of a code: the weighted sum of the others, modulo 31."""
    total = sum(place * ALPHABET.index(one) for place, one in enumerate(body, start=1))
    return ALPHABET[total % len(ALPHABET)]


def parse_code(typed: str) -> str:
    """The characters of a code as someone typed it, without spaces, dashes and lower case.

    Raises:
        Problem: it is too short or long, has a character no code has, or its check fails.
    """
    code = "".join(one for one in typed.upper() if one not in " -–\t\n")
    wrong = next((one for one in code if one not in ALPHABET), None)
    if wrong is not None:
        what = f"In de herstelcode staat “{wrong}”; dat teken komt in geen enkele code voor."
    elif len(code) != LENGTH:
        what = f"De herstelcode heeft {LENGTH} tekens; u typte er {len(code)}."
    elif check_character(code[:-1]) != code[-1]:
        what = "In de herstelcode zit een typefout: het controleteken klopt niet."
    else:
        return code
    raise Problem(
        what,
        "Er is niets geopend of veranderd.",
        "Vergelijk de code met uw papier en typ hem over.",
    )


def is_code(typed: str) -> bool:
    """Whether this is a recovery code without a typing error, of whatever vault."""
    try:
        parse_code(typed)
    except Problem:
        return False
    return True
