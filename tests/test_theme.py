"""Do the colours keep their contrast, in both themes and for both hats?"""

import re

import pytest
from twohats import theme

THEMES = {"light": theme.light, "dark": theme.dark}
TEXT = ("ink", "soft", "good", "bad", "hat")
GRAPHICS = ("edge", "hat-fill")
HATS = tuple(theme.HATS)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("hat", HATS)
@pytest.mark.parametrize("surface", ["paper", "table", "shade"])
def test_can_text_and_graphics_be_seen_on_every_surface(name, hat, surface):
    colour = THEMES[name]
    for token in TEXT:
        assert contrast(colour(token, hat), colour(surface, hat)) >= 4.5, token
    for token in GRAPHICS:
        assert contrast(colour(token, hat), colour(surface, hat)) >= 3, token


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("hat", HATS)
@pytest.mark.parametrize("pair", ["hat", "good", "bad"])
def test_can_text_be_read_on_the_soft_colour_of_its_kind(name, hat, pair):
    colour = THEMES[name]
    assert contrast(colour(pair, hat), colour(f"{pair}-soft", hat)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_can_the_main_button_be_read(name):
    colour = THEMES[name]
    assert contrast(colour("ink"), colour("paper")) >= 7


def test_does_the_style_sheet_hold_every_token_for_both_themes_and_all_hats():
    css = theme.css(".root")
    for hat in HATS:
        assert css.count(f'.root[data-hat="{hat}"]') == 2
        assert css.count(f'.root [data-hat="{hat}"]') == 2, "a part may wear another hat"
    for name in theme.COMMON | theme.HATS["both"]:
        assert len(re.findall(rf"--{name}: ", css)) >= 2


def test_does_a_page_by_itself_follow_the_system():
    light, _, dark = theme.css_of_page().partition("@media screen and (prefers-color-scheme: dark)")
    for name, pair in (theme.COMMON | theme.HATS["both"]).items():
        assert f"--{name}: {pair[theme.LIGHT]};" in light
        assert f"--{name}: {pair[theme.DARK]};" in dark


def test_has_every_light_colour_one_dark_one():
    """A picture's colours are exchanged by their value: one value must not mean two."""
    pairs = {}
    for tokens in (theme.COMMON, *(theme.HATS[hat] for hat in ("product", "project"))):
        for light, dark in tokens.values():
            pairs.setdefault(light, set()).add(dark)
    assert all(len(darks) == 1 for darks in pairs.values())
    assert theme.darkened().keys() == pairs.keys()
