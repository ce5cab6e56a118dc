"""Screening: what is asked beforehand, and what a score may and may not say."""
