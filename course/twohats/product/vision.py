"""What a vision leaves open, as far as words can tell: what a person marks is no word's business.

The question earns and costs nothing. A list of features and a dream without a number are asked
about first; then for whom it is, and for whom it is not.
"""

from __future__ import annotations

import re

#: Words for what is built, and not for what changes in somebody's life.
_FEATURES = (
    "app", "apps", "planner", "locker", "lockers", "label", "labels", "point", "points", "sensor",
    "sensors", "invoice", "invoices", "button", "screen", "screens", "feature", "features",
    "dashboard", "platform", "website", "rebrand", "onboarding", "notification", "notifications",
    "ai", "artificial", "stock", "skip", "swap", "scanner", "integration", "widget", "chatbot",
)  # fmt: skip
#: Whose wish it is, instead of what somebody needs.
_DREAM = (
    "leila", "founder", "dream", "dreams", "dreamt", "believe", "believes", "passion", "gut",
    "intuition", "genius", "always wanted", "love", "loves",
)  # fmt: skip
_CUSTOMERS = (
    "family", "families", "household", "households", "parent", "parents", "single", "singles",
    "couple", "couples", "office", "offices", "customer", "customers", "people", "person",
    "somebody", "someone", "student", "students", "subscriber", "subscribers", "team", "teams",
    "who", "those", "pensioner", "pensioners", "senior", "seniors", "child", "children",
    "neighbor", "neighbors", "restaurant", "restaurants",
)  # fmt: skip
_LEFT_OUT = (
    "not", "no", "without", "except", "instead", "leave", "leaves", "never", "nor",
    "don't", "doesn't", "won't", "isn't", "aren't", "drop", "drops", "exclude", "excludes",
    "excluded", "excluding", "give up", "gives up", "giving up", "given up", "left out",
    "leaving out", "rather than",
)  # fmt: skip
#: These leave nobody out, although they have a word of those above.
_LEFT_NOBODY_OUT = (
    "nobody is left out", "no one is left out", "leave nobody out", "leaves nobody out",
    "without exception", "not only",
)  # fmt: skip
_MOST_FEATURES = 1

QUESTIONS = {
    "features": "Read it again without the names of features. What is left for the customer? "
    "A vision names a change in somebody's life. Begin with “A household that …”.",
    "dream": "Which number in the table of opportunities would make you drop this vision? It is "
    "a bet, and a bet can lose. Write down the finding that would change it.",
    "nobody": "Who is it for? I see no customer in it.",
    "everybody": "And who is it not for? A box for everybody puts nobody first.",
    "open": "That could turn out to be wrong, so it says something. In the exercise, name the "
    "number that would show it first.",
}


def vision_gap(text: str) -> str:
    """What a vision lacks, as a key of QUESTIONS; "" for one that is not written yet."""
    words = re.findall(r"[a-z']+", text.lower().replace("’", "'"))
    if not words:
        return ""
    if _count(words, _FEATURES) > _MOST_FEATURES:
        return "features"
    if _count(words, _DREAM) and not re.search(r"\d", text):
        return "dream"
    if not _count(words, _CUSTOMERS):
        return "nobody"
    return "open" if _leaves_out(words) else "everybody"


def vision_reply(text: str) -> str:
    """The question about a vision; nothing before it is written."""
    return QUESTIONS.get(vision_gap(text), "")


def _leaves_out(words: list[str]) -> bool:
    """Whether it says for whom it is not: by a word for that, or with only these customers."""
    sentence = " ".join(words)
    for phrase in _LEFT_NOBODY_OUT:
        sentence = re.sub(rf"\b{phrase}\b", "", sentence)
    customers = "|".join(_CUSTOMERS)
    only = rf"\bonly (for )?({customers})\b|\b({customers}) only\b"
    return bool(_count(sentence.split(), _LEFT_OUT) or re.search(only, sentence))


def _count(words: list[str], kinds: tuple[str, ...]) -> int:
    """How many different words of a kind there are; a kind may hold phrases."""
    sentence = f" {' '.join(words)} "
    return sum(f" {kind} " in sentence for kind in kinds)
