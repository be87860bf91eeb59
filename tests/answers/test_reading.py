"""What becomes of an `answers.json` that is not as it should be?"""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.answers import read


@dataclass
class Pack:
    id: str = "marrowby"
    version: str = "1"
    seed: int = 20261


PACK = Pack()
ROADMAP = {"entries": [{"id": "I01", "bucket": "now"}]}


def envelope(**changes):
    data = {
        "schema": 1,
        "assignment": "07_roadmap",
        "scenario": {"pack": "marrowby", "version": "1", "seed": 20261},
        "saves": 2,
        "saved_at": "2027-07-05T09:00:00+00:00",
        "answers": {"roadmap": ROADMAP},
        "carried": {},
    }
    return data | changes


def reading(data, assignment="07_roadmap"):
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return read(raw, PACK, assignment)


def test_is_a_sound_file_read_without_a_word():
    result = reading(envelope())
    assert result.faults == ()
    assert result.valid["roadmap"].bucket("now") == ("I01",)


def test_is_a_missing_file_named(tmp_path):
    result = read(tmp_path / "answers.json", PACK)
    assert "no answers.json" in result.faults[0].sentence


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (json.dumps(envelope()).encode()[:150], "cut off after 150 characters"),
        (b"hello", "not JSON: it breaks at line 1, column 1"),
        (b"[1, 2]", "no mapping"),
        (b'{"schema": 1, "saves": NaN}', "NaN"),
        (b'{"schema": 1, "saves": -Infinity}', "-Infinity"),
        (b'{"schema": 1, "saves": 1e999}', "too large"),
        (b'{"schema": 1, "saves": ' + b"9" * 5000 + b"}", "5000 digits"),
        (b'{"a": ' * 3000 + b"1" + b"}" * 3000, "deeper than 12"),
        (b'{"a": ' * 14 + b"1" + b"}" * 14, "deeper than 12"),
        (b'{"a": "' + b"x" * 1_000_001 + b'"}', "1,000,000 allowed"),
        (b'{"schema": "one"}', "schema isn't a whole number"),
        (b'{"schema": 7}', "newer version of the course (format 7; this one reads up to 1)"),
        (b"\x00\x01\x02", "not JSON"),
    ],
)
def test_does_a_broken_file_get_a_sentence(raw, words):
    result = reading(raw)
    assert not result.valid
    assert any(words in fault.sentence for fault in result.invalid), result.faults


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"assignment": "14_plan"}, "for 14_plan, and 07_roadmap is expected"),
        (
            {"scenario": {"pack": "skerry", "version": "1", "seed": 20261}},
            "made for the scenario skerry, version 1, seed 20261; this is marrowby",
        ),
        ({"scenario": {"pack": "marrowby", "version": "1", "seed": 7}}, "seed 7"),
    ],
)
def test_are_answers_for_elsewhere_told_apart_from_damage(change, words):
    result = reading(envelope(**change))
    assert result.foreign
    assert not result.valid
    assert words in result.invalid[0].sentence


@pytest.mark.parametrize(
    ("roadmap", "words"),
    [
        ({"entries": [{"id": "I01", "bucket": "soon"}]}, 'bucket: found "soon", expected'),
        ({"entries": "all of them"}, 'entries: found "all of them", expected a list'),
        ({"entries": [{"id": "XX"}]}, "entries, number 1, id"),
        ({"entries": [{}]}, "id: nothing found, a value is expected"),
        ({"entries": [], "colour": 1}, "colour: this field is not known"),
        ({"entries": [{"id": "I01", "date": "2027-02-31"}]}, "2027-02-31 isn't a day"),
        (
            {"entries": [], "estimates": {"I01": {"reach": "many", "impact": 1, "confidence": 5}}},
            'reach: found "many", expected a whole number',
        ),
        (
            {"entries": [], "estimates": {"I01": {"reach": 1, "impact": 9, "confidence": 5}}},
            "impact: found 9, expected at most 3",
        ),
        (7, "found 7, expected a mapping"),
    ],
)
def test_does_a_wrong_field_name_what_was_found_and_what_is_expected(roadmap, words):
    result = reading(envelope(answers={"roadmap": roadmap, "path": "short"}))
    assert words in result.invalid[0].sentence
    assert result.valid == {"path": "short"}, "a fault in one answer costs no other"


def test_is_an_unknown_name_told_and_the_rest_kept():
    result = reading(envelope(answers={"raodmap": {}, "roadmap": ROADMAP}))
    assert "raodmap: no artifact has this name" in result.invalid[0].sentence
    assert list(result.valid) == ["roadmap"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "latin-1"])
def test_is_an_odd_encoding_repaired(encoding):
    answers = {"notes": {"exit": "déjà vu"}}
    raw = json.dumps(envelope(answers=answers), ensure_ascii=False).encode(encoding)
    result = reading(raw)
    assert result.valid["notes"] == {"exit": "déjà vu"}
    assert [fault.grade for fault in result.faults] == ["repaired"]


def test_are_bare_answers_of_the_oldest_form_brought_up():
    result = reading({"roadmap": ROADMAP})
    assert result.valid["roadmap"].bucket("now") == ("I01",)
    assert result.faults[0].grade == "repaired"


def test_is_carried_work_read_with_its_origin():
    item = {
        "id": "E01",
        "need": "payment",
        "finding": "Cards fail.",
        "sources": ["payments"],
        "confidence": "high",
    }
    result = reading(envelope(carried={"evidence": {"origin": "reference", "data": [item]}}))
    assert result.origins == {"evidence": "reference"}
    assert result.carried["evidence"][0].need == "payment"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.binary())
def test_do_any_bytes_get_a_reading(raw):
    assert reading(raw).faults


@given(anything)
def test_does_any_json_get_a_reading(data):
    assert not reading(json.dumps(data).encode()).valid.keys() & {"roadmap"}


@given(st.dictionaries(st.sampled_from(["answers", "carried", "saves", "scenario"]), anything))
def test_does_any_envelope_get_a_reading(changes):
    result = reading(json.dumps(envelope(**changes)).encode())
    assert result.faults or result.envelope


@given(anything)
def test_does_any_roadmap_get_a_reading(roadmap):
    result = reading(json.dumps(envelope(answers={"roadmap": roadmap})).encode())
    assert result.invalid


@given(st.data())
def test_does_a_file_cut_anywhere_get_a_reading(data):
    raw = json.dumps(envelope()).encode()
    length = data.draw(st.integers(0, len(raw) - 1))
    assert reading(raw[:length]).invalid
