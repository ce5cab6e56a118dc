"""A release as text and back, for the ledger that keeps every release ever made."""

import json
from dataclasses import asdict
from typing import Any

from assistant.group.disclosure.release import Release
from assistant.group.disclosure.rules import Policy
from assistant.group.disclosure.table import Shape

_FORMAT = 1


def to_text(release: Release) -> str:
    """The release as JSON: shown counts, persons, and the random person numbers behind them."""
    members = release.members
    return json.dumps(
        {
            "format": _FORMAT,
            "policy": asdict(release.policy),
            "root": release.shape.root,
            "children": release.shape.children,
            "persons": release.shape.persons,
            "shown": release.shown,
            "members": members and {unit: sorted(people) for unit, people in members.items()},
        },
        ensure_ascii=False,
    )


def from_text(text: str) -> Release:
    """The release a text of `to_text` holds.

    Raises:
        ValueError: the text is of another format.
    """
    stored: dict[str, Any] = json.loads(text)
    if stored.get("format") != _FORMAT:
        raise ValueError("a release of an unknown format")
    members = stored["members"]
    return Release(
        Policy(**stored["policy"]),
        Shape(
            stored["root"],
            {unit: tuple(below) for unit, below in stored["children"].items()},
            stored["persons"],
        ),
        stored["shown"],
        members and {unit: frozenset(people) for unit, people in members.items()},
    )
