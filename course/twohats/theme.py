"""Every colour of the course, once: style sheets and static pictures take it from here.

Each pair is (light, dark). Text on paper has a contrast of at least 4.5, graphics of at least 3.
"""

from __future__ import annotations

from collections.abc import Iterator

#: What belongs to neither hat.
COMMON = {
    "ink": ("#21262c", "#eceae4"),  # text, the main button, the line of a limit
    "soft": ("#565d66", "#b4b7ba"),  # second text
    "edge": ("#7b838c", "#858d96"),  # borders of controls
    "line": ("#dcdcd8", "#3a3f45"),  # separators, which carry no meaning
    "paper": ("#ffffff", "#1c1f23"),
    "table": ("#f7f6f2", "#141619"),
    "shade": ("#f3f2ee", "#262a2f"),
    "good": ("#1d6b45", "#8fe0b2"),  # always with a tick
    "good-soft": ("#e3f3e9", "#16362a"),
    "bad": ("#a8203f", "#ff8299"),  # cannot hold; always with a sign or hatching
    "bad-soft": ("#fce8ec", "#45202a"),
}
#: What can be moved or was filled has the colour of the hat that is worn.
HATS = {
    "product": {
        "hat": ("#8a5300", "#f2bd58"),  # text, what is chosen
        "hat-fill": ("#b97800", "#d9930d"),  # bars, lines, dots
        "hat-soft": ("#fdf1d8", "#3a2d12"),  # chips, chosen rows
    },
    "project": {
        "hat": ("#1f5aa8", "#8fbcf5"),
        "hat-fill": ("#3f7fd0", "#5b97e0"),
        "hat-soft": ("#e5eefa", "#1c3350"),
    },
    "both": {
        "hat": COMMON["ink"],
        "hat-fill": COMMON["soft"],
        "hat-soft": COMMON["shade"],
    },
}
LIGHT, DARK = 0, 1
_DARK_PAGE = '[data-jp-theme-light="false"]'


def light(token: str, hat: str = "both") -> str:
    """The light colour of a token, such as "ink" or "hat-fill"; KeyError for another name."""
    return (COMMON | HATS[hat])[token][LIGHT]


def dark(token: str, hat: str = "both") -> str:
    """The dark colour of a token; KeyError for another name."""
    return (COMMON | HATS[hat])[token][DARK]


def darkened() -> dict[str, str]:
    """For each light colour the one that takes its place on a dark page."""
    everything = [COMMON, *(HATS[hat] for hat in ("product", "project"))]
    return {pair[LIGHT]: pair[DARK] for tokens in everything for pair in tokens.values()}


def css(root: str = ".th") -> str:
    """The tokens as custom properties of `root`, for both hats, light and dark; paper is light."""
    light_rules, dark_rules = _rules(root, LIGHT, ""), _rules(root, DARK, f"{_DARK_PAGE} ")
    return "\n".join([*light_rules, "@media screen {", *dark_rules, "}"]) + "\n"


def css_of_page(hat: str = "both") -> str:
    """The tokens for a whole page by itself, worn by one hat or both: dark where the system is."""
    light_tokens, dark_tokens = (_tokens(COMMON | HATS[hat], at) for at in (LIGHT, DARK))
    dark_page = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark_tokens} }} }}"
    return f":root {{ {light_tokens} color-scheme: light dark; }}\n{dark_page}\n"


def css_of_paper(hat: str) -> str:
    """The light tokens for a page that is printed, worn by one hat."""
    return f":root {{ {_tokens(COMMON | HATS[hat], LIGHT)} color-scheme: light; }}\n"


def _rules(root: str, theme: int, page: str) -> Iterator[str]:
    scheme = ("light", "dark")[theme]
    yield f"{page}{root} {{ {_tokens(COMMON, theme)} color-scheme: {scheme}; }}"
    for hat, tokens in HATS.items():
        # A part may wear another hat than what it is in.
        worn = f'{page}{root}[data-hat="{hat}"], {page}{root} [data-hat="{hat}"]'
        yield f"{worn} {{ {_tokens(tokens, theme)} }}"


def _tokens(tokens: dict[str, tuple[str, str]], theme: int) -> str:
    return " ".join(f"--{name}: {pair[theme]};" for name, pair in tokens.items())
