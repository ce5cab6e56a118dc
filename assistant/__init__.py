"""What an arbeidsdeskundige knows and does, as plain Python: no Qt, no SQL."""
