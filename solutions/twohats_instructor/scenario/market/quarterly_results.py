"""Other firms' quarters: may somebody who is responsible for success call them one?

A success needs both: no fewer of 100 customers stay than before, and more money is left once all is
paid. Half of the failures look splendid, and half of the successes look dull.
"""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.charter_cases.deals import Case, deal, numbered

SUCCESS, FAILURE = "success", "failure"

_RESULTS = (
    Case(
        "A language school's app. Of 100 learners who began, 41 still practice in week 8; a "
        "quarter ago it was 30. Once teachers and ads are paid, $64k is left, after $51k.",
        SUCCESS,
    ),
    Case(
        "A cheese box. 87 of 100 subscribers stayed (80 before). Once all costs are paid, $120k "
        "is left, after $97k.",
        SUCCESS,
    ),
    Case(
        "A climbing hall doubled its evening courses. Before, 74 of 100 members renewed; now it "
        "is 81. Rent and trainers are paid, and $48k is left instead of $33k.",
        SUCCESS,
    ),
    Case(
        "A tool rental shop won 1,200 customers. Of 100 who rent, 90 come back; it used to be 80. "
        "The campaign is paid for, and $140k is left, after $112k.",
        SUCCESS,
    ),
    Case(
        "A kitchen that cooks for clinics. All five clinics signed again; a quarter ago, one of "
        "six had left. The margin after wages rose from $70k to $83k.",
        SUCCESS,
    ),
    Case(
        "A podcast studio raised its prices and hired a second engineer. 85 of 100 clients "
        "stayed; it used to be 83. Once the new wage is paid, $27k is left instead of $19k.",
        SUCCESS,
    ),
    Case(
        "A club for bike repairs. Sign-ups fell by a tenth. 88 of 100 members stayed; it used to "
        "be 84. Once all costs are paid, $31k is left, after $25k.",
        SUCCESS,
        True,
    ),
    Case(
        "A choir school opened no new class. 91 of 100 pupils came back after the holidays; the "
        "year before, 86 did. With the same fees $44k is left, not $40k.",
        SUCCESS,
        True,
    ),
    Case(
        "A seed shop sold 3,900 parcels instead of 4,100. Of 100 who bought last spring, 62 "
        "bought again (55 before). Fewer parcels came back: what is left grew from $21k to $30k.",
        SUCCESS,
        True,
    ),
    Case(
        "A laundry service ended its cheapest offer, and 300 people never signed up. Of 100 who "
        "had signed up, 93 stayed, after 92; $18k is left, after $11k.",
        SUCCESS,
        True,
    ),
    Case(
        "A ferry line. Revenue fell by 3%, and the cost of fuel and hire by far more: $92k is "
        "left, after $70k. 79 of 100 renewed the season ticket; the year before, 77 did.",
        SUCCESS,
        True,
    ),
    Case(
        "A shop for hearing aids launched nothing, and its manager calls the quarter quiet. 95 of "
        "100 kept their service plan (90 before). $58k is left; it used to be $50k.",
        SUCCESS,
        True,
    ),
    Case(
        "A flower delivery. Four of 20 customers left; a quarter ago, one of 20 did. The van cost "
        "less, and still $9k is left, after $16k.",
        FAILURE,
    ),
    Case(
        "A rowing club. It was the wettest quarter in ten years. 70 of 100 members renewed, not "
        "82 as in spring, and what is left fell from $33k to $21k.",
        FAILURE,
    ),
    Case(
        "A beer box lost its brewer and found another. Of 100 customers, 55 stayed; a quarter "
        "ago, it was 63. $39k is left, after $44k.",
        FAILURE,
    ),
    Case(
        "An office building. Repairs doubled, and 12 of 40 firms moved out; the quarter before, "
        "four did. Once some rent is paid back, $25k is left instead of $50k.",
        FAILURE,
    ),
    Case(
        "An office of translators. Five of 30 clients did not come back; it used to be two. Wages "
        "were cut, and still $18k is left, after $24k.",
        FAILURE,
    ),
    Case(
        "A school bus service. It was cold, and buses broke down. 84 of 100 children stay for the "
        "next term, seven fewer than last time. Repairs took $31k of the $40k that is usually "
        "left.",
        FAILURE,
    ),
    Case(
        "A games club's best quarter so far: registrations up by 140%. 14 of 100 who join still "
        "play in week 8; it used to be 26. The campaign cost $90k; the newcomers have paid $35k.",
        FAILURE,
        True,
    ),
    Case(
        "A meal kit doubled its revenue to $800k. Each new customer got $60 in vouchers and "
        "brings in $38 once the food is paid. 71 of 100 customers stayed; it used to be 78.",
        FAILURE,
        True,
    ),
    Case(
        "A running app won a prize for design, and a million people opened it. 9 of 100 open it "
        "again a month later; it used to be 13. Once the servers are paid, $60k is left, after "
        "$75k.",
        FAILURE,
        True,
    ),
    Case(
        "A platform for teachers shipped 14 features, each on time. 66 of 100 schools renewed; "
        "the year before, 75 did. $210k is left, after $240k.",
        FAILURE,
        True,
    ),
    Case(
        "A film club. 92 of 100 members stayed (85 before), the most it ever had. Each of them "
        "got a free month: $18k is left, after $66k.",
        FAILURE,
        True,
    ),
    Case(
        "A pet insurer is proud of its margin: $310k is left, a record, after $200k. It no longer "
        "pays small claims. 78 of 100 customers renewed; it used to be 89.",
        FAILURE,
        True,
    ),
)


def _look(case: Case) -> str:
    return f"{case.kind}, {'looks otherwise' if case.looks_otherwise else 'plain'}"


RESULTS = numbered(_RESULTS, "R")
_BY_LOOK = {id_: Case(case.text, _look(case)) for id_, case in RESULTS.items()}
#: The ids of each deal, in the order in which they are shown: two of each kind and look.
RESULT_DEALS = deal(_BY_LOOK, [dict.fromkeys(sorted({_look(case) for case in _RESULTS}), 2)])


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the results of each deal."""
    rows = [
        (number, id_, RESULTS[id_].text) for number, ids in enumerate(RESULT_DEALS) for id_ in ids
    ]
    yield "quarterly_results.csv", ("deal", "id", "result"), rows
