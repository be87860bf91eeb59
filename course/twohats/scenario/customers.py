"""Customers: accounts, what they wrote, why they left, what they paid and did."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from twohats.scenario import table
from twohats.scenario.cases import CaseLine, cases_of
from twohats.scenario.customer_records import (
    Account,
    Attribute,
    Charge,
    ExitAnswer,
    FeedbackMessage,
    Interview,
    KanoAnswer,
    Need,
    UsageWeek,
)
from twohats.scenario.errors import PackError

SEGMENTS = ("Families", "Singles and couples", "Offices")
#: What may be felt about an attribute, with it and without it (Kano).
FEELINGS = ("like", "expect", "neutral", "live_with", "dislike")

_ACCOUNT = table.pattern("account_id", r"M\d{5}", "an account such as M10001")
_SEGMENT = table.one_of("segment", *SEGMENTS)


@dataclass(frozen=True, eq=False)
class Customers:
    """The tables about customers, each read when it is first asked for."""

    folder: Path

    @cached_property
    def needs(self) -> Mapping[str, Need]:
        """The subjects of messages and losses by id."""
        columns = [
            table.required_text("id"),
            table.required_text("name"),
            table.required_text("about"),
            table.yes_no("may_be_behind_a_loss"),
        ]
        return {row["id"]: Need(**row) for row in table.read(self.folder / "needs.csv", columns)}

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """All subscriptions of the quarter, oldest first."""
        columns = [
            _ACCOUNT,
            _SEGMENT,
            table.pattern("start_month", r"20\d\d-\d\d", "a month such as 2026-03"),
            table.number("price", 1, 10_000, int),
            table.number("weeks_active", 0, 10_000, int),
            table.one_of("source", "organic", "referral", "prize", "office"),
            table.one_of("status", "active", "canceled", "lapsed", "closed"),
        ]
        rows = table.read(self.folder / "accounts.csv.gz", columns)
        return tuple(Account(**row) for row in rows)

    @cached_property
    def by_id(self) -> Mapping[str, Account]:
        """Every account by its id."""
        return {account.account_id: account for account in self.accounts}

    @cached_property
    def contributions(self) -> Mapping[int, int]:
        """What a box of each price contributes in a quarter, in dollars."""
        columns = [
            table.number("price", 1, 10_000, int),
            table.required_text("box"),
            table.number("contribution", 0, 100_000, int),
        ]
        rows = table.read(self.folder / "boxes.csv", columns)
        return {row["price"]: row["contribution"] for row in rows}

    @cached_property
    def feedback(self) -> tuple[FeedbackMessage, ...]:
        """The messages of the quarter by their day."""
        columns = [
            table.day("date"),
            _ACCOUNT,
            _SEGMENT,
            table.required_text("channel"),
            table.required_text("text"),
            table.one_of("need_tag", "", *self.needs),
        ]
        return tuple(
            FeedbackMessage(**row) for row in table.read(self.folder / "feedback.csv", columns)
        )

    @cached_property
    def needs_of_feedback(self) -> tuple[str, ...]:
        """What each message is about, in the order of `feedback`, as a careful reader finds it."""
        sealed = (self.folder / "feedback_needs.json.gz").read_bytes()
        needs = json.loads(gzip.decompress(sealed))
        if len(needs) != len(self.feedback) or not set(needs) <= set(self.needs):
            raise PackError("feedback_needs.json.gz", len(needs), "a need for each message")
        return tuple(needs)

    @cached_property
    def tag_rules(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Support's rules, the first that fits counts: a need, and beginnings of words."""
        columns = [table.one_of("need", *self.needs), table.names("words")]
        rows = table.read(self.folder / "tag_rules.csv", columns)
        return tuple((row["need"], row["words"]) for row in rows)

    @cached_property
    def exit_survey(self) -> tuple[ExitAnswer, ...]:
        """The answers of those who canceled and said why."""
        columns = [
            _ACCOUNT,
            table.one_of("main_reason", "other", *self.needs),
            table.one_of("second_reason", "", "other", *self.needs),
            table.optional_text("free_text"),
        ]
        rows = table.read(self.folder / "exit_survey.csv", columns)
        return tuple(ExitAnswer(**row) for row in rows)

    @cached_property
    def payments(self) -> tuple[Charge, ...]:
        """All charges of the quarter for a sample of accounts."""
        columns = [
            _ACCOUNT,
            table.day("date"),
            table.one_of("result", "paid", "expired", "no_funds", "refused"),
            table.optional(table.yes_no("retry")),
            table.optional(table.yes_no("recovered")),
        ]
        rows = table.read(self.folder / "payments.csv.gz", columns)
        return tuple(Charge(**row) for row in rows)

    @cached_property
    def interviews(self) -> tuple[Interview, ...]:
        """The conversations."""
        columns = [
            table.pattern("id", r"T\d\d", "an id such as T07"),
            _SEGMENT,
            table.required_text("situation"),
            table.yes_no("knows_what_to_cook"),
            table.ids("needs", "|".join(self.needs)),
            table.required_text("quote"),
        ]
        return tuple(
            Interview(**row) for row in table.read(self.folder / "interviews.csv", columns)
        )

    @cached_property
    def usage(self) -> tuple[UsageWeek, ...]:
        """What a sample of accounts did, week by week."""
        columns = [
            _ACCOUNT,
            table.day("week"),
            table.number("opened", 0, 100, int),
            *(table.yes_no(name) for name in ("recipes", "skipped_by_phone", "swapped")),
            table.optional(table.number("rating", 1, 5, int)),
        ]
        rows = table.read(self.folder / "usage.csv.gz", columns)
        return tuple(UsageWeek(**row) for row in rows)

    @cached_property
    def kano(self) -> tuple[KanoAnswer, ...]:
        """Sixty customers' answers on each attribute."""
        columns = [
            table.pattern("customer", r"K\d\d", "an id such as K07"),
            _SEGMENT,
            table.one_of("attribute", *(attribute.id for attribute in self.attributes)),
            table.one_of("with_it", *FEELINGS),
            table.one_of("without_it", *FEELINGS),
        ]
        return tuple(KanoAnswer(**row) for row in table.read(self.folder / "kano.csv", columns))

    @cached_property
    def attributes(self) -> tuple[Attribute, ...]:
        """The eight attributes, with the best rival of each."""
        columns = [table.required_text(name) for name in Attribute._fields]
        rows = table.read(self.folder / "attributes.csv", columns)
        return tuple(Attribute(**row) for row in rows)

    def blind_spots(self, deal: int) -> tuple[CaseLine, ...]:
        """Three sources that somebody reads, of which some people could not be part."""
        return cases_of(self.folder / "blind_spots.csv", "case", r"B\d\d")[deal]
