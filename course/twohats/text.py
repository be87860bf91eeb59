"""Numbers, amounts and lists as people write them: the words that sentences are made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from math import floor

FEW = 4
#: Sums of money are the same to this many decimals, in whatever order they are added up.
_EXACT_TO = 6
_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

#: Kinds of person in the data that do not name a person: what is shown of them.
_PERSON_LABELS = {
    "old order system": "old-system engineer",
    "back end": "back-end engineer",
    "warehouse": "warehouse specialist",
}


def person_label(kind: str) -> str:
    """What a kind of person is called where people choose or are told who does the work."""
    return _PERSON_LABELS.get(kind, kind)


def with_article(noun: str) -> str:
    """A noun in the singular with a or an, by its first letter: a designer, an app tester."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def join_list(parts: Iterable[str], most: int | None = FEW) -> str:
    """One, two and three; at most `most` of them (None: all); "nothing" for none."""
    items = list(parts)
    if most is not None and len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    if len(items) < 2:
        return items[0] if items else "nothing"
    return f"{', '.join(items[:-1])} and {items[-1]}"


def joined_name(name: str, joint: str) -> str:
    """A name as an id: letters, digits, marks and . _ @ - of any script; `joint` for the rest.

    Marks are letters' parts: without them मीना and मोना would be one and the same. Signs that
    nobody sees (zero width, direction) are dropped. Composed (NFC), so that two systems agree.
    """
    signs: list[str] = []
    for sign in unicodedata.normalize("NFC", name):
        if sign.isalnum() or sign in "._@-" or unicodedata.category(sign)[0] == "M":
            signs.append(sign)
        elif unicodedata.category(sign) != "Cf" and (not signs or signs[-1] != "\0"):
            signs.append("\0")
    return unicodedata.normalize("NFC", "".join(signs)).replace("\0", joint)


def pluralize(number: int, noun: str) -> str:
    """A number with its noun: 1 entry, 2 entries."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def agree(number: float, singular: str, plural: str) -> str:
    """The form of a verb or a noun that goes with a number: 1 needs, 2 need."""
    return singular if number == 1 else plural


def share_in_words(
    number: int, total: int, noun: str, singular: str = "is", plural: str = "are"
) -> str:
    """How many of all, with the verb that follows: 1 of 5 rows is, 2 of 5 rows are."""
    verb = agree_share(number, total, singular, plural)
    return f"{number} of {pluralize(total, noun)} {verb}"


def agree_share(number: int, total: int, singular: str, plural: str) -> str:
    """The form of a verb that goes with so many of all: 1 of 5 is, 0 of 5 are, 0 of 1 is."""
    return singular if 1 in (number, total) else plural


def count_word(number: int) -> str:
    """A count as a sentence has it: none, one, nine; in digits from ten on."""
    return _COUNTS[number] if 0 <= number < len(_COUNTS) else str(number)


def range_words(low_k: float, high_k: float, whose: str = "your") -> str:
    """Why the value of a roadmap is a range, and which; nothing where it is one number."""
    if high_k - low_k < 1:
        return ""
    return (
        f" If {whose} estimates are right, the value is {format_amount(low_k)} to "
        f"{format_amount(high_k)} in about 8 of 10 cases, because an item may not work."
    )


def format_k(thousands: float) -> str:
    """Thousands of dollars, to the thousand, so that sums can be compared: $1,850k, -$240k."""
    return f"{'-' if thousands < 0 else ''}${abs(thousands):,.0f}k"


def format_amount(thousands: float) -> str:
    """Thousands of dollars as short as a reader likes them: $612k, −$40k, $1.24m.

    Rounded once, halves up, after what a sum in another order changes in the last places: so that
    the page (`kit/format.js`) and Python write the same amount for the same sum.
    """
    size = round(abs(thousands), _EXACT_TO)
    rounded = _half_up(size)
    if not rounded:
        return "$0"
    amount = f"${_half_up(size / 10) / 100:.2f}m" if rounded >= 1000 else f"${rounded}k"
    return f"−{amount}" if thousands < 0 else amount


def _half_up(number: float) -> int:
    """To the nearest whole number; a half goes up, as in the page's own rounding."""
    return floor(number + 0.5)


def format_typed_k(thousands: float) -> str:
    """Thousands of dollars as somebody typed them, with their decimals: $82.5k, −$40k."""
    return f"{'−' if thousands < 0 else ''}${abs(thousands):g}k"


def format_weeks(number: float) -> str:
    """Person-weeks, with one decimal where it matters: 12.5, 3."""
    return f"{number:.1f}".removesuffix(".0")
