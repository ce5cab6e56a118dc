import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from assistant.case.changes import added
from assistant.case.records import (
    Answer,
    Capacity,
    Measure,
    Measurement,
    Note,
    Setting,
    Task,
    TaskLoad,
    new_id,
)
from assistant.case.words import AnswerState, Progress
from assistant.content.address import ADDRESS
from assistant.content.model import ScreeningItem, ScreeningTheme
from assistant.screening.beforehand import FILLED_BY, FILLED_ON, HELPED
from assistant.screening.themes import ITEM_PREFIX
from assistant.screening.work_ability import METHOD
from tests.conftest import NOW
from tests.ui.shared_kit import CODE, ask, begin, opened, shared
from tests.ui.steps_kit import store
from tests.ui.test_accessibility import mnemonics, nameless, small, unlabelled
from ui.forms.form import Form
from ui.pages.consult import ConsultPage
from ui.player import Player
from ui.session import Session
from ui.steps.picture import Picture
from ui.workspace import Workspace

PARTS = ("Vragenlijst", "Balans", "Maatregelen", "Wat het laat zien")


def focused_words() -> str:
    """What the control under the keyboard says."""
    focused = QApplication.focusWidget()
    return focused.text() if isinstance(focused, QAbstractButton) else ""


def answers(form: Form) -> dict[str, tuple[AnswerState, str]]:
    """The stored answers to our own questions, by item."""
    return {
        each.question.removeprefix(ITEM_PREFIX): (each.state, each.value)
        for each in form.consult.all(Answer)
        if each.question.startswith(ITEM_PREFIX)
    }


def heavy(form: Form) -> None:
    """Work that asks to lift 20 kg of somebody who can lift 8 kg well."""
    own = {"case_id": form.case_id, "consult_id": form.consult_id}
    task = Task(id=new_id(), **own, name="Lossen")
    store(
        form,
        task,
        TaskLoad(id=new_id(), **own, task_id=task.id, factor="tillen", intensity=20),
        Capacity(id=new_id(), **own, factor="tillen", state=AnswerState.ANSWERED, limit=8),
    )


def pictures(room: QWidget) -> list[Picture]:
    """The pictures on screen."""
    return [each for each in room.findChildren(Picture) if each.isVisible()]


def call_as(session: Session, how: str) -> None:
    """Set how the worker is addressed."""
    session.commit("Instelling", (added(Setting(id=ADDRESS, value=how), NOW),))


def test_a_code_is_chosen_before_anything_is_shared(page: ConsultPage) -> None:
    """The first time in a session the code comes first; thinking better of it leads back."""
    workspace = page.window()
    player = Player(workspace)
    player.press("Samen kijken")

    assert player.sees("Kies eerst een code")
    assert not player.has_button("Volgende")

    player.press("Toch niet")

    assert workspace.shared is None
    assert page.isVisible()


@pytest.mark.parametrize(
    ("code", "again", "said"),
    [
        ("123", "123", "Een code bestaat uit 4 cijfers of meer."),
        ("abcd", "abcd", "Een code bestaat uit 4 cijfers of meer."),
        ("1234", "1243", "Dit is niet dezelfde code."),
    ],
)
def test_a_weak_or_different_code_is_refused(
    page: ConsultPage, code: str, again: str, said: str
) -> None:
    """Less than four digits, something else than digits, or a slip in the second one is said."""
    player = Player(page.window())
    player.key(Qt.Key.Key_F9)
    player.type("Code van 4 cijfers of meer", code)
    player.type("Nog een keer", again)
    player.press("Samen kijken")

    assert player.sees(said)
    assert player.sees("Kies eerst een code")


def test_without_consent_there_is_nothing_to_share(
    workspace: Workspace, consult: tuple[str, str]
) -> None:
    """Before the worker agreed to take part F9 says what has to be asked first."""
    workspace.consult(*consult)
    player = Player(workspace)
    player.key(Qt.Key.Key_F9)

    assert workspace.shared is None
    assert player.sees("Vraag eerst of de werkende vrijwillig meedoet.")


@pytest.mark.requirement("001-R09")
def test_the_questionnaire_is_filled_in_one_question_at_a_time_by_keyboard(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """Numbers answer, page keys walk, and each answer is the record the step writes, at once."""
    workspace.consult(*agreed, "vragenlijst")
    form = Form(workspace.session, *agreed)
    _room, player = shared(workspace)

    assert player.sees("Onderwerp 1 van 6: zelfredzaamheid · vraag 1 van 36.")

    player.key(Qt.Key.Key_4)
    first = answers(form)
    player.key(Qt.Key.Key_PageDown)
    player.press("Weet ik niet")
    player.key(Qt.Key.Key_PageDown)
    player.press("Wil ik niet zeggen")
    player.key(Qt.Key.Key_PageDown)
    player.key(Qt.Key.Key_PageDown)

    assert first == {"zelf1": (AnswerState.ANSWERED, "4")}
    assert answers(form) == {
        "zelf1": (AnswerState.ANSWERED, "4"),
        "zelf2": (AnswerState.UNKNOWN, ""),
        "zelf3": (AnswerState.REFUSED, ""),
    }
    assert player.sees("vraag 5 van 36.")


def test_what_was_answered_is_seen_on_the_way_back(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """Going back shows the answer held down; it can be changed and taken away again."""
    workspace.consult(*agreed, "vragenlijst")
    form = Form(workspace.session, *agreed)
    _room, player = shared(workspace)
    player.key(Qt.Key.Key_4)
    player.press("Volgende")
    player.press("Vorige")

    assert focused_words() == "Eens"
    assert QApplication.focusWidget().isChecked()

    player.press("Antwoord weghalen")

    assert answers(form) == {"zelf1": (AnswerState.UNANSWERED, "")}
    assert not any(each.isChecked() for each in workspace.shared.findChildren(QCheckBox))


def test_the_end_says_what_is_open_and_leads_to_it(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """After the last question stands how many have no answer; one key goes to the first of them."""
    items = workspace.session.library.all(ScreeningItem)
    workspace.consult(*agreed, "vragenlijst")
    form = Form(workspace.session, *agreed)
    store(
        form,
        *(
            Answer(
                id=new_id(), case_id=agreed[0], consult_id=agreed[1],
                question=ITEM_PREFIX + item.id, state=AnswerState.ANSWERED, value="3",
            )
            for item in items[:35]
        ),
    )  # fmt: skip
    _room, player = shared(workspace)

    assert player.sees("vraag 36 van 36.")

    player.press("Volgende")

    assert player.sees("U hebt 35 vragen bekeken. 1 vraag is nog open. Dat mag zo blijven.")

    player.press("Naar de eerste open vraag")

    assert player.sees("vraag 36 van 36.")


def test_what_was_filled_in_beforehand_says_so(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """At the table stands on which day the list was filled in beforehand, and with whose help."""
    workspace.consult(*agreed, "vragenlijst")
    own = {"case_id": agreed[0], "consult_id": agreed[1], "state": AnswerState.ANSWERED}
    store(
        Form(workspace.session, *agreed),
        Answer(id=new_id(), **own, question=FILLED_ON, value="2026-11-20"),
        Answer(id=new_id(), **own, question=FILLED_BY, value=HELPED),
    )
    _room, player = shared(workspace)

    assert player.sees("U vulde dit vooraf in op 20 november 2026, met hulp van iemand.")


@pytest.mark.requirement("000-R17", "000-R30")
def test_trying_a_measure_moves_the_dot(workspace: Workspace, agreed: tuple[str, str]) -> None:
    """A tick and what it becomes change the picture at once; the step sees the same measure."""
    workspace.consult(*agreed, "balans")
    form = Form(workspace.session, *agreed)
    heavy(form)
    room, player = shared(workspace)
    player.press("Maatregelen")
    tick = next(b for b in room.findChildren(QCheckBox) if b.isVisible())
    (picture,) = pictures(room)
    before = picture.accessibleDescription()
    player.press(tick.accessibleName())
    (tried,) = form.consult.all(Measure)
    player.type("Hoe zwaar wordt het dan, denken jullie?", "8")

    assert "Tillen: 12 kg te zwaar" in before
    assert "met maatregel: op de grens" in picture.accessibleDescription()
    assert (True, "tillen", 8.0) == (
        tried.tried, tried.factor, form.consult.all(Measure)[0].effect_intensity,
    )  # fmt: skip

    player.press(tick.accessibleName())

    assert before == picture.accessibleDescription()
    assert () == form.consult.all(Measure)


def test_what_was_agreed_is_not_ticked_again(workspace: Workspace, agreed: tuple[str, str]) -> None:
    """A measure that is past trying stands there with how far it is, without a box."""
    workspace.consult(*agreed, "balans")
    form = Form(workspace.session, *agreed)
    heavy(form)
    own = {"case_id": agreed[0], "consult_id": agreed[1]}
    store(
        form,
        Measure(id=new_id(), **own, text="Samen tillen", factor="tillen", status=Progress.AGREED),
    )
    room, player = shared(workspace)
    player.press("Maatregelen")

    assert player.sees("Samen tillen (afgesproken)")
    assert "Samen tillen" not in {b.accessibleName() for b in room.findChildren(QCheckBox)}


@pytest.mark.requirement("001-R12", "001-R13")
def test_scores_come_last_with_their_direction_and_no_verdict(
    workspace: Workspace, agreed: tuple[str, str]
) -> None:
    """The last part says the direction in words, what a score may not say, and invites to talk."""
    workspace.consult(*agreed, "vragenlijst")
    own = {"case_id": agreed[0], "consult_id": agreed[1]}
    store(
        Form(workspace.session, *agreed),
        *(
            Answer(
                id=new_id(), **own, question=f"{ITEM_PREFIX}zelf{number}",
                state=AnswerState.ANSWERED, value="4",
            )
            for number in (1, 2, 3, 5, 6)
        ),
        Measurement(id=new_id(), **own, method=METHOD, value=34, source="bedrijfsarts"),
    )  # fmt: skip
    _room, player = shared(workspace)
    player.press(PARTS[-1])

    assert player.sees("Er is geen goed of fout, en het zegt niet wat er moet gebeuren.")
    assert player.sees("Hoger is beter: u hebt meer grip op uw werk.")
    assert player.sees("Praat over uw antwoorden met de arbeidsdeskundige.")
    assert player.sees("Een verschil kleiner dan 7 punten zegt niets.")
    assert player.sees("Nederland in 2012:")
    assert player.sees("136.397 mensen")


def test_only_what_the_worker_may_see_is_there(workspace: Workspace) -> None:
    """No note, justification, other person or name of a workplace partner comes on the screen."""
    form = opened(workspace)
    own = {"case_id": form.case_id, "consult_id": form.consult_id}
    store(form, Note(id=new_id(), **own, text="Alleen voor mij als adviseur"))
    hidden = {
        form.file.case.number,
        form.file.case.contact,
        "Alleen voor mij als adviseur",
        *(m.owner for m in form.consult.all(Measure)),
    } - {""}
    room, player = shared(workspace)
    seen = ""
    for part in PARTS:
        player.press(part)
        seen += player.words() + " ".join(
            w.accessibleName() + w.accessibleDescription() for w in room.findChildren(QWidget)
        )

    assert {each for each in hidden if each in seen} == set()


@pytest.mark.parametrize("part", PARTS)
def test_je_is_used_throughout(workspace: Workspace, part: str) -> None:
    """Where je was chosen no sentence the worker reads says u."""
    call_as(workspace.session, "je")
    opened(workspace)
    _room, player = shared(workspace)
    player.press(part)
    told = f" {player.words().lower()} ".replace(".", " ").replace(",", " ").replace("?", " ")

    assert [each for each in (" u ", " uw ", " uzelf ") if each in told] == []


def test_every_word_for_the_worker_has_a_je(session: Session) -> None:
    """Each question and each text of a theme that says u has words for je too, without u in it."""

    def formal(words: str) -> bool:
        return bool({"u", "uw", "uzelf"} & set(words.lower().strip(".?").replace(",", "").split()))

    texts = [
        (getattr(entry, name), getattr(entry, f"{name}_informal"))
        for type_, names in (
            (ScreeningItem, ("text",)),
            (ScreeningTheme, ("explanation", "direction", "low", "middle", "high")),
        )
        for entry in session.library.all(type_)
        for name in names
    ]

    assert [u for u, je in texts if formal(u) and not je] == []
    assert [je for _, je in texts if formal(je)] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_screen_reader_finds_no_gap(workspace: Workspace, part: str) -> None:
    """Inputs have labels, buttons names and room; no letter leads to two places."""
    opened(workspace)
    room, player = shared(workspace)
    player.press(part)

    assert ([], [], [], []) == (unlabelled(room), nameless(room), small(room), mnemonics(room))


@pytest.mark.parametrize("asks", [True, False], ids=["leaving", "choosing"])
def test_a_screen_reader_finds_no_gap_where_a_code_is_asked(page: ConsultPage, asks: bool) -> None:  # noqa: FBT001 - two pages
    """The two pages of the code have labels and names as well."""
    player = Player(page.window())
    player.key(Qt.Key.Key_F9)
    if asks:
        begin(player)
        player.press("Terug naar de adviseur")
    room = page.window().shared

    assert ([], [], []) == (unlabelled(room), nameless(room), small(room))


def test_the_right_code_leads_back_to_the_same_step(workspace: Workspace) -> None:
    """The AD is back at the step, with the keyboard in it; the code holds for the next time."""
    opened(workspace, step="belastbaarheid")
    _room, player = shared(workspace)
    player.key(Qt.Key.Key_F9)
    ask(player, CODE)

    assert workspace.shared is None
    assert workspace.consult_page.step == "belastbaarheid"
    assert workspace.consult_page.isAncestorOf(QApplication.focusWidget())

    player.press("Samen kijken")

    assert player.has_button("Balans")


def test_three_wrong_codes_lock_the_vault_and_are_logged_without_content(
    page: ConsultPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the third wrong one the window locks; looking on in between does not start anew."""
    workspace = page.window()
    locked: list[str] = []
    monkeypatch.setattr(workspace, "_on_lock", locked.append)
    _room, player = shared(workspace)
    player.key(Qt.Key.Key_F9)
    ask(player, "0000")

    assert player.sees("U kunt het nog twee keer proberen.")

    player.press("Verder kijken")
    player.key(Qt.Key.Key_F9)
    ask(player, "1111")
    before = list(locked)
    ask(player, "2222")

    assert ([], [""]) == (before, locked)
    lines = workspace.session.vault.log.lines()
    assert [("shared view locked", "")] == [
        (each.event, each.subject) for each in lines if "shared" in each.event
    ]


def test_a_lock_that_failed_is_tried_at_the_next_wrong_code(
    page: ConsultPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the window could not lock, nobody gets three tries anew."""
    workspace = page.window()
    locked: list[str] = []
    monkeypatch.setattr(workspace, "_on_lock", locked.append)
    _room, player = shared(workspace)
    player.key(Qt.Key.Key_F9)
    for wrong in ("0000", "1111", "2222", "3333"):
        ask(player, wrong)

    assert ["", ""] == locked


def test_the_code_is_kept_nowhere(workspace: Workspace) -> None:
    """No setting and no line of the log knows the code, and locking lets go of it."""
    opened(workspace)
    shared(workspace)
    session = workspace.session
    kept = [
        *session.settings.values(),
        *(f"{x.event}{x.subject}" for x in session.vault.log.lines()),
    ]

    assert [each for each in kept if CODE in each] == []

    session.forget()

    assert session.view_code == ""


def test_escape_thinks_better_of_a_code(workspace: Workspace, agreed: tuple[str, str]) -> None:
    """Where a code is chosen it leads back to the case, where it is asked back to looking."""
    workspace.consult(*agreed, "balans")
    player = Player(workspace, patience=2000)
    player.key(Qt.Key.Key_F9)
    player.key(Qt.Key.Key_Escape)
    back = workspace.shared is None and player.sees("Waar vraagt het werk meer dan u aankunt?")
    room, player = shared(workspace)
    room.show_part(1)
    room.ask()
    player.key(Qt.Key.Key_Escape)

    assert back
    assert 1 == room.shown_part
