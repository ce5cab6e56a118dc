"""One outside pack loaded beside the standard packs, and where its faults are."""

from pathlib import Path

import pytest

from assistant.content.fault import ContentError, Fault
from assistant.content.loader import load
from assistant.content.standard import folder

HEAD = """\
[pack]
id = "proef"
version = "1.0"
title = "Proef"
checked = 2026-11-23
sources = ["proef"]

"""
HEAD_LINES = HEAD.count("\n")
ANSWERS = 'answers = ["a", "b", "c", "d", "e"]\n'
THEME = """\
[[theme]]
id = "x"
title = "X"
explanation = "Uitleg."
direction = "{direction}"
low = "Laag."
middle = "Midden."
high = "Hoog."
source = "proef"
"""


def faults_of(place: Path, text: str) -> tuple[Fault, ...]:
    """The faults of a pack with this text; the test fails when there are none."""
    (place / "proef.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(folder(), place)
    return caught.value.faults


def where(faults: tuple[Fault, ...]) -> list[tuple[str, int, str]]:
    """File, line (counted below the head) and rule of each fault."""
    return [(fault.file, fault.line - HEAD_LINES, fault.rule) for fault in faults]
