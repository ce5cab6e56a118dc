"""Which column of a table is the task and which its hours, to the edge of what is taken."""

import pytest

from assistant.balance.task_table import TaskRow, task_rows
from assistant.sheet_file import read_text


def found(text: str) -> list[tuple[str, float | None, str]]:
    """What each row of a table as text gives."""
    return [(row.name, row.hours, row.why) for row in task_rows(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Taak;Uren\nLossen;20",
        "Uren;Taak\n20;Lossen",
        "Nr;Taak;Per week;Uren\n1;Lossen;elke dag;20",
        "Taak;Nr;Uren\nLossen;7;20",
        "Uren;Wat\n20;Lossen",
        "Wat;Uren\nLossen;20",
        "Taak;\nLossen;20",
        "Nr;Taak;\n1;Lossen;20",
        "Uren (per week);Taken van de functie\n20;Lossen",
        "Taak;Uren/week\nLossen;20",
    ],
)
def test_the_columns_are_found_by_their_heads(text: str) -> None:
    """Wherever they stand, and also when only one of the two has a name."""
    assert [("Lossen", 20, "")] == found(text)


def test_a_numbered_list_without_hours_gives_its_tasks() -> None:
    """A table with numbers and tasks alone is taken over; the hours may follow later."""
    assert [("Lossen", None, ""), ("Laden", None, "")] == found("Nr;Taak\n1;Lossen\n2;Laden")


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Taak A;8\nTaak B;2", [("Taak A", 8), ("Taak B", 2)]),
        ("Functioneringsgesprekken;2\nBellen;1", [("Functioneringsgesprekken", 2), ("Bellen", 1)]),
        ("Urenregistratie\nBellen", [("Urenregistratie", None), ("Bellen", None)]),
        ("Taken verdelen\nBellen", [("Taken verdelen", None), ("Bellen", None)]),
        (
            "Activiteiten begeleiden;20\nUren boeken;1,5",
            [("Activiteiten begeleiden", 20), ("Uren boeken", 1.5)],
        ),
        ("Taken;12", [("Taken", 12)]),
    ],
)
def test_a_first_task_is_never_taken_for_a_head(
    text: str, tasks: list[tuple[str, float | None]]
) -> None:
    """A task may begin with the word that names a column; it is taken over like any other."""
    assert [(name, hours, "") for name, hours in tasks] == found(text)


def test_a_first_task_with_wrong_hours_says_so() -> None:
    """Nothing of a table goes away without a word."""
    assert [("Taak A", None, "‘acht’ is geen aantal uren, zoals 4 of 2,5.")] == found("Taak A;acht")


@pytest.mark.parametrize(
    ("typed", "hours"), [("1:30", 1.5), ("0:45", 0.75), ("36:00:00", 36), ("2:20 uur", 2.33)]
)
def test_hours_and_minutes_are_hours(typed: str, hours: float) -> None:
    """A spreadsheet shows a length of time with a colon."""
    assert [("Lossen", hours, "")] == found(f"Lossen;{typed}")


@pytest.mark.parametrize("text", ["Taak\n", "Uren\n", ""])
def test_a_table_of_heads_alone_gives_nothing(text: str) -> None:
    """No row, no task."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Lossen;168", ("Lossen", 168, "")),
        ("Lossen;168,01", ("Lossen", None, "168,01 uur is meer dan er in een week zitten.")),
        ("Lossen;1,005", ("Lossen", 1.0, "")),
        ("Lossen;1,234", ("Lossen", 1.23, "")),
        ("x" * 1000 + ";2", ("x" * 1000, 2, "")),
        ("x" * 1001 + ";2", ("x" * 40, None, "De taak is langer dan 1000 tekens.")),
        ("Lossen;20 UUR.", ("Lossen", 20, "")),
    ],
)
def test_the_edges_of_what_is_taken(text: str, task: tuple[str, float | None, str]) -> None:
    """A week has 168 hours, a task 1000 letters, and hours two decimals."""
    assert [task] == found(text)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (TaskRow(1, "Lossen", 2.25), "Lossen, 2,25 uur"),
        (TaskRow(1, "Lossen", 2.126), "Lossen, 2,13 uur"),
        (TaskRow(1, "Lossen", None), "Lossen"),
        (TaskRow(1, "", None), ""),
    ],
)
def test_a_row_in_words(row: TaskRow, said: str) -> None:
    """The task, with its hours when they are known."""
    assert said == row.said
