"""What scores say and what they do not say, in the worker's report; nobody else sees it."""

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Measurement
from assistant.charts.bars import Bar
from assistant.charts.scale import scale_chart
from assistant.charts.themes import themes_chart
from assistant.content.library import Library
from assistant.dutch import day_text, number_text
from assistant.report.balance_part import CHART_WIDTH
from assistant.report.model import Block, Figure, Source
from assistant.report.say import bullets, ours, paragraph, section, source, typed
from assistant.screening.themes import ITEM_PREFIX, Place, ThemeScore, invitation, theme_scores
from assistant.screening.work_ability import (
    METHOD,
    NOISE,
    Category,
    WorkAbility,
    of_points,
    of_total,
)

_WORDS = {Place.LOW: "lager", Place.MIDDLE: "in het midden", Place.HIGH: "hoger"}
CATEGORIES = (
    (Category.POOR.label, 7.0),
    (Category.MODERATE.label, 28.0),
    (Category.GOOD.label, 37.0),
    (Category.EXCELLENT.label, 44.0),
)
"""Where each category starts (Tuomi e.a. 1998)."""


def scores(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The questionnaire and the work ability, each only when filled in."""
    return (*themes(view, library), *work_ability(view))


def themes(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The answers per theme as a picture, what they may mean, and the invitation to talk."""
    found = theme_scores(view, library)
    invited = invitation(found)
    if invited is None:
        return ()
    answers = [a for a in view.all(Answer) if a.question.startswith(ITEM_PREFIX)]
    about = (Source("rule", "themascores"), *(source(answer, "value") for answer in answers))
    chart = themes_chart([bar(score) for score in found], CHART_WIDTH)
    meanings = [
        (
            ours("themascores", f"{s.theme.title}.", *about, strong=True),
            ours("themascores", s.meaning, Source("content", s.theme.id, "meaning"), *about),
        )
        for s in found
        if s.meaning
    ]
    limits = ours(
        "themascores",
        "Dit zijn onze eigen vragen. Er is geen norm en geen oordeel. De balken geven een "
        "richting voor het gesprek. Ze zeggen niet wat er gaat gebeuren.",
        *about,
    )
    return section(
        "Wat uw antwoorden op de vragenlijst zeggen",
        (Figure(chart, "Uw antwoorden, per thema.", chart.alt, about),),
        bullets(meanings),
        paragraph(ours("uitnodiging", invited.text, *about), limits),
    )


def bar(score: ThemeScore) -> Bar:
    """A theme as a bar, in words without a figure."""
    if score.mean is None or score.place is None:
        return Bar(score.theme.title, None, "te weinig ingevuld", text_colour="muted")
    return Bar(score.theme.title, (score.mean - 1) / 4, _WORDS[score.place])


def work_ability(view: ConsultFile) -> tuple[Block, ...]:
    """The work ability with its category and source, and other measurements that say something."""
    made: list[Block] = []
    for measurement in view.all(Measurement):
        made += _wai(view, measurement) if measurement.method == METHOD else _other(measurement)
    return section("Uw werkvermogen en andere metingen", made)


def _wai(view: ConsultFile, measurement: Measurement) -> tuple[Block, ...]:
    outcome = _outcome(view, measurement)
    if outcome is None or outcome.total is None or outcome.category is None:
        return ()
    day = f", {day_text(measurement.day)}" if measurement.day else ""
    origin = f"{measurement.source.strip() or 'ingevoerd in dit gesprek'}{day}"
    label = outcome.category.label
    chart = scale_chart(outcome.total, label, CATEGORIES, origin, CHART_WIDTH)
    about = (Source("rule", "werkvermogen"), source(measurement, "value"))
    said = [
        ours(
            "werkvermogen",
            "Het getal zegt hoe u uw werk nu aankunt. Het zegt niet waardoor dat komt, en niet "
            f"hoe het verder gaat. Een verschil kleiner dan {NOISE} punten zegt niets.",
            *about,
        )
    ]
    if outcome.young_category:
        young = f"Voor mensen onder de 35 is er een eigen indeling: {outcome.young_category.label}."
        said.append(ours("werkvermogen", young, *about))
    caption = f"Uw werkvermogen. De indeling komt uit {outcome.source}; nog niet nagekeken."
    return (*paragraph(*said), Figure(chart, caption, chart.alt, about))


def _outcome(view: ConsultFile, measurement: Measurement) -> WorkAbility | None:
    """Points per dimension before a total alone, as it was keyed in."""
    birth, day = view.file.worker.birth_year, measurement.day
    age = day.year - birth if birth and day else None
    points = [float(part) if part.strip() else None for part in measurement.parts]
    if any(point is not None for point in points):
        return of_points(points, age)
    return of_total(measurement.value, age) if measurement.value is not None else None


def _other(measurement: Measurement) -> tuple[Block, ...]:
    if not measurement.says.strip():
        return ()
    value = f" {number_text(measurement.value, 2)}" if measurement.value is not None else ""
    version = f"versie {measurement.version.strip()}" if measurement.version.strip() else ""
    day = day_text(measurement.day) if measurement.day else ""
    origin = ", ".join(part for part in (measurement.source.strip(), version, day) if part)
    name = f"{measurement.method.strip()}{value}{f' ({origin})' if origin else ''}:"
    return paragraph(ours("meting", name, source(measurement)), typed(measurement, "says"))
