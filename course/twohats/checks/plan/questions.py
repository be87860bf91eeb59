"""What is asked of a project plan, why it matters, and the hints to each question."""

from __future__ import annotations

from twohats.checks.question import Question

FORMAT = Question(
    id="plan_format",
    text="Is every part of the plan there?",
    max=2,
    why="A plan with a blank in it is finished by somebody else, later and in a hurry.",
    hints=(
        "Go through the parts of the cockpit from left to right: which one is still empty?",
        "A joint plan says who does each task, what is promised and asked for, who hears of it, "
        "and what it means for Next.",
        "Give every task a person, then fill in promise, cost, one gate, one message, one "
        "milestone, and in the letter the day from which Next may count on the people and what "
        "would make this stop.",
    ),
)
NETWORK = Question(
    id="plan_network",
    text="Can the tasks be done in this order, and do they deliver the charter's scope?",
    max=4,
    why="Work that is not in the plan is done all the same, only without time or people for it.",
    misconception="M23a",
    hints=(
        "Set the scope of the charter beside the tasks of the first release.",
        "A smaller release is a decision that both sides know of. A forgotten task is not.",
        "Bring back each task that the scope needs; what you leave out on purpose goes into the "
        "letter back to the product side.",
    ),
)
PEOPLE = Question(
    id="plan_people",
    text="Is nobody, and not the packing line either, planned twice at once?",
    max=3,
    why="Two tasks on one desk take as long as one after the other; the plan only hides it.",
    misconception="M18",
    hints=(
        "Look at the load: who has two bars on the same day?",
        "A person does one task at a time. The task with less float waits least.",
        "Move the start of the later task to the day on which the person is free, or give it to "
        "somebody else who can do it.",
    ),
)
PROMISE = Question(
    id="plan_promise",
    text="Can the promised day be kept about four times in five, and before the limit?",
    max=0,
    why="A promise at even odds is broken every second time; one that cannot fail wastes days "
    "that others wait for. The marker's model knows all linked risks, your register only yours.",
    misconception="M19",
    hints=(
        "Read the chance of the day that you promise, not only the day.",
        "Company policy promises at a chance of about 80%. If that day lies beyond the limit, "
        "the plan must change and not the number.",
        "Look at which risks share a cause, buy a response or ask early for a second person or "
        "a smaller release, then promise the P80 of the plan that results.",
    ),
)
COST = Question(
    id="plan_cost",
    text="Does the cost stay within the approved budget in four futures of five?",
    max=0,
    why="Whoever asks for more money in the last month has no choice left to offer.",
    hints=(
        "Set the P80 of the cost beside the approved budget.",
        "People, purchases, responses, and risks that strike: each has a price.",
        "Take back the response that buys the fewest days for its price.",
    ),
)
RISKS = Question(
    id="plan_risks",
    text="Has each risk an owner and a response, and each contingency its trigger?",
    max=1,
    why="A risk without an owner is watched by nobody; without a trigger, everybody waits for "
    "somebody else to say that it has happened.",
    misconception="M20",
    hints=(
        "Which rows of the register have a blank?",
        "To accept is a response too, if somebody decided it. The documents tell of risks that "
        "the register does not hold yet.",
        "Read the documents paragraph by paragraph, add what can still happen under the "
        "paragraph's number, and give each row an owner, a type of response and, for a "
        "contingency, the sign that starts it.",
    ),
)
GATES = Question(
    id="plan_gates",
    text="Does each gate, review and acceptance come before the work that it controls?",
    max=2,
    why="A look that comes after the work can only find who is to blame.",
    misconception="M24a",
    hints=(
        "Follow the links from the gate: do you arrive at the work that it is to hold back?",
        "A review looks at something made and lets the next step begin; an acceptance criterion "
        "is agreed before the work that it judges.",
        "Have one of each kind, at a task from which a chain of links leads to the controlled "
        "task, with a criterion that one can answer by yes or no.",
    ),
)
MESSAGES = Question(
    id="plan_messages",
    text="Does everybody who decides hear of it before the day of decision?",
    max=2,
    why="Who hears of a decision on the day itself postpones it, and the project waits.",
    hints=(
        "Set the list of stakeholders beside the list of messages.",
        "Some approvers have a date that nobody asked about.",
        "Send each person who decides a message at least one working day before the decision.",
    ),
)
CONSISTENCY = Question(
    id="plan_consistency",
    text="Do all parts name the same date, cost and scope, and does Next wait for the people?",
    max=2,
    why="The plan is one thing and not five documents; whoever reads two of them must not find "
    "two plans.",
    misconception="M09",
    hints=(
        "Read the list of contradictions in the cockpit.",
        "When the promise moves, the messages, the milestones and Next move with it.",
        "Promise no day before your last task's own end, ask for the P80 of the cost, and copy "
        "both into each message; let scope and tasks agree, and free the people for Next on the "
        "plan's P80 and not before.",
    ),
)
