"""The balance picture at every size: it grows with the text, and no word of it is cut."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from assistant.balance import FactorBalance, Fit
from assistant.case.records import Capacity, Measure, Task, TaskLoad, new_id
from assistant.case.words import AnswerState
from assistant.charts.balance import balance_chart
from assistant.charts.fit import fit
from assistant.charts.shapes import Chart, Text
from assistant.content.model import Factor
from assistant.content.standard import standard
from tests.ui.shared_kit import opened, shared
from tests.ui.steps_kit import at_step, store
from tests.ui.test_shared_large import large as large_window
from ui.forms.form import Form
from ui.player import Player
from ui.steps.picture import Picture
from ui.theme import current
from ui.workspace import Workspace

large = large_window


def texts(chart: Chart) -> list[Text]:
    """The texts of a picture."""
    return [shape for shape in chart.shapes if isinstance(shape, Text)]


def cut(chart: Chart) -> list[str]:
    """The texts that do not fit where they stand, in our typeface."""

    def measure(text: str, size: float, *, bold: bool) -> float:
        font = current().font(bold=bold)
        font.setPixelSize(max(1, int(size)))
        return QFontMetricsF(font).horizontalAdvance(text)

    return [
        each.text
        for each in texts(chart)
        if fit(each.text, each.size, each.width, lambda t, s, e=each: measure(t, s, bold=e.bold))[0]
        != each.text
    ]


def worst(factor: Factor) -> tuple[FactorBalance, FactorBalance]:
    """Far too much of a factor, and a measure that is not enough."""
    now = FactorBalance(
        factor=factor, outcome=Fit.OVER, peak=factor.top, limit=1, binds="intensity", margin=-112
    )
    later = FactorBalance(
        factor=factor, outcome=Fit.OVER, peak=factor.top - 1, limit=1, binds="intensity",
        margin=-110,
    )  # fmt: skip
    return now, later


WIDTHS = ((453, 10.5), (626, 15), (760, 30), (820, 30), (960, 20), (1216, 30))
"""How wide the picture is, and how large its texts: on paper, in the step and looking together."""


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_no_word_of_any_factor_is_cut(qapp: QApplication, width: float, size: float) -> None:
    """Title, amount and measure of each factor fit in every width it is drawn in."""
    assert qapp
    pairs = [worst(factor) for factor in standard().all(Factor)]
    chart = balance_chart([now for now, _ in pairs], {}, width, [later for _, later in pairs], size)

    assert [] == cut(chart)


def heavy(form: Form) -> None:
    """Lifting 20 kg where 8 kg fits, and a measure that brings it to 10 kg."""
    own = {"case_id": form.case_id, "consult_id": form.consult_id}
    task = Task(id=new_id(), **own, name="Lossen")
    store(
        form,
        task,
        TaskLoad(id=new_id(), **own, task_id=task.id, factor="tillen", intensity=20),
        Capacity(id=new_id(), **own, factor="tillen", state=AnswerState.ANSWERED, limit=8),
        Measure(
            id=new_id(), **own, text="Kleinere zakken", factor="tillen", tried=True,
            effect_intensity=10,
        ),
    )  # fmt: skip


def shown(player: Player) -> Picture:
    """The picture on screen."""
    (found,) = [each for each in player.window.findChildren(Picture) if each.isVisible()]
    return found


@pytest.mark.parametrize("place", ["step", "shared"])
def test_at_200_percent_the_picture_is_as_large_as_the_words_around_it(
    large: Workspace, place: str
) -> None:
    """In a window of 1280 by 720, and inside the width of its page."""
    heavy(opened(large))
    large.resize(1280, 720)
    player = Player(large)
    if place == "shared":
        _room, player = shared(large)
        large.window().showNormal()
        large.window().resize(1280, 720)
        player.press("Balans")
    player.until(lambda: bool(large.findChildren(Picture)), "no picture")
    picture = shown(player)
    sizes = {round(each.size) for each in texts(picture._chart)}

    assert max(sizes) >= (29 if place == "step" else 30)
    assert min(sizes) >= 22
    assert [] == cut(picture._chart)
    assert QRectF(picture.rect()).width() == picture._chart.width


def test_a_measure_without_effect_is_said_in_the_step(qtbot: object, form: Form) -> None:
    """What stays as heavy is named with its measure, and the picture has no circle to explain."""
    heavy(form)
    player = at_step(qtbot, form, "balans")
    scarce = player.sees("Dit scheelt, maar het is nog niet genoeg.")
    player.type("Wordt dan (kg)", "20")

    assert scarce
    assert player.sees("Met deze maatregel vraagt het werk evenveel als nu.")
    assert "met maatregel: geen verschil" in shown(player).accessibleDescription()
    assert not player.sees("De gestippelde cirkel")
