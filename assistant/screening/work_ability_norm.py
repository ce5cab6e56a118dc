"""How a Dutch group that filled in the Work Ability Index was spread over its categories.

Source: Blik op Werk, presentation of the WAI database: 136.397 people, January 2010 to October
2012; the shares are those of 2012. They chose, or were chosen, to fill it in: the group is large,
and not the average of the Netherlands.
"""

from dataclasses import dataclass

from assistant.dutch import number_text


@dataclass(frozen=True, slots=True)
class Reference:
    """Shares in percent by category, worst first, with the year they are of and the people."""

    year: int
    people: int
    period: str
    source: str
    shares: tuple[tuple[str, float], ...]


DUTCH = Reference(
    year=2012,
    people=136_397,
    period="2010 tot en met 2012",
    source="Blik op Werk",
    shares=(("slecht", 1.93), ("matig", 10.89), ("goed", 43.68), ("uitstekend", 43.50)),
)


def reference_text(reference: Reference = DUTCH) -> str:
    """What to lay an outcome beside, with year, number of people and what it is not."""
    said = ", ".join(f"{number_text(share)} % {name}" for name, share in reference.shares)
    people = f"{reference.people:,}".replace(",", ".")
    return (
        f"Ter vergelijking, Nederland in {reference.year}: {said}. Dat is een groep van {people} "
        f"mensen ({reference.source}, {reference.period}), geen doorsnee van alle werkenden."
    )
