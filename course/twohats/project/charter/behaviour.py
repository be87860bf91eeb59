"""Words for what customers do: whoever writes them into a project goal waits for years to know it.

Read are goals in English, as people write them. What customers *can* do, and what is built for it
(a cancel button, a board that counts complaints), is there on the last day and is left alone.
"""

from __future__ import annotations

import re

# These say what customers do, whoever is named.
_ALWAYS = (
    r"cancel\w*|churn\w*|retention|retain\w*|complain\w*|re-?order\w*|unsubscri\w*|resubscri\w*"
    r"|renewals?|loyal\w*|adopt\w*|re-?bu(?:y|ys|ying)|bu(?:y|ys|ying)|re-?bought|bought"
    r"|re-?purchas\w+|referral\w*|recommend\w*|satisfaction"
)
# Sites use things, contracts are renewed and labels satisfy the law: a customer has to be named.
_WITH_CUSTOMERS = (
    r"renew(?:s|ed|ing)?|satisf(?:y|ies|ied|ying)"
    r"|(?<!\bin )(?<!\binto )(?<!\bfor )(?<!\bfull )(?<!\bdaily )us(?:e|es|ed|ing)"
)
# These do so only after a word for customers.
_WITH_PEOPLE = (
    r"order(?:s|ed|ing)? (?:again|more|another|a second)|c[ao]mes? back|return(?:s|ed|ing)?"
    r"|stay(?:s|ed|ing)?|leav(?:e|es|ing)|left|skip(?:s|ped|ping)?|spend(?:s|ing)?|spent"
    r"|cho[os]s?en?|chooses?|prefer\w*|click\w*|signs? up|signed up|quit\w*|purchas(?:e|es|ed|ing)"
    r"|lik(?:e|es|ed)|lov(?:e|es|ed)|trust\w*|enjoy\w*|keep(?:s|ing)? (?:their|ordering)"
)
_CUSTOMERS = (
    r"customers?|subscribers?|subscriptions?|famil(?:y|ies)|households?|homes?|users?"
    r"|offices?|parents?|buyers?|clients?|guests?|couples?|singles?|restaurants?"
)
_PEOPLE = rf"{_CUSTOMERS}|people|kitchens?|members?|they|everybody|everyone"
# A project buys, too: in its cost goal these are what the money goes to.
_SPENDING = re.compile(
    r"bu(?:y|ys|ying)|bought|purchas\w+|renew\w*|us(?:e|es|ed|ing)|spen\w+", re.IGNORECASE
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
_CUSTOMERS_WORDS = re.compile(
    rf"\b(?:{_CUSTOMERS})\b(?:\W+\w+){{0,5}}?\W+({_WITH_CUSTOMERS})\b(?!{_THING})", re.IGNORECASE
)
# "Used by 200 families", "90 satisfied subscribers".
_BY_CUSTOMERS = re.compile(
    rf"\b(used(?=(?:\W+\w+){{0,3}}?\W+by\b(?:\W+\w+){{0,4}}?\W+(?:{_CUSTOMERS})\b)"
    rf"|satisf(?:y|ies|ied)(?=\W+(?:\w+\W+)?(?:{_CUSTOMERS})\b))",
    re.IGNORECASE,
)
_LEFT_ALONE = re.compile(
    rf"(?:{_CAN}|{_COUNTS})(?:{_ALWAYS}|{_WITH_PEOPLE}|{_WITH_CUSTOMERS})\b", re.IGNORECASE
)


def behaviour_words(text: str, kind: str = "") -> tuple[str, ...]:
    """The words of a goal that say what customers do, in lower case and each once.

    In a goal of the `kind` "cost", buying and spending are the project's own.
    """
    rest = _LEFT_ALONE.sub(" ", text)
    words = [match.group() for match in _WORDS.finditer(rest)]
    for pattern in (_PEOPLES_WORDS, _CUSTOMERS_WORDS, _BY_CUSTOMERS):
        words += [match.group(1) for match in pattern.finditer(rest)]
    if kind == "cost":
        words = [word for word in words if not _SPENDING.fullmatch(word)]
    return tuple(dict.fromkeys(word.casefold() for word in words))
