"""Figures of other sources laid side by side: none may show a few people by subtracting.

A total and the same without one person, an organisation and all its departments but one, answers
that leave a few people over: each figure is safe by itself, and together they are not. What the
figures are about stands in words this program does not understand. Figures of one source about one
unit are taken to be about the same thing whenever the numbers allow it, and so are those of a unit
and one above it when their texts share a word; where one of two has a 'niet' or 'geen', it tells of
those who have it not. Where three or more are subtracted, a part goes with the whole it shares most
words with, or with the very same question where its unit told about that. The RI&E is about the
work and is left alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import timedelta

from assistant.case.organisation import Finding
from assistant.case.records import Unit
from assistant.case.words import FindingSource, UnitLevel
from assistant.group.disclosure import Policy
from assistant.group.disclosure.earlier import told
from assistant.group.findings import IN_WORDS, Figure, figure_of, policy_of, why_not
from assistant.group.findings_sums import Part, leaves_few

_SAME_MEASUREMENT = timedelta(days=31)
"""Figures whose days lie further apart are taken to be of another measurement."""

_NOT = {"niet", "geen", "nooit", "niemand"}

_BESIDE = (
    "Samen met ‘{other}’ laat dit getal enkele mensen zien: zij zijn het verschil tussen die twee."
)
_LEFT = "Samen met ‘{other}’ laat dit getal enkele mensen zien: zij blijven over naast die twee."
_PARTS = (
    "Samen met de andere getallen van deze bron kan dit getal enkele mensen laten zien: zij "
    "blijven over als iemand alles van elkaar aftrekt."
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A finding with its figure, held to a policy, and what can be told of what it is about.

    `of_time` marks a part of people's time, and not so many of them. `path` are all units above
    its own and itself, from '' for the organisation; a functiegroep lies beside those.
    `question` is the same where the same was asked, `answers` where these may be the answers to
    one question: one document about the same people. `words` are the longer words of its text.
    """

    finding: Finding
    figure: Figure
    policy: Policy
    of_time: bool
    path: tuple[str, ...]
    words: frozenset[str]
    question: tuple[object, ...]
    answers: tuple[object, ...]

    @property
    def beside(self) -> bool:
        """Whether it is about a functiegroep, which may lie in any unit."""
        return self.path[0] != ""


def _said(finding: Finding, policy: Policy, path: tuple[str, ...]) -> _Said:
    figure, source = figure_of(finding.figure), finding.source
    of_time = figure.percent and source is FindingSource.ABSENCE
    text = "" if of_time else " ".join(finding.text.casefold().split()).strip(".")
    document = (source, of_time, finding.title.strip(), finding.dated)
    return _Said(
        finding,
        figure,
        policy,
        of_time,
        path,
        words=frozenset(re.findall(r"\w{3,}", text)),
        question=(source, of_time, text),
        answers=(*document, finding.unit_id, figure.persons),
    )


def why_hidden(
    findings: Sequence[Finding], units: Sequence[Unit], policies: Mapping[str, Policy]
) -> dict[str, str]:
    """Why a figure may not stand in a report, in Dutch, per id of the findings for which it is so.

    Figures are looked at in order: what stands is kept, and what would open it is hidden.
    """
    paths = _paths(units)
    why = {
        each.id: reason
        for each in findings
        if (reason := why_not(each.source, each.figure, policies))
    }
    every = [
        _said(each, policy_of(each.source, policies), paths.get(each.unit_id, ("",)))
        for each in findings
        if each.figure.strip() and each.id not in why and each.source is not FindingSource.RIE
    ]
    asked = {(said.question, said.path) for said in every}
    kept: list[_Said] = []
    for said in every:
        if reason := _opened(said, kept, asked):
            why[said.finding.id] = reason
        else:
            kept.append(said)
    return why


def _paths(units: Sequence[Unit]) -> dict[str | None, tuple[str, ...]]:
    by_id = {unit.id: unit for unit in units}
    paths: dict[str | None, tuple[str, ...]] = {}
    for unit in units:
        path = [unit.id]
        while (above := by_id.get(by_id[path[0]].parent_id or "")) and above.id not in path:
            path.insert(0, above.id)
        paths[unit.id] = (unit.id,) if unit.level is UnitLevel.JOB_GROUP else ("", *path)
    return paths


_Asked = AbstractSet[tuple[tuple[object, ...], tuple[str, ...]]]
"""Which question was asked in which unit, by its path."""


def _opened(said: _Said, kept: Sequence[_Said], asked: _Asked) -> str:
    """Why this figure would open what stands, or be opened by it; empty when not."""
    beside = [other for other in kept if _same(said, other)]
    for other in beside:
        if _nested(said, other) and (words := _two(said, other)):
            return f"{words.format(other=other.figure.text)} {IN_WORDS}"
    together = [*beside, said]
    wholes = [*together, *_summed(together)]
    if _leave_over(said, beside) or any(_opens(each, said, together, asked) for each in wholes):
        return f"{_PARTS} {IN_WORDS}"
    return ""


def _same(one: _Said, other: _Said) -> bool:
    """Whether these are of one source and kind, and may be of one measurement."""
    if (one.finding.source, one.of_time) != (other.finding.source, other.of_time):
        return False
    day, other_day = one.finding.dated, other.finding.dated
    return day is None or other_day is None or abs(day - other_day) <= _SAME_MEASUREMENT


def _nested(one: _Said, other: _Said) -> bool:
    """Whether the people of one may all be among those of the other, with the same question."""
    return _within(one, other) or _within(other, one)


def _within(part: _Said, whole: _Said) -> bool:
    """Whether the unit of a part may lie in that of the whole, with the same question."""
    if part.path == whole.path:
        return True
    if not (part.of_time or part.words & whole.words):
        return False
    return part.beside or whole.beside or part.path[: len(whole.path)] == whole.path


def _two(one: _Said, other: _Said) -> str:
    """What two figures show together of the few they leave over; empty when that is nothing."""
    small, large = sorted((one, other), key=lambda each: each.figure.persons)
    if small.figure.persons < large.figure.persons:
        return _BESIDE if _leaves_few(large, [small]) else ""
    over = one.figure.persons - one.figure.people - other.figure.people
    return _LEFT if not one.of_time and 0 < over < one.policy.cell_minimum else ""


def _summed(together: Sequence[_Said]) -> Iterator[_Said]:
    """What can be added up: the figures on one question of all parts of a unit that has none."""
    for question in dict.fromkeys(each.question for each in together):
        asked = [each for each in together if each.question == question]
        beside = [each for each in asked if each.beside]
        yield from _sum(beside, ("",))
        own = {each.path for each in asked}
        above = dict.fromkeys(each.path[:end] for each in asked for end in range(1, len(each.path)))
        for path in above.keys() - own:
            below = [each for each in asked if each.path[: len(path)] == path]
            tops = [
                each
                for each in below
                if not any(each.path[:end] in own for end in range(len(path), len(each.path)))
            ]
            yield from _sum(tops, path)


def _sum(parts: Sequence[_Said], path: tuple[str, ...]) -> Iterator[_Said]:
    if len(parts) > 1:
        persons, people = (
            sum(getattr(part.figure, name) for part in parts) for name in ("persons", "people")
        )
        figure = Figure(people, persons, percent=False)
        words = frozenset().union(*(part.words for part in parts))
        yield replace(parts[0], figure=figure, path=path, words=words)


def _opens(whole: _Said, said: _Said, together: Sequence[_Said], asked: _Asked) -> bool:
    """Whether parts of a whole leave few people of it over; only asked where `said` is concerned.

    Where the very question of the whole was asked in a unit below, that is what is subtracted.
    """
    level = [each.words for each in together if each.path == whole.path]

    def is_part(part: _Said) -> bool:
        if part.figure.persons >= whole.figure.persons or not _within(part, whole):
            return False
        if part.question == whole.question or part.path == whole.path:
            return True
        alike = len(part.words & whole.words)
        nearest = all(alike >= len(part.words & words) for words in level)
        return nearest and (whole.question, part.path) not in asked

    parts = [part for part in together if is_part(part)]
    concerned = said is whole or said in parts or said.question == whole.question
    return concerned and _leaves_few(whole, parts)


def _leaves_few(whole: _Said, parts: Sequence[_Said]) -> bool:
    """Whether the whole without some of these parts tells about few people.

    A count can only be the rest of the whole when there are people enough for it.
    """
    if whole.of_time:
        least = whole.policy.unit_minimum

        def few(people: int, _others: int) -> bool:
            return 0 < people < least

        return leaves_few((whole.figure.persons, 0), _parts(whole, parts), few)

    def told_of(has: int, has_not: int) -> bool:
        return told(has + has_not, has, has, whole.policy)

    people = whole.figure.people
    rest = whole.figure.persons - people
    return leaves_few(
        (people, rest), _parts(whole, parts), told_of, within=whole.policy.cell_minimum
    )


def _parts(whole: _Said, parts: Sequence[_Said]) -> list[Part]:
    """The parts in the order of the tree, question by question: a part lies beside the next.

    Of parts on one question those in one path are taken one at a time.
    """
    ordered = sorted(parts, key=lambda part: (str(part.question), part.path))
    found = []
    for place, part in enumerate(ordered):
        after = place + 1
        while after < len(ordered) and _is_inside(ordered[after], part):
            after += 1
        people = part.figure.people
        amount = (people, part.figure.persons - people)
        if part.of_time:
            amounts = [(part.figure.persons, 0)]
        elif (part.words ^ whole.words) & _NOT:
            amounts = [amount, amount[::-1]]
        else:
            amounts = [amount]
        found.append(Part(tuple(amounts), after))
    return found


def _is_inside(part: _Said, whole: _Said) -> bool:
    same = part.question == whole.question
    return same and part.path[: len(whole.path)] == whole.path


def _leave_over(said: _Said, beside: Sequence[_Said]) -> bool:
    """Whether this figure and others, as the answers to one question, leave few people over.

    Those that follow each other in one document may be, and those with a word in common.
    """
    if said.of_time:
        return False
    answers = [each for each in beside if each.answers == said.answers]
    sets = [answers[place:] for place in range(len(answers))]
    sets += [[each for each in answers if word in each.words] for word in said.words]
    least = said.policy.cell_minimum
    over = (
        said.figure.persons - sum(each.figure.people for each in [*some, said]) for some in sets
    )
    return any(0 < left < least for left in over)
