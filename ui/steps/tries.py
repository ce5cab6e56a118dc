"""Trying a measure: ticking it moves the dot, unticking puts the dot back."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Consult, Measure, new_id
from assistant.case.words import Progress, Side
from assistant.consult.mood import at_table
from assistant.content.model import Factor, MeasureText
from assistant.dutch import capital
from ui.forms.fields import number, short_text
from ui.forms.form import Form, ref
from ui.forms.layout import column, heading
from ui.forms.search_add import search_add
from ui.steps.factors import intensity
from ui.steps.live import Live
from ui.steps.page import row, ticked
from ui.steps.write import add, alter, own, remove

MOST_SHOWN = 6
"""Measures of the catalogue shown to try at once; the others are found by typing."""

MINUTES_IN_DAY = 1440


def tries(form: Form, factor: Factor) -> QWidget:
    """Measures to try on one factor, those of the catalogue and one's own."""
    library = form.session.library
    fitting = [text for text in library.all(MeasureText) if factor.id in text.factors]
    return column(
        heading("Probeer een maatregel", 3),
        Live(
            form,
            (Consult,),
            at_table,
            lambda: column(
                *(_catalogue_try(form, factor, text) for text in best_first(fitting)[:MOST_SHOWN]),
                spacing=8,
            ),
        ),
        Live(
            form,
            (Measure,),
            lambda c: tuple(m.id for m in others_on(c, factor, fitting)),
            lambda: column(
                *(_own_try(form, factor, m) for m in others_on(form.consult, factor, fitting))
            ),
        ),
        search_add(
            form,
            library.all(MeasureText),
            "Iets anders proberen",
            lambda id_, words: start_try(form, factor.id, id_, words),
        ),
        spacing=8,
    )


def new_measure(
    form: Form,
    factor_id: str,
    catalogue: str,
    words: str,
    bottleneck_id: str | None,
    *,
    tried: bool,
) -> Measure:
    """A measure of the catalogue, or one's own in these words; without employer the worker acts."""
    known = form.session.library.get(MeasureText, catalogue)
    side = Side(known.decides) if known else Side.EMPLOYER
    side = side if form.file.employed else Side.WORKER
    return Measure(
        id=new_id(),
        **own(form),
        catalogue=catalogue,
        text=known.title if known else words,
        top=known.top if known else None,
        level=known.level if known else None,
        decides=side,
        side=side,
        private=known is not None and known.privacy != "work",
        bottleneck_id=bottleneck_id,
        factor=factor_id,
        tried=tried,
    )


def start_try(form: Form, factor_id: str, catalogue: str, words: str) -> None:
    """Try a measure on this factor."""
    form.session.flush()
    bottleneck = bottleneck_of(form.consult, factor_id)
    add(
        form,
        "Maatregel geprobeerd",
        new_measure(
            form, factor_id, catalogue, words, bottleneck.id if bottleneck else None, tried=True
        ),
    )


def stop_try(form: Form, measure: Measure) -> None:
    """Take a tried measure back; one that was taken further stays as a measure."""
    form.session.flush()
    if measure.status is Progress.PROPOSED and not measure.owner and measure.due is None:
        remove(form, "Maatregel niet meer geprobeerd", measure)
    else:
        alter(form, "Maatregel niet meer geprobeerd", measure, tried=False)


def bottleneck_of(consult: ConsultFile, factor_id: str) -> Bottleneck | None:
    """The bottleneck named for a factor, or None."""
    return next((b for b in consult.all(Bottleneck) if b.factor == factor_id), None)


def best_first(texts: Iterable[MeasureText]) -> list[MeasureText]:
    """Best place in the arbeidshygiënische strategie first, without a place last."""
    order = ["source", "collective", "individual", "protective", None]
    return sorted(texts, key=lambda text: order.index(text.level))


def on_factor(consult: ConsultFile, factor: Factor) -> list[Measure]:
    """The measures on this factor, of the catalogue and one's own."""
    return [measure for measure in consult.all(Measure) if measure.factor == factor.id]


def others_on(consult: ConsultFile, factor: Factor, fitting: list[MeasureText]) -> list[Measure]:
    """The measures on this factor that have no tick of their own among the catalogue's."""
    shown = {text.id for text in best_first(fitting)[:MOST_SHOWN]}
    return [measure for measure in on_factor(consult, factor) if measure.catalogue not in shown]


def _catalogue_try(form: Form, factor: Factor, text: MeasureText) -> QWidget:
    def found() -> Measure | None:
        own_ones = on_factor(form.consult, factor)
        return next((measure for measure in own_ones if measure.catalogue == text.id), None)

    def turn(on: bool) -> None:  # noqa: FBT001 - what a box to tick says
        measure = found()
        if measure is None:
            start_try(form, factor.id, text.id, "")
        elif on:
            alter(form, "Maatregel geprobeerd", measure, tried=True)
        else:
            stop_try(form, measure)

    placed = text.level is not None and not at_table(form.consult)
    label = f"{capital(text.level.label)}: {text.title}" if placed else text.title
    return column(
        ticked(form, (Measure,), label, lambda: bool(found() and found().tried), turn),
        Live(
            form,
            (Measure,),
            lambda _c: found().id if found() and found().tried else None,
            lambda: _effect(form, factor, found()) if found() and found().tried else None,
        ),
        spacing=4,
    )


def _own_try(form: Form, factor: Factor, measure: Measure) -> QWidget:
    def now() -> Measure | None:
        return form.consult.file.get(Measure, measure.id)

    def turn(on: bool) -> None:  # noqa: FBT001 - idem
        current = now()
        if current is not None and on:
            alter(form, "Maatregel geprobeerd", current, tried=True)
        elif current is not None:
            stop_try(form, current)

    return column(
        ticked(form, (Measure,), measure.text, lambda: bool(now() and now().tried), turn),
        _effect(form, factor, measure),
        spacing=4,
    )


def _effect(form: Form, factor: Factor, measure: Measure) -> QWidget:
    """What the load becomes; without a source it is the AD's estimate, and says so."""
    parts = [intensity(form, ref(measure, "effect_intensity"), factor, "Wordt dan")]
    if factor.timed:
        parts.append(
            number(
                form,
                ref(measure, "effect_minutes"),
                "Minuten per dag",
                maximum=MINUTES_IN_DAY,
            )
        )
    return column(
        row(*parts),
        short_text(
            form,
            ref(measure, "effect_source"),
            "Hoe weet u dit?",
            "Zonder bron is dit uw schatting.",
        ),
        spacing=4,
    )
