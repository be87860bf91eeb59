"""Is a sandbox read from its file, and does a bad file get a sentence?"""

import json
import re

import pytest
from twohats.answers.sandbox import Sandbox, read_sandbox


def file_of(sandbox, **other):
    return json.dumps({"kind": "two-hats-sandbox", "version": 1, "sandbox": sandbox} | other)


def test_is_what_was_kept_there_again():
    lists = {"own": [{"id": "I11", "quarter": "now"}, {"id": "I03", "quarter": "now"}]}
    kept = Sandbox.model_validate(
        {
            "question": "Is one person more worth it?",
            "roadmaps": lists,
            "quarters": {"a": {"roadmap": "own"}, "b": {"roadmap": "own", "skill": "OP"}},
            "market": {"b": {"families": 7}},
            "found": "Yes.",
        }
    )
    assert read_sandbox(file_of(kept.model_dump(mode="json"))) == kept


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Found nothing in it, expected a JSON file that was kept from a sandbox."),
        ("Dear Wei,", "Found text that begins with “Dear Wei,”, expected a JSON file"),
        ("[1]", "found [1], expected a mapping"),
        ("{}", "kind: nothing found"),
        (file_of({}, version=2), "version: found 2, expected 1"),
        (file_of({}, kind="my_work"), 'kind: found "my_work"'),
        (
            file_of({"quarters": {"b": {"effect": 3}}}),
            "sandbox, quarters, b, effect: found 3, expected 50, 100 or 200",
        ),
        (file_of({"market": {"a": {"families": 77}}}), "found 77, expected at most 10"),
        (file_of({"question": "x" * 2001}), "at most 2000 characters"),
        (
            file_of({"quarters": {"a": {"roadmap": "own"}}}),
            "A plays the list “own”, which is not in it",
        ),
    ],
)
def test_does_a_bad_file_get_what_was_found_and_what_is_expected(text, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read_sandbox(text)
