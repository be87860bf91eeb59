"""Does reading the documents find the risks, and searching them not?"""

import re
from datetime import date, datetime

import pytest
from twohats.scenario import load
from twohats_instructor.scenario import documents, risks
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.earlier_paragraphs import todays_number
from twohats_instructor.scenario.stories.shape import read_stories

from tests.support import paragraph_searches as searches
from tests.support.paragraph_searches import SEARCHES, SearchedParagraph

STORY = load()
LEADS = tuple(risks.STRUCK_TASKS)
CHANCE = 0.15
each_lead = pytest.mark.parametrize("lead", LEADS)
each_search = pytest.mark.parametrize("name", SEARCHES)


def searched_paragraphs():
    """Every paragraph, with its place in its section."""
    sections: dict[tuple[str, str], list] = {}
    for id_, lead, paragraph in risks.paragraphs():
        sections.setdefault((id_[:2], lead), []).append((id_, paragraph))
    for (_, lead), rows in sections.items():
        task_names = " ".join(task.name for task in BREAKDOWNS[lead])
        for at, (id_, paragraph) in enumerate(rows):
            is_risk = paragraph.risk_number is not None
            yield SearchedParagraph(id_, lead, paragraph.text, is_risk, at, len(rows), task_names)


ALL = tuple(searched_paragraphs())
KNOWN = {
    number
    for lead in LEADS
    for row in STORY.documents.register(lead)
    for number in row["source"].split(", ")
}
#: What is left to be found: the paragraphs that no row of a register names.
LEFT = tuple(paragraph for paragraph in ALL if paragraph.id not in KNOWN)
LETTERS = tuple(paragraph for paragraph in ALL if paragraph.id.startswith("D1"))
TEXTS = {paragraph.id: paragraph.text for paragraph in ALL}
MARKED = {id_: (lead, paragraph) for id_, lead, paragraph in risks.paragraphs()}


def planted(lead, number):
    return risks.planted_risks(lead)[number - 1]


def hidden_risks(lead):
    """The two that the register lacks."""
    return [risk for risk in risks.planted_risks(lead) if KNOWN.isdisjoint(risk.sources)]


def has_number(text):
    return bool(searches.NUMBER.search(text))


@each_search
def test_sorts_a_search_no_better_than_chance(name):
    search = SEARCHES[name]
    assert abs(searches.rank_correlation(search, ALL)) <= CHANCE
    assert abs(searches.precision_above_chance(search, ALL)) <= CHANCE


@each_search
def test_finds_a_search_none_of_what_the_register_lacks(name):
    search = SEARCHES[name]
    assert abs(searches.rank_correlation(search, LEFT)) <= CHANCE
    assert abs(searches.precision_above_chance(search, LEFT)) <= CHANCE


@pytest.mark.parametrize(
    "name", ["a digit", "a number", "odds", "days", "odds or days", "might, could, may, if"]
)
def test_finds_a_search_nothing_in_the_letters(name):
    assert abs(searches.rank_correlation(SEARCHES[name], LETTERS)) <= CHANCE + 0.05


def test_does_the_measure_find_a_template():
    """What gave itself away is found: odds in every risk, and longer risks."""
    template = [
        SearchedParagraph(
            one.id, one.lead, f"{one.text} It was so in one of five." if one.is_risk else "Fine.",
            one.is_risk, one.at, one.count, one.task_names,
        )
        for one in ALL
    ]  # fmt: skip
    assert searches.rank_correlation(SEARCHES["odds"], template) > 0.9
    assert searches.rank_correlation(SEARCHES["the longest"], template) > 0.8
    assert searches.precision_above_chance(SEARCHES["odds"], template) > 0.4


@each_lead
def test_are_odds_and_days_never_in_one_sentence(lead):
    for paragraph in (one for one in ALL if one.lead == lead):
        for sentence in searches.sentences(paragraph.text):
            assert not (searches.ODDS.search(sentence) and searches.DAYS.search(sentence)), sentence


def test_has_half_of_the_noise_numbers():
    noise = [has_number(one.text) for one in ALL if not one.is_risk]
    risky = [has_number(one.text) for one in ALL if one.is_risk]
    assert 0.5 <= sum(noise) / len(noise) <= 0.7
    assert 0.5 <= sum(risky) / len(risky) <= 0.7


def test_has_a_third_of_the_risks_no_number_at_all():
    without = {
        lead: [
            risk.id
            for risk in risks.planted_risks(lead)
            if not any(has_number(TEXTS[source]) for source in risk.sources)
        ]
        for lead in LEADS
    }
    assert min(map(len, without.values())) >= 2
    assert sum(map(len, without.values())) >= 7 * len(LEADS) / 3


@each_lead
def test_are_half_of_a_lead_s_paragraphs_noise(lead):
    own = [one.is_risk for one in ALL if one.lead == lead]
    assert own.count(True) == own.count(False) == 9


@each_lead
def test_appear_some_risks_only_from_two_documents_together(lead):
    pairs = [risk for risk in risks.planted_risks(lead) if len(risk.sources) == 2]
    assert len(pairs) == 2
    for risk in pairs:
        assert len({source[:2] for source in risk.sources}) == 2
    # One is in the register, as an example of the kind; the other is to be found.
    assert [len(risk.sources) for risk in hidden_risks(lead)].count(2) == 1


@each_lead
def test_does_a_figure_in_a_paragraph_agree_with_its_risk(lead):
    for paragraph in (one for of_lead, one in MARKED.values() if of_lead == lead):
        chances = {paragraph.chance: 0, paragraph.chance_against: 1}
        if paragraph.risk_number is None:
            assert (chances, paragraph.days) == ({"": 1}, "")
            continue
        risk = planted(lead, paragraph.risk_number)
        for words, against in chances.items():
            if words:
                probability = 1 - risk.probability if against else risk.probability
                assert searches.share_in_words(words) == pytest.approx(probability, abs=0.01)
        if paragraph.days:
            days, is_exact = searches.days_in_words(paragraph.days)
            assert days == pytest.approx(risk.days, rel=1e-9 if is_exact else 0.4), paragraph.days


@each_lead
def test_can_what_the_register_lacks_be_estimated(lead):
    """By its own paragraphs or by the register's rows beside it: nobody has to guess blindly."""
    assert len(hidden_risks(lead)) == 2
    for risk in hidden_risks(lead):
        own = [MARKED[source][1] for source in risk.sources]
        assert any(one.chance or one.chance_against or one.days for one in own)
    rows = STORY.documents.register(lead)
    for risk in hidden_risks(lead):
        assert min(row["probability"] for row in rows) <= risk.probability + 0.05
        assert max(row["days"] for row in rows) >= risk.days * 0.6


@each_lead
def test_has_every_letter_a_sender_and_a_day(lead):
    head = risks.story(lead).heads["D1"]
    sender, addressee, day = re.fullmatch(r"(.+, .+), to (.+), (\d+ \w+)", head).groups()
    assert sender
    written = datetime.strptime(f"{day} 2027", "%d %B %Y").date()
    assert date(2027, 4, 1) <= written < date(2027, 7, 5)
    people = {person.name for person in STORY.company.team}
    people |= {stakeholder.name for stakeholder in STORY.company.stakeholders}
    assert addressee in people or addressee.startswith("whom it may concern")


def test_have_no_two_letters_one_sender():
    senders = {risks.story(lead).heads["D1"].partition(",")[0] for lead in LEADS}
    assert len(senders) == len(LEADS)


@each_lead
def test_were_the_rounds_on_fridays(lead):
    day = re.match(r"Friday (\d+ \w+),", risks.story(lead).heads["D2"])[1]
    assert datetime.strptime(f"{day} 2027", "%d %B %Y").weekday() == 4


def test_keeps_a_new_paragraph_the_numbers_of_other_leads():
    for id_, (lead, _) in MARKED.items():
        assert re.fullmatch(rf"D[1-4]\.{int(lead[1:])}\d\d", id_)
    assert len(set(MARKED)) == len(list(risks.paragraphs()))


def test_is_a_line_that_tells_neither_a_risk_nor_noise_named(tmp_path):
    (tmp_path / "I01.txt").write_text("A | B\nK1 C\n\nD1 E\nK9 Odd.\n", "utf-8")
    with pytest.raises(ValueError, match=r"I01.txt: expected a line.*K9 Odd"):
        read_stories(tmp_path)


def test_has_no_sentence_a_mark_left_over():
    for _, text in documents.documents():
        assert not re.search(r"[{}<>~]", text)


def test_is_every_earlier_paragraph_on_a_risk_found_today():
    """Of the 134 paragraphs of the first edition 91 told of a risk; the others had no successor."""
    counts = {"D1": 65, "D2": 26, "D3": 25, "D4": 18}
    earlier = [f"{name}.{at}" for name, count in counts.items() for at in range(1, count + 1)]
    today = {todays_number(number) for number in earlier} - set(earlier)
    assert today == {planted(lead, at).sources[0] for lead in LEADS for at in range(1, 8)}
    assert TEXTS.keys().isdisjoint(earlier)
    assert todays_number("D1.102") == "D1.102"
