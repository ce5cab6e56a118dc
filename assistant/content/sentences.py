"""What the models refuse, as a rule word and a Dutch sentence one can act on."""

from pydantic_core import ErrorDetails

_EXPECTED = {
    "string_type": "tekst tussen aanhalingstekens",
    "bool_type": "true of false",
    "bool_parsing": "true of false",
    "int_type": "een geheel getal",
    "int_parsing": "een geheel getal",
    "int_from_float": "een geheel getal",
    "float_type": "een getal",
    "float_parsing": "een getal",
    "tuple_type": "een lijst tussen rechte haken",
    "date_type": "een datum zoals 2026-11-23",
    "date_from_datetime_parsing": "een datum zoals 2026-11-23",
}


def sentence(error: ErrorDetails, table: str, key: str) -> tuple[str, str]:
    """The rule that was broken and what to do about it.

    Args:
        error: one refusal of pydantic.
        table: the table the row is in.
        key: the key the refusal is about.
    """
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return "sleutel", f"De sleutel ‘{key}’ hoort niet in ‘{table}’; haal hem weg."
    if kind == "missing":
        if len(error["loc"]) > 2:  # noqa: PLR2004 - row, key, then the place in a fixed list
            return "aantal", f"Bij ‘{key}’ ontbreekt een waarde; de lijst is te kort."
        return "ontbreekt", f"In ‘{table}’ ontbreekt de sleutel ‘{key}’; vul hem aan."
    wanted = _wanted(kind, context)
    return "waarde", f"De waarde {error['input']!r} past niet bij ‘{key}’: {wanted}."


_LIMITS = {
    "literal_error": "kies uit {expected}",
    "enum": "kies uit {expected}",
    "greater_than": "nodig is meer dan {gt}",
    "greater_than_equal": "nodig is {ge} of meer",
    "less_than_equal": "nodig is {le} of minder",
    "too_short": "de lijst is te kort",
    "too_long": "de lijst is te lang",
    "string_pattern_mismatch": "de vorm moet zijn {pattern}",
}


def _wanted(kind: str, context: dict[str, object]) -> str:
    """What would have been right, in words."""
    if kind in _EXPECTED:
        return f"nodig is {_EXPECTED[kind]}"
    limit = _LIMITS.get(kind, "dit soort waarde mag hier niet").format(**context)
    return limit.replace(" or ", " of ")
