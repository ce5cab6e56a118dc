"""From individuals to the organisation: who is counted, what is shared, and what may be shown."""
