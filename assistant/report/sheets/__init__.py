"""The shorter documents beside the advice report: each one page or a few, for one reader."""
