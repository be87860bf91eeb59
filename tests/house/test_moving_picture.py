"""Is the moving picture of the first minute light enough for a page, and does it move?"""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.support.first_minute import FILE, MOST_BYTES, WIDTH, write

ROOT = Path(__file__).parents[2]


def test_is_the_picture_light_and_as_wide_as_the_readme_shows_it():
    assert FILE.stat().st_size <= MOST_BYTES
    with Image.open(FILE) as picture:
        assert picture.width == WIDTH
        assert picture.n_frames > 10


def test_does_the_readme_say_in_words_what_the_picture_shows():
    page = (ROOT / "README.md").read_text("utf-8")
    (words,) = re.findall(rf"!\[(.+)\]\(assets/figures/{FILE.name}\)", page)
    assert "guess" in words
    assert "promised day" in words


def test_is_a_picture_that_is_too_heavy_refused(tmp_path):
    noise = [Image.effect_noise((900, 900), 90).convert("RGB") for _ in range(4)]
    with pytest.raises(ValueError, match="more than"):
        write([(picture, 100) for picture in noise], tmp_path / "x.gif")
