"""Goal lines of other projects: known on the last day of the project, yes or no?

What is not known on that day belongs to the product: customers, users or the years will tell. Some
lines of each kind look like the other one.
"""

from __future__ import annotations

from twohats_instructor.scenario.charter_cases.deals import Case

YES, NO = "yes", "no"
PATTERNS = ({YES: 3, NO: 3},)

GOAL_LINES = (
    Case("Both sites have changed over to the new rules by working day 58.", YES),
    Case("All hours and purchases together stay within $78k.", YES),
    Case("No fault that stops an order is open after the final test.", YES),
    Case("The inspector's letter of approval is on file.", YES),
    Case("All 14 people in support have passed the exercise.", YES),
    Case("Of 200 test orders at most 2 are packed wrong.", YES),
    Case("The handbook is signed by Wei Zhang.", YES),
    Case("All three carriers have signed the new delivery windows.", YES),
    Case("With 500 test orders a minute, no page takes longer than 2 seconds.", YES),
    Case("The old order form is switched off in both apps.", YES),
    Case("In the usability test, 27 of 30 customers found the button.", YES, True),
    Case("The board that counts cancellations is live, with last month on it.", YES, True),
    Case("120 homes of the pilot have filled in the questionnaire.", YES, True),
    Case("Every customer with an open order has been sent the new terms.", YES, True),
    Case("For the pilot, 5% of all subscribers have the new version.", YES, True),
    Case("The people who answer complaints have the new script in two languages.", YES, True),
    Case("In the test app, cancelling takes two taps, as it did before.", YES, True),
    Case("Twenty families have sent back their boxes of the trial.", YES, True),
    Case("Fewer families cancel in the summer months, when many travel.", NO),
    Case("50 in 100 new homes order a second box.", NO),
    Case("Retention of new homes rises from 52 to 60 in 100.", NO),
    Case("Of 100 subscribers 30 skip a week instead of leaving.", NO),
    Case("Messages about late boxes fall by a quarter in the first winter.", NO),
    Case("Offices renew their contracts in spring.", NO),
    Case("New homes tell their neighbours: 300 referrals a quarter.", NO),
    Case("By next year's survey, customers find the box worth its price.", NO),
    Case("There are more than 9,000 orders a week again by the Christmas after next.", NO),
    Case("Whoever has tried the planner uses it again the week after.", NO),
    Case("The purchase has paid for itself after eighteen months.", NO, True),
    Case("Both sites run for a full year without a day of standstill.", NO, True),
    Case("Packers save two minutes an order once they are used to it.", NO, True),
    Case("Support costs $3k less a quarter.", NO, True),
    Case("At most 4 faults are reported in the first half year of daily work.", NO, True),
    Case("At the next recall, 9 of 10 boxes are found within the hour.", NO, True),
    Case("Less than 3% of the boxes are thrown away next season.", NO, True),
    Case("In three years the new part can still be changed within a day.", NO, True),
)
