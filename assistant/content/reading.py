"""Whether a text is easy enough for whoever reads it at the table (about B1).

A rule of thumb of our own, not a measure of language level: short sentences and few long words.
Dutch makes long words by joining short ones, so a single long word is always allowed.
"""

import re

LONGEST_SENTENCE = 20
"""Words a sentence may have."""
LONG_WORD = 13
"""Letters from which a word counts as long."""
LONG_SHARE = 0.15
"""The part of the words that may be long; one is always allowed."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;](?:\s|$)")


def too_hard(text: str) -> str:
    """Why a text is too hard, as a Dutch sentence; empty when it is easy enough."""
    for part in _SENTENCE_END.split(text):
        count = len(part.split())
        if count > LONGEST_SENTENCE:
            return f"Deze zin heeft {count} woorden; houd het op {LONGEST_SENTENCE}: ‘{part}’."
    if len(text) < LONG_WORD:
        return ""
    words = _WORD.findall(text)
    long = [word for word in words if len(word) >= LONG_WORD]
    if len(long) > max(1, LONG_SHARE * len(words)):
        return f"Hier staan te veel lange woorden: {', '.join(long)}."
    return ""
