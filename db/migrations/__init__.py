"""The migrations: every change of the tables, in the order it was made."""
