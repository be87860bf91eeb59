"""Does a refusal speak the project's own English, whatever value was typed?"""

import pytest
from pydantic import TypeAdapter, ValidationError
from twohats.answers import ARTEFACTS, validate
from twohats.answers.errors import error_sentences, explain
from twohats.answers.product import Roadmap
from twohats.answers.project import DateGuess, Plan, WorkPackage
from twohats.scenario import load

ODD = ("", "soon", "x" * 5000, "2027-02-31", -1, 0.5, 10**30, float("nan"), True, None, [], {}, [7])
#: What pydantic says in its own words.
RAW = (
    "Input should",
    "Field required",
    "valid dictionary",
    "Unable to parse",
    "isoformat",
    "another value",
)
ENTRY = {"id": "I01", "date": "2027-02-31"}
PACKAGE = {"id": "T01", "name": "Map", "o": 5, "m": 3, "p": 9, "person_type": "BE"} | {
    "scope_item": "App"
}


def refusal(model, data):
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(model).validate_python(data)
    return raised.value


def variants(data, value):
    """The data with `value` in the place of each of its parts, one after another."""
    yield value
    parts = data.items() if isinstance(data, dict) else enumerate(data)
    for key, part in parts:
        inner = variants(part, value) if isinstance(part, dict | list) else [value]
        for changed in inner:
            copy = dict(data) if isinstance(data, dict) else list(data)
            copy[key] = changed
            yield copy
        if isinstance(data, list):
            return  # all entries of a list are alike


@pytest.mark.parametrize("name", ["roadmap", "evidence", "kpi_tree", "estimates", "charter", "wbs"])
@pytest.mark.parametrize("value", ODD, ids=lambda value: repr(value)[:12])
def test_does_no_refusal_use_the_words_of_the_validator(name, value):
    """Every field of a reference state, filled with what nobody should type there."""
    sentences = [
        sentence
        for data in variants(load().reference(name), value)
        for sentence in validate(ARTEFACTS, name, data)[1]
    ]
    assert sentences
    for sentence in sentences:
        assert sentence.startswith(name)
        assert not any(words in sentence for words in RAW), sentence


@pytest.mark.parametrize(
    ("model", "data", "sentence"),
    [
        (
            Plan,
            {"promise_day": -4},
            "This is not a plan: promise_day: found -4, expected at least 0.",
        ),
        (
            DateGuess,
            {"guess": "half"},
            'This is not a date guess: guess: found "half", expected a whole number.',
        ),
        (
            Roadmap,
            {},
            "This is not a roadmap: entries: nothing found, a value is expected.",
        ),
        (
            Roadmap,
            7,
            "This is not a roadmap: found 7, expected a mapping of names to values.",
        ),
        (
            Roadmap,
            {"entries": [ENTRY]},
            "This is not a roadmap: entries, number 1: I01: 2027-02-31 isn't a day of the "
            "calendar.",
        ),
        (
            WorkPackage,
            PACKAGE,
            "This is not a work package: T01: optimistic 5, most likely 3 and pessimistic 9 "
            "must not fall.",
        ),
    ],
)
def test_does_an_explanation_say_which_artefact_and_where(model, data, sentence):
    assert explain(model, refusal(model, data)) == sentence


def test_can_the_kind_be_said_in_other_words():
    error = refusal(list[WorkPackage], [PACKAGE | {"o": "soon"}])
    assert explain("estimate", error) == (
        'This is not an estimate: number 1, o: found "soon", expected a number.'
    )


def test_is_a_fault_without_a_sentence_of_its_own_said_in_plain_words():
    error = refusal(bytes, 7)
    assert explain("file", error) == "This is not a file: found 7, expected another value."


def test_is_a_long_list_of_faults_cut_and_its_rest_counted():
    error = refusal(list[int], list("abcdefg"))
    assert error_sentences("days", error)[-1] == "days: 2 more of the kind."
    assert explain("list of days", error).endswith("2 more of the kind.")
