"""Do two names mean the same person? What somebody typed beside what the platform calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from twohats_instructor.intake.labels import learner_id

_GENERIC = {
    "exercises", "submitted", "source", "release", "autograded", "feedback", "course", "solutions",
    "gradebook", "notebooks", "downloads", "submissions", "abgaben", "assets", "home", "jovyan",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: "Lovelace, Ada" and ada_lovelace have the same."""
    return tuple(word for word in re.split(r"[._@\-]+", learner_id(name).casefold()) if word)


@lru_cache(maxsize=20_000)
def squashed(name: str) -> str:
    """A name in one piece: some platforms write it so."""
    return "".join(words(name))


def is_generic(name: str, stems: Iterable[str]) -> bool:
    """Whether a folder's name is one of the course's own, and so nobody's."""
    lower = name.casefold()
    return lower in _GENERIC or name in stems or bool(re.match(r"two[-_ ]?hats", lower))


def is_name_of(typed: str, names: Iterable[str]) -> bool:
    """Whether a typed name can be meant for one of `names`, written in full or in short."""
    return any(_is_short_form(typed, name) or _is_part(typed, name) for name in names)


def is_clearly(typed: str, names: Iterable[str]) -> bool:
    """Whether a typed name means one of `names`: not just the same letters somewhere in it."""
    return any(_is_short_form(typed, name) for name in names)


def keys(name: str) -> set[str]:
    """Everything that a name and a short form of it can share: two without a common one differ."""
    letters = squashed(name)
    logins, turned = _logins(words(name)), _run_together(words(name))
    return {*words(name), letters, re.sub(r"\d+$", "", letters), *logins, *turned} - {""}


def _is_short_form(typed: str, name: str) -> bool:
    typed_words, name_words = words(typed), words(name)
    if not typed_words or not name_words:
        return False
    if sorted(typed_words) == sorted(name_words):
        return True
    if squashed(name) in _run_together(typed_words) or squashed(typed) in _run_together(name_words):
        return True
    return (
        _are_words_of(typed_words, name_words)
        or _are_words_of(name_words, typed_words)
        or re.sub(r"\d+$", "", squashed(typed)) in _logins(name_words)
        or re.sub(r"\d+$", "", squashed(name)) in _logins(typed_words)
    )


def _are_words_of(candidates: Sequence[str], other_words: Sequence[str]) -> bool:
    """Whether all are words of the other name, or first letters of such, and one is whole."""
    long_words = [word for word in candidates if len(word) > 1]
    letters = [word for word in candidates if len(word) == 1]
    return (
        bool(long_words)
        and set(long_words) <= set(other_words)
        and all(any(other.startswith(letter) for other in other_words) for letter in letters)
    )


def _run_together(name_words: Sequence[str]) -> set[str]:
    """A name in one piece, begun at any of its words: Canvas writes Cara Diaz as diazcara."""
    return {"".join((*name_words[at:], *name_words[:at])) for at in range(len(name_words))}


def _logins(name_words: Sequence[str]) -> set[str]:
    """What a school makes of a name: jdoe, janed, doej, jane, doe is for the words."""
    if len(name_words) < 2:
        return set()
    first, last = name_words[0], name_words[-1]
    return {first[0] + last, first + last[0], last + first[0], last[0] + first}


def _is_part(typed: str, name: str) -> bool:
    """Whether one is in the other: Anna in petersonanna, and bo at the end of brodybo."""
    short, long = sorted((squashed(typed), squashed(name)), key=len)
    if len(short) < 3:
        return len(short) == 2 and (long.startswith(short) or long.endswith(short))
    return short in long
