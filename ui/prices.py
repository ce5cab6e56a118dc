"""What the AD asks for each kind of consult: a setting of the vault, shown where one is chosen."""

from collections.abc import Mapping


def price_key(form: str) -> str:
    """The setting that holds the price of this service form."""
    return f"price_{form}"


def price_text(settings: Mapping[str, str], form: str) -> str:
    """What it costs in words of the AD, or an empty text."""
    return settings.get(price_key(form), "").strip()
