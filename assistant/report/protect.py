"""A copy of a PDF that opens with a password only, because reports leave by e-mail.

The copy is made when it is asked for; neither the copy nor its password is kept.
"""

from dataclasses import dataclass
from io import BytesIO
from secrets import token_urlsafe
from unicodedata import normalize

import pikepdf
from zxcvbn import zxcvbn

from assistant.problem import Problem

_LONGEST = 72
"""What is longer is judged by its beginning: judging takes longer with every character."""

_MOST_BYTES = 127
"""AES-256 in PDF looks at no more bytes of a password (ISO 32000-2, 7.6.4.3.3)."""

_FAIR = 2
_WORDS = (
    "Te raden. Kies een langer wachtwoord, bijvoorbeeld vier losse woorden.",
    "Zwak. Kies een langer wachtwoord, bijvoorbeeld vier losse woorden.",
    "Matig. Nog een woord erbij maakt het goed.",
    "Goed.",
    "Sterk.",
)


@dataclass(frozen=True, slots=True)
class Quality:
    """How good a password is: in words, and whether a file may be protected with it."""

    words: str
    enough: bool


def quality(password: str) -> Quality:
    """How hard a password is to guess, by zxcvbn's estimate; below 'matig' it is refused."""
    password = _prepared(password)
    if len(password.encode()) > _MOST_BYTES:
        return Quality("Te lang. Kies een wachtwoord van hoogstens 100 tekens.", enough=False)
    score = zxcvbn(password[:_LONGEST])["score"] if password else 0
    return Quality(_WORDS[score], score >= _FAIR)


def with_password(pdf: bytes, password: str) -> bytes:
    """A copy that opens with this password only (AES-256); reading aloud and printing are free.

    Raises:
        Problem: the password is too easy to guess, or too long.
    """
    password = _prepared(password)
    judged = quality(password)
    if not judged.enough:
        raise Problem(judged.words, "Er is geen bestand gemaakt.", "Kies een ander wachtwoord.")
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            made, encryption=pikepdf.Encryption(owner=token_urlsafe(32), user=password, R=6)
        )
    return made.getvalue()


def _prepared(password: str) -> str:
    """One way to write each sign: a keyboard may give é as one sign or as two.

    A reader of PDF does the same (ISO 32000-2, 7.6.4.3.3, by SASLprep).
    """
    return normalize("NFKC", password)
