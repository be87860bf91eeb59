"""Customers: accounts, who left and why, what they wrote, paid, did and told."""
