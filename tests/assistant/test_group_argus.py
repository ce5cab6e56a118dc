import multiprocessing
import tempfile
from pathlib import Path

import pytest

from assistant.group.disclosure import CountTable, argus, protect
from assistant.group.disclosure.argus import Task, suppress
from assistant.problem import Problem

TASK = Task(
    children={"org": ("a", "b", "c")},
    persons={"org": 90, "a": 30, "b": 30, "c": 30},
    counts={"org": 21, "a": 1, "b": 9, "c": 11},
    required={"a": (1, 4)},
    cost={"org": 90, "a": 30, "b": 29, "c": 30},
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of this test alone, in which the engine's private folder is made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_engine_hides_the_cheapest_companion(temporary: Path) -> None:
    """tau-ARGUS hides one more unit beside the required one: the cheapest that is enough."""
    assert [frozenset({"a", "b"})] == suppress([TASK], seconds=60)


def test_nothing_stays_behind(temporary: Path) -> None:
    """After the call its private folder is gone, and the current directory was never used."""
    before = set(Path.cwd().iterdir())

    suppress([TASK], seconds=60)

    assert [] == list(temporary.iterdir())
    assert before == set(Path.cwd().iterdir())


def test_files_hold_no_names() -> None:
    """What the engine reads holds no name of a unit, indicator or person, only codes."""
    names = ("Zorggroep Wilgenroos", "Nachtploeg Achterhuis", "Receptie-Oost")
    task = Task(
        children={names[0]: names[1:]},
        persons=dict(zip(names, (50, 25, 25), strict=True)),
        counts=dict(zip(names, (10, 1, 9), strict=True)),
        required={names[1]: (1, 4)},
        cost=dict(zip(names, (50, 25, 25), strict=True)),
    )

    text = "\n".join(argus._files(task).values())

    assert [] == [word for name in names for word in (name, name[:8]) if word in text]


def test_killed_engine_is_a_message(temporary: Path) -> None:
    """When its process is killed, the caller gets a sentence and nothing stays behind."""

    def kill_it() -> bool:
        for child in multiprocessing.active_children():
            child.kill()
        return False

    with pytest.raises(Problem, match="onverwacht gestopt"):
        suppress([TASK], seconds=60, cancelled=kill_it)

    assert [] == list(temporary.iterdir())


def test_missing_engine_is_a_message(
    temporary: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installation without tau-ARGUS gives no figures, a sentence, and leaves nothing."""
    broken = tmp_path_factory.mktemp("broken")
    (broken / "pytauargus.py").write_text("raise ImportError")
    monkeypatch.syspath_prepend(str(broken))

    with pytest.raises(Problem, match="onverwacht gestopt"):
        suppress([TASK], seconds=60)

    assert [] == list(temporary.iterdir())


def test_slow_engine_is_stopped(temporary: Path) -> None:
    """Past its time limit the engine is ended, and the sentence says so."""
    with pytest.raises(Problem, match="te lang"):
        suppress([TASK], seconds=0)

    assert [] == multiprocessing.active_children()
    assert [] == list(temporary.iterdir())


def test_cancel_stops_the_engine(temporary: Path) -> None:
    """Cancelling ends the engine and leaves nothing."""
    with pytest.raises(Problem, match="gestopt"):
        suppress([TASK], seconds=60, cancelled=lambda: True)

    assert [] == multiprocessing.active_children()
    assert [] == list(temporary.iterdir())


def test_protect_passes_cancel_on() -> None:
    """Cancelling reaches `protect`, which then releases nothing."""
    table = CountTable({"a": 30, "b": 30, "c": 30}, {"x": {"a": 1, "b": 9, "c": 11}})

    with pytest.raises(Problem, match="gestopt"):
        protect(table, cancelled=lambda: True)


def test_zero_is_hidden_like_any_small_count(temporary: Path) -> None:
    """A count of 0 that must stay uncertain gets a companion too."""
    task = Task(
        children=TASK.children,
        persons=TASK.persons,
        counts={"org": 20, "a": 0, "b": 9, "c": 11},
        required={"a": (0, 5)},
        cost=TASK.cost,
    )

    assert [frozenset({"a", "b"})] == suppress([task], seconds=60)
