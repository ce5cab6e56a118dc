"""Which sums the parts of a whole can make, so that what they leave of it is known.

Thirty figures have a thousand million ways to be added up. Only the sums count, and only those that
still come near the whole.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Amount = tuple[int, int]
"""How many people have something, and how many have it not."""

MOST = 20_000
"""So many sums are kept; when there are more, some set of parts is taken to leave few over."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole: the amounts it may stand for.

    `after` is the place of the next part that may be taken beside it: those in between lie in it.
    """

    amounts: tuple[Amount, ...]
    after: int


def leaves_few(
    whole: Amount,
    parts: Sequence[Part],
    few: Callable[[int, int], bool],
    within: int | None = None,
) -> bool:
    """Whether some of these parts, taken from the whole, leave an amount that is few.

    Args:
        whole: the amount of the whole.
        parts: what may be taken from it.
        few: whether an amount is few.
        within: an amount is only few with less than this of one or the other, if given.
    """
    most = [(0, 0)]
    for part in reversed(parts):
        has, has_not = (max(amount[way] for amount in part.amounts) for way in (0, 1))
        most.append((most[-1][0] + has, most[-1][1] + has_not))
    most.reverse()
    rests: list[set[Amount]] = [set() for _ in range(len(parts) + 1)]
    rests[0] = {whole}
    for place, part in enumerate(parts):
        for rest in rests[place]:
            near = within is None or any(
                left - more < within for left, more in zip(rest, most[place], strict=True)
            )
            if not near:
                continue
            rests[place + 1].add(rest)
            for has, has_not in part.amounts:
                left = (rest[0] - has, rest[1] - has_not)
                if min(left) < 0:
                    continue
                if few(*left):
                    return True
                rests[part.after].add(left)
        if len(rests[place + 1]) > MOST:
            return True
    return False
