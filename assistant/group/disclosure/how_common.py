"""How many people in words, each of which leaves as much in doubt as a hidden count must."""

from assistant.group.disclosure.rules import Policy

SOME = "bij een groep mensen"
"""Stands for any number of people from the minimum of a cell on."""

_COMMON = ((75, "bij bijna iedereen"), (40, "bij veel mensen"), (0, "bij een deel"))
"""From which percentage of the people, in words; a choice of this program."""


def common(many: int, everyone: int, policy: Policy) -> tuple[str, int, int] | None:
    """The word for so many of everyone with the range it stands for, or None for too few.

    Each of the words must leave as much in doubt as a hidden count, or be safe as a shown one;
    else there is one word for all.
    """
    scale = []
    most = everyone
    for percent, word in _COMMON:
        least = max(policy.cell_minimum, -(-everyone * percent // 100))
        if least <= most:
            scale.append((word, least, most))
            most = least - 1
    some = (SOME, policy.cell_minimum, everyone)
    if not all(_fits(least, most, everyone, policy) for _, least, most in scale):
        scale = [some] if _fits(*some[1:], everyone, policy) else []
    return next((each for each in scale if each[1] <= many <= each[2]), None)


def _fits(least: int, most: int, everyone: int, policy: Policy) -> bool:
    rest = everyone - most
    safe = least >= policy.cell_minimum and rest >= policy.cell_minimum
    return safe or most - least >= policy.hidden_width
