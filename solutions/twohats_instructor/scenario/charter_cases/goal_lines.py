"""Goal lines of other projects: known on the last day of the project, yes or no?

What is not known on that day belongs to the product: customers, users or the years will tell. Some
lines of each kind look like the other one.
"""

from __future__ import annotations

from twohats_instructor.scenario.charter_cases.deals import Case

YES, NO = "yes", "no"
PATTERNS = ({YES: 3, NO: 3},)

GOAL_LINES = (
    Case("Both sites change over to the new rules by working day 58.", YES),
    Case("All hours and purchases together stay within $78k.", YES),
    Case("When the result is handed over, no open defect stops an order.", YES),
    Case("The inspector's letter of approval is on file.", YES),
    Case("The 14 people in support pass the test at the end of their training.", YES),
    Case("Of 200 test orders at most 2 are packed wrong.", YES),
    Case("Wei Zhang signs the handbook that support will use in the coming season.", YES),
    Case("Three carriers sign the delivery windows that hold from next winter on.", YES),
    Case("With 500 made-up orders a minute, no page takes longer than 2 seconds.", YES),
    Case("The old order form is switched off in both apps.", YES),
    Case("27 of the 30 customers who were invited found the button.", YES, True),
    Case("The dashboard that counts cancellations by quarter goes live.", YES, True),
    Case("120 households have filled in the long questionnaire about the box.", YES, True),
    Case("The new terms go out to every customer with an open order.", YES, True),
    Case("For the pilot, 5% of all subscribers have the new version.", YES, True),
    Case(
        "The people who will answer complaints next summer have been given the new script, in two "
        "languages.",
        YES,
        True,
    ),
    Case("In the test app, canceling takes two taps, as it did before.", YES, True),
    Case("Twenty families send back the boxes that were lent to them.", YES, True),
    Case("Fewer families cancel in the summer months, when many travel.", NO),
    Case("50 in 100 new households order a second box.", NO),
    Case("Retention of new households has risen from 52 to 60 in 100.", NO),
    Case("Of 100 subscribers, 30 have skipped a week instead of leaving.", NO),
    Case("Messages about late boxes fall by 25% in the first winter.", NO),
    Case("All offices with a test contract renew it when it runs out.", NO),
    Case("New households have told their neighbors: 300 referrals are counted.", NO),
    Case("Customers who left have come back because the box is worth it.", NO),
    Case("There are more than 9,000 orders a week again, as there were once.", NO),
    Case(
        "The households in the pilot are still using the planner a year on.",
        NO,
    ),
    Case("The purchase has paid for itself after eighteen months.", NO, True),
    Case("Both sites run for a full year without a day of downtime.", NO, True),
    Case(
        "In their second season with the new way, the packers need two minutes less per order.",
        NO,
        True,
    ),
    Case("Support costs $3k less a quarter.", NO, True),
    Case("At most 4 defects are reported once the new part is in daily use.", NO, True),
    Case("At the first real recall, 9 of 10 boxes are found within the hour.", NO, True),
    Case(
        "Less than 3% of the boxes are thrown away later.",
        NO,
        True,
    ),
    Case("In three years the new part can still be changed within a day.", NO, True),
)
