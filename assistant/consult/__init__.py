"""The flow of a consult: its steps, their state and time, and quiet remarks about what is open."""
