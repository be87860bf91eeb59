"""What the documents tell of the initiatives for warehouses, growers and kitchens."""

from twohats_instructor.scenario.stories.shape import RiskParagraph, Story

STORIES = {
    "I06": Story("Saffron Mill", "Saffron Mill sorts its recipe library anew", {
        "D1": (
            RiskParagraph(2, "The groups of foods behind the taste profile change",
                  "Our groups of foods will be cut finer. {Odds} of those who had built taste "
                  "profiles on the old ones did them over; {days} working days, they told us."),
            RiskParagraph(4, "Old orders have to be matched to other names of foods",
                  "Names of foods get numbers at last. If you match your old orders before the "
                  "numbers are out, and {odds} do, you will match them twice. A second pass over "
                  "three years of orders is worth {days} days."),
            "The licence for 4,000 recipes is yours until 2029, pictures included.",
            RiskParagraph(1, "The planner's model is fed with a library that changes",
                  "Models trained on the library of last year have behaved oddly on the new one. "
                  "We saw it at {odds} customers. They trained and tuned for another {days} days."),
            RiskParagraph(3, "The cooks' judgement refers to recipes that are gone",
                  "About a tenth of the recipes will be withdrawn. When cooks had already judged "
                  "plans that used them, {odds} houses asked the cooks back: {days} days."),
        ),
        "D2": (
            "Leila will not announce the planner before the fair. She has promised Hana.",
            RiskParagraph(5, "Hana is away while the rules for allergies are made",
                  "Finance wants Hana for the year's forecast if the numbers turn. In {percent} "
                  "of all years they did; she was gone for {days} days, and rules for allergies "
                  "and children are not something that anybody else here would dare to write."),
        ),
        "D3": (
            RiskParagraph(6, "Allergy cases bring out more than planned",
                  "We have played allergy cases before, for labels. {Odds} rounds ended with a "
                  "list so long that Amara needed {days} more days to get through it."),
            "Loading the week's page takes 0.8 seconds on the oldest phone we own.",
        ),
        "D4": (
            RiskParagraph(7, "The trial with homes has to be partly repeated",
                  "Homes in a trial go on holiday. In {odds} trials too many did so at once, and "
                  "Hana asked for a second helping of {days} days before she would sign."),
        ),
    }),
    "I07": Story("Boreal Gauges", "Boreal Gauges changes the radio in its sensors", {
        "D1": (
            RiskParagraph(2, "Chargers for the north site do not fit the new radio",
                  "The sensor with the new radio charges from below. At {odds} sites that had "
                  "mounted our chargers early, they were mounted again in {days} days."),
            RiskParagraph(1, "Sensors have to be calibrated twice",
                  "Please calibrate after the last change of radio, not before it. {Odds} "
                  "customers were too early. With 600 pieces, a second round keeps one person "
                  "busy for {days} working days."),
            RiskParagraph(3, "Readers at the south site come late",
                  "Readers for your south site are on the ship after next. If that one is full, "
                  "which befalls {odds} ships at this season, they arrive {days} days later."),
            "The batteries are the same as before and may go by ordinary post.",
            RiskParagraph(4, "Limits by product group rest on old data sheets",
                  "New radio, new housing, and so perhaps other readings in the cold. For {odds} "
                  "users the limits had to be set again. Allow {days} days if you are among them."),
        ),
        "D2": (
            RiskParagraph(5, "Ben is away while sensors are chosen",
                  "Ben's shoulder again. He is on the list for the operation; the clinic gives "
                  "July a chance of {percent}. Then nobody chooses sensors for {days} days, for "
                  "who else should?"),
            "Lucia has found a van for the 40 routes; it is hers on Thursdays.",
        ),
        "D3": (
            RiskParagraph(6, "Alarms ring too often in the test",
                  "Alarms tested so far: {odds} rang all night at first. Until they rang only "
                  "when something was warm, Hana changed them for {days} days."),
            "The old thermometers agree with the new one to a tenth of a degree.",
        ),
        "D4": (
            "The loading teams want the display at eye level. It is at eye level.",
            RiskParagraph(7, "The inspector asks for part of the trial again",
                  "The inspector has asked for a second look after {odds} trials. She is quick, "
                  "but has to be fetched: {days} days."),
        ),
    }),
    "I08": Story("Kestrel Lockers", "Kestrel Lockers changes the locks and the base", {
        "D1": (
            RiskParagraph(2, "Lockers have to be chosen from another series",
                  "The series you looked at ends in summer. {Odds} buyers had to choose once more"
                  " and lost {days} days; we regret that."),
            "For six places you get the price of ten. We have put it in writing.",
            RiskParagraph(3, "The bases need power and drains in other places",
                  "The new base has its cable and its drain on the left. Where the ground work "
                  "was done to the old drawing, {odds} places were dug up again. For six of them "
                  "think of {days} working days."),
            RiskParagraph(4, "Door codes have to be written for other locks",
                  "Our locks will speak another language from autumn on. Door services written "
                  "for the old ones: {odds} had to be rewritten, in {days} days."),
            RiskParagraph(1, "Lockers arrive incomplete and are put up in two goes",
                  "In the first months of a new base we deliver doors and bodies apart, sometimes"
                  " weeks apart. {Odds} deliveries were like that, and the fitters came twice: "
                  "{days} days between the first screw and the last test."),
        ),
        "D2": (
            "Noor will sign the leases herself; the lawyer has read them.",
            RiskParagraph(5, "Ben is away while the devices are built in",
                  "When a cooling unit fails at the south site, Ben goes. Of his longer pieces of"
                  " work, {odds} were broken off for it, by {days} days. The proof of temperature"
                  " hangs on his hands alone."),
        ),
        "D3": (
            RiskParagraph(6, "The week without customers finds more than planned",
                  "Trial weeks with empty boxes: {odds} ended with doors that did not open. Amara"
                  " stayed for {days} days more until each had opened a hundred times."),
        ),
        "D4": (
            RiskParagraph(7, "Part of the trial with homes is repeated",
                  "If the inspector misses one record, the homes of that week count for nothing. "
                  "{Odds} trials with her had such a gap. Closing it took {days} days."),
            "Of the homes asked, nine in ten would walk five minutes to a locker.",
        ),
    }),
    "I12": Story("Lumen Terminals", "Lumen Terminals brings out a new system for its screens", {
        "D1": (
            RiskParagraph(2, "The rules do not fit the lines of the new screens",
                  "On the new system a screen holds five lines, not seven. Houses that wrote "
                  "their rules for seven shortened them afterwards: {odds} did, in {days} days."),
            RiskParagraph(1, "The north line's screens are refitted twice",
                  "Screens fitted before the new system came sometimes had to be taken down for "
                  "it. That concerned {odds} lines. Down, changed and up again: {days} days."),
            "The stands that you lent us for the fair are on their way back.",
            RiskParagraph(3, "The south line waits for parts",
                  "Parts for your second line are made after those for the first. We promise week"
                  " six; {odds} such promises we have missed this year, by {days} days."),
            RiskParagraph(4, "Shifts have to be trained on a changed surface",
                  "Buttons will sit elsewhere. {Odds} customers trained their shifts a second "
                  "time on that account and gave it {days} days."),
        ),
        "D2": (
            RiskParagraph(5, "Ben is away on the days of the line test",
                  "Ben has the keys, the ladder and the licence. He is also in the volunteer fire"
                  " brigade, and if the moor burns ({percent} of Septembers) he is off for {days}"
                  " days, test on the packing line or not."),
            "Hana sorts the 600 cases with two packers; they agree on nearly all.",
        ),
        "D3": (
            "The print of the pick list was compared with the screen: no difference.",
            RiskParagraph(6, "Closing finds more rules to mend than planned",
                  "Rules that were kept or mended at the end: after {odds} tests the heap to mend"
                  " was larger than thought. It meant {days} days before anybody could close."),
        ),
        "D4": (
            RiskParagraph(7, "The weeks of counting are begun again",
                  "Counts of two weeks were spoilt {times}, once by a flood, otherwise by "
                  "ourselves. Beginning again costs {days} days, since one week can be kept."),
        ),
    }),
    "I13": Story("Verity Labels", "Verity Labels moves its printers to another standard", {
        "D1": (
            RiskParagraph(1, "Labels print in the wrong form on the new standard",
                  "Your printers at both sites get the new standard with our next visit. Labels "
                  "printed straight from orders failed after it at {odds} customers, who had "
                  "{days} working days to spend on it."),
            RiskParagraph(2, "Growers have to sign their declarations again",
                  "Growers declare on our form, and the form changes. What was signed before is "
                  "not always accepted: {odds} houses had to ask again, and lost {days} days."),
            "Wet labels hold for 72 hours at four degrees; the report is enclosed.",
            RiskParagraph(3, "Allergen fields need another length and order",
                  "The fourteen fields will be longer, and in another order. Of systems as old as"
                  " yours, {odds} could not take it without surgery. It lasted {days} days."),
            RiskParagraph(4, "The app's list has to be read from another place",
                  "Apps that read allergens from us must read them elsewhere from autumn on. "
                  "Nothing hard; but {odds} makers needed {days} days, tests with the store "
                  "included."),
        ),
        "D2": (
            "Oskar pays the printer's slot in advance, so that it is ours.",
            RiskParagraph(5, "Lucia is away while the pack teams are trained",
                  "Lucia trains everybody, and with her record of who was there. She is on call "
                  "for the harvest at her father's: in {percent} of years it is early, and she "
                  "misses {days} days."),
        ),
        "D3": (
            RiskParagraph(6, "The ten hardest boxes find more than planned",
                  "Hard boxes were made up for bread in 2024. {Odds} of those tests led to "
                  "another round of declarations and took {days} days more than planned."),
            "All printers stopped when paper ran out, as they should.",
        ),
        "D4": (
            RiskParagraph(7, "The inspector comes a second time",
                  "After a first visit there is sometimes a second. {Odds} times there was, and "
                  "from her letter to her signature it took {days} days."),
            "The teams prefer the label on the short side. So did she.",
        ),
    }),
    "I14": Story("Brightshelf", "Brightshelf changes the maker of its controllers", {
        "D1": (
            RiskParagraph(2, "Lights and controllers have to be ordered anew",
                  "From July on our controllers come from another maker. {Odds} open orders had "
                  "to be placed again at that point, {days} days each with all the papers."),
            "Lamps now carry a warranty of five years. Older ones do as well.",
            RiskParagraph(1, "The north line's lamps do not answer the new controllers",
                  "Your north line has old wiring. Lines of that age did not always answer the "
                  "new controllers; {odds} were rewired in part. Reckon with {days} working days."),
            RiskParagraph(3, "The south line waits for controllers",
                  "Whoever has two lines gets the second set later. It came so late at {odds} "
                  "customers that the fitters stood idle for {days} days."),
            RiskParagraph(4, "The training has to be given with other signals",
                  "Green means take, today. On the new controllers green means done. Where shifts"
                  " had been trained before the change ({odds} of them), this took {days} days to"
                  " get out of people's heads."),
        ),
        "D2": (
            RiskParagraph(5, "Ben is away while shelves and lights are laid out",
                  "Ben might be lent to the north site's roof repair. Noor puts it at {percent}. "
                  "He would be up there for {days} days, and the layout of shelves and lights is "
                  "in no drawing but his own."),
            "Packers have been asked which shelves they dislike. The list is short.",
        ),
        "D3": (
            "The emergency stop works on both lines.",
            RiskParagraph(6, "The test on the packing line finds more than planned",
                  "On a line, a fault stops everything behind it. {Odds} line tests had to be "
                  "stretched over further Mondays and Tuesdays, by {days} days in the end."),
        ),
        "D4": (
            RiskParagraph(7, "A shift has to be switched over twice",
                  "Switching shift by shift sounds safe, and mostly is. Yet {odds} switches were "
                  "turned back after a bad morning. Trying again took {days} days."),
        ),
    }),
    "I16": Story("Northgate Stockware", "Northgate Stockware rebuilds units and stock", {
        "D1": (
            RiskParagraph(2, "Crates and kilos have to be defined again",
                  "In our new version a crate knows its kilos. {Odds} customers who had settled "
                  "this between their warehouses settled it again, over {days} days."),
            RiskParagraph(1, "The stock service has to be changed for the new version",
                  "Large orders reserve stock in our system, not in yours, once the new version "
                  "is in. Services built for the other way round: {odds} needed {days} further "
                  "working days."),
            "Our user group meets in Marrowby this year. Coffee is on us.",
            RiskParagraph(3, "Large units do not pass through the interface",
                  "Units above 999 did not pass our interface in the first trials. It is being "
                  "looked at. Should it stay so, for which we say {odds}, a way round in the old "
                  "order system is {days} days of work."),
            RiskParagraph(4, "Orders at midnight fall into the supplier's nightly run",
                  "Between eleven and one our nightly run is on. Of houses that take orders then,"
                  " {odds} had to store them up and send them later; building that took {days} "
                  "days."),
        ),
        "D2": (
            "Greta lends her list of kitchens; 31 are on it.",
            RiskParagraph(5, "Ines is away while credit and bills are built",
                  "Everything with bills goes over Ines's table. She has saved up leave, and the "
                  "law lets her take it. That she does so this autumn she rates at {percent}, and"
                  " it would be {days} days. Credit for kitchens would wait."),
        ),
        "D3": (
            RiskParagraph(6, "Three kitchens find more than planned",
                  "Friendly testers are thorough. At {odds} such tests so much came to light that"
                  " Amara stayed for another {days} days."),
            "Rebates of 0, 5 and 12 per cent were summed rightly by the order page.",
        ),
        "D4": (
            RiskParagraph(7, "The first month with kitchens is partly repeated",
                  "A first month can be spoilt by one bad week: it was so {times}. The week was "
                  "done again, which with the round of calls before it took {days} days."),
        ),
    }),
}  # fmt: skip
