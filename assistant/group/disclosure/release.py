"""What comes out: the figures that may be seen, and nothing of those that may not."""

from dataclasses import dataclass

from assistant.group.disclosure.rules import Policy, spoken_shown
from assistant.group.disclosure.table import REST, Shape

WHY_HIDDEN = "Dit getal is verborgen, omdat het naar enkele mensen kan wijzen."
WHY_SMALL = "Hier is met te weinig mensen gesproken voor cijfers."


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a release; `count` is None and `why` says so when it is hidden.

    `why` never tells whether a cell is small itself or protects another one.
    """

    hidden: bool
    count: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Protected figures. It holds no hidden count, so none can leak from it.

    `members` are the random person numbers per unit, kept to compare releases, never shown.
    """

    policy: Policy
    shape: Shape
    shown: dict[str, dict[str, int]]
    members: dict[str, frozenset[int | str]] | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """The units, the whole organisation first."""
        return tuple(unit for unit in self.shape.persons if not unit.endswith(REST))

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators, in the order of the table."""
        return tuple(self.shown)

    def cell(self, unit: str, indicator: str) -> Cell:
        """One figure.

        Raises:
            KeyError: the table had no such unit or indicator.
        """
        persons = self.shape.persons[unit]
        count = self.shown[indicator].get(unit)
        if count is not None:
            return Cell(hidden=False, count=count)
        small = persons < self.policy.unit_minimum
        return Cell(hidden=True, count=None, why=WHY_SMALL if small else WHY_HIDDEN)

    def spoken(self, unit: str) -> int | None:
        """The persons spoken to in a unit, or None when that number is too small to show."""
        if unit in spoken_shown(self.shape, self.policy):
            return self.shape.persons[unit]
        return None
