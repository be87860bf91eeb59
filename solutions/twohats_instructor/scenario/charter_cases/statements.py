"""What people at Marrowby say of a project: a given limit, an assumption, or against the data.

`{…}` is filled in for the lead by the code that reads the table. The data are what the hand-over
shows under “What Marrowby knows”: deadline, budget, policy, stakeholders, team, calendar, and the
22 finished projects.
"""

from __future__ import annotations

from twohats_instructor.scenario.charter_cases.deals import Case

LIMIT, ASSUMED, AGAINST = "limit", "assumption", "against_data"
PATTERNS = (
    {LIMIT: 4, ASSUMED: 4, AGAINST: 4},
    {LIMIT: 5, ASSUMED: 4, AGAINST: 3},
    {LIMIT: 4, ASSUMED: 3, AGAINST: 5},
    {LIMIT: 3, ASSUMED: 5, AGAINST: 4},
)

STATEMENTS = (
    Case("No matter what the plan says, the work must be finished by working day {day}.", LIMIT),
    Case("The approved budget is ${budget}k, and there is one budget only.", LIMIT),
    Case("The sponsor commits to a date that about {commit} of 100 simulated runs meet.", LIMIT),
    Case("Only one person on the team knows the old order system.", LIMIT),
    Case("Oskar Nyman alone has the last word on whether the budget is released.", LIMIT),
    Case("If worst comes to worst, Leila Haddad says what gives way.", LIMIT, True),
    Case("Each idle day is counted at $2k, although no bill is ever sent for it.", LIMIT, True),
    Case("Perhaps nobody likes it, but neither site takes a change from day 100 on.", LIMIT, True),
    Case("A new hire is of use only after 40 working days, I'm afraid.", LIMIT, True),
    Case("I believe that Noor Rahman has to agree before her sites change.", LIMIT, True),
    Case(
        "The packing line may be stopped for a test on two days a week, and on no other.",
        LIMIT,
        True,
    ),
    Case("If a supplier gives us an interface, it will do what its description says.", ASSUMED),
    Case("Nobody on the team is called away to daily work for longer than a day or two.", ASSUMED),
    Case("The customers of the pilot, 5 in 100, behave like all the others.", ASSUMED),
    Case("The estimates come from those who will do the work.", ASSUMED),
    Case("The pick teams of both sites learn the new way of working within 3 hours each.", ASSUMED),
    Case("A letter to the food-safety inspector is answered within 10 days.", ASSUMED),
    Case("Noor Rahman will agree on day 40, of course, as she did before.", ASSUMED, True),
    Case(
        "If we order anything, we get the quote in writing, so the goods will arrive in time.",
        ASSUMED,
        True,
    ),
    Case("Certainly nobody else needs Ines Carvalho in the same weeks.", ASSUMED, True),
    Case("Nobody on this team will give notice: I know them all.", ASSUMED, True),
    Case(
        "The old order system handles 9,000 orders, and it will handle the load of the tests too.",
        ASSUMED,
        True,
    ),
    Case("Of Marrowby's 22 past projects, nearly all ended on their planned day.", AGAINST),
    Case("A new hire carries a full load after 2 weeks at the latest.", AGAINST),
    Case("Both warehouses can change their work at any time of the year, if you ask.", AGAINST),
    Case("A person who joins in the last 20 days makes the project end sooner.", AGAINST),
    Case(
        "We have 2 app testers, so one of them can always step in when the other is away.", AGAINST
    ),
    Case("Past projects were late now and then, but they kept to their budgets.", AGAINST),
    Case("The rule is that an idle day costs nothing as long as nobody was hired.", AGAINST, True),
    Case(
        "It is in writing: the sponsor promises a day that 50 of 100 simulated runs keep.",
        AGAINST,
        True,
    ),
    Case("It was always the suppliers: nothing else ever made a project late.", AGAINST, True),
    Case("No project here ever took more than 50% longer than planned.", AGAINST, True),
    Case("Oskar Nyman released the money on day 1, as he must.", AGAINST, True),
    Case("It is a fact that two of our team know the old order system.", AGAINST, True),
)
