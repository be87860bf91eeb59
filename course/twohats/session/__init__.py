"""What an open notebook does with the learner's work: keeps it, carries it on, packs it up."""
