"""What two settings of the sandbox bring, in numbers and in one sentence."""

from __future__ import annotations

from typing import Any

from twohats.answers.sandbox import Sandbox
from twohats.boards.sandbox_models import MODELS, Field
from twohats.product.sandbox import COMPANIES, Difference, difference
from twohats.scenario import Scenario
from twohats.text import format_amount, join_list

_SAME = "A and B are the same so far. Change one thing in B."
_NO_DIFFERENCE = (
    f"The change makes no difference: A and B bring in the same at all {COMPANIES} companies."
)
_RARE = (
    "Zero is outside this interval: if A and B brought in the same on average, fewer than 5 in 100 "
    "comparisons like this one would show a difference as large as this."
)
_OPEN = (
    f"Zero is inside this interval: these {COMPANIES} companies do not show which of the two "
    "brings in more."
)


def played(sandbox: Sandbox, scenario: Scenario) -> dict[str, Any]:
    """What A and B bring at each company ($k), how far they differ, and what that says."""
    model, pair = MODELS[sandbox.model], getattr(sandbox, sandbox.model)
    runs = [model.play(setting, sandbox, scenario) for setting in (pair.a, pair.b)]
    a, b = ([model.brought_k(run) for run in side] for side in runs)
    gap = difference(a, b)
    fields = [field for row in model.fields(scenario) for field in row]
    return {
        "title": model.title,
        "a": a,
        "b": b,
        "rows": [
            [name, *(words([value(run) for run in side]) for side in runs)]
            for name, value, words in model.results(scenario, [*runs[0], *runs[1]])
        ],
        "settings": [_setting_words(setting, fields) for setting in (pair.a, pair.b)],
        "gap": [gap.mean, gap.low, gap.high],
        "sentence": _SAME if pair.a == pair.b else difference_words(gap, model.difference),
    }


def _setting_words(setting: Any, fields: list[Field]) -> str:
    """What is set, for somebody who reads it on paper."""
    words = []
    for field in fields:
        value = getattr(setting, field.key)
        if field.kind == "tick":
            words += [field.label] if value else []
        elif value not in ("", None) and getattr(setting, field.needs, True):
            plain = f"{value:g}" if isinstance(value, float) else str(value)
            words.append(f"{field.label}: {dict(field.options).get(plain, plain)}")
    return "; ".join(words)


def difference_words(gap: Difference, frame: str) -> str:
    """What the difference is, at the braces of the `frame`, and what its interval says."""
    if not gap.more + gap.less:
        return _NO_DIFFERENCE
    low, high = format_amount(gap.low), format_amount(gap.high)
    return (
        f"On average {_mean_difference(gap, frame)} ({_where(gap)}). The 95% interval of the "
        f"average difference is {low} to {high}. {_RARE if gap.leaves_out_zero else _OPEN}"
    )


def _mean_difference(gap: Difference, frame: str) -> str:
    amount = format_amount(abs(gap.mean))
    if amount == format_amount(0):
        return "B brings in about as much as A"
    return frame.format(f"{amount} {'more' if gap.mean > 0 else 'less'}")


def _where(gap: Difference) -> str:
    """At how many companies B brings more, less and the same."""
    counts = {"more": gap.more, "less": gap.less}
    counts["the same"] = COMPANIES - sum(counts.values())
    for words, count in counts.items():
        if count == COMPANIES:
            return f"{words} at all {COMPANIES} companies"
    parts = join_list(f"{words} at {count}" for words, count in counts.items() if count)
    return f"{parts} of the {COMPANIES} companies"
