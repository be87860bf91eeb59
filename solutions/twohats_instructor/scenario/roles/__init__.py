"""Who decides: the inbox, the decisions, a colleague's chart, and their keys (lesson 01)."""
