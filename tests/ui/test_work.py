import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui import work


def test_the_result_arrives_on_the_window_thread(qtbot: QtBot) -> None:
    """What the work returns is handed over on the thread of the window."""
    got = []

    work.run(lambda _job: 42, lambda value: got.append((value, threading.get_ident())), got.append)
    qtbot.waitUntil(lambda: bool(got))

    assert got == [(42, threading.main_thread().ident)]


def test_a_failure_arrives_whole(qtbot: QtBot) -> None:
    """What went wrong is handed over as it was."""
    failed = []

    def broken(_job: work.Job) -> None:
        raise KeyError("sleutel")

    work.run(broken, failed.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))

    assert isinstance(failed[0], KeyError)


def test_cancelled_work_reports_nothing(qtbot: QtBot) -> None:
    """After cancelling neither the result nor a failure arrives."""
    go_on = threading.Event()
    got: list[object] = []
    job = work.run(lambda _job: go_on.wait(10), got.append, got.append)

    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not work.busy())

    assert got == []
    assert job.cancelled()


def test_progress_is_told(qtbot: QtBot) -> None:
    """The work says how far it is, on the thread of the window."""
    told: list[tuple[float, str]] = []

    work.run(
        lambda job: job.tell(0.5, "halverwege"),
        lambda _nothing: None,
        lambda _error: None,
        lambda part, words: told.append((part, words)),
    )
    qtbot.waitUntil(lambda: not work.busy())

    assert told == [(0.5, "halverwege")]


@pytest.fixture(autouse=True)
def nothing_left(qtbot: QtBot) -> Iterator[None]:
    """No work outlives its test."""
    yield
    work.wait()
