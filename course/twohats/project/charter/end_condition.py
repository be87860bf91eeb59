"""Could two people disagree about whether the project is over?"""

from __future__ import annotations

import re

_FEELING = re.compile(
    r"\b(happy|unhappy|happiness|satisf\w+|content|pleased|proud|glad|trusts?|feels?|felt|feeling"
    r"|lik(?:e|es|ed)|lov(?:e|es|ed)|enjoy\w*|confident|comfortable|at ease|good enough|nobody"
    r" complains|no(?: longer| one)? complain\w*)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(soon|some time|a while|long enough|eventually|in due course|in good time|settled"
    r"|(?<!at )most|enough|hardly|nearly|almost|mostly|largely|many|few|often|rarely|smoothly"
    r"|stable|well)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|both|all|every|each|no|none"
    r"|the last|zero)\b",
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


def disagreement(text: str) -> str:
    """What two people could disagree over in an end condition: a word of it, or what it lacks.

    "" if there is something that settles it: a signature, a day, a count. "nothing" if there is
    nothing of the kind; else the word that leaves it open.
    """
    if len(text.split()) < FEWEST_WORDS:
        return "nothing"
    feeling, vague = _FEELING.search(text), _VAGUE.search(text)
    is_signed = bool(_SIGNED.search(text))
    if feeling and not (is_signed or _POLL.search(text)):
        return feeling.group().casefold()
    if vague and not is_signed:
        return vague.group().casefold()
    return "" if is_signed or _COUNT.search(text) else "nothing"
