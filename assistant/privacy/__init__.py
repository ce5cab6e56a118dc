"""Who may see what, and a second look at what was written before it goes out."""
