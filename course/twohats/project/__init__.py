"""The rooms of Part II: how a promised result is planned, forecast and steered."""
