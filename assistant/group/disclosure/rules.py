"""The rules before any engine: which cells are too small to be shown by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from assistant.group.disclosure.table import REST, Shape
from assistant.problem import Problem


class Refused(Problem):
    """No release: `what` is the reason in plain Dutch, `do` the way on."""


@dataclass(frozen=True, slots=True)
class Policy:
    """From how many persons something may be shown; the defaults are those of the work side.

    The figures are choices of this program, between the thresholds in use in the field
    (InternetSpiegel: a group of 10 with 4 answers; WAI and PMO group reports: 15).

    Args:
        unit_minimum: persons spoken to in a unit before it has any figures.
        cell_minimum: persons a shown count is about, and persons it is not about; a hidden count
            stays uncertain by at least as many.
        spoken_minimum: persons spoken to before that number itself is shown.
    """

    unit_minimum: int = 10
    cell_minimum: int = 4
    spoken_minimum: int = 10

    def __post_init__(self) -> None:
        if min(self.cell_minimum, self.unit_minimum, self.spoken_minimum) < 1:
            raise ValueError("a minimum is at least 1")

    @classmethod
    def health(cls) -> Self:
        """The policy for whatever touches health or work ability."""
        return cls(unit_minimum=15, cell_minimum=5)

    @property
    def hidden_width(self) -> int:
        """How uncertain a hidden count must be for an outsider.

        One more than the minimum of a cell, because a colleague who knows the own answer can
        take one off.
        """
        return self.cell_minimum + 1

    def safe(self, count: int, persons: int) -> bool:
        """Whether a count about so many persons may be shown.

        A count of 0 is small too, and so is the part it leaves: 0 % and 100 % tell about everyone.
        """
        return (
            persons >= self.unit_minimum
            and count >= self.cell_minimum
            and persons - count >= self.cell_minimum
        )


def primary(shape: Shape, row: Mapping[str, int], policy: Policy) -> frozenset[str]:
    """The units whose count in this row is hidden for its own sake."""
    return frozenset(
        unit
        for unit, persons in shape.persons.items()
        if unit.endswith(REST) or not policy.safe(row[unit], persons)
    )


def spoken_shown(shape: Shape, policy: Policy) -> frozenset[str]:
    """The units whose number of persons spoken to is shown.

    A small number is left out, and with it the smallest neighbours, until subtracting from the
    parent gives no small number either.
    """
    shown = {
        unit
        for unit, persons in shape.persons.items()
        if persons >= policy.spoken_minimum and not unit.endswith(REST)
    }
    for unit in shape.persons:
        if unit not in shown:
            continue
        children = [child for child in shape.children.get(unit, ()) if shape.persons[child]]
        left_out = [child for child in children if child not in shown]
        neighbours = sorted((c for c in children if c in shown), key=shape.persons.__getitem__)
        while (
            left_out
            and neighbours
            and (
                len(left_out) == 1
                or sum(shape.persons[child] for child in left_out) < policy.spoken_minimum
            )
        ):
            left_out.append(neighbours.pop(0))
            shown.discard(left_out[-1])
    return frozenset(shown)
