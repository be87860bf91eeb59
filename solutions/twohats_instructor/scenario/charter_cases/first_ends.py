"""The end conditions of the first edition, for what was answered before there were others."""

from __future__ import annotations

from twohats_instructor.scenario.charter_cases.deals import Case
from twohats_instructor.scenario.charter_cases.end_conditions import (
    FEELING,
    NO_DAY,
    NO_NUMBER,
    SOUND,
)

FIRST_END_CONDITIONS = (
    Case("The last paper form has been shredded, and Oskar has signed for it.", SOUND),
    Case("200 orders in a row have left the south site without a wrong item.", SOUND),
    Case("On 3 May all nine tills print the new receipt; the shop manager signs.", SOUND),
    Case("The inspector's letter of approval is in Leila's hands.", SOUND),
    Case("All 61 growers have signed the new contract, or have ended the old one.", SOUND),
    Case("The old server is switched off, and its lease has ended.", SOUND),
    Case("By 30 June the town has paid the last $40k of the grant.", SOUND),
    Case("Six people have passed the driving test, and Noor holds their papers.", SOUND),
    Case("Noor has signed for both sites, whether she is happy with it or not.", SOUND, True),
    Case("18 of 20 drivers tick “I would keep it” in the survey of 14 March.", SOUND, True),
    Case("The whole staff, 43 people, has signed that it was shown the new exit.", SOUND, True),
    Case("The judge has ruled, one way or the other.", SOUND, True),
    Case("The last of the 350 old crates is sold or has gone to the scrap yard.", SOUND, True),
    Case("Greta, who trusts no list, has counted the keys: there are 112.", SOUND, True),
    Case("The two weeks from 1 to 14 June are over, however they went.", SOUND, True),
    Case("The baker and the growers have shaken hands on it and signed the minutes.", SOUND, True),
    Case(
        "The pilot has run for a while at both sites, with Noor looking on.", NO_DAY, also=NO_NUMBER
    ),
    Case("The ten drivers have driven the new routes long enough.", NO_DAY, also=NO_NUMBER),
    Case("All 12 parts are handed over to support in good time before summer.", NO_DAY),
    Case("The 40 new phones have been with the drivers for some time.", NO_DAY, also=NO_NUMBER),
    Case("The two new lines have run until all has settled down.", NO_DAY),
    Case(
        "The lights of all 40 shelves have been burning for a reasonable time.",
        NO_DAY,
        also=NO_NUMBER,
    ),
    Case("Support takes over once the first busy weeks lie behind us.", NO_DAY),
    Case(
        "Most of the shops have the new till by 1 October, the day of the fair.",
        NO_NUMBER,
    ),
    Case("On 15 March enough drivers hold the new license to run all the routes.", NO_NUMBER),
    Case("By 30 April hardly any order is packed wrong at either of the two sites.", NO_NUMBER),
    Case("Noor signs on day 60 that faults have become rare.", NO_NUMBER),
    Case("By 30 June a good part of the growers has signed the new contract.", NO_NUMBER),
    Case("On 12 May the six people in support answer fast, no matter who calls them.", NO_NUMBER),
    Case(
        "At the audit of 16 September the old store is largely empty.",
        NO_NUMBER,
    ),
    Case("On 1 June the packers of both sites are at ease with the new line.", FEELING),
    Case("By day 58 everybody at both sites is happy with the tills, and says so.", FEELING),
    Case("At the review of 3 May the team is proud of what it has made.", FEELING),
    Case("On day 45 Greta feels that the desk and its 310 offices are in good hands.", FEELING),
    Case("By 30 June the 61 growers trust the new scales at the two sites.", FEELING),
    Case("On 14 March the drivers like their 12 new routes.", FEELING),
    Case("When the pilot ends on day 70, the customers in it are satisfied.", FEELING),
)
