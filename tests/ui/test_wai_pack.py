"""A pack with licensed WAI questions: through the checker, into Kennis and beside the points."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.case.records import Measurement
from assistant.content.fault import ContentError
from assistant.screening.work_ability import DIMENSIONS, METHOD
from tests.ui.steps_kit import at_step, store
from ui.forms.form import Form
from ui.packs import add_own
from ui.pages.knowledge_kinds import items
from ui.steps.write import own

PACK = """
[pack]
id = "wai"
version = "1.0"
title = "WAI-vragen, onder licentie"
checked = 2026-11-20
sources = ["licentiehouder"]

[[wai_item]]
id = "wai_1"
dimension = 1
text = "Een zelfbedachte zin in plaats van de vraag."
source = "licentiehouder"
"""


def pack(folder: Path, text: str = PACK) -> Path:
    """A file with this pack."""
    path = folder / "wai.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.requirement("001-R11")
def test_licensed_questions_stand_beside_their_points(
    qtbot: QtBot, form: Form, tmp_path: Path
) -> None:
    """With the pack loaded the question is read where the points of its dimension are typed."""
    store(form, Measurement(id="m", **own(form), method=METHOD))
    before = at_step(qtbot, form, "vragenlijst").sees("Een zelfbedachte zin")

    add_own(form.session, pack(tmp_path))

    assert not before
    assert at_step(qtbot, form, "vragenlijst").sees("Een zelfbedachte zin")
    lines = [dict(each.lines) for each in items(form.session.library) if "zelfbed" in each.title]
    assert [{"Onderdeel": DIMENSIONS[0]}] == lines


def test_an_eighth_dimension_is_refused_with_its_line(form: Form, tmp_path: Path) -> None:
    """The WAI has seven dimensions; a pack with another is refused whole, naming the line."""
    library = form.session.library
    with pytest.raises(ContentError) as refused:
        add_own(form.session, pack(tmp_path, PACK.replace("dimension = 1", "dimension = 8")))

    assert [11] == [fault.line for fault in refused.value.faults]
    assert library is form.session.library
