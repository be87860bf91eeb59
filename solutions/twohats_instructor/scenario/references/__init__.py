"""The reference states that ship with the pack: decent work to go on from, and not the best."""
