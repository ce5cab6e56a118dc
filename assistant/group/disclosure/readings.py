"""Two readings of who was counted: every talk by itself, and every person whatever the talk.

Who is spoken to again may answer otherwise, or just the same. Somebody who knows of that second
talk may think of both, so that a release has to stand up to both: to the one in which this person
is somebody who left and somebody who came, and to the one in which nothing changed for anyone.

The random number of whoever counts is that of the person and that of the talk. Where the talk is
not known (in what went out before talks were kept) both readings are of persons.
"""

from collections.abc import Callable, Iterable

Number = int | str
People = frozenset[Number]
Reading = Callable[[People], People]

_BETWEEN = "\x1f"
"""Stands between the number of the person and that of the talk; no number has it."""


def number(person: str, talk: str) -> str:
    """The random number of a person who counts with this talk, when it is known."""
    return f"{person}{_BETWEEN}{talk}" if talk else person


def person_of(counted: Number) -> Number:
    """The random number of the person alone."""
    return counted.partition(_BETWEEN)[0] if isinstance(counted, str) else counted


def persons_of(people: People) -> People:
    """Who these are, whatever the talk."""
    return frozenset(map(person_of, people))


def talks_of(people: People) -> People:
    """Every talk by itself: these, as they are."""
    return people


def readings(groups: Iterable[People]) -> tuple[Reading, ...]:
    """The readings in which these groups differ; one when nobody in them was spoken to again."""
    everyone: People = frozenset().union(*groups)
    again = len(persons_of(everyone)) < len(everyone)
    return (talks_of, persons_of) if again else (talks_of,)
