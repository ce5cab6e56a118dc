"""Long work on a card: a bar while it runs, a button to stop it, and a sentence afterwards."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from assistant.problem import Problem
from ui import work
from ui.forms.layout import NoteKind, button, clear, column, muted, note


class Working(QWidget):
    """At most one piece of work at a time; while it runs, these widgets cannot be used."""

    def __init__(self, *resting: QWidget) -> None:
        super().__init__()
        self._resting = resting
        self._job: work.Job | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def run(
        self,
        words: str,
        task: work.Task,
        done: Callable[[Any], object],
        *,
        stoppable: bool = True,
    ) -> None:
        """Start; `words` say what is going on. A Problem is shown here, a bug goes on."""

        def finished(result: Any) -> None:
            if isValid(self):
                self._rest()
                done(result)

        def failed(error: Exception) -> None:
            if isValid(self):
                self._rest()
            if not isinstance(error, Problem):
                raise error
            if isValid(self):
                self.say(str(error), "warning")

        clear(self._box)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        self._box.addWidget(column(muted(words), bar, spacing=4))
        if stoppable:
            self._box.addWidget(button("&Stoppen", "quiet", self.stop))
        for each in self._resting:
            each.setEnabled(False)
        self._job = work.run(task, finished, failed)

    def stop(self) -> None:
        """Stop what runs; its outcome is not told."""
        if self._job is not None:
            self._job.cancel()
            self._rest()

    def say(self, words: str, kind: NoteKind = "note") -> None:
        """Show how it went; an empty text takes it away."""
        clear(self._box)
        if words:
            self._box.addWidget(note(words, kind))

    def _rest(self) -> None:
        self._job = None
        clear(self._box)
        for each in self._resting:
            # The page may have been built anew meanwhile, with buttons of its own.
            if isValid(each):
                each.setEnabled(True)
