"""What each model of the sandbox says of itself: its fields, how it is played, what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any, NamedTuple

from twohats.answers.sandbox import Sandbox
from twohats.product.sandbox import COMPANIES
from twohats.scenario import Scenario

SAME_LUCK = (
    f"A and B are run at the same {COMPANIES} companies, so both have the same luck. Marrowby "
    "is not one of these companies."
)


class Field(NamedTuple):
    """A field of A and of B: a "choice", a "number" or a "tick", by its key in the setting.

    A choice has `options` (value and words), and `empty` are the words of none. It is off until the
    field that it `needs` is set; an `is_list` offers only lists that are there. A number has a
    `unit`, is the number `otherwise` until it is set, or says its share of all with `has_share`.
    """

    kind: str
    key: str
    label: str
    options: Sequence[tuple[str, str]] = ()
    empty: str | None = None
    needs: str = ""
    is_list: bool = False
    unit: str = ""
    otherwise: float | None = None
    has_share: bool = False


class ResultRow(NamedTuple):
    """A row of the table: its name, its value at a company, and the words for all companies."""

    name: str
    value: Callable[[Any], float]
    words: Callable[[Sequence[float]], str]


@dataclass(frozen=True)
class SandboxModel:
    """A model that a question can be put to.

    `name` and `about` say what it is, `title` what is brought, and `difference` how much more or
    less of it, at its braces. `fields` are in rows. `play` gives a run for each company, of which
    `brought_k` ($k) is compared, and `results` are the rows of the table that some runs fill.
    """

    name: str
    about: str
    title: str
    difference: str
    fields: Callable[[Scenario], Sequence[Sequence[Field]]]
    play: Callable[[Any, Sandbox, Scenario], Sequence[Any]]
    brought_k: Callable[[Any], float]
    results: Callable[[Scenario, Sequence[Any]], Iterable[ResultRow]]


def choice(key: str, label: str, words: Mapping[str, str], **more: Any) -> Field:
    """A field that offers what `words` has, by its values."""
    return Field("choice", key, label, tuple(words.items()), **more)


def mean_words(values: Sequence[float]) -> str:
    """A mean: small ones with one decimal."""
    mean = fmean(values)
    return f"{mean:.1f}" if mean < 20 else f"{mean:,.0f}"


def count_words(values: Iterable[float]) -> str:
    """At how many companies something is so."""
    return f"{sum(map(bool, values))} of {COMPANIES}"
