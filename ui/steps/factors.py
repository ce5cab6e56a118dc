"""The factors that came up in this consult: found by typing, looked at one at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, Consult, Signal, TaskLoad, new_id
from assistant.consult.mood import at_table, factors_on_table, factors_that_came_up
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import capital
from ui.forms.fields import choice, number
from ui.forms.flow import flow
from ui.forms.form import Form, Ref
from ui.forms.layout import button, card, column, line, muted, text
from ui.forms.search_add import search_add
from ui.steps.live import Live
from ui.steps.page import live_text
from ui.steps.switch import Switch
from ui.steps.write import add, own, remove

FACTOR_TYPES = (TaskLoad, Capacity)
"""The records that say which factors came up."""


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
            for factor in factors_that_came_up(form.consult, library)
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

    def find() -> QWidget | None:
        offered = _offered(form.consult, library)
        if offered is None:
            return search_add(
                form,
                library.all(Factor),
                "Wat kwam er ter sprake?",
                take,
                allow_own=False,
                help="Bijvoorbeeld tillen, onderbrekingen of nachtwerk.",
            )
        return _palette(offered, take) if offered else None

    switch = Switch(form, FACTOR_TYPES, entries, part, "Factoren")
    return card(
        title,
        Live(form, (Consult, Signal, *FACTOR_TYPES), lambda c: _offered(c, library), find),
        live_text(form, FACTOR_TYPES, lambda c: _too_many(c, library), "muted"),
        switch,
        intro=intro,
    )


def _offered(consult: ConsultFile, library: Library) -> tuple[Factor, ...] | None:
    """At the table the factors that may still come up; at the desk None: there one searches."""
    if not at_table(consult):
        return None
    there = factors_that_came_up(consult, library)
    return tuple(each for each in factors_on_table(consult, library) if each not in there)


def _palette(offered: tuple[Factor, ...], take: Callable[[str, str], None]) -> QWidget:
    """The factors to choose from at the table, a button each."""
    buttons = []
    for factor in offered:
        made = button(factor.title, "plain", lambda id_=factor.id: take(id_, ""))
        made.setAccessibleName(f"Erbij nemen: {factor.title}")
        buttons.append(made)
    return column(text("Speelt dit ook?", "strong"), flow(buttons), spacing=8)


def bring_up(form: Form, factor_id: str) -> None:
    """This factor came up; until something is filled in it is onbekend."""
    if factor_id not in {f.id for f in factors_that_came_up(form.consult, form.session.library)}:
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


def how_much(factor: Factor) -> str:
    """What one asks of this factor: only what is weighed or has no unit is heavy."""
    return "Hoe zwaar" if factor.unit in {"", "kg"} else "Hoeveel"


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
    if len(factors_that_came_up(consult, library)) <= most:
        return ""
    return f"Dit zijn er meer dan {most}. Kies wat voor de werkende het meest telt."
