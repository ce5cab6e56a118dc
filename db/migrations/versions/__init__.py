"""One file for each migration; a file that was released is never edited."""
