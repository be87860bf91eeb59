"""Two Hats: what a product manager and a project manager each do, by doing both."""

__version__ = "0.1.0"
