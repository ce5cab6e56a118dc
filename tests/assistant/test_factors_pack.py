from collections import Counter

import pytest

from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import (
    Aid,
    Factor,
    FmlItem,
    Instrument,
    MeasureText,
    SignalText,
)


@pytest.mark.requirement("000-R14")
def test_factors_cover_all_kinds_of_load(library: Library) -> None:
    """Body, surroundings, mind, people, organisation, hours and load outside work are there."""
    groups = Counter(factor.group for factor in library.all(Factor))

    assert {
        "Lichaam",
        "Omgeving",
        "Aandacht en hoofd",
        "Omgaan met mensen",
        "Organisatie van het werk",
        "Werktijden",
        "Buiten het werk",
    } == groups.keys()
    assert min(groups.values()) >= 5


@pytest.mark.requirement("000-R14")
@pytest.mark.requirement("003-R23")
def test_load_outside_work_is_private(library: Library) -> None:
    """What weighs at home, such as mantelzorg, is never of the work side."""
    outside = {factor.id for factor in library.all(Factor) if factor.outside_work}

    assert {"mantelzorg", "gezin", "geldzorgen"} <= outside
    assert {"private"} == {f.privacy for f in library.all(Factor) if f.outside_work}
    assert {"work"} == {f.privacy for f in library.all(Factor) if not f.outside_work}


@pytest.mark.requirement("003-R24")
def test_psychosocial_load_and_technostress_are_there(library: Library) -> None:
    """Time pressure, little room to decide and pressure from technology can be chosen."""
    ids = {factor.id for factor in library.all(Factor)}

    assert {"tijdsdruk", "weinig_regelruimte", "technostress", "conflicten"} <= ids


def test_every_factor_can_be_drawn_and_found(library: Library) -> None:
    """A level scale ends at 4 in steps of one; a scale with a unit has whole steps to its end."""
    for factor in library.all(Factor):
        if factor.unit:
            assert () == factor.anchors
            assert (factor.top / factor.step).is_integer(), factor.id
        else:
            assert (4, 1) == (factor.top, factor.step), factor.id
            assert 5 == len(set(factor.anchors)), factor.id
        assert factor.search, factor.id
        assert factor.plain.endswith("?"), factor.id


def test_too_little_can_be_asked_of_what_someone_can_and_knows(library: Library) -> None:
    """Own input can be a bottleneck when too little is asked; lifting cannot."""
    underload = {factor.id for factor in library.all(Factor) if factor.underload}

    assert "eigen_inbreng" in underload
    assert "tillen" not in underload


def test_the_fml_has_its_items_per_rubric(library: Library) -> None:
    """The newer numbering has 9, 12, 8, 21, 10 and 4 items: 64 (dossier of methods 3.1)."""
    rubrics = Counter(item.rubric.split(" ")[0] for item in library.all(FmlItem))

    assert {"I": 9, "II": 12, "III": 8, "IV": 21, "V": 10, "VI": 4} == rubrics


def test_fml_rubrics_and_lifting_are_the_right_ones(library: Library) -> None:
    """Rubric III is not 'Waarneming', VI not 'Handvaardigheid', and lifting's norm is 15 kg."""
    titles = {item.rubric for item in library.all(FmlItem)}
    lifting = library.get(FmlItem, "iv.13.tillen")

    assert {
        "I Persoonlijk functioneren",
        "II Sociaal functioneren",
        "III Aanpassing aan fysieke omgevingseisen",
        "IV Dynamische handelingen",
        "V Statische houdingen",
        "VI Werktijden",
    } == titles
    assert lifting is not None
    assert ("15 kg", "10 kg", "5 kg", "2 kg") == tuple(
        level.split(",")[0] for level in lifting.levels
    )


def test_an_fml_number_never_stands_alone(library: Library) -> None:
    """Two numberings circulate: each item names its version, and none is confirmed yet."""
    for item in library.all(FmlItem):
        assert "nieuw-2026-onbevestigd" == item.fml_version
        assert item.unverified
        assert item.id.startswith(item.number.lower() + ".")


@pytest.mark.requirement("000-R28")
def test_measures_are_coded_on_both_axes(library: Library) -> None:
    """Each of T, O and P and each step of the arbeidshygiënische strategie has its measures."""
    measures = library.all(MeasureText)

    assert len(measures) >= 60
    assert set(Top) == {measure.top for measure in measures}
    assert set(Level) <= {measure.level for measure in measures}


@pytest.mark.requirement("000-R28")
def test_every_factor_has_a_measure(library: Library) -> None:
    """Whatever comes up as a bottleneck, the catalogue has something to start from."""
    covered = {id_ for measure in library.all(MeasureText) for id_ in measure.factors}

    assert set() == {factor.id for factor in library.all(Factor)} - covered


def test_no_measure_claims_an_effect_without_a_source(library: Library) -> None:
    """No source gives an effect in figures, so each effect is the AD's own estimate."""
    assert {"schatting van de AD"} == {measure.effect for measure in library.all(MeasureText)}


def test_aids_are_tried_first(library: Library) -> None:
    """A lifter and an exoskeleton are marked as aids, with a trial period."""
    aids = {measure.id: measure for measure in library.all(MeasureText) if measure.aid}

    assert {"vacuumheffer", "exoskelet"} <= aids.keys()
    assert all(measure.trial for measure in aids.values())


def test_protective_equipment_is_never_a_choice_of_the_organisation(library: Library) -> None:
    """Personal protective equipment is technisch or instruction, never organisatorisch."""
    tops = {m.top for m in library.all(MeasureText) if m.level is Level.PROTECTIVE}

    assert {Top.TECHNICAL, Top.PERSONAL} == tops


def test_signals_lead_to_measures(library: Library) -> None:
    """Measures name signals that exist, so that a signal can suggest one."""
    known = {signal.id for signal in library.all(SignalText)}
    named = {id_ for measure in library.all(MeasureText) for id_ in measure.signals}

    assert len(named) >= 20
    assert named <= known


def test_there_are_36_instruments_of_2016(library: Library) -> None:
    """Regioplan 2016, table 3.1: 34 at level 1, 24 at 2A, 9 at 2B, none at 3, all to be checked."""
    instruments = library.all(Instrument)
    levels = Counter(level for instrument in instruments for level in instrument.levels)

    assert 36 == len(instruments)
    assert {"1": 34, "2A": 24, "2B": 9} == levels
    assert all(i.unverified and i.dated == "2016" for i in instruments)


def test_there_are_28_aids_and_who_applies(library: Library) -> None:
    """Regioplan 2026 lists 28, of which four schemes; each says who uses or applies for it."""
    aids = library.all(Aid)

    assert 28 == len(aids)
    assert 4 == sum(aid.kind == "Regeling of subsidie" for aid in aids)
    assert all(aid.applies for aid in aids)
