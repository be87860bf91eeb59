"""End conditions of other projects: could two people disagree about whether it is over?

Sound is what is true or not on one day for everybody: a paper signed, a thing switched off, a count
against its number. Half of the sound lines hold words that lists of vague words hold (happy, most,
for a while), and half of the faulty ones hold none: what a line means decides, and not its words.
Where a line says neither how long nor until when, it lacks a day as much as a number.
"""

from __future__ import annotations

from twohats_instructor.scenario.charter_cases.deals import Case

SOUND, NO_DAY, NO_NUMBER, FEELING = "sound", "no_day", "no_number", "feeling"
PATTERNS = (
    {SOUND: 3, NO_DAY: 1, NO_NUMBER: 1},
    {SOUND: 3, NO_NUMBER: 1, FEELING: 1},
    {SOUND: 3, NO_DAY: 1, FEELING: 1},
)
#: Lines of the first edition had lower numbers, and answers about them are told by these.
FIRST_NUMBER = 51

END_CONDITIONS = (
    Case("The last paper form has been shredded, and Oskar has signed for it.", SOUND),
    Case("At the south site, 200 orders in a row have left without a wrong item.", SOUND),
    Case("On 3 May all nine tills print the new receipt; the shop manager signs.", SOUND),
    Case("The inspector's letter of approval is in Leila's hands.", SOUND),
    Case("By 30 June all 61 growers have signed the new contract or ended the old one.", SOUND),
    Case("By 1 June the old server is off, and its lease has ended.", SOUND),
    Case("By 30 June the town has paid the last $40k of the grant.", SOUND),
    Case("By day 45 six people have passed the driving test; Noor holds the papers.", SOUND),
    Case("At the hearing of 5 April the judge has ruled, one way or the other.", SOUND),
    Case("Each of the 43 people at the south site has been shown the new exit.", SOUND),
    Case("The last of the 350 old crates is sold or has gone to the scrap yard.", SOUND),
    Case("The ten drivers have each driven the 12 new routes to the end twice.", SOUND),
    Case("Noor has said yes at the review, whether she is happy with it or not.", SOUND, True),
    Case("On 14 March, 18 of the 20 drivers tick “I like it” in the survey.", SOUND, True),
    Case("Greta, who trusts no list, has counted the keys: there are 112.", SOUND, True),
    Case("Proud of it or not, all nine in the team have handed in their old badge.", SOUND, True),
    Case("By day 70 all 40 customers have told us if they are satisfied.", SOUND, True),
    Case("“Most of the shops” means 31 of the 60, and the 31st has the new till.", SOUND, True),
    Case("On 12 May hardly any box is wrong: 2 of 500 at most, as counted.", SOUND, True),
    Case("Enough drivers hold the new license on 15 March: 14, one for each route.", SOUND, True),
    Case("At the count of 2 May the old store is nearly empty: 9 crates at most.", SOUND, True),
    Case("The two weeks from 1 to 14 June are over, however they went.", SOUND, True),
    Case("The pilot has run for some time: the 20 working days that were planned.", SOUND, True),
    Case(
        "The new line was on trial for a while: it is now paid for, and the old one sold.",
        SOUND,
        True,
    ),
    Case("The lights of all 40 shelves have burned long enough: 72 hours each.", SOUND, True),
    Case(
        "The pilot has run for a while at both sites, and Noor has watched it.",
        NO_DAY,
        also=NO_NUMBER,
    ),
    Case("The ten drivers have driven the new routes long enough.", NO_DAY, also=NO_NUMBER),
    Case("All 12 parts have gone to support in good time: well before the summer.", NO_DAY),
    Case("The 40 new phones have been with the drivers for some time.", NO_DAY, also=NO_NUMBER),
    Case("The old server has stayed on for as long as anybody at work needed it.", NO_DAY),
    Case(
        "Support takes over the 12 parts once it has the people for them.", NO_DAY, also=NO_NUMBER
    ),
    Case("The nine shops have kept both tills side by side through the season.", NO_DAY),
    Case(
        "The lights of all 40 shelves have held through a spell of cold weather.",
        NO_DAY,
        also=NO_NUMBER,
    ),
    Case("Most of the shops have the new till by 1 October, the day of the fair.", NO_NUMBER),
    Case("On 15 March enough drivers for the routes hold the new license.", NO_NUMBER),
    Case("Hardly any order is packed wrong at either of the two sites by 30 April.", NO_NUMBER),
    Case("At the audit of 16 September the old store is largely empty.", NO_NUMBER),
    Case("Wrong boxes at the two sites are back to a normal level by 30 April.", NO_NUMBER),
    Case("On 1 June the old store holds all that is needed in an ordinary week.", NO_NUMBER),
    Case("Shops all over the town have signed for the new till by 1 October.", NO_NUMBER),
    Case("On 12 May the six in support pick up the phone before callers give up.", NO_NUMBER),
    Case("Everybody at both sites is happy with the tills on day 58 of the project.", FEELING),
    Case("At the review of 3 May the team is proud of what it has made.", FEELING),
    Case("By 30 June the 61 growers trust the new scales at the two sites.", FEELING),
    Case("When the pilot ends on day 70, the 40 customers in it are satisfied.", FEELING),
    Case("Greta sees it on day 45: the desk and its 310 offices are in good hands.", FEELING),
    Case("The ten drivers would miss the new routes if the old ones came back.", FEELING),
    Case("On 1 June the packers of both sites are fans of the new line.", FEELING),
    Case("By day 60 the south site's 43 people have come around to the new exit.", FEELING),
)
