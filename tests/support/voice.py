"""Words and turns that a teacher would not say, each with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.support.prose import Text


class Habit(NamedTuple):
    """A pattern, without regard to small and capital letters, and what to write instead.

    The company's letters, minutes and reports have writers of their own: there a habit that is
    `only_ours` may be how such a person writes.
    """

    pattern: str
    instead: str
    only_ours: bool = False


HABITS = (
    Habit(r"(?<=[a-z])’", "the apostrophe that all texts have: '", only_ours=True),
    # Turns of a translation.
    Habit(r"\bstands? (?:in|on|at|there|here|further|below|above|next)\b", "is, comes, you find"),
    Habit(r"\bmend(?:s|ed|ing)?\b", "fix"),
    Habit(r"\banew\b", "again, or: the new …"),
    Habit(r"\bwho(?:so)?ever\b", "people who, or: if you"),
    Habit(r"\bwhom\b", "who, or turn the sentence: who it is for", only_ours=True),
    Habit(r"\brest(?:s|ed)? (?:up)?on\b", "is based on"),
    Habit(
        r"\b(?:comes?|came|brings?|brought|takes?) (?:\w+ ){0,2}along\b",
        "say what is kept, and where",
    ),
    Habit(r"\b(?:tells?|told|telling) of\b", "mentions, names, says"),
    Habit(r"\b(?:says?|said|saying) of (?!yes|no)", "says about"),
    Habit(r"\bsuffic\w+", "is enough"),
    Habit(r"\bbeside\b", "next to, with, in addition to", only_ours=True),
    Habit(r"\bof (?:your|its|their|our|his|her) own\b", "your own …, its own …", only_ours=True),
    Habit(
        r"\b(?:it|they|which|that|this|ideas|points?|parts|days?|end|value) (?:lies?|lay) "
        r"(?:in|on|at|inside|outside|within|below|above|between|behind|before)\b",
        "is, are, falls",
        only_ours=True,
    ),
    Habit(
        r"(?<!there )\b(?:is|are|was|were) no (?!longer\b|more\b|\w+er\b)\w+",
        "is not a …",
        only_ours=True,
    ),
    # A rate: "Complaints a thousand boxes" reads as if the boxes complained.
    Habit(
        r"(?<!for )(?<!by )\ba (?:thousand|hundred) (?:boxes|customers|orders|accounts)\b",
        "per thousand boxes",
    ),
    Habit(r"\bfor want of\b", "without, or: no …"),
    Habit(
        r"\b(?:hence|thus|thereby|whereby|wherein|therein|thereof|whence|hereby|lest|albeit)\b",
        "so, by this, in it",
    ),
    Habit(r"\b(?:shall|ought)\b", "will, should", only_ours=True),
    Habit(
        r"\b(?:how|if|that|when|where|as) one (?:knows|sees|will|would|can|may|must|needs)\b",
        "you, we, or the person",
        only_ours=True,
    ),
    Habit(r"\bothers than\b|\bother ones than\b", "different from"),
    Habit(r"\bwhat is (?:seen|right)\b", "what it finds; which answers are right"),
    Habit(r"\b(?:are|is) content\b(?! with)", "happy with it"),
    Habit(r"\bby oversight\b", "by accident"),
    Habit(r"\bloses? about as many as it wins\b", "loses about as many as it gains"),
    Habit(r"\blook nothing up\b", "don't look anything up"),
    Habit(r"\b(?:made|make) good\b", "fine, in order; or: fixed"),
    Habit(
        r"(?:^|[.:;?] +)(?:So|Nor|Neither) (?:do|does|did|is|are|can|was|has|have|will)\b",
        "subject first",
        only_ours=True,
    ),
    Habit(
        r"\bonly (?:then|now) (?:do|does|did|is|are|can|was|has|have|will)\b",
        "subject first: “It is … only then”",
    ),
    Habit(r"\bnew is that\b", "“What is new: …”"),
    Habit(r"\w!(?=\s|$|”)", "a full stop: no praise, no shouting", only_ours=True),
    # House words where the field has a word of its own.
    Habit(
        r"\bentr(?:y|ies) (?:of|in) (?:its )?Now\b|\bNow entr(?:y|ies)\b|\blead entry\b",
        "item in Now",
    ),
    Habit(r"\bfutures\b", "simulated runs"),
    Habit(r"\bthe reference\b(?! class)", "the example solution"),
    Habit(r"\bgiven limits?\b", "constraint"),
    Habit(r"\bkinds? of responses?\b", "response strategy"),
    Habit(r"\bsign by which\b", "trigger"),
    Habit(r"\blooks? at the work\b|\bof the looks\b", "quality check: review, gate, acceptance"),
    Habit(r"\bmust bring\b", "benefit needed"),
    Habit(r"\bover when(?=:|$| \|)", "done when"),
    Habit(r"\b(?:promised?|commit\w*) at a chance of\b|\bcompany's chance\b", "confidence level"),
    Habit(r"\b(?:in|a|no|without) circles?\b", "loop"),
    Habit(r"\b(?:those|people) concerned\b", "stakeholders"),
)

# British spellings by how the word begins, and how Americans, and PMI, begin it.
SPELLINGS = {
    **{f"{begin}our": f"{begin}or" for begin in ("behavi", "col", "fav", "harb", "hon", "hum")},
    **{f"{begin}our": f"{begin}or" for begin in ("lab", "neighb", "od", "rum")},
    **{
        f"{begin}is(?=e|ing|ation)": f"{begin}iz"
        for begin in (
            *("author", "categor", "critic", "custom", "emphas", "final", "general", "initial"),
            *("maxim", "minim", "normal", "optim", "organ", "penal", "priorit", "real"),
            *("recogn", "special", "stabil", "standard", "summar", "synchron", "util", "visual"),
        )
    },
    **{
        rf"{begin}ll(?=ed\b|ing|er)": f"{begin}l"
        for begin in ("cance", "labe", "leve", "mode", "signa", "trave")
    },
    "analys(?=e|ing)(?!es)": "analyz",
    "artefact": "artifact",
    "catalogue": "catalog",
    "centre": "center",
    "theatre": "theater",
    "(?:of|de)fence": "offense, defense",
    "mums?\\b": "mom",
    "pyjama": "pajama",
    "yoghurt": "yogurt",
    "cheque": "check",
    "draught": "draft",
    "enrol(?!l)": "enroll",
    "fulfil(?!l)": "fulfill",
    "grey": "gray",
    "judgement": "judgment",
    "learnt": "learned",
    "licence": "license",
    "(?:centi|kilo|milli)?metre": "meter",
    "mould": "mold",
    r"(?<=\w )per cent": "percent",
    "plough": "plow",
    "practis": "practic",
    "programme(?!r|d)": "program",
    "skilful": "skillful",
    "spelt(?! bread)": "spelled",
    "storeys?": "story",
    "tonne": "ton",
    "towards": "toward",
    "whilst": "while",
}
SPELLING_HABITS = tuple(Habit(rf"\b{begin}\w*", f"{us}…") for begin, us in SPELLINGS.items())
HABITS += SPELLING_HABITS

# The article's own words, which are quoted as they are.
ARTICLE = (
    "What is the Difference Between a Product Manager and a Project Manager?",
    "On time and within budget",
    "working towards common goals",
)
# Customers write as they like, and what sorts their words has theirs: only their spelling is ours.
CUSTOMERS = (
    "/tag_rules.",
    "/voices/",
    "/feedback.csv",
    "/exit_survey.csv",
    "/interviews.csv",
)
# Work packages whose names saved plans hold, and by which each draws its own luck.
PACKAGES = (
    "Test the plans against cooks' judgement",
    "File lapsed and cancelled apart",
    "Style book: colour, type, contrast",
)
LETTERS = ("/documents/", "/stories/", "/said/", "said_by_the_team.csv")


def habits_in(texts: Sequence[Text]) -> Iterator[str]:
    """A sentence for each habit found: where, which words, and what to write instead."""
    patterns = [(re.compile(habit.pattern, re.IGNORECASE), habit) for habit in HABITS]
    for place, text in texts:
        is_customers = any(part in place for part in CUSTOMERS)
        words = without_code(without_quotations(text))
        for pattern, habit in patterns:
            if is_customers and habit not in SPELLING_HABITS:
                continue
            if habit.only_ours and any(part in place for part in LETTERS):
                continue
            for found in pattern.finditer(words):
                turn, context = found[0].strip(), around(words, found)
                yield f"{place}: “{turn}” in {context}: write {habit.instead}"


def without_quotations(text: str) -> str:
    for quotation in (*ARTICLE, *PACKAGES):
        text = re.sub(re.escape(quotation), "…", text, flags=re.IGNORECASE)
    return text


def without_code(text: str) -> str:
    """What a text names as code has the names of the code."""
    return re.sub(r"`[^`]*`|\w*_\w*", "…", text)


def around(text: str, found: re.Match[str]) -> str:
    """The found words with a little of what is before and behind them."""
    return f"“{text[max(0, found.start() - 40) : found.end() + 40]}”"
