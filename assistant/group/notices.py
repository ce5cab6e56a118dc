"""What cannot be said about a group, each with its reason and a way on."""

from dataclasses import dataclass

from assistant.dutch import list_text
from assistant.group.disclosure import Release
from assistant.group.population import Population

INSTEAD = "Geef advies zonder cijfers, vanuit wat u op de werkplek zag, de RI&E en het PMO."


_BESIDE = (
    "Voeg de kleine groep ernaast samen met een andere afdeling. Of kijk naar de hele organisatie."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that cannot be said, why, and what the AD can do instead.

    `unit_id` is a unit that can be taken together with another, or empty.
    """

    title: str
    text: str
    instead: str = ""
    unit_id: str = ""


def notices(release: Release, counted: Population) -> list[Notice]:
    """What these figures cannot say, unit by unit, and what they are not about."""
    shown = {unit for counts in release.shown.values() for unit in counts}
    found = [_hidden(release, counted, name) for name in release.units[1:] if name not in shown]
    for unit in counted.left_out:
        name = counted.names[unit.id]
        text = (
            f"{name}: hier is met zo weinig mensen gesproken, dat zij alleen meetellen in de "
            "eenheid erboven."
        )
        found.append(Notice(_title(name), text, _merge(name), unit.id))
    for unit in counted.kept_back:
        name = counted.names[unit.id]
        text = (
            f"{name}: hier is met genoeg mensen gesproken, maar ernaast is een groep van enkelen. "
            "Om die te beschermen telt deze eenheid nu mee in de eenheid erboven."
        )
        found.append(Notice(_title(name), text, _BESIDE, unit.id))
    if counted.silent:
        names = list_text([counted.names[unit.id] for unit in counted.silent])
        text = (
            f"{names}: hier is in deze periode met niemand gesproken. "
            "De cijfers gaan alleen over de mensen met wie is gesproken."
        )
        found.append(Notice("Waar dit niet over gaat", text))
    if not any(release.shown.values()):
        text = "Geen enkel knelpunt wordt door genoeg mensen gedeeld om het te tonen."
        found.append(Notice("Er is geen getal dat gedeeld mag worden", text, INSTEAD))
    return found


def _title(name: str) -> str:
    return f"Geen uitspraak over {name}"


def _hidden(release: Release, counted: Population, name: str) -> Notice:
    """Why a unit in the table has no figure at all, and what helps."""
    unit = counted.unit_of[name]
    persons = counted.table.shape.persons[name]
    if persons < release.policy.unit_minimum:
        least = release.policy.unit_minimum
        text = (
            f"In {name} is met minder dan {least} mensen gesproken. Dat is te weinig voor cijfers."
        )
        return Notice(_title(name), text, _merge(name), unit.id)
    spoken = release.spoken(name)
    if spoken is None:
        text = f"Cijfers over {name} zouden, naast het totaal, een kleinere groep laten zien."
        return Notice(_title(name), text, _BESIDE)
    of_all = f"{spoken} van de {unit.headcount} mensen" if unit.headcount else f"{spoken} mensen"
    text = (
        f"In {name} is gesproken met {of_all}. Elk getal daarover kan naar enkelen wijzen, dus die "
        "getallen staan er niet."
    )
    return Notice(_title(name), text, _merge(name), unit.id)


def _merge(name: str) -> str:
    return f"Voeg {name} samen met een andere afdeling. Of: {INSTEAD[0].lower()}{INSTEAD[1:]}"
