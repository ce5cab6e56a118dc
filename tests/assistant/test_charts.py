import io
from dataclasses import replace

import pytest
from PIL import Image

from assistant.balance import FactorBalance, Fit, Gap
from assistant.charts.balance import READING, balance_chart
from assistant.charts.balance_words import change_text, words, words_after
from assistant.charts.bars import Bar
from assistant.charts.fit import fit
from assistant.charts.pillow import png
from assistant.charts.scale import scale_chart
from assistant.charts.shapes import Chart, Circle, Line, Rect, Text
from assistant.charts.themes import themes_chart
from assistant.content.model import Factor
from assistant.content.standard import standard
from tests.assistant.report_kit import chart

FACTORS = {factor.id: factor for factor in standard().all(Factor)}
TASKS = {"lossen": "lossen", "balie": "balie"}
HEAVY = FactorBalance(
    factor=FACTORS["tillen"],
    outcome=Fit.OVER,
    peak=25,
    limit=17,
    binds="intensity",
    margin=-8,
    tasks=("lossen",),
)
LIGHTER = replace(HEAVY, outcome=Fit.FITS, peak=15, margin=2)
LONG = replace(
    HEAVY, binds="minutes", minutes_day=90, minutes_limit=60, margin=-30, tasks=("balie",)
)
UNKNOWN = FactorBalance(factor=FACTORS["nachtwerk"], outcome=Fit.UNKNOWN, gap=Gap.NOT_ASKED)


def shapes_of(made: Chart, kind: type) -> list:
    """The shapes of one kind, in painting order."""
    return [shape for shape in made.shapes if isinstance(shape, kind)]


def test_an_outcome_is_said_in_words() -> None:
    """How much too much, in kilograms or minutes where these are known."""
    said = [words(balance) for balance in (HEAVY, LIGHTER, LONG, UNKNOWN)]

    assert said == ["8 kg te zwaar", "passend", "30 minuten per dag te lang", "onbekend"]


def test_a_measure_that_keeps_the_outcome_says_so() -> None:
    """'Nu op de grens, met maatregel: op de grens' helps nobody: it stays, or is not enough."""
    edge = replace(HEAVY, outcome=Fit.EDGE, peak=18, margin=-1)
    closer = replace(edge, peak=17, margin=0)
    less = replace(HEAVY, peak=20, margin=-3)
    shorter = replace(LONG, minutes_day=70, margin=-10)
    found = [
        (words_after(now, later), change_text(now, later))
        for now, later in (
            (edge, closer), (HEAVY, less), (LONG, shorter), (less, HEAVY), (HEAVY, HEAVY),
            (HEAVY, LIGHTER),
        )
    ]  # fmt: skip

    assert [
        ("blijft op de grens", "Dit scheelt, maar het blijft op de grens."),
        ("nog 3 kg te zwaar", "Dit scheelt, maar het is nog niet genoeg."),
        ("nog 10 minuten te lang", "Dit scheelt, maar het is nog niet genoeg."),
        ("dan 8 kg te zwaar", "Met deze maatregel wordt het niet beter."),
        ("geen verschil", "Met deze maatregel vraagt het werk evenveel als nu."),
        ("passend", ""),
    ] == found


def test_a_measure_that_changes_nothing_says_so_where_it_was_meant_for() -> None:
    """The row says 'geen verschil' and has no dashed circle; a row without measure is silent."""
    aimed = balance_chart([HEAVY], TASKS, 453, [HEAVY], aimed={"tillen"})
    silent = balance_chart([HEAVY], TASKS, 453, [HEAVY])

    assert "nu 8 kg te zwaar, met maatregel: geen verschil" in aimed.alt
    assert [False] == [circle.dashed for circle in shapes_of(aimed, Circle)]
    assert "met maatregel" not in silent.alt


def test_large_texts_stand_above_the_band() -> None:
    """Where the words have no room beside the band, the band takes the whole width below them."""
    made = balance_chart([HEAVY], TASKS, 453, [LIGHTER], 16)
    band = shapes_of(made, Rect)[0]

    assert 453 == band.width
    assert max(text.y for text in shapes_of(made, Text)) < band.y


def test_a_dot_outside_the_band_is_a_bottleneck() -> None:
    """The band ends where it fits; the dot of what is asked lies beyond it, or within."""
    for balance, outside in ((HEAVY, True), (LIGHTER, False)):
        made = balance_chart([balance], TASKS, 453)
        (band,) = [rect for rect in shapes_of(made, Rect) if rect.fill == "capacity"]
        (dot,) = shapes_of(made, Circle)

        assert (dot.x > band.x + band.width) is outside


def test_band_and_dot_are_on_the_same_scale() -> None:
    """17 of 40 kg fills that share of the row, and 25 kg lies at its own share."""
    made = balance_chart([HEAVY], TASKS, 1000)
    (whole,) = [rect for rect in shapes_of(made, Rect) if rect.fill == "sunk"]
    (band,) = [rect for rect in shapes_of(made, Rect) if rect.fill == "capacity"]
    (dot,) = shapes_of(made, Circle)

    assert band.width / whole.width == pytest.approx(17 / 40)
    assert (dot.x - whole.x) / whole.width == pytest.approx(25 / 40)


def test_what_moves_has_a_dashed_dot_and_both_outcomes() -> None:
    """The dashed circle is where the load comes with the measures, the line goes there."""
    made = balance_chart([HEAVY], TASKS, 453, [LIGHTER])
    dashed, solid = shapes_of(made, Circle)
    (line,) = shapes_of(made, Line)

    assert (dashed.dashed, solid.dashed) == (True, False)
    assert (line.x1, line.x2) == (dashed.x, solid.x)
    assert "Tillen: nu 8 kg te zwaar, met maatregel: passend, bij lossen." in made.alt


def test_what_does_not_move_is_drawn_once() -> None:
    """A factor no measure touches has one dot and one outcome."""
    made = balance_chart([HEAVY], TASKS, 453, [HEAVY])

    assert [False] == [circle.dashed for circle in shapes_of(made, Circle)]


def test_unknown_is_hatched_and_has_no_dot() -> None:
    """It is an outcome of its own, with the reason beside it."""
    made = balance_chart([UNKNOWN], TASKS, 453)

    assert [True] == [rect.hatch for rect in shapes_of(made, Rect)]
    assert shapes_of(made, Circle) == []
    assert "Nachtwerk: onbekend (komt voor, niet besproken)." in made.alt


def test_the_alternative_text_tells_every_row() -> None:
    """It starts with how to read the picture and has a sentence for each factor."""
    made = balance_chart([HEAVY, LONG, UNKNOWN], TASKS, 453)

    assert made.alt.startswith(READING)
    assert [name for name in ("Tillen", "Nachtwerk", "bij balie") if name not in made.alt] == []


@pytest.mark.parametrize("peak", [0, 39.5, 40, 400])
def test_no_dot_leaves_its_row(peak: float) -> None:
    """However small or large the load, the whole dot stays within the picture's band."""
    made = balance_chart([replace(HEAVY, peak=peak)], TASKS, 453)
    (whole,) = [rect for rect in shapes_of(made, Rect) if rect.fill == "sunk"]
    (dot,) = shapes_of(made, Circle)

    assert whole.x <= dot.x - dot.radius
    assert dot.x + dot.radius <= whole.x + whole.width + 0.01


def test_themes_say_which_way_is_good_and_show_no_figures() -> None:
    """Longer is better, in words; what was not filled in is hatched."""
    made = themes_chart([Bar("Grip", 0.5, "midden"), Bar("Sfeer", None, "te weinig ingevuld")], 453)
    texts = [text.text for text in shapes_of(made, Text)]

    assert "Hoe langer de balk, hoe beter." in texts
    assert not any(char.isdigit() for text in texts for char in text)
    assert [rect.hatch for rect in shapes_of(made, Rect)] == [False, False, True]
    assert "Sfeer: te weinig ingevuld." in made.alt


def test_the_work_ability_scale_shows_category_and_source() -> None:
    """34 of 49 lies in 'matig' (28-36, Tuomi e.a. 1998), with where it comes from."""
    bands = (("slecht", 7.0), ("matig", 28.0), ("goed", 37.0), ("uitstekend", 44.0))
    made = scale_chart(34, "matig", bands, "WAI, 3 december 2026", 420)
    (dot,) = shapes_of(made, Circle)
    parts = shapes_of(made, Rect)

    assert parts[1].x < dot.x < parts[2].x
    assert dot.x == pytest.approx((34 - 7) / (49 - 7) * 420)
    assert "34 van 49: matig" in made.alt
    assert "Hoger is beter" in made.alt
    assert "Bron: WAI, 3 december 2026" in made.alt


def test_a_text_fits_first_smaller_then_shorter() -> None:
    """A measure of one point a letter: a little too long shrinks, far too long is cut."""

    def measure(text: str, size: float) -> float:
        return len(text) * size / 10

    assert fit("kort", 10, 10, measure) == ("kort", 10)
    assert fit("tien tekens", 10, 10, measure) == ("tien tekens", pytest.approx(100 / 11))
    cut, size = fit("a" * 300, 10, 10, measure)
    assert cut.endswith("…")
    assert measure(cut, size) <= 10


def test_a_picture_has_the_size_and_colours_of_the_chart() -> None:
    """Four pixels a point, the load's own colour where the dot is, the same bytes each time."""
    data = png(chart())
    image = Image.open(io.BytesIO(data))

    assert image.size == (453 * 4, 60 * 4)
    assert image.getpixel((150 * 4, 20 * 4)) == (0xB4, 0x48, 0x0F)
    assert image.getpixel((40 * 4, 20 * 4)) == (0x9C, 0xC9, 0xCF)
    assert data == png(chart())
