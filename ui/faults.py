"""What happens at an error nobody caught: `sys.excepthook` of the program."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from assistant.problem import Problem
from ui import dialogs

_log = logging.getLogger("evenwicht")


def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell what a person can mend, or that we are at fault; nothing of a case comes in the log."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    window = QApplication.activeWindow()
    if isinstance(error, Problem):
        from ui.notices import bar_of  # noqa: PLC0415 - loads behind the first screen

        bar = bar_of(window) if window else None
        if bar is None:
            dialogs.tell(window, error.what, f"{error.data} {error.do}")
        else:
            bar.say(str(error), "warning")
        return
    import traceback  # noqa: PLC0415 - only a fault of ours needs it

    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)[-8:]
    ]
    _log.error("unexpected %s at %s", kind.__name__, " < ".join(reversed(places)))
    dialogs.tell(
        window,
        "Er ging iets mis in Evenwicht. Dat is onze fout, niet die van u.",
        "Wat u tot twee seconden geleden typte, is bewaard. Werk gerust door, of sluit Evenwicht "
        "en open het opnieuw.\n\nVoor de makers: " + kind.__name__ + "\n" + "\n".join(places),
    )
