"""Python's garbage is swept on the window's thread only.

Left alone, the collector runs on whichever thread happens to make the next object, and frees
widgets there that Qt allows to be freed on one thread only; the program then crashes a moment
later, somewhere else.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between looks at how much there is to sweep."""


def sweep_here(owner: QObject) -> None:
    """Stop the collector everywhere and sweep on this thread, as long as the owner lives."""
    gc.disable()
    timer = QTimer(owner)
    timer.setInterval(EVERY)
    timer.timeout.connect(sweep)
    timer.start()


def sweep() -> None:
    """Collect what the collector itself would have collected by now."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return


def keep() -> None:
    """Leave out of every later sweep what is loaded by now, once: modules and content stay.

    Looking at all of it again takes a fifth of a second in which the window would stand still.
    """
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
