"""Do customers write as people do: nobody like the one before, in any fifty read in a row?"""

import re
from collections import Counter

import pytest
from twohats.scenario import load
from twohats_instructor.scenario.customers.slots import NAMES, OFFICES
from twohats_instructor.scenario.customers.voices import stock

CUSTOMERS = load().customers
TEXTS = [message.text for message in CUSTOMERS.feedback]
NEEDS = CUSTOMERS.needs_of_feedback
BY_NEED = {
    need: [text for text, own in zip(TEXTS, NEEDS, strict=True) if own == need]
    for need in dict.fromkeys(NEEDS)
}
FREE_TEXTS = [answer.free_text for answer in CUSTOMERS.exit_survey if answer.free_text]
_NAMED = re.compile(
    "|".join(
        map(re.escape, sorted({*NAMES, *(x for pair in OFFICES for x in pair)}, key=len)[::-1])
    )
)
WINDOW = 50


def skeletons(text):
    """Its sentences of four words and more, with names, capitalised words and numbers blanked."""
    blanked = _NAMED.sub("_", text)
    for sentence in re.split(r"(?<=[.?!:]) +", blanked):
        words = re.sub(r"\b[A-Z][a-z]+\b|\S*\d\S*", "_", sentence[:1].lower() + sentence[1:])
        if len(words.split()) >= 4:
            yield words.lower().rstrip(".")


#: How people begin and end is shared by all, as "Dear all" and "Thank you" are.
COURTESIES = {
    words.replace("{name}", "_").replace("{place}", "_").replace("{contact}", "_")
    for name in ("openings", "closings", "office_closings")
    for line in stock(name)
    for words in skeletons(line)
}


def most_alike(texts):
    """The most frequent skeleton in any fifty texts in a row, and how often it comes."""
    rows = [[words for words in skeletons(text) if words not in COURTESIES] for text in texts]
    windows = [rows[start : start + WINDOW] for start in range(max(1, len(rows) - WINDOW + 1))]
    return max(
        (Counter(words for row in window for words in set(row)).most_common(1)[0][::-1])
        for window in windows
    )


def test_comes_no_skeleton_more_than_twice_in_any_fifty_messages():
    count, words = most_alike(TEXTS)
    assert count <= 2, words


@pytest.mark.parametrize("need", [need for need, texts in BY_NEED.items() if len(texts) >= 20])
def test_comes_none_more_than_twice_in_fifty_messages_on_one_subject(need):
    count, words = most_alike(BY_NEED[need])
    assert count <= 2, words


def test_says_nobody_the_same_goodbye_more_than_three_times_in_fifty_messages():
    for start in range(len(TEXTS) - WINDOW):
        ends = Counter(text.split()[-1] for text in TEXTS[start : start + WINDOW])
        assert ends.most_common(1)[0][1] <= 5


def test_comes_no_sentence_more_than_twice_among_fifty_answers_of_the_exit_survey():
    count, words = most_alike(FREE_TEXTS)
    assert count <= 2, words


def test_are_nearly_all_messages_different_even_without_names_and_numbers():
    bare = Counter(" ".join(skeletons(text)) for text in TEXTS if list(skeletons(text)))
    assert max(bare.values()) <= 4
    assert len(bare) > 0.7 * sum(bare.values())


def test_write_people_briefly_and_at_length():
    lengths = sorted(len(text) for text in TEXTS)
    assert lengths[len(lengths) // 10] < 55
    assert lengths[-len(lengths) // 10] > 110
    assert lengths[-5] > 250
    assert lengths[0] < 20


def test_use_people_many_words():
    words = Counter(word for text in TEXTS for word in re.findall(r"[a-z']+", text.lower()))
    assert len(words) > 1900
    for start in range(0, len(TEXTS) - WINDOW, WINDOW):
        own = re.findall(r"[a-z']+", " ".join(TEXTS[start : start + WINDOW]).lower())
        assert len(set(own)) > 0.36 * len(own)


def test_type_some_people_hastily_and_some_without_capitals():
    small = sum(text == text.lower() for text in TEXTS) / len(TEXTS)
    assert 0.04 < small < 0.2


def test_are_all_gaps_filled_and_no_text_empty():
    for text in TEXTS + FREE_TEXTS:
        assert text.strip() == text != ""
        assert not set("{}") & set(text)
