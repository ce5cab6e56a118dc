"""A wrong pack is refused whole, and every fault names its file, its line and its rule."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.content.fault import ContentError, Fault
from assistant.content.library import Library
from assistant.content.loader import load
from assistant.content.model import ScreeningItem, SignalText
from assistant.content.standard import folder

HEAD = """\
[pack]
id = "proef"
version = "1.0"
title = "Proef"
checked = 2026-11-23
sources = ["proef"]

"""
HEAD_LINES = HEAD.count("\n")

Try = Callable[[str], tuple[Fault, ...]]


@pytest.fixture
def faults_of(tmp_path: Path) -> Try:
    """The faults of one outside pack, loaded beside the standard packs."""

    def attempt(text: str) -> tuple[Fault, ...]:
        (tmp_path / "proef.toml").write_text(text, encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            load(folder(), tmp_path)
        return caught.value.faults

    return attempt


def where(faults: tuple[Fault, ...]) -> list[tuple[str, int, str]]:
    """File, line (counted below the head) and rule of each fault."""
    return [(fault.file, fault.line - HEAD_LINES, fault.rule) for fault in faults]


def test_unknown_key(faults_of: Try) -> None:
    """A key no model knows is named at its own line."""
    faults = faults_of(HEAD + '[[scale]]\nid = "x"\nkleur = "rood"\nsource = "proef"\n' + ANSWERS)

    assert [("proef.toml", 3, "sleutel")] == where(faults)
    assert "‘kleur’" in faults[0].text


ANSWERS = 'answers = ["a", "b", "c", "d", "e"]\n'


def test_missing_key(faults_of: Try) -> None:
    """A key that is not there is named at the head of its entry, not of an earlier one."""
    first = '[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS
    faults = faults_of(HEAD + first + '[[scale]]\nid = "y"\nsource = "proef"\n')

    assert [("proef.toml", 5, "ontbreekt")] == where(faults)
    assert "‘answers’" in faults[0].text


def test_wrong_kind_of_value(faults_of: Try) -> None:
    """A value of the wrong kind is told with what is needed."""
    faults = faults_of(HEAD + '[[term]]\nid = "x"\nterm = 3\ntext = "y"\nsource = "proef"\n')

    assert [("proef.toml", 3, "waarde")] == where(faults)
    assert "tekst tussen aanhalingstekens" in faults[0].text


def test_value_outside_a_closed_list(faults_of: Try) -> None:
    """A value outside a closed list is told with the values that may stand there."""
    faults = faults_of(
        HEAD + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "land"\nsource = "proef"\n'
    )

    assert [("proef.toml", 4, "waarde")] == where(faults)
    assert "'individual', 'team' of 'organisation'" in faults[0].text


def test_too_few_answers(faults_of: Try) -> None:
    """A scale with four answers is refused at its answers."""
    faults = faults_of(
        HEAD + '[[scale]]\nid = "x"\nsource = "proef"\nanswers = ["a", "b", "c", "d"]\n'
    )

    assert [("proef.toml", 4, "aantal")] == where(faults)


def test_syntax_error_keeps_its_own_line(faults_of: Try) -> None:
    """What is no TOML is told at the line where reading stopped."""
    faults = faults_of(HEAD + '[[scale]]\nid = "x\n')

    assert [("proef.toml", 2, "toml")] == where(faults)


def test_unknown_table(faults_of: Try) -> None:
    """A table no model knows is refused by name."""
    faults = faults_of(HEAD + '[[vraag]]\nid = "x"\n')

    assert [("proef.toml", 1, "tabel")] == where(faults)


def test_single_brackets(faults_of: Try) -> None:
    """An entry in single brackets is told to be written as a list."""
    faults = faults_of(HEAD + '[scale]\nid = "x"\n')

    assert [("proef.toml", 1, "tabel")] == where(faults)
    assert "[[scale]]" in faults[0].text


def test_missing_head(faults_of: Try) -> None:
    """A pack without a head is refused."""
    faults = faults_of('[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS)

    assert [("proef.toml", 1, "kop")] == [(f.file, f.line, f.rule) for f in faults]


def test_wrong_head(faults_of: Try) -> None:
    """A fault in the head is named at its line."""
    faults = faults_of(HEAD.replace('"1.0"', '"nieuw"'))

    assert [("proef.toml", 3, "waarde")] == [(f.file, f.line, f.rule) for f in faults]


def test_double_id_in_one_file(faults_of: Try) -> None:
    """An id that stands twice is named where it stands the second time."""
    entry = '[[scale]]\nid = "x"\nsource = "proef"\n' + ANSWERS
    faults = faults_of(HEAD + entry + entry)

    assert [("proef.toml", 6, "dubbel")] == where(faults)


def test_double_id_between_files(faults_of: Try) -> None:
    """An outside pack may not take an id of a standard pack; the other file is named."""
    faults = faults_of(HEAD + '[[scale]]\nid = "vaak"\nsource = "proef"\n' + ANSWERS)

    assert [("proef.toml", 2, "dubbel")] == where(faults)
    assert "screening.toml" in faults[0].text


def test_double_pack(faults_of: Try) -> None:
    """Two packs may not have one id, for a consult names its packs by it."""
    faults = faults_of(HEAD.replace('"proef"', '"stappen"', 1))

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
def test_broken_reference(faults_of: Try, entry: str, line: int) -> None:
    """An id that stands in no pack is named at the key that refers to it."""
    assert [("proef.toml", line, "verwijzing")] == where(faults_of(HEAD + entry))


def test_missing_source(faults_of: Try) -> None:
    """An entry without a source is refused; our own choice must say so too."""
    faults = faults_of(HEAD + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n')

    assert [("proef.toml", 1, "bron")] == where(faults)


def test_choice_without_options(faults_of: Try) -> None:
    """A choice question without options is refused."""
    faults = faults_of(HEAD + QUESTION.format(step="gesprek", kind="choice"))

    assert [("proef.toml", 1, "keuze")] == where(faults)


THEME = """\
[[theme]]
id = "x"
title = "X"
explanation = "Uitleg."
direction = "{direction}"
low = "Laag."
middle = "Midden."
high = "Hoog."
source = "proef"
"""


def test_missing_direction(faults_of: Try) -> None:
    """A theme that does not say which way is better is refused."""
    faults = faults_of(HEAD + THEME.format(direction=""))

    assert [("proef.toml", 5, "richting")] == where(faults)


def test_level_scale_without_words(faults_of: Try) -> None:
    """A factor without a unit needs a word for each level, or nobody knows what heavier is."""
    faults = faults_of(
        HEAD + '[[factor]]\nid = "x"\ntitle = "X"\nplain = "X"\ngroup = "X"\ntop = 4\nstep = 1\n'
        'anchors = ["niet", "veel"]\ndisbalance = "cognitief"\nprivacy = "work"\nsource = "p"\n'
    )

    assert [("proef.toml", 8, "richting")] == where(faults)


@pytest.mark.parametrize("bounds", ["low = 7\nhigh = 3\n", "low = 7\n", "low = 0\nhigh = 11\n"])
def test_ruler_range(faults_of: Try, bounds: str) -> None:
    """A prompt's range runs from low to high on the ruler 0 to 10."""
    faults = faults_of(
        HEAD + f'[[prompt]]\nid = "x"\nphase = "belang"\ntext = "Ja?"\nsource = "p"\n{bounds}'
    )

    assert [("proef.toml", 6, "bereik")] == where(faults)


def test_long_sentence_for_a_worker(faults_of: Try) -> None:
    """A sentence of more than twenty words is too hard for a text the worker reads."""
    faults = faults_of(
        HEAD
        + f'[[prompt]]\nid = "x"\nphase = "focus"\nsource = "p"\ntext = "{"en wat dan " * 7}?"\n'
    )

    assert [("proef.toml", 5, "leesbaarheid")] == where(faults)


def test_long_words_for_a_worker(faults_of: Try) -> None:
    """Several long words make a text too hard; one is allowed."""
    text = "Is uw arbeidsdeskundige een verzekeringsarts?"
    faults = faults_of(
        HEAD + f'[[prompt]]\nid = "x"\nphase = "focus"\nsource = "p"\ntext = "{text}"\n'
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


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without packs gives a fault for every entry the code asks for."""
    with pytest.raises(ContentError) as caught:
        load(tmp_path)

    assert {"nodig"} == {fault.rule for fault in caught.value.faults}


def test_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused by name."""
    (tmp_path / "proef.toml").write_bytes(HEAD.encode() + b"# \xe9\n")

    with pytest.raises(ContentError) as caught:
        load(folder(), tmp_path)

    assert [("proef.toml", 1, "tekens")] == [(f.file, f.line, f.rule) for f in caught.value.faults]


def test_all_faults_at_once(faults_of: Try) -> None:
    """Every fault is told, in the order of the lines, however different they are."""
    faults = faults_of(
        HEAD
        + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n'
        + '[[scale]]\nid = "x"\nkleur = 1\nsource = "p"\n'
        + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "team"\nthemes = ["y"]\nsource = "p"\n'
    )

    expected = [(1, "bron"), (5, "ontbreekt"), (7, "sleutel"), (13, "verwijzing")]
    assert expected == [(line, rule) for _, line, rule in where(faults)]


def test_refused_entry_still_counts_as_known(faults_of: Try) -> None:
    """A reference to an entry that is refused itself gives no second, misleading fault."""
    faults = faults_of(
        HEAD
        + THEME.format(direction="Hoger is beter.").replace('id = "x"', 'id = "x"\nkleur = 1')
        + '[[signal]]\nid = "x"\ntext = "Iets"\nlevel = "team"\nthemes = ["x"]\nsource = "p"\n'
    )

    assert ["sleutel"] == [fault.rule for fault in faults]


def test_problem_says_what_to_do(faults_of: Try) -> None:
    """The problem is told in one sentence with the first fault's place."""
    error = ContentError(faults_of(HEAD + '[[term]]\nid = "x"\nterm = "x"\ntext = "y"\n'))

    assert f"één fout. De eerste staat in proef.toml, regel {HEAD_LINES + 1} (bron):" in error.what
    assert "niets geopend" in error.data


def test_outside_pack_loads_beside_the_standard_packs(tmp_path: Path) -> None:
    """A sound pack from outside, given as one file, may refer to standard entries."""
    file = tmp_path / "licentie.toml"
    file.write_text(
        HEAD + '[[item]]\nid = "extra"\ntheme = "cultuur"\ntext = "Gaat het?"\n'
        'text_informal = "Gaat het?"\nscale = "vaak"\nsource = "licentie"\n',
        encoding="utf-8",
    )

    library: Library = load(folder(), file)

    assert "licentie" == library.tables["item"]["extra"].model_dump()["source"]
    assert "proef-1.0" in library.version.split()
    assert library.get(ScreeningItem, "cultuur1") is not None
    assert library.get(SignalText, "nergens") is None


def test_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """A pack saved by an editor that writes a byte order mark loads all the same."""
    file = tmp_path / "proef.toml"
    file.write_text(HEAD, encoding="utf-8-sig")

    assert HEAD == load(folder(), file).texts["proef"]


def test_too_deep_nesting(faults_of: Try) -> None:
    """A file that would exhaust the reader is refused like any other wrong TOML."""
    assert [("proef.toml", 1, "toml")] == [
        (f.file, f.line, f.rule) for f in faults_of("x = " + "[" * 20_000)
    ]


def test_id_that_is_no_text(faults_of: Try) -> None:
    """An id of another kind is refused at its line."""
    faults = faults_of(HEAD + '[[term]]\nid = ["x"]\nterm = "x"\ntext = "y"\nsource = "p"\n')

    assert [("proef.toml", 2, "waarde")] == where(faults)


def test_folder_with_the_name_of_a_pack(tmp_path: Path) -> None:
    """What cannot be read is named, not skipped."""
    (tmp_path / "map.toml").mkdir()

    with pytest.raises(ContentError) as caught:
        load(folder(), tmp_path)

    assert [("map.toml", "lezen")] == [(f.file, f.rule) for f in caught.value.faults]


STEPS = (folder() / "steps.toml").read_text(encoding="utf-8").splitlines()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(STEPS) - 1), st.text(max_size=20))
def test_any_damaged_line_is_refused_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, at: int, text: str
) -> None:
    """Whatever stands in one line, the pack loads or every fault has a line of that file."""
    file = tmp_path_factory.mktemp("pack") / "steps.toml"
    file.write_bytes("\n".join([*STEPS[:at], text, *STEPS[at + 1 :]]).encode("utf-8", "replace"))

    with pytest.raises(ContentError) as caught:
        load(file)

    # Alone it always misses the policy values, so there is always something to tell.
    assert all(
        0 <= fault.line <= len(STEPS) + text.count("\n") + 1 for fault in caught.value.faults
    )
    assert all(fault.text for fault in caught.value.faults)
