"""Figures of other sources laid side by side: none may show a few people by subtracting.

A total and the same without one person, an organisation and all its departments but one, two
answers that leave a few people over: each figure is safe by itself, and together they are not.
What the figures are about stands in words this program does not understand. Figures of one source
about one unit are taken to be about the same thing whenever the numbers allow it, and so are those
of a unit and one above it when their texts share a word. More than two are subtracted only where
their texts are the same. The RI&E is about the work and is left alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from assistant.case.organisation import Finding
from assistant.case.records import Unit
from assistant.case.words import FindingSource, UnitLevel
from assistant.group.disclosure import Policy
from assistant.group.disclosure.earlier import told
from assistant.group.findings import IN_WORDS, Figure, figure_of, policy_of, why_not

_SAME_MEASUREMENT = timedelta(days=31)
"""Figures whose days lie further apart are taken to be of another measurement."""

_BESIDE = (
    "Samen met ‘{other}’ laat dit getal enkele mensen zien: zij zijn het verschil tussen die twee."
)
_LEFT = "Samen met ‘{other}’ laat dit getal enkele mensen zien: zij blijven over naast die twee."
_PARTS = (
    "Samen met de andere getallen van deze bron laat dit getal enkele mensen zien: zij blijven "
    "over als u alles van elkaar aftrekt."
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A finding with its figure, held to a policy, and what can be told of what it is about.

    `of_time` marks a part of people's time, and not so many of them. `question` is the same where
    the same was asked, `answers` where these may be the answers to one question: one document
    about the same people. `words` are the longer words of its text.
    """

    finding: Finding
    figure: Figure
    policy: Policy
    of_time: bool
    words: frozenset[str]
    question: tuple[object, ...]
    answers: tuple[object, ...]


def _said(finding: Finding, policy: Policy) -> _Said:
    figure, source = figure_of(finding.figure), finding.source
    of_time = figure.percent and source is FindingSource.ABSENCE
    text = "" if of_time else " ".join(finding.text.casefold().split()).strip(".")
    document = (source, of_time, finding.title.strip(), finding.dated)
    return _Said(
        finding,
        figure,
        policy,
        of_time,
        words=frozenset(re.findall(r"\w{3,}", text)),
        question=(source, of_time, text),
        answers=(*document, finding.unit_id, figure.persons),
    )


_Places = Mapping[str | None, tuple[str, ...]]
"""Per unit all units above it and itself; one of a functiegroep, which lies beside, has none."""


def why_hidden(
    findings: Sequence[Finding], units: Sequence[Unit], policies: Mapping[str, Policy]
) -> dict[str, str]:
    """Why a figure may not stand in a report, in Dutch, per id of the findings for which it is so.

    Figures are looked at in order: what stands is kept, and what would open it is hidden.
    """
    places = _places(units)
    kept: list[_Said] = []
    why = {}
    for finding in findings:
        reason = why_not(finding.source, finding.figure, policies)
        if finding.figure.strip() and not reason and finding.source is not FindingSource.RIE:
            said = _said(finding, policy_of(finding.source, policies))
            reason = _opened(said, kept, places)
            if not reason:
                kept.append(said)
        if reason:
            why[finding.id] = reason
    return why


def _places(units: Sequence[Unit]) -> dict[str | None, tuple[str, ...]]:
    by_id = {unit.id: unit for unit in units}
    places: dict[str | None, tuple[str, ...]] = {None: ("",)}
    for unit in units:
        path = [unit.id]
        while (above := by_id.get(by_id[path[0]].parent_id or "")) and above.id not in path:
            path.insert(0, above.id)
        places[unit.id] = () if unit.level is UnitLevel.JOB_GROUP else ("", *path)
    return places


def _opened(said: _Said, kept: Sequence[_Said], places: _Places) -> str:
    """Why this figure would open what stands, or be opened by it; empty when not."""
    beside = [other for other in kept if _same(said, other)]
    for other in beside:
        if _nested(said, other, places) and (words := _two(said, other)):
            return f"{words.format(other=other.figure.text)} {IN_WORDS}"
    together = [*beside, said]
    if any(_few(whole, parts) for whole, parts in _wholes(said, together, places)) or _add_up(
        [each for each in together if each.answers == said.answers]
    ):
        return f"{_PARTS} {IN_WORDS}"
    return ""


def _same(one: _Said, other: _Said) -> bool:
    """Whether these are of one source and kind, and may be of one measurement."""
    if (one.finding.source, one.of_time) != (other.finding.source, other.of_time):
        return False
    day, other_day = one.finding.dated, other.finding.dated
    return day is None or other_day is None or abs(day - other_day) <= _SAME_MEASUREMENT


def _nested(one: _Said, other: _Said, places: _Places) -> bool:
    """Whether the people of one may all be among those of the other, with the same question."""
    if one.finding.unit_id == other.finding.unit_id:
        return True
    if not (one.of_time or one.words & other.words):
        return False
    here, there = (places.get(each.finding.unit_id, ("",)) for each in (one, other))
    if not here or not there:
        return True
    return here[-1] in there or there[-1] in here


def _two(one: _Said, other: _Said) -> str:
    """What two figures show together of the few they leave over; empty when that is nothing."""
    small, large = sorted((one, other), key=lambda each: each.figure.persons)
    if small.figure.persons < large.figure.persons:
        return _BESIDE if _few(large, [small]) else ""
    over = one.figure.persons - one.figure.people - other.figure.people
    return _LEFT if not one.of_time and 0 < over < one.policy.cell_minimum else ""


def _few(whole: _Said, parts: Sequence[_Said]) -> bool:
    """Whether the whole without these parts tells about few people.

    A count can only be the rest of the whole when there are people enough for it.
    """
    people = whole.figure.persons - sum(part.figure.persons for part in parts)
    if whole.of_time:
        return 0 < people < whole.policy.unit_minimum
    count = whole.figure.people - sum(part.figure.people for part in parts)
    return 0 <= count <= people and told(people, count, count, whole.policy)


def _wholes(
    said: _Said, together: Sequence[_Said], places: _Places
) -> Iterator[tuple[_Said, list[_Said]]]:
    """This figure and those above it, each with the nearest ones below on the same question.

    Functiegroepen are parts of their own. Whatever else of those parts is taken from the whole
    leaves one of them over, which is large enough by itself.
    """
    group = [each for each in together if each.question == said.question]
    paths = [(each, places.get(each.finding.unit_id, ("",))) for each in group]
    own = places.get(said.finding.unit_id, ("",))
    beside = [each for each, path in paths if not path]
    for whole, top in paths:
        if not top or (own and top[-1] not in own):
            continue
        below = [(part, path) for part, path in paths if top[-1] in path[:-1]]
        taken = {path[-1] for _, path in below}
        yield whole, [part for part, path in below if taken.isdisjoint(path[:-1])]
        yield whole, beside


def _add_up(answers: Sequence[_Said]) -> bool:
    """Whether these, as the answers to one question, leave few people over."""
    over = answers[0].figure.persons - sum(each.figure.people for each in answers)
    return not answers[0].of_time and 0 < over < answers[0].policy.cell_minimum
