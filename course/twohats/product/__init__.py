"""The product manager's side: evidence, strategy, stakeholders, metrics, roadmap."""
