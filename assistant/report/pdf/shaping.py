"""Joins Arabic letters: each in the form its neighbours ask for, as Unicode's own tables say.

A font draws what it is given, letter by letter. Unicode has every Arabic letter in the four forms
it takes in a word as a character of its own (the presentation forms), and says which letter and
which form each of them is; from that the joining follows, without another library.
"""

import unicodedata
from collections.abc import Container
from functools import cache

_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
_LAM = "\u0644"
_LAM_ALEF = frozenset(_LAM + alef for alef in "\u0622\u0623\u0625\u0627")


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Per letter (or lam with alef) its presentation forms by name: isolated, initial, ..."""
    found: dict[str, dict[str, str]] = {}
    for code in (code for block in _FORMS for code in block):
        name, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        if not name or not letters:
            continue
        word = "".join(chr(int(one, 16)) for one in letters.split())
        if len(word) == 1 or word in _LAM_ALEF:
            found.setdefault(word, {}).setdefault(name.lstrip("<"), chr(code))
    return found


def _joins_on(letter: str) -> bool:
    """Whether a letter holds on to the one that follows."""
    return "initial" in _forms().get(letter, {})


def _joins_back(letter: str) -> bool:
    """Whether a letter holds on to the one before."""
    return "final" in _forms().get(letter, {})


def joined(text: str, drawable: Container[int]) -> str:
    """A text in its logical order, with every Arabic letter in the form it has in its word.

    Args:
        text: as it was typed.
        drawable: the code points the font has; a form it lacks stays the letter itself.
    """
    letters = _with_lam_alef(text)
    made = []
    for at, letter in enumerate(letters):
        forms = _forms().get(letter)
        if forms is None:
            made.append(letter)
            continue
        before = _neighbour(letters, at, -1)
        after = _neighbour(letters, at, 1)
        back = _joins_on(before) and _joins_back(letter)
        on = _joins_on(letter) and _joins_back(after)
        name = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (back, on), "isolated"
        )
        form = forms.get(name, letter)
        made.append(form if all(ord(char) in drawable for char in form) else letter)
    return "".join(made)


def _with_lam_alef(text: str) -> list[str]:
    """The letters, with lam and the alef after it as one: they are written as one sign."""
    made: list[str] = []
    for char in text:
        if made and made[-1] + char in _LAM_ALEF:
            made[-1] += char
        else:
            made.append(char)
    return made


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """The letter beside this one; marks above and below do not count."""
    at += step
    while 0 <= at < len(letters) and unicodedata.combining(letters[at][0]):
        at += step
    return letters[at] if 0 <= at < len(letters) else ""
