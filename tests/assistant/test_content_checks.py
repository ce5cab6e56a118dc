"""What must hold between entries and packs is checked, and named with its line."""

from pathlib import Path

import pytest

from assistant.content.fault import ContentError
from assistant.content.loader import load
from assistant.content.standard import folder
from tests.assistant.content_kit import ANSWERS, HEAD, THEME, faults_of, where


def test_double_id_in_one_file(tmp_path: Path) -> None:
    """An id that stands twice is named where it stands the second time."""
    entry = '[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS
    faults = faults_of(tmp_path, HEAD + entry + entry)

    assert [("proef.toml", 6, "dubbel")] == where(faults)


def test_double_id_between_files(tmp_path: Path) -> None:
    """An outside pack may not take an id of a standard pack; the other file is named."""
    faults = faults_of(tmp_path, HEAD + '[[scale]]\nid = "vaak"\nsource = "proef"\n' + ANSWERS)

    assert [("proef.toml", 2, "dubbel")] == where(faults)
    assert "screening.toml" in faults[0].text


def test_double_pack(tmp_path: Path) -> None:
    """Two packs may not have one id, for a consult names its packs by it."""
    faults = faults_of(tmp_path, HEAD.replace('"proef"', '"stappen"', 1))

    assert [("proef.toml", 2, "dubbel")] == [(f.file, f.line, f.rule) for f in faults]


QUESTION = """\
[[question]]
id = "x"
step = "{step}"
kind = "{kind}"
label = "Hoe gaat het?"
privacy = "work"
source = "proef"
"""


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (QUESTION.format(step="nergens", kind="long"), 3),
        ('[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "team"\nthemes = ["y"]\nsource = "p"\n', 5),
        (
            (
                '[[item]]\nid = "x"\ntheme = "y"\ntext = "Ja?"\ntext_informal = "Ja?"\n'
                'scale = "vaak"\nsource = "p"\n'
            ),
            3,
        ),
        (
            (
                '[[item]]\nid = "x"\ntheme = "cultuur"\ntext = "Ja?"\ntext_informal = "Ja?"\n'
                'scale = "y"\nsource = "p"\n'
            ),
            6,
        ),
        ('[[referral_rule]]\nid = "x"\npartner = "y"\nreason = "Om."\nsource = "p"\n', 3),
        (
            (
                '[[referral_rule]]\nid = "x"\npartner = "hr"\nreason = "Om."\ncauses = ["y"]\n'
                'source = "p"\n'
            ),
            5,
        ),
        (
            (
                '[[referral_rule]]\nid = "x"\npartner = "hr"\nreason = "Om."\nobstacles = ["y"]\n'
                'source = "p"\n'
            ),
            5,
        ),
        (
            (
                '[[form]]\nid = "x"\ntitle = "X"\ngroup = "X"\nmoment = "nu"\n'
                'steps = ["opdracht", "y"]\nsource = "p"\n'
            ),
            6,
        ),
        (
            (
                '[[partner]]\nid = "x"\ntitle = "X"\ngroup = "X"\nwhen = "nu"\ncontribution = "x"\n'
                'ask = "x"\nlevels = ["(4)"]\nsource = "p"\n'
            ),
            8,
        ),
    ],
)
def test_broken_reference(tmp_path: Path, entry: str, line: int) -> None:
    """An id that stands in no pack is named at the key that refers to it."""
    assert [("proef.toml", line, "verwijzing")] == where(faults_of(tmp_path, HEAD + entry))


def test_missing_source(tmp_path: Path) -> None:
    """An entry without a source is refused; our own choice must say so too."""
    faults = faults_of(tmp_path, HEAD + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n')

    assert [("proef.toml", 1, "bron")] == where(faults)


def test_choice_without_options(tmp_path: Path) -> None:
    """A choice question without options is refused."""
    faults = faults_of(tmp_path, HEAD + QUESTION.format(step="gesprek", kind="choice"))

    assert [("proef.toml", 1, "keuze")] == where(faults)


def test_missing_direction(tmp_path: Path) -> None:
    """A theme that does not say which way is better is refused."""
    faults = faults_of(tmp_path, HEAD + THEME.format(direction=""))

    assert [("proef.toml", 5, "richting")] == where(faults)


def test_level_scale_without_words(tmp_path: Path) -> None:
    """A factor without a unit needs a word for each level, or nobody knows what heavier is."""
    faults = faults_of(
        tmp_path,
        HEAD + '[[factor]]\nid = "x"\ntitle = "X"\nplain = "X"\ngroup = "X"\ntop = 4\nstep = 1\n'
        'anchors = ["niet", "veel"]\ndisbalance = "cognitief"\nprivacy = "work"\nsource = "p"\n',
    )

    assert [("proef.toml", 8, "richting")] == where(faults)


@pytest.mark.parametrize("bounds", ["low = 7\nhigh = 3\n", "low = 7\n", "low = 0\nhigh = 11\n"])
def test_ruler_range(tmp_path: Path, bounds: str) -> None:
    """A prompt's range runs from low to high on the ruler 0 to 10."""
    faults = faults_of(
        tmp_path,
        HEAD + f'[[prompt]]\nid = "x"\nphase = "belang"\ntext = "Ja?"\nsource = "p"\n{bounds}',
    )

    assert [("proef.toml", 6, "bereik")] == where(faults)


def test_long_sentence_for_a_worker(tmp_path: Path) -> None:
    """A sentence of more than twenty words is too hard for a text the worker reads."""
    faults = faults_of(
        tmp_path,
        HEAD
        + f'[[prompt]]\nid = "x"\nphase = "focus"\nsource = "p"\ntext = "{"en wat dan " * 7}?"\n',
    )

    assert [("proef.toml", 5, "leesbaarheid")] == where(faults)


def test_long_words_for_a_worker(tmp_path: Path) -> None:
    """Several long words make a text too hard; one is allowed."""
    text = "Is uw arbeidsdeskundige een verzekeringsarts?"
    faults = faults_of(
        tmp_path, HEAD + f'[[prompt]]\nid = "x"\nphase = "focus"\nsource = "p"\ntext = "{text}"\n'
    )

    assert [("proef.toml", 5, "leesbaarheid")] == where(faults)


def test_desk_texts_may_be_harder(tmp_path: Path) -> None:
    """A question of a step at the desk is for the AD, so its words may be long."""
    entry = QUESTION.format(step="rapport", kind="long").replace(
        "Hoe gaat het?", "Arbeidsdeskundige verzekeringsgeneeskundige beoordeling"
    )
    (tmp_path / "proef.toml").write_text(HEAD + entry, encoding="utf-8")

    assert "x" in load(folder(), tmp_path).tables["question"]


@pytest.mark.parametrize(
    ("table", "id_"), [("policy", "talk_minutes"), ("step", "balans"), ("domain", "inkomen")]
)
def test_needed_entry_missing(tmp_path: Path, table: str, id_: str) -> None:
    """What the code asks for by id must be there, and is named when it is not."""
    for file in folder().iterdir():
        if file.name.endswith(".toml"):
            text = file.read_text(encoding="utf-8")
            before, after = f'[[{table}]]\nid = "{id_}"', f'[[{table}]]\nid = "elders"'
            (tmp_path / file.name).write_text(text.replace(before, after), encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load(tmp_path)

    needed = [fault for fault in caught.value.faults if fault.rule == "nodig"]
    assert [f"In ‘{table}’ ontbreekt ‘{id_}’; het programma kan niet zonder."] == [
        fault.text for fault in needed
    ]


def test_a_refused_row_tells_all_that_can_be_seen_in_it(tmp_path: Path) -> None:
    """A wrong value hides neither a missing source nor an id that is there already."""
    faults = faults_of(
        tmp_path, HEAD + '[[signal]]\nid = "geen_overzicht"\ntext = "Iets"\nlevel = "planeet"\n'
    )

    assert [
        ("proef.toml", 1, "bron"),
        ("proef.toml", 2, "dubbel"),
        ("proef.toml", 4, "waarde"),
    ] == where(faults)


@pytest.mark.parametrize(
    "bounds",
    ["lowest = 1\n", "highest = 9\n", "lowest = 6\nhighest = 9\n", "lowest = 1\nhighest = 4\n"],
)
def test_a_policy_value_lies_within_its_bounds(tmp_path: Path, bounds: str) -> None:
    """Both bounds or none, and the value of the pack itself between them."""
    faults = faults_of(
        tmp_path,
        HEAD + '[[policy]]\nid = "x"\ntitle = "X"\nvalue = 5\nunit = "dagen"\nbasis = "keuze"\n'
        f'source = "p"\n{bounds}',
    )

    assert [("proef.toml", 4, "bereik")] == where(faults)
