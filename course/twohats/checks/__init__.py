"""What a learner can be told about an answer without the truth."""
