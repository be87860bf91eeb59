"""Words for what customers do: whoever writes them into a project goal waits for years to know it.

Read are goals in English, as people write them. What customers *can* do, and what is built for it
(a cancel button, a board that counts complaints), is there on the last day and is left alone.
"""

from __future__ import annotations

import re

# These say what customers do, whoever is named.
_ALWAYS = (
    r"cancel\w*|churn\w*|retention|retain\w*|complain\w*|re-?order\w*|unsubscri\w*|resubscri\w*"
    r"|renew\w*|loyal\w*|adopt\w*|re-?bu(?:y|ys|ying)|bu(?:y|ys|ying)|re-?bought|bought"
    r"|re-?purchas\w+|referral\w*|recommend\w*|satisf\w+"
    r"|(?<!\bin )(?<!\binto )(?<!\bfor )(?<!\bfull )(?<!\bdaily )us(?:e|es|ed|ing)"
)
# These do so only after a word for customers.
_WITH_PEOPLE = (
    r"order(?:s|ed|ing)? (?:again|more|another|a second)|c[ao]mes? back|return(?:s|ed|ing)?"
    r"|stay(?:s|ed|ing)?|leav(?:e|es|ing)|left|skip(?:s|ped|ping)?|spend(?:s|ing)?|spent"
    r"|cho[os]s?en?|chooses?|prefer\w*|click\w*|signs? up|signed up|quit\w*|purchas(?:e|es|ed|ing)"
    r"|lik(?:e|es|ed)|lov(?:e|es|ed)|trust\w*|enjoy\w*|keep(?:s|ing)? (?:their|ordering)"
)
_PEOPLE = (
    r"customers?|subscribers?|subscriptions?|famil(?:y|ies)|households?|homes?|people|users?"
    r"|offices?|kitchens?|members?|parents?|buyers?|clients?|guests?|couples?|singles?"
    r"|restaurants?|they|everybody|everyone"
)
_CAN = r"\b(?:can|could|may|able to|allowed to)\s+(?:\w+[\s,]+){0,3}"
_COUNTS = (
    r"\b(?:counts?|counting|counted|measures?|measuring|board|report|list)\s+(?:\w+[\s,]+){0,5}"
)
_THING = (
    r"\s+(?:button|screen|page|form|service|link|script|desk|board|count|counter|rule|flow)s?\b"
)
_WORDS = re.compile(rf"\b(?:{_ALWAYS})\b(?!{_THING})", re.IGNORECASE)
_PEOPLES_WORDS = re.compile(
    rf"\b(?:{_PEOPLE})\b(?:\W+\w+){{0,5}}?\W+({_WITH_PEOPLE})\b(?!{_THING})", re.IGNORECASE
)
_LEFT_ALONE = re.compile(rf"(?:{_CAN}|{_COUNTS})(?:{_ALWAYS}|{_WITH_PEOPLE})\b", re.IGNORECASE)


def behaviour_words(text: str) -> tuple[str, ...]:
    """The words of a goal that say what customers do, in lower case and each once."""
    rest = _LEFT_ALONE.sub(" ", text)
    words = [match.group() for match in _WORDS.finditer(rest)]
    words += [match.group(1) for match in _PEOPLES_WORDS.finditer(rest)]
    return tuple(dict.fromkeys(word.casefold() for word in words))
