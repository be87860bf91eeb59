"""Do pictures take their colours from the theme, and follow the dark page?"""

import re

import pytest
from twohats import theme
from twohats.answers.project import Link, WorkPackage
from twohats.draw import board_html, markup
from twohats.draw.gantt import gantt_html
from twohats.draw.histogram import histogram_html
from twohats.project.breakdown import forecast_finish
from twohats.scenario import load

STORY = load()
PACKAGES, LINKS = STORY.work.work_packages("I01")
WBS = [WorkPackage(**package) for package in PACKAGES]
NETWORK = [Link(**link) for link in LINKS]


@pytest.fixture(scope="module")
def pictures():
    from twohats.answers.product import Roadmap

    roadmap = Roadmap.model_validate(STORY.reference("roadmap"))
    return [
        board_html(roadmap, STORY, {}),
        gantt_html(WBS, NETWORK),
        histogram_html(forecast_finish(WBS, NETWORK)),
    ]


def test_has_every_colour_of_a_picture_a_dark_one(pictures):
    """The theme's own tests measure the contrast of each colour in light and dark."""
    for picture in pictures:
        colours = set(re.findall(r'(?:fill|stroke)="(#\w+)"', picture))
        assert colours
        assert colours <= theme.darkened().keys()


def test_is_each_light_colour_exchanged_on_a_dark_page():
    rules = markup.figure("")
    for light, dark in theme.darkened().items():
        for key in ("fill", "stroke"):
            rule = f'[data-jp-theme-light="false"] .th-fig [{key}="{light}"]{{{key}:{dark}}}'
            assert rule in rules


def test_is_a_text_cut_with_an_ellipsis_only_where_it_is_too_long():
    assert markup.truncate("Skip and swap", 13) == "Skip and swap"
    assert markup.truncate("Skip and swap", 6) == "Skip…"
