"""The market: opportunities, segments, strategies, the founder's list, other firms' results."""
