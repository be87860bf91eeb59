"""The benefit below which a project is not worth doing, and what the evidence leaves over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twohats.answers.project import Charter

# Somebody who works with whole thousands is right, and so is one who rounds the estimate.
_NEAR_SHARE, _NEAR_K = 0.01, 0.75


@dataclass(frozen=True)
class Benefit:
    """What a project must bring, in thousands of dollars within the same six quarters.

    `typed_k` is what counts of the learner's bar, `left_over_k` of what the learner says the own
    estimate leaves over once the budget is paid; `supported_k` is what that estimate supports.
    Charters of the first edition were asked for the bar only (`is_bar_only`).
    """

    typed_k: float | None
    state: Literal["open", "kept", "late"]
    budget_k: float
    supported_k: float
    left_over_k: float | None = None
    is_bar_only: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """The budget, above which every bar is right, and what the evidence supports.

        Where it supports no more than the budget, any bar above the budget is right that a sponsor
        would take seriously, up to twice of it: the project does not pass it, and that is news.
        """
        high = self.supported_k if self.is_supported else 2 * self.budget_k
        return self.budget_k, high

    @property
    def is_supported(self) -> bool:
        """Whether the evidence supports more than the budget."""
        return self.supported_k >= self.budget_k + 1

    @property
    def true_left_over_k(self) -> float:
        """What is left of the supported benefit once the budget is paid; below 0 it is missing."""
        return self.supported_k - self.budget_k

    @property
    def is_right(self) -> bool:
        """Whether the bar lies within its bounds, and what is left over was worked out.

        A bar just above a printed budget takes no look at the evidence, so neither counts alone.
        """
        low, high = self.bounds
        is_bar_right = self.typed_k is not None and low < self.typed_k <= high
        return is_bar_right and (self.is_bar_only or self._is_left_over_right)

    @property
    def _is_left_over_right(self) -> bool:
        near_k = max(_NEAR_K, _NEAR_SHARE * self.supported_k)
        typed_k = self.left_over_k
        return typed_k is not None and abs(typed_k - self.true_left_over_k) <= near_k + 1e-9

    @property
    def sum_words(self) -> str:
        """The calculation, in two sentences."""
        return (
            f"Your own estimate supports {_money(self.supported_k)} in the six quarters. "
            f"The project may cost {_money(self.budget_k)}, which leaves "
            f"a net benefit of {_money(self.true_left_over_k)}."
        )

    @property
    def verdict(self) -> str:
        """What is to be said of the numbers, once the truth may be told."""
        if self.state == "late":
            return f"You saw the calculation before you typed both numbers. {self.sum_words}"
        if self.typed_k is None:
            return f"You left the benefit needed empty. {self.sum_words}"
        sentences = [
            f"You typed {_money(self.typed_k)} as the benefit needed.",
            self.sum_words,
            self._judgement,
        ]
        return " ".join([*sentences, *self._left_over_words])

    @property
    def _left_over_words(self) -> list[str]:
        if self.is_bar_only:
            return []
        if self.left_over_k is None:
            return ["You left the net benefit empty."]
        typed = f"You worked out a net benefit of {_money(self.left_over_k)}"
        return [f"{typed}, and that is right." if self._is_left_over_right else f"{typed}."]

    @property
    def _judgement(self) -> str:
        typed_k, (low, high) = self.typed_k or 0.0, self.bounds
        if typed_k <= low:
            return "A project that brings no more than it costs is not worth starting."
        if typed_k > high:
            return (
                "Your own estimate doesn't support that much: "
                "the sponsor would stop the project on day 1."
            )
        if not self.is_supported:
            return (
                "That number is right, but your own estimate does not reach it: tell the sponsor."
            )
        return "The benefit needed is above the cost, and your own estimate supports it."


def benefit_of(charter: Charter, budget_k: float, supported_k: float) -> Benefit:
    """What a charter says of its benefit, as it counts: as before the calculation was shown."""
    bar, left_over = charter.kept_benefit, charter.kept_left_over
    return Benefit(
        typed_k=bar.counted(charter.business_case_k),
        state=bar.state,
        budget_k=budget_k,
        supported_k=supported_k,
        left_over_k=left_over.counted(charter.left_over_k),
        is_bar_only=bar.state != "open" and left_over.state == "open",
    )


def _money(amount_k: float) -> str:
    """An amount as people write it, to a tenth of a thousand: −$16k."""
    return f"{'−' if amount_k < 0 else ''}${round(abs(amount_k), 1):g}k"
