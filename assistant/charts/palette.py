"""The light palette, for paper: what each colour role of a chart and a page looks like."""

from assistant.charts.shapes import Colour

LIGHT: dict[Colour, str] = {
    "ground": "F6F5F1",
    "surface": "FFFFFF",
    "sunk": "EFEDE7",
    "line": "DDD9D0",
    "ink": "1E2A32",
    "muted": "5B6770",
    "accent": "0E6470",
    "accent_soft": "DCECEE",
    "load": "B4480F",
    "capacity": "9CC9CF",
    "good": "2F6B3C",
    "on_accent": "FFFFFF",
}
"""Colours as RRGGBB (design: the two-theme table)."""
