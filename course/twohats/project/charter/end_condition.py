"""Could two people disagree about whether the project is over?"""

from __future__ import annotations

import re

_FEELING = re.compile(
    r"\b(happy|unhappy|happiness|satisf\w+|pleased|proud|glad|trusts?|feels?|felt|feeling"
    # The content of an app is none.
    r"|(?<!\ball )(?<!\bthe )(?<!\bof )(?<!\bnew )content(?! (?:is|has|was)\b)|thinks?|believes?"
    r"|lik(?:e|es|ed)|lov(?:e|es|ed)|enjoy\w*|confident|comfortable|at ease|good enough|nobody"
    r" complains|no(?: longer| one)? complain\w*)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(soon|some time|a while|long enough|eventually|in due course|in good time|settled down"
    r"|(?<!at )most|enough|hardly|nearly|almost|mostly|largely|many|few|often|rarely|smoothly"
    r"|stable|(?<!\bas )well)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|zero)\b", re.IGNORECASE
)
# These settle what can be seen, but not whether "all is done".
_COUNT = re.compile(r"\b(one|both|all|every|each|no|none|the last)\b", re.IGNORECASE)
_STATE = re.compile(
    r"\b(done|finished|completed?|works|working(?! days?)|(?<!\bfor )good|ready|okay|fine)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(sign\w*|approv\w+|accept\w+|letter|switched off|handed over|paid|minutes|protocol"
    r"|certificate|released)\b",
    re.IGNORECASE,
)
# A count of people who say so settles a feeling: "18 of 20 tick".
_POLL = re.compile(r"\d+ (?:of|in) (?:the )?\d+")
FEWEST_WORDS = 4


def is_feeling(word: str) -> bool:
    """Whether a word that `disagreement` gave speaks of a feeling, and not of a vague amount."""
    return bool(_FEELING.fullmatch(word))


def feeling_in(text: str) -> str:
    """The first word for a feeling that no signature and no count of people settles, or ""."""
    feeling = _FEELING.search(text)
    is_settled = _SIGNED.search(text) or _POLL.search(text)
    return feeling.group().casefold() if feeling and not is_settled else ""


def disagreement(text: str) -> str:
    """What two people could disagree over in an end condition: a word of it, or what it lacks.

    "" if there is something that settles it: a signature, a day, a count. "nothing" if there is
    nothing of the kind; else the word that leaves it open.
    """
    if len(text.split()) < FEWEST_WORDS:
        return "nothing"
    if feeling := feeling_in(text):
        return feeling
    vague, is_signed = _VAGUE.search(text), bool(_SIGNED.search(text))
    if vague and not is_signed:
        return vague.group().casefold()
    if is_signed or _NUMBER.search(text):
        return ""
    if not _COUNT.search(text):
        return "nothing"
    state = _STATE.search(text)
    return state.group().casefold() if state else ""
