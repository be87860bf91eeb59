"""Is the source of a risk understood however it was typed, and whenever?"""

import pytest
from twohats.answers.project import RegisterRow
from twohats.answers.project.paragraphs import paragraph_numbers, source_spelling
from twohats.scenario import load

ROW = {"id": "R01", "task": "T05", "probability": 0.2, "days": 5}
TEXTS = "\n".join(load().documents.texts.values())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("D1.102", "D1.102"),
        (" d 1.102. ", "D1.102"),
        ("D1.102, D2.101", "D1.102, D2.101"),
        ("d1.102 and d2.101", "D1.102, D2.101"),
        ("D1.102+D2.101;", "D1.102, D2.101"),
        ("D1.102 D1.102", "D1.102"),
        ("", ""),
        ("d1, by phone.", "d1, by phone."),
        ("Wei told me, see D2.101", "Wei told me, see D2.101"),
    ],
)
def test_has_a_source_one_spelling(typed, kept):
    assert RegisterRow.model_validate(ROW | {"source": typed}).source == kept


def test_are_numbers_read_from_numbers_only():
    assert paragraph_numbers("D1.102, D2.101") == ("D1.102", "D2.101")
    assert paragraph_numbers("see D2.101") == ()
    assert paragraph_numbers("") == ()


@pytest.mark.parametrize(
    ("earlier", "today"), [("D1.2", "D1.102"), ("d1.65", "D1.1607"), ("D3.2", "D3.101")]
)
def test_does_a_number_of_the_first_edition_become_today_s(earlier, today):
    assert source_spelling(earlier) == today
    assert source_spelling(today) == today


def test_is_every_earlier_paragraph_on_a_risk_found_today():
    """Of the 134 paragraphs of the first edition 91 told of a risk; the others had no successor."""
    counts = {"D1": 65, "D2": 26, "D3": 25, "D4": 18}
    earlier = [f"{name}.{at}" for name, count in counts.items() for at in range(1, count + 1)]
    today = [source_spelling(number) for number in earlier]
    changed = [new for old, new in zip(earlier, today, strict=True) if new != old]
    assert len(changed) == len(set(changed)) == 91
    assert all(f"**{number}**" in TEXTS for number in changed)
    assert not any(f"**{number}**" in TEXTS for number in earlier)


def test_is_a_spelling_its_own():
    for text in ("D1.2 and D2.1", "d3.2", "by phone", "D1.102,, D2.101"):
        assert source_spelling(source_spelling(text)) == source_spelling(text)
