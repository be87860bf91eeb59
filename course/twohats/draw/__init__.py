"""Artefacts as pictures that need no script, each with a twin in words."""
