"""Parts that widgets share: frame, check panel, quiz."""
