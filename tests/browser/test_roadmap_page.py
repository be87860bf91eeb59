"""Does the page with the roadmap print on one side?"""

import re

import pytest

from tests.export.test_roadmap_page import REFERENCE, moved, page_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "roadmap", [REFERENCE, moved("now"), moved("next")], ids=["some", "now", "next"]
)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_is_it_one_side_of_paper(new_page, roadmap, paper):
    page = new_page()
    page.set_content(page_of(roadmap))
    printed = page.pdf(
        format=paper,
        landscape=True,
        margin=dict.fromkeys(("top", "bottom", "left", "right"), "10mm"),
    )
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
