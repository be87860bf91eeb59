"""Can a question be answered by understanding, and not by how its options look?

Each rule is a function that takes the questions of one lesson and yields a sentence for each fault.
It is asked of every lesson, and of two small questions that break it, which it must catch.
"""

import copy
import json
import re
from collections import Counter

import pytest

from tests.support.questions import (
    INVENTORY,
    MISCONCEPTION,
    QUIZZES,
    entries,
    lesson_questions,
)

KEYS = json.loads(
    (QUIZZES[0].parents[2] / "solutions/twohats_instructor/inventory/keys.json").read_text("utf-8")
)
# Readers learn that an option with such a word is wrong, and no longer think about it.
CUES = {"all", "alone", "always", "any", "every", "never", "no", "nobody", "only"}
# They ask about options, so nobody can answer them before any option is shown.
NEEDS_OPTIONS = r"\bwhich of (these|the following)\b|\bwhich (sentence|line|option|answer)\b"
# Words by which a prediction's feedback would say whether it comes true.
TELLS = r"\b(right|wrong|correct|true|false|in fact|actually|yes|good guess)\b"
FEWEST_WORDS_OF_FEEDBACK = 8
MOST_ALIKE = 0.7


def words(text):
    """The words of a text, in small letters."""
    return re.findall(r"[\w'’]+", text.lower())


def texts_of(question):
    return [option["text"] for option in question["options"]]


def right_of(question):
    """The place of the right option; None in a prediction."""
    marked = [option.get("right") for option in question["options"]]
    return marked.index(True) if True in marked else None


def judged(quiz):
    return [question for question in quiz if right_of(question) is not None]


# ---- what holds for each question


def has_three_options(quiz):
    for question in quiz:
        if len(question["options"]) != 3:
            yield f"{question['id']}: {len(question['options'])} options"


def has_one_right_answer(quiz):
    for question in quiz:
        right = [option.get("right") for option in question["options"]].count(True)
        if right != (question["kind"] == "retrieval"):
            yield f"{question['id']} ({question['kind']}): {right} right answers"


def explains_every_option(quiz):
    """With a few words at least, and different ones for each option."""
    for question in quiz:
        feedback = [option.get("feedback", "").strip() for option in question["options"]]
        if any(len(words(text)) < FEWEST_WORDS_OF_FEEDBACK for text in feedback):
            yield f"{question['id']}: an option with too little feedback"
        if len(set(feedback)) < len(feedback):
            yield f"{question['id']}: two options with the same feedback"


def keeps_the_truth_of_a_prediction(quiz):
    for question in quiz:
        for option in question["options"] if question["kind"] == "prediction" else []:
            if re.search(TELLS, option["feedback"].lower()):
                yield f"{question['id']}: “{option['feedback']}” tells what comes true"


def says_what_a_wrong_answer_shows(quiz):
    """By a misconception's id, or by a reason in words."""
    for question in judged(quiz):
        for option in question["options"]:
            named, reason = option.get("misconception"), option.get("reason", "").strip()
            if named and not re.fullmatch(MISCONCEPTION, named):
                yield f"{question['id']}: {named} is no misconception's id"
            if option.get("right") and (named or reason):
                yield f"{question['id']}: the right answer is no misconception"
            if not option.get("right") and bool(named) == bool(reason):
                yield f"{question['id']}: “{option['text']}” needs a misconception or a reason"


def has_no_cue_words(quiz):
    for question in judged(quiz):
        for text in texts_of(question):
            if found := CUES & set(words(text)):
                yield f"{question['id']}: “{text}” holds {', '.join(sorted(found))}"


def has_no_two_options_alike(quiz):
    """By the share of words that two options have in common; short ones need only differ."""
    for question in quiz:
        texts = [set(words(text)) for text in texts_of(question)]
        for first, second in ((0, 1), (0, 2), (1, 2)):
            both, either = texts[first] & texts[second], texts[first] | texts[second]
            if texts[first] == texts[second] or (
                len(either) > 5 and len(both) > MOST_ALIKE * len(either)
            ):
                yield f"{question['id']}: options {first + 1} and {second + 1} are nearly the same"


def can_be_recalled(quiz):
    """Any question of a warm-up may be the one that is answered before its options are shown."""
    for question in quiz:
        if question["group"] == "warm_up" and re.search(
            NEEDS_OPTIONS, question["question"].lower()
        ):
            yield f"{question['id']}: “{question['question']}” asks about its options"


def tells_its_numbers_apart(quiz):
    """Where a number is typed, each option is another one, and any other number gets a hint."""
    for question in quiz:
        if question.get("entry") != "number":
            continue
        numbers = [option.get("number") for option in question["options"]]
        if None in numbers or len(set(numbers)) < len(numbers):
            yield f"{question['id']}: its options are the numbers {numbers}"
        if len(words(question.get("otherwise", ""))) < FEWEST_WORDS_OF_FEEDBACK:
            yield f"{question['id']}: nothing is said of any other number"


def names_its_lesson(quiz):
    """A warm-up looks back; everything else is about the page itself."""
    for question in quiz:
        own, of = question["id"][:2], question["from_notebook"]
        if not (of < own if question["group"] == "warm_up" else of == own):
            yield f"{question['id']} ({question['group']}): from lesson {of}"


# ---- what holds for a lesson


def sticks_out(quiz, of_all):
    """The questions whose right option is the single longest (`max`) or shortest (`min`) one."""
    for question in judged(quiz):
        lengths = [len(text) for text in texts_of(question)]
        best = of_all(lengths)
        if lengths.count(best) == 1 and lengths.index(best) == right_of(question):
            yield question["id"]


def right_answer_is_as_long_as_others(quiz):
    for name, of_all in (("longest", max), ("shortest", min)):
        found = list(sticks_out(quiz, of_all))
        if len(found) > len(judged(quiz)) / 3:
            yield f"the right option is the {name} in {', '.join(found)}"


def right_answer_moves(quiz):
    """Over the lesson each place holds about a third of the right answers."""
    places = Counter({0: 0, 1: 0, 2: 0})
    places.update(right_of(question) for question in judged(quiz))
    if max(places.values()) - min(places.values()) > 1:
        yield f"the right option is first, second, third in {list(places.values())}"


RULES = [
    has_three_options,
    has_one_right_answer,
    explains_every_option,
    keeps_the_truth_of_a_prediction,
    says_what_a_wrong_answer_shows,
    has_no_cue_words,
    has_no_two_options_alike,
    can_be_recalled,
    names_its_lesson,
    tells_its_numbers_apart,
    right_answer_is_as_long_as_others,
    right_answer_moves,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.stem)
def test_do_the_questions_keep_the_rule(path, rule):
    faults = list(rule(lesson_questions(path)))
    assert not faults, f"{path.name}: " + "\n".join(faults)


def test_has_no_question_the_id_of_another():
    ids = [entry["id"] for path in QUIZZES for entry in entries(path)]
    assert not [id_ for id_, times in Counter(ids).items() if times > 1]


# ---- the concept inventory


def inventory(form):
    """Its items in the form of a lesson's questions."""
    for item in INVENTORY["items"]:
        key = KEYS[item["id"]]
        if item["form"] == form:
            options = [
                {
                    "text": option["text"],
                    "right": option["id"] == key["key"],
                    "misconception": key["misconceptions"].get(option["id"]),
                    "feedback": key["feedback"].get(option["id"], ""),
                }
                for option in item["options"]
            ]
            yield {"id": item["id"], "question": item["stem"], "options": options}


@pytest.mark.parametrize("form", ["A", "B"])
@pytest.mark.parametrize(
    "rule",
    [
        explains_every_option,
        has_no_cue_words,
        has_no_two_options_alike,
        says_what_a_wrong_answer_shows,
        right_answer_is_as_long_as_others,
    ],
    ids=lambda rule: rule.__name__,
)
def test_does_the_inventory_keep_the_rule(rule, form):
    assert list(rule(list(inventory(form)))) == []


@pytest.mark.parametrize("form", ["A", "B"])
def test_has_each_place_of_the_inventory_as_many_keys(form):
    assert Counter(right_of(item) for item in inventory(form)) == dict.fromkeys(range(4), 3)


def test_ask_both_forms_about_the_same_constructs():
    pairs = {}
    for item in INVENTORY["items"]:
        pairs.setdefault(item["pair"], []).append((item["form"], KEYS[item["id"]]["construct"]))
    for pair, (first, second) in pairs.items():
        assert (first[0], second[0]) == ("A", "B"), pair
        assert first[1] == second[1], pair


# ---- does each rule catch what breaks it?


def question(id_, right):
    texts = ["The first of them", "A second one here", "Another, the last"]
    options = [
        {
            "text": text,
            "feedback": f"{text}: this is said because it needs more than a few words.",
            "right": place == right,
            "misconception": None if place == right else "M01",
        }
        for place, text in enumerate(texts)
    ]
    return {
        "id": id_,
        "group": "warm_up",
        "kind": "retrieval",
        "from_notebook": "00",
        "question": "What is it?",
        "options": options,
    }


def option(place, **changed):
    def harm(quiz):
        quiz[0]["options"][place].update(changed)

    return harm


def head(**changed):
    def harm(quiz):
        quiz[0].update(changed)

    return harm


def as_prediction(feedback):
    def harm(quiz):
        quiz[0].update(kind="prediction")
        quiz[0]["options"][0].update(feedback=feedback)

    return harm


def as_number(*numbers, otherwise="Come back from the end, and take its days off there."):
    def harm(quiz):
        quiz[0].update(entry="number", otherwise=otherwise)
        for option, number in zip(quiz[0]["options"], numbers, strict=True):
            option["number"] = number

    return harm


BROKEN = [
    (tells_its_numbers_apart, as_number(1, 2, 2)),
    (tells_its_numbers_apart, as_number(1, 2, 3, otherwise="No.")),
    (has_three_options, lambda quiz: quiz[0]["options"].pop()),
    (has_one_right_answer, option(0, right=True)),
    (has_one_right_answer, head(kind="prediction")),
    (explains_every_option, option(0, feedback=" ")),
    (explains_every_option, option(0, feedback="Noted.")),
    (explains_every_option, lambda quiz: quiz[0]["options"][0].update(quiz[0]["options"][2])),
    (keeps_the_truth_of_a_prediction, as_prediction("You are right: few of them remain.")),
    (says_what_a_wrong_answer_shows, option(0, misconception="M32")),
    (says_what_a_wrong_answer_shows, option(0, misconception=None)),
    (says_what_a_wrong_answer_shows, option(0, misconception=None, reason=" ")),
    (says_what_a_wrong_answer_shows, option(0, reason="guesses")),
    (says_what_a_wrong_answer_shows, option(1, misconception="M01")),
    (has_no_cue_words, option(0, text="It is never so")),
    (has_no_cue_words, option(1, text="Only this one")),
    (has_no_two_options_alike, option(0, text="A second one here.")),
    (can_be_recalled, head(question="Which of these is it?")),
    (can_be_recalled, head(question="Which sentence is a strategy?")),
    (names_its_lesson, head(from_notebook="09")),
    (names_its_lesson, head(group="faded")),
    (right_answer_is_as_long_as_others, option(1, text="A second one here that is much longer")),
    (right_answer_is_as_long_as_others, option(1, text="Short")),
    (right_answer_moves, lambda quiz: quiz.__setitem__(1, question("09-w2", 1))),
]


@pytest.mark.parametrize(("rule", "harm"), BROKEN)
def test_does_the_rule_catch_questions_that_break_it(rule, harm):
    quiz = [question("09-w1", 1), question("09-w2", 2)]
    kept = copy.deepcopy(quiz)
    assert not list(rule(kept))
    harm(quiz)
    assert list(rule(quiz))


def test_is_every_rule_of_the_questions_broken_once():
    assert {rule for rule, _ in BROKEN} == set(RULES)
