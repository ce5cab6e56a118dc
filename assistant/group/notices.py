"""What cannot be said about a group, each with its reason and a way on."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.case.records import Unit
from assistant.dutch import list_text
from assistant.group.disclosure import Release
from assistant.group.population import Population

INSTEAD = "Geef advies zonder cijfers, vanuit wat u op de werkplek zag, de RI&E en het PMO."


_BESIDE = (
    "Voeg de kleine groep ernaast samen met een andere afdeling. Of kijk naar de hele organisatie."
)

_NOTHING = (
    "Van geen enkel knelpunt mag het aantal mensen getoond worden. Dat is zo als heel weinig "
    "mensen iets delen, en ook als bijna iedereen het deelt. Welke van de twee het is, staat hier "
    "niet."
)

_MOST_NAMED = 2
"""Of so many units the title names each; of more, their number."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that cannot be said, why, and what the AD can do instead.

    `unit_ids` are units that can be taken together with another.
    """

    title: str
    text: str
    instead: str = ""
    unit_ids: tuple[str, ...] = ()


def notices(release: Release, counted: Population) -> list[Notice]:
    """What these figures cannot say, with one reason for all units it holds for."""
    found: list[Notice] = []
    if any(release.shown.values()):
        found += [*_too_few(release, counted), *_no_figure(release, counted), *_kept_back(counted)]
    else:
        found.append(Notice("Er is geen getal dat gedeeld mag worden", _NOTHING, INSTEAD))
    if counted.silent:
        names = list_text([counted.names[unit.id] for unit in counted.silent])
        text = (
            f"{names}: hier is in deze periode met niemand gesproken. "
            "De cijfers gaan alleen over de mensen met wie is gesproken."
        )
        found.append(Notice("Waar dit niet over gaat", text))
    return found


def _too_few(release: Release, counted: Population) -> list[Notice]:
    """Units with too few people, whether or not they stand in the table."""
    policy = release.policy
    small = [
        counted.unit_of[name]
        for name in release.units[1:]
        if counted.table.shape.persons[name] < policy.unit_minimum
    ]
    every = {unit.id: unit for unit in (*small, *counted.left_out)}
    units = tuple(every[id_] for id_ in counted.names if id_ in every)
    names = [counted.names[unit.id] for unit in units]
    least = max(policy.unit_minimum, policy.hidden_width)
    text = (
        f"In {list_text(names)} is met minder dan {least} mensen gesproken. Dat is te weinig voor "
        "cijfers. Deze mensen tellen wel mee in de eenheid erboven."
    )
    return _about(names, text, _merge(names), units)


def _no_figure(release: Release, counted: Population) -> list[Notice]:
    """Units with enough people of which no figure can be shown all the same."""
    shown = {unit for counts in release.shown.values() for unit in counts}
    persons = counted.table.shape.persons
    without = [
        name
        for name in release.units[1:]
        if name not in shown and persons[name] >= release.policy.unit_minimum
    ]
    told = [name for name in without if release.spoken(name) is not None]
    beside = [name for name in without if name not in told]
    of_all = [_of_all(name, release.spoken(name), counted) for name in told]
    text = (
        f"In {list_text(of_all)} is met genoeg mensen gesproken. Toch kan elk getal daarover naar "
        "enkelen wijzen. Daarom staan die getallen er niet."
    )
    by_rest = (
        f"Cijfers over {list_text(beside)} zouden, naast het totaal, een kleinere groep laten zien."
    )
    units = tuple(counted.unit_of[name] for name in told)
    return [*_about(told, text, _merge(told), units), *_about(beside, by_rest, _BESIDE, ())]


def _of_all(name: str, spoken: int | None, counted: Population) -> str:
    headcount = counted.unit_of[name].headcount
    return f"{name} ({spoken} van de {headcount} mensen)" if headcount else f"{name} ({spoken})"


def _kept_back(counted: Population) -> list[Notice]:
    """Units with enough people that count above, for a tiny group beside them."""
    names = [counted.names[unit.id] for unit in counted.kept_back]
    text = (
        f"In {list_text(names)} is met genoeg mensen gesproken, maar ernaast is een groep van "
        "enkelen. Om die te beschermen tellen de cijfers nu mee in de eenheid erboven."
    )
    return _about(names, text, _BESIDE, counted.kept_back)


def _about(names: Sequence[str], text: str, instead: str, units: tuple[Unit, ...]) -> list[Notice]:
    """One notice about these units; none about no unit."""
    if not names:
        return []
    about = list_text(names) if len(names) <= _MOST_NAMED else f"{len(names)} eenheden"
    return [Notice(f"Geen uitspraak over {about}", text, instead, tuple(u.id for u in units))]


def _merge(names: Sequence[str]) -> str:
    which = names[0] if len(names) == 1 else "zo’n eenheid"
    return f"Voeg {which} samen met een andere afdeling. Of: {INSTEAD[0].lower()}{INSTEAD[1:]}"
