"""Taking work in: every hand-in is read within limits and gets a verdict."""
