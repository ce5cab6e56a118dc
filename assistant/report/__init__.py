"""Documents: one model, written as PDF and as Word; each built from what its reader may see."""
