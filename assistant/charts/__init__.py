"""A chart as a list of shapes and texts, from findings, the same on screen, in PDF and in Word."""
