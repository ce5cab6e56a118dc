"""What stands beside something else: before and after, ways on, and the roles of one case."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.balance import balance_of
from assistant.case.changes import added, changed
from assistant.case.records import Consult, Measure, Scenario, new_id
from assistant.case.words import Progress, Role, TrialDecision
from assistant.charts.balance import band_chart
from assistant.charts.shapes import Circle
from tests.conftest import NOW
from tests.ui.steps_kit import at_step, demo_form, store
from ui.charts.painter import ChartView
from ui.forms.columns import Columns
from ui.forms.form import Form
from ui.session import Session


def pictures(window: QWidget, title: str) -> list[ChartView]:
    """The bands on screen of this side."""
    found = window.findChildren(ChartView)
    return [each for each in found if each.accessibleName().startswith(f"{title}:")]


def said(picture: QWidget) -> str:
    """The words under a picture."""
    return picture.parentWidget().findChildren(QLabel)[-1].text()


def test_before_and_after_stand_beside_each_other(qtbot: QtBot, session: Session) -> None:
    """A measure with an effect shows both states of its factor, each as a picture and in words."""
    form = demo_form(session)
    player = at_step(qtbot, form, "balans")
    tried = [m for m in form.consult.all(Measure) if m.effect_intensity is not None]

    assert player.sees("Voor en na")
    now, later = pictures(player.window, "Nu"), pictures(player.window, "Straks")
    assert len({m.factor for m in tried}) == len(now) == len(later)
    assert ["meer dan past"] * len(now) == [said(picture) for picture in now]
    assert ["op de grens"] * len(later) == [said(picture) for picture in later]


def test_without_a_measure_that_moves_there_is_no_before_and_after(
    qtbot: QtBot, session: Session
) -> None:
    """As long as nothing moves, the card is not there."""
    form = demo_form(session)
    off = tuple(
        change
        for m in form.consult.all(Measure)
        for change in changed(m, NOW, effect_intensity=None, effect_minutes=None)
    )
    session.commit("Zonder effect", off, form.case_id)

    assert not at_step(qtbot, form, "balans").sees("Voor en na")


def test_both_bands_are_drawn_on_one_scale(session: Session) -> None:
    """The dot of the smaller load lies left of the dot of the larger one, on the same scale."""
    form = demo_form(session)
    found = {b.factor.id: b for b in balance_of(form.consult, session.library)}
    over, under = found["onderbrekingen"], found["eigen_inbreng"]

    def dot(chart: object) -> float:
        return next(s.x for s in chart.shapes if isinstance(s, Circle))  # type: ignore[attr-defined]

    assert dot(band_chart(under, over, 300, 13)) < dot(band_chart(over, under, 300, 13))


@pytest.mark.requirement("000-R29")
def test_after_a_trial_one_goes_on_or_stops(qtbot: QtBot, session: Session) -> None:
    """Stopping after a trial stops the measure; going on after all takes it up again."""
    form = demo_form(session, "tc-000-2")
    aid = next(m for m in form.consult.all(Measure) if m.trial_start is not None)
    player = at_step(qtbot, form, "maatregelen")
    if not player.has_button("Stoppen"):
        player.press(f"Bekijk en wijzig: {aid.text}")

    def stands() -> tuple[TrialDecision, Progress]:
        now = form.file.get(Measure, aid.id)
        assert now is not None
        return now.trial_decision, now.status

    player.press("Stoppen")
    stopped = stands()
    player.press("Doorgaan")

    assert (TrialDecision.STOP, Progress.STOPPED) == stopped
    assert (TrialDecision.CONTINUE, Progress.BUSY) == stands()


@pytest.mark.requirement("000-R21")
def test_the_usual_ways_on_are_a_press_away(qtbot: QtBot, form: Form) -> None:
    """Each usual way on can be laid beside the others once; the worker chooses one of them."""
    player = at_step(qtbot, form, "maatregelen")
    player.press("Zet ze naast elkaar +")
    for words in ("Zo doorgaan", "Taken aanpassen", "Ziekmelden", "Niet ziekmelden"):
        player.press(f"Vergelijk: {words}")

    assert [0, 1, 2, 3] == [s.position for s in form.consult.all(Scenario)]
    assert not player.has_button("Ziekmelden")
    assert player.has_button("Ander werk")


def test_ways_on_are_columns_where_there_is_room(qtbot: QtBot, form: Form) -> None:
    """Two ways on stand beside each other in a wide page, and below each other in a narrow one."""
    ids = [new_id(), new_id()]
    own = {"case_id": form.case_id, "consult_id": form.consult_id}
    store(form, *(Scenario(id=id_, **own, position=n) for n, id_ in enumerate(ids)))
    player = at_step(qtbot, form, "maatregelen")
    box = next(each for each in player.window.findChildren(Columns) if each.count())

    def corners() -> list[tuple[int, int]]:
        QApplication.processEvents()
        frames = [box.itemAt(n).widget() for n in range(box.count())]
        return [(frame.x(), frame.y()) for frame in frames]

    wide = corners()
    player.window.resize(420, 900)
    narrow = corners()

    assert wide[0][1] == wide[1][1]
    assert wide[0][0] < wide[1][0]
    assert narrow[0][0] == narrow[1][0]
    assert narrow[0][1] < narrow[1][1]


@pytest.mark.requirement("002-R41", "004-R10")
def test_another_role_later_in_the_case_is_said(qtbot: QtBot, form: Form) -> None:
    """Who advised first and now assesses reads what that asks; the first consult stays advice."""
    second = Consult(id=new_id(), case_id=form.case_id, form="telefonisch_advies")
    form.session.commit("Nog een consult", (added(second, NOW),), form.case_id)
    later = Form(form.session, form.case_id, second.id)
    player = at_step(qtbot, later, "opdracht")

    player.answer("In dit consult", "Beoordelen")

    assert Role.ADVISE is form.consult.consult.role
    assert player.sees("In dit dossier had u ook een andere rol (adviseren en beoordelen).")
