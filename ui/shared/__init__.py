"""Samen kijken: what the AD and the worker look at together, and nothing else of the vault."""
