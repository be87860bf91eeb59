"""Are words for what customers do found in a goal, in all their forms, and nothing else?"""

import pytest
from twohats.project.charter import behaviour_words


@pytest.mark.parametrize(
    "word",
    [
        *("cancel", "cancels", "cancelled", "canceled", "cancelling", "cancellation"),
        *("cancellations", "churn", "churned", "retention", "retain", "retains", "retained"),
        *("complain", "complains", "complained", "complaint", "complaints", "complaining"),
        *("reorder", "re-order", "reorders", "reordered", "re-ordering", "buy", "buys"),
        *("bought", "buying", "renewals", "adoption"),
        *("recommend", "satisfaction", "unsubscribe", "loyalty"),
    ],
)
@pytest.mark.parametrize("form", ["The number of {} falls by ten", "{} is better than today"])
def test_is_each_form_of_a_word_found_whoever_is_named(word, form):
    assert behaviour_words(form.format(word.capitalize())) == (word,)


@pytest.mark.parametrize(
    ("goal", "word"),
    [
        ("Fewer families leave in summer", "leave"),
        ("Nine in ten homes stay for a year", "stay"),
        ("A third of the subscribers skips a week", "skips"),
        ("New customers come back for a second box", "come back"),
        ("More offices order again within a month", "order again"),
        ("Whoever they are, they like it", "like"),
        ("Half of the families use swap", "use"),
        ("Each household uses swap once a month", "uses"),
        ("Subscribers are using both apps", "using"),
        ("Swap is used every week by a third of all subscribers", "used"),
        ("More customers renew after the first box", "renew"),
        ("In May nine in ten clients are satisfied", "satisfied"),
        ("90% satisfied customers", "satisfied"),
    ],
)
def test_is_what_people_do_found_where_people_are_named(goal, word):
    assert behaviour_words(goal) == (word,)


@pytest.mark.parametrize(
    "goal",
    [
        "In use at both sites before Noor Rahman's freeze begins",
        "Every part of the scope is handed over and in use",
        "No open fault that keeps an order from leaving the site",
        "All work and purchases within the budget",
        "Skip works in both apps by day 96",
        "Subscribers can cancel or skip a week in both apps",
        "A week can be cancelled until the cut-off",
        "The cancel button is on the first page",
        "The board counts skips, swaps and cancellations",
        "The complaints desk has its new script",
        "User manual signed by support",
        "All 8 scope items are used at both sites",
        "Both sites are using the new cut-off",
        "All labels satisfy the law",
        "Subscribers can use swap in both apps",
        "The contract with the supplier is renewed",
        "",
    ],
)
def test_is_what_the_project_hands_over_left_alone(goal):
    assert behaviour_words(goal) == ()


@pytest.mark.parametrize(
    "goal",
    [
        "All people and purchases for the project",
        "Everything bought or hired for the project",
        "Licenses that users buy or renew, and all that the two people spend",
    ],
)
def test_is_buying_in_a_cost_goal_the_projects_own(goal):
    assert behaviour_words(goal, "cost") == ()
    assert behaviour_words(goal, "scope") != ()


def test_is_what_customers_do_found_in_a_cost_goal_too():
    assert behaviour_words("Fewer refunds, since families cancel less", "cost") == ("cancel",)
