"""The factors that came up in this consult: found by typing, looked at one at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, TaskLoad, new_id
from assistant.content.library import Library
from assistant.content.model import Factor
from ui.forms.fields import choice, number
from ui.forms.form import Form, Ref
from ui.forms.layout import button, card, column, line, muted
from ui.forms.search_add import search_add
from ui.steps.page import capital, live_text
from ui.steps.switch import Switch
from ui.steps.write import add, own, remove

FACTOR_TYPES = (TaskLoad, Capacity)
"""The records that say which factors came up."""


def factors_of(consult: ConsultFile, library: Library) -> tuple[Factor, ...]:
    """The factors that came up, in the order they did."""
    ids = dict.fromkeys(
        [c.factor for c in consult.all(Capacity)] + [load.factor for load in consult.all(TaskLoad)]
    )
    return tuple(factor for id_ in ids if (factor := library.get(Factor, id_)))


def factor_card(
    form: Form,
    title: str,
    intro: str,
    build: Callable[[Factor], QWidget],
    done: Callable[[ConsultFile, Factor], bool],
) -> QWidget:
    """A card in which a factor is found, chosen and filled in.

    Args:
        form: the form of the step.
        title: what the card is called.
        intro: one sentence under it.
        build: makes the part of one factor.
        done: whether a factor was filled in here; its button then says so.
    """
    library = form.session.library

    def entries() -> list[tuple[str, str]]:
        return [
            (
                factor.id,
                f"{factor.title} · ingevuld" if done(form.consult, factor) else factor.title,
            )
            for factor in factors_of(form.consult, library)
        ]

    def part(factor_id: str) -> QWidget:
        factor = library.get(Factor, factor_id)
        return column(
            muted(factor.plain),
            build(factor),
            line(button(f"{factor.title} weghalen", "quiet", lambda: drop(form, factor_id))),
            spacing=12,
        )

    def take(factor_id: str, _words: str) -> None:
        bring_up(form, factor_id)
        switch.choose(factor_id)
        switch.button(factor_id).setFocus()

    switch = Switch(form, FACTOR_TYPES, entries, part, "Factoren")
    return card(
        title,
        search_add(
            form,
            library.all(Factor),
            "Wat kwam er ter sprake?",
            take,
            allow_own=False,
            help="Bijvoorbeeld tillen, onderbrekingen of nachtwerk.",
        ),
        live_text(form, FACTOR_TYPES, lambda c: _too_many(c, library), "muted"),
        switch,
        intro=intro,
    )


def bring_up(form: Form, factor_id: str) -> None:
    """This factor came up; until something is filled in it is onbekend."""
    if factor_id not in {f.id for f in factors_of(form.consult, form.session.library)}:
        add(form, "Factor toegevoegd", Capacity(id=new_id(), **own(form), factor=factor_id))


def drop(form: Form, factor_id: str) -> None:
    """This factor does not matter after all."""
    form.session.flush()
    gone = [
        record
        for type_ in FACTOR_TYPES
        for record in form.consult.all(type_)
        if record.factor == factor_id
    ]
    remove(form, "Factor weggehaald", *gone)


def intensity(form: Form, ref: Ref, factor: Factor, label: str) -> QWidget:
    """How heavy: in the factor's unit, or as one of its five levels in words."""
    if factor.unit:
        decimals = 1 if factor.step < 1 else 0
        return number(form, ref, label, unit=factor.unit, decimals=decimals)
    return choice(form, ref, label, levels(factor, form.read(ref)))


def levels(factor: Factor, stored: float | None) -> list[tuple[Any, str]]:
    """The levels 0-4 of a factor without a unit, in words; what was stored between two as well."""
    found = [(float(place), capital(words)) for place, words in enumerate(factor.anchors)]
    if stored is not None and stored % 1:
        below = int(stored)
        words = f"Tussen ‘{factor.anchors[below]}’ en ‘{factor.anchors[below + 1]}’"
        found.insert(below + 1, (stored, words))
    return found


def _too_many(consult: ConsultFile, library: Library) -> str:
    most = int(library.policy("factors_at_table"))
    if len(factors_of(consult, library)) <= most:
        return ""
    return f"Dit zijn er meer dan {most}. Kies wat voor de werkende het meest telt."
