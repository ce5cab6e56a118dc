"""Sheets to reckon on with a method: inputs, an outcome, and where it comes from."""
