"""The tables of Part I as a learner looks at them: titles, heads, names instead of ids."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from twohats.scenario.model import Scenario


class CompanyTable(NamedTuple):
    """A table to look at: its file in the pack, what a row is, and what the table holds."""

    file: str
    title: str
    row: str
    about: str


#: By the name that `desk.table` takes.
TABLES: Mapping[str, CompanyTable] = {
    "feedback": CompanyTable(
        "feedback.csv",
        "Messages",
        "message",
        "What customers wrote from April to June 2027. Support has tagged seven in ten of them.",
    ),
    "accounts": CompanyTable(
        "accounts.csv.gz",
        "Accounts",
        "account",
        "All subscriptions that were open on 1 April 2027, as they were on 30 June.",
    ),
    "exit_survey": CompanyTable(
        "exit_survey.csv",
        "Exit survey",
        "answer",
        "What people answered on the page where they canceled, in the same quarter.",
    ),
    "payments": CompanyTable(
        "payments.csv.gz",
        "Charges",
        "charge",
        "All charges of the quarter for a sample of accounts.",
    ),
    "interviews": CompanyTable(
        "interviews.csv",
        "Interviews",
        "interview",
        "Twenty-four customers, asked at length; the interviewer noted the needs.",
    ),
    "usage": CompanyTable(
        "usage.csv.gz",
        "Usage",
        "week of an account",
        "What a sample of accounts did in the app and by phone, week by week.",
    ),
    "kano": CompanyTable(
        "kano.csv",
        "Kano answers",
        "answer",
        "Sixty customers on eight attributes: how they would feel with each, and without it.",
    ),
    "market": CompanyTable(
        "market.csv",
        "Opportunities",
        "opportunity",
        "Market opportunities, and the rival in each. The contribution is what a customer brings "
        "in per quarter, before the cost to serve.",
    ),
    "segments": CompanyTable(
        "segments.csv",
        "Segments",
        "segment",
        "The three segments today. The contribution is dollars a quarter, and the cost to serve is "
        "already taken off.",
    ),
    "kpi_history": CompanyTable(
        "kpi_history.csv",
        "Measures",
        "month",
        "The company's report, month by month, for two years.",
    ),
    "cohorts": CompanyTable(
        "cohorts.csv",
        "Cohorts",
        "line",
        "How many of a month's registrations still take boxes some months later.",
    ),
    "campaigns": CompanyTable(
        "campaigns.csv",
        "Campaigns",
        "campaign",
        "What marketing did in each month, what it cost, and what it counted.",
    ),
    "memos": CompanyTable(
        "memos.md",
        "Memos",
        "memo",
        "What nine people need from a project, and what they decide.",
    ),
    "decisions": CompanyTable(
        "decisions.csv",
        "Decisions",
        "decision",
        "Decisions that come up at the company.",
    ),
    "inbox": CompanyTable(
        "inbox.csv",
        "Inbox",
        "message",
        "Twelve messages of one week.",
    ),
}

_HEADS = {
    "account_id": "Account",
    "need_tag": "Support's tag",
    "weeks_active": "Weeks with us",
    "start_month": "Since",
    "price": "Price of a box ($)",
    "free_text": "In their own words",
    "retry": "Tried again",
    "opened": "App opened",
    "recipes": "Looked at recipes",
    "with_it": "With it",
    "without_it": "Without it",
    "growth": "Growth (% a year)",
    "win_low": "Win chance, low (%)",
    "win_chance": "Win chance (%)",
    "win_high": "Win chance, high (%)",
    "contribution": "Contribution ($)",
    "contribution_k": "Contribution ($k)",
    "cost_to_serve": "Cost to serve ($)",
    "entry_k": "Cost of entry ($k)",
    "rival_better": "What the rival does better",
    "loss": "Loss (% a quarter)",
    "market": "Market size",
    "week8_retention": "Week-8 retention (%)",
    "boxes": "Boxes a week",
    "active": "Open subscriptions",
    "canceled": "Canceled",
    "churn": "Churn (%)",
    "nps": "NPS",
    "complete_on_time": "Boxes complete and on time (%)",
    "complaints": "Complaints per thousand boxes",
    "skips": "Weeks skipped",
    "cost": "Cost ($)",
    "age": "Months later",
    "id": "No.",
}
#: Heads of columns whose name means something else in another table.
_HEADS_IN = {
    ("market", "contribution"): "Contribution before the cost to serve ($)",
    ("segments", "contribution"): "Contribution after the cost to serve ($)",
}
_OF_NEEDS = ("need_tag", "main_reason", "second_reason", "needs")
_FEELINGS = {
    "like": "like it",
    "expect": "expect it",
    "neutral": "neutral",
    "live_with": "can live with it",
    "dislike": "dislike it",
}


def head_of(column: str, table: str = "") -> str:
    """A column's name as a head: "need_tag" is "Support's tag"; some mean something else there."""
    return (
        _HEADS_IN.get((table, column))
        or _HEADS.get(column)
        or column.replace("_", " ").capitalize()
    )


def table_csv(scenario: Scenario, name: str) -> bytes:
    """A table as compressed CSV with one line of heads; KeyError if no table has that name."""
    file = TABLES[name].file
    if file.endswith(".md"):
        return gzip.compress(_memos_csv(scenario.text(file)).encode(), mtime=0)
    content = (scenario.folder / file).read_bytes()
    return content if file.endswith(".gz") else gzip.compress(content, mtime=0)


def column_names(scenario: Scenario, name: str) -> dict[str, dict[str, str]]:
    """For each column whose cells are ids: the name of each id."""
    customers = scenario.customers
    needs = {need.id: need.name for need in customers.needs.values()} | {"other": "Something else"}
    attributes = {row.id: row.attribute for row in customers.attributes}
    names: Mapping[str, Callable[[], dict[str, dict[str, str]]]] = {
        "kano": lambda: {"attribute": attributes, "with_it": _FEELINGS, "without_it": _FEELINGS},
    }
    return names.get(name, lambda: dict.fromkeys(_OF_NEEDS, needs))()


def table_heads(scenario: Scenario, name: str) -> dict[str, str]:
    """The heads of a table by its columns."""
    first = gzip.decompress(table_csv(scenario, name)).decode().partition("\n")[0]
    return {column: head_of(column, name) for column in first.strip().split(",")}


def _memos_csv(text: str) -> str:
    """The memos as a table: who wrote it, what they do, the text."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("sender", "work", "text"))
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, _, body = section.partition("\n")
        sender, _, work = title.partition(", ")
        writer.writerow((sender.strip(), work.strip(), " ".join(body.split())))
    return file.getvalue()
