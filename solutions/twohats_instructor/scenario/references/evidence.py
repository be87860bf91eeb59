"""What lesson 04 would have found: one item a finding, with its source and how sure it is."""

from __future__ import annotations


def _item(
    id_: str,
    need: str,
    finding: str,
    sources: list[str],
    sample: int | None,
    share: float | None,
    confidence: str,
) -> dict:
    return {
        "id": id_,
        "need": need,
        "finding": finding,
        "sources": sources,
        "sample": sample,
        "share_of_losses": share,
        "confidence": confidence,
    }


EVIDENCE = [
    _item(
        "E01", "flexibility",
        "24% of all who leave could not skip or change a box. In the cancel survey it is the most "
        "frequent reason: 31% of those who answered.",
        ["exit_survey.csv", "accounts.csv"], 1100, 24, "high",
    ),
    _item(
        "E02", "flexibility",
        "Customers who have skipped by phone at least once stay 1.8 times as long. Keen customers "
        "may skip more, so skipping does not explain all of the difference.",
        ["usage.csv"], 24000, None, "medium",
    ),
    _item(
        "E03", "payment",
        "22% of all losses follow a refused card: 1,085 a quarter. Those customers were never "
        "asked why, and only 6 messages speak of it.",
        ["payments.csv", "accounts.csv"], 30000, 22, "high",
    ),
    _item(
        "E04", "delivery",
        "19% of all who leave name late boxes or missing items; 24% of those who answered the "
        "cancel survey.",
        ["exit_survey.csv", "kpi_history.csv"], 1100, 19, "high",
    ),
    _item(
        "E05", "quality",
        "Unwelcome substitutions are the subject of 150 messages from 131 accounts, and of 5 of 24 "
        "interviews. People forgive a gap sooner than a wrong guess.",
        ["feedback.csv", "interviews.csv"], 150, 8, "medium",
    ),
    _item(
        "E06", "start",
        "Before the prize draws, 31 of 100 registrations were still customers in week 8; today 17 "
        "are. More registrations have not meant more customers: most leave during their first "
        "boxes.",
        ["cohorts.csv", "kpi_history.csv"], 16000, None, "high",
    ),
    _item(
        "E07", "price",
        "10% of all who leave name the price. Most of them say the box was too large for what they "
        "ate; no one in the interviews asked for points or rebates.",
        ["exit_survey.csv", "interviews.csv"], 1100, 10, "medium",
    ),
    _item(
        "E08", "invoices",
        "305 of 1,432 messages (21%) ask for a joint invoice. They come from 14 office accounts, "
        "which bring 0.4% of the contribution.",
        ["feedback.csv", "accounts.csv"], 305, 0, "high",
    ),
    _item(
        "E09", "ideas",
        "120 messages speak of recipes, yet 17 of 24 people interviewed already know what to cook. "
        "People who open the recipes stay no longer than others do.",
        ["feedback.csv", "interviews.csv", "usage.csv"], 24, 2, "medium",
    ),
    _item(
        "E10", "law",
        "Allergen labels are the law from 1 January 2028. 247 of 420 products lack a signed "
        "declaration. Without labels: about $240k in fines and recalls.",
        ["company.md", "engineering_notes.md"], None, None, "high",
    ),
    _item(
        "E11", "enabler",
        "Some items serve no customer by themselves, but others cannot begin without them: the "
        "backlog lists two such dependencies. The engineers should be asked whether these are all.",
        ["backlog.csv"], None, None, "medium",
    ),
    _item(
        "E12", "delivery",
        "Of the boxes that were taken back, one in three had been left with nobody at home. People "
        "in apartments mention this most.",
        ["interviews.csv", "feedback.csv"], 24, None, "low",
    ),
]  # fmt: skip
