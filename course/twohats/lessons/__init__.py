"""Which lessons there are, and what is special about each of them: data only."""
