"""Are the samples that learners compare their texts with others than the marker's?"""

import re

import pytest
from twohats.lessons.catalog import STEMS
from twohats.scenario.samples import sample_levels
from twohats_instructor import rubrics

SAME_WORDS = 8
every = pytest.mark.parametrize("stem", STEMS)


def runs_of_words(text):
    """Every run of so many words, without signs and case."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + SAME_WORDS]) for at in range(len(words) - SAME_WORDS + 1)}


@every
def test_do_samples_have_the_criteria_and_levels_by_which_a_person_marks(stem):
    marked = {
        name: (
            rubric.criterion,
            rubric.points,
            [(level.points, level.seen) for level in rubric.levels],
        )
        for name, rubric in rubrics.load(stem).items()
    }
    shown = {
        name: (
            row["criterion"],
            row["points"],
            [(level["points"], level["seen"]) for level in row["levels"]],
        )
        for name, row in sample_levels(stem).items()
    }
    assert shown == marked


@every
def test_has_each_level_a_sample_that_is_not_the_markers(stem):
    markers = [level.sample for rubric in rubrics.load(stem).values() for level in rubric.levels]
    for name, row in sample_levels(stem).items():
        samples = [level["sample"] for level in row["levels"]]
        assert all(samples), name
        assert len(set(samples)) == len(samples), name
        for sample in samples:
            for other in markers:
                common = runs_of_words(sample) & runs_of_words(other)
                assert not common, f"{stem}, {name}: {' '.join(sorted(common)[0])}"


def test_would_a_sample_be_noticed_that_repeats_the_markers():
    (sample, *_) = (
        level.sample
        for level in rubrics.load("09_planning_and_scheduling")["naive_date"].levels[3:]
    )
    assert runs_of_words(sample.upper()) & runs_of_words(f"Well: {sample}")
