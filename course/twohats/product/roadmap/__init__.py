"""The product roadmap: what it uses, what it breaks, what it is worth."""
