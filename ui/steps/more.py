"""A part that stays folded until one asks for it, so that a page is never a wall."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.forms.layout import button, column, line


def more(
    words: str, build: Callable[[], QWidget], *, opened: bool = False, about: str = ""
) -> QWidget:
    """A button that unfolds a part; the part is built when it is first seen.

    Args:
        words: what the button says.
        build: makes the part.
        opened: whether it starts unfolded.
        about: what it is about, for who hears the button without what stands around it.
    """
    turn = button("", "quiet")
    if about:
        turn.setAccessibleName(f"{words}: {about}")
    turn.setCheckable(True)
    whole = column(line(turn), spacing=4)
    parts: list[QWidget] = []

    def show(on: bool) -> None:  # noqa: FBT001 - a Qt slot
        if on and not parts:
            parts.append(build())
            whole.layout().addWidget(parts[0])
        for part in parts:
            part.setVisible(on)
        turn.setText(f"{words} −" if on else f"{words} +")

    turn.toggled.connect(show)
    turn.setChecked(opened)
    show(opened)
    return whole
