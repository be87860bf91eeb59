"""What the documents tell of the initiatives for subscribers."""

from twohats_instructor.scenario.stories.shape import RiskParagraph, Story

STORIES = {
    "I01": Story("Calder Systems", "Calder Systems rebuilds its stock interface", {
        "D1": (
            "Thank you for renewing. Your price for the stock feed stays as it was, and the two "
            "readers at the south gate are now part of it.",
            RiskParagraph(1, "The interface for live stock changes while the service is built",
                  "Our interface for live stock is being rebuilt this summer. Of the customers "
                  "who moved over so far, {odds} had to write their stock service a second time; "
                  "it took them about {days} working days."),
            RiskParagraph(4, "Our field names arrive in a new version of the feed",
                  "The counts at both your sites come in our old field names. If the new feed is "
                  "out before your contract on it is signed, and we think {odds} for that, the "
                  "definitions have to be talked through again: {days} days, at other sites."),
            RiskParagraph(2, "Part weeks have to be billed against a moved price table",
                  "Part-week billing reads our price table, which moves with the same release. "
                  "{Odds} ledgers like yours did not add up afterwards. Putting that right kept "
                  "their people busy for {days} working days."),
            RiskParagraph(3, "The cut-off message of the warehouses comes in another form",
                  "You asked about the warehouses' cut-off. The message will exist, though "
                  "perhaps not in the form you have on paper; at {odds} sites it differed, and "
                  "tying it in took {days} days more."),
        ),
        "D2": (
            RiskParagraph(5, "Ines is called away while she builds the swap engine",
                  "Ines said it herself: when the old order system stops, she drops everything. "
                  "Over ten years that befell {odds} of her larger pieces of work. The swap "
                  "engine would then lie for {days} days, since nobody else can read it."),
            "Tomas has cleared his desk of the reports for finance. Oskar's intern runs them now, "
            "and nobody has missed a number.",
        ),
        "D3": (
            "Load test of the box page: three times the December peak, no page slower than a "
            "second. Nothing to do.",
            RiskParagraph(6, "Testing the swap screens shows more than planned",
                  "Screens on which customers rearrange something (seven in two years): {odds} "
                  "came back from test with so many open points that the app team needed another "
                  "{days} days. Swap screens are of that sort."),
        ),
        "D4": (
            RiskParagraph(7, "Part of the pilot has to be run again",
                  "Pilots with a few subscribers in a hundred: {odds} had an odd week in it, a "
                  "holiday or a strike, and part was run again. Allow {days} days if it comes."),
        ),
    }),
    "I03": Story("Fleetline", "Fleetline moves all carriers to another platform", {
        "D1": (
            RiskParagraph(2, "The carriers' terms are agreed twice",
                  "Two of your three carriers change over to us in August. {Odds} shippers then "
                  "sat down with them twice about the same promise, and lost {days} days by it."),
            RiskParagraph(1, "Scans reach Marrowby in another form than described",
                  "The description of our scans that you hold is last year's. Where receivers "
                  "were built from it, {odds} had to be taken apart again; count on {days} "
                  "working days for that, should it be so with you."),
            "Our help desk now answers until ten at night, at no charge. The number stays.",
            RiskParagraph(3, "Arrival windows are sent by two addresses at once",
                  "For some weeks arrival windows will come from the old address and the new one."
                  " Order systems without a filter took both at {odds} customers; sorting it out "
                  "there meant {days} days."),
            RiskParagraph(4, "Notices to the app come too often",
                  "While we move, a van may be announced twice. Apps that send notices need a "
                  "brake then. It was so for {odds} of our customers, and cost {days} days."),
        ),
        "D2": (
            "The evening desk has two people until the end of the year. That was never certain, "
            "now it is.",
            RiskParagraph(5, "Ines is away while the credit is built",
                  "Credits sit in the ledger part, so they wait for Ines. She may be asked to sit"
                  " on the auditors' bench in autumn; she gives it {percent}. It would be {days} "
                  "days during which the credit for late boxes stands still."),
        ),
        "D3": (
            RiskParagraph(6, "The test from scan to doorstep finds more than planned",
                  "Tests across several houses: {odds} found faults on the other side of the "
                  "fence, and Amara waited for a repair, {days} days as a rule. From scan to "
                  "doorstep there are four houses."),
            "The phone list for the vans was tested in March and is right.",
        ),
        "D4": (
            "Drivers liked the cards at the dashboard. They cost $90 and are still there.",
            RiskParagraph(7, "One of the two routes has to be driven again",
                  "Of the trials on two routes, {odds} were upset by roadworks on one of them. "
                  "The week was driven again; with the talks before it, {days} working days."),
        ),
    }),
    "I05": Story("Quillon Ledgers", "Quillon Ledgers changes its tax module", {
        "D1": (
            RiskParagraph(1, "The ledger's account table is built anew",
                  "Version 9 of our module keeps accounts in a tree. {Odds} of those who joined "
                  "accounts before updating had to do so again, and spent {days} days on it."),
            RiskParagraph(3, "The monthly run has to be changed for the new rates",
                  "Monthly runs will need the new table of rates. If yours is written before it "
                  "is out ({odds}, by our calendar), expect {days} days of changes."),
            "You are entitled to two seats at our autumn day in Brill. Lunch is included.",
            RiskParagraph(2, "The invoice page shows figures that the module no longer gives",
                  "Some fields that invoice pages show will go. We cannot say which yet; with "
                  "{odds} customers it concerned what office managers look at first. They redrew "
                  "the page in {days} days."),
            RiskParagraph(4, "Accounts that were moved do not agree with the module",
                  "When accounts are moved, our converter has stumbled over floors without a "
                  "number. That was so in {odds} cases, and {days} days went into finding them."),
        ),
        "D2": (
            RiskParagraph(5, "Ines is away while credit notes are built",
                  "Ines has put her name down for the jury. If she is drawn (the court speaks of "
                  "{percent}), she is gone for {days} days just when the credit notes are due."),
            "Greta will ask her ten offices herself; she has their mobile numbers.",
        ),
        "D3": (
            "All 14 accounts with several floors printed without a fault in last year's trial run.",
            RiskParagraph(6, "Last year's orders bring out more faults than planned",
                  "Whenever old orders were played through a new ledger, {times} something came "
                  "up that nobody remembered agreeing to. Amara then tested for {days} days "
                  "longer."),
        ),
        "D4": (
            RiskParagraph(7, "Part of the year's books is closed twice",
                  "Closing on a new form: in {odds} years a month had to be opened again because "
                  "one office paid by the old invoice. It kept Tomas for {days} days."),
        ),
    }),
    "I09": Story("Paperwing Studio", "Paperwing Studio changes its presses", {
        "D1": (
            RiskParagraph(1, "The first box has to be designed for another format",
                  "Our new presses take another sheet. {Odds} boxes drawn before the change had "
                  "to be drawn again, which took their designers {days} working days."),
            "We have put aside the green that you like. It will be enough for two years.",
            RiskParagraph(3, "The card has to be set again",
                  "Cards with recipes are set with our own program, and that is new too. Of the "
                  "first sets sent to us, {odds} came back to the writer, for {days} days."),
            RiskParagraph(2, "Pictures for the app's guide come late",
                  "The drawings for the guide in your app come from the same desk as the boxes. "
                  "If the presses keep us, these wait: {odds}, I should say, and for {days} days."),
            RiskParagraph(4, "Taste cards and screens do not match",
                  "The little pictures for the taste questions are promised for week five. Last "
                  "time we changed presses, {odds} such orders were wrong in part; app makers "
                  "lost {days} days to that."),
        ),
        "D2": (
            "Wei has 15 new homes on her list already; all have said yes.",
            RiskParagraph(5, "Elif is away while homes are followed",
                  "Elif's sister expects twins. Should they come early, and the doctor puts it at"
                  " {percent}, she is away for {days} days and the visits to new homes wait for "
                  "her."),
        ),
        "D3": (
            RiskParagraph(6, "The test of the first weeks finds more than planned",
                  "A guide that runs over a week is slow to test: each mistake shows up a day "
                  "later. {Odds} such tests needed {days} days beyond the plan."),
            "The welcome mails reached all 40 test addresses.",
        ),
        "D4": (
            "Drawing homes by lot was understood by everybody at the first try.",
            RiskParagraph(7, "The roll-out by lot is begun again",
                  "With {odds} roll-outs by lot, the two groups got mixed up at one site and we "
                  "began anew. That is {days} days gone, each time."),
        ),
    }),
    "I10": Story("Tallymark", "Tallymark puts its points module on new ground", {
        "D1": (
            RiskParagraph(2, "The rules have to be agreed anew with the module's terms",
                  "Our terms for points are with the lawyers. {Odds} shops have had to rewrite "
                  "their rules of earning after such a round, at {days} days each."),
            RiskParagraph(1, "The points ledger is built on a part that changes",
                  "The part of our module that ledgers lean on will be exchanged this season. "
                  "Where a ledger stood half finished, {odds} were begun again in places: {days} "
                  "working days."),
            RiskParagraph(3, "Spending points on a box fails in the new module",
                  "Spending on goods that have no fixed price, such as a weekly box, works today."
                  " For the new ground we would not swear to it; we rate it {odds} that you have "
                  "to work round it, for {days} days."),
            "Your keys are valid for another 24 months. Nothing needs to be done.",
            RiskParagraph(4, "The points page has to be drawn with other fields",
                  "Balances will carry a date of expiry each. On {odds} customers' pages there "
                  "was no room for it. Making some took {days} days."),
        ),
        "D2": (
            "Marcus has seen the three cases and signed that he has.",
            RiskParagraph(5, "Ines is away while expiry and refunds are built",
                  "Expiry and refunds are Ines's again. The quarterly restore went wrong {times},"
                  " and then she was at it for {days} days, doing nothing else."),
        ),
        "D3": (
            "The page for vouchers passed on all twelve phones.",
            RiskParagraph(6, "The test of points finds more than planned",
                  "Whatever counts something for customers is tested to the last digit. {Times} "
                  "that showed a second rule behind the rule: {days} days more."),
        ),
        "D4": (
            RiskParagraph(7, "The first week of points is taken back and repeated",
                  "The stamp card of 2025 had to be withdrawn after three days and brought out "
                  "again. Out of all first weeks, {odds} went like that, at {days} days each."),
        ),
    }),
    "I15": Story("Hue and Daughters", "Hue and Daughters moves house", {
        "D1": (
            RiskParagraph(2, "A direction for the new look comes late from the agency",
                  "We are moving in July. One of the three directions may be packed in a crate "
                  "when you want to see it; {odds}, and the crates take {days} days."),
            RiskParagraph(1, "The style book has to wait for the agency's colour proofs",
                  "Proofs for your style book come from a press that moves with us. {Odds} "
                  "clients got theirs in a state that they sent back. It held them up for {days} "
                  "days."),
            RiskParagraph(3, "Pictures and icons have to be drawn a second time",
                  "Your icons are drawn by Mette, who may not come along to the new town. If "
                  "somebody else takes over ({odds}), you get other icons, {days} days later."),
            "We enclose the invoice for May. It contains no surprises.",
            RiskParagraph(4, "The shared parts come in a form the app cannot use",
                  "Shared parts will be sent in the form our new tools write. With {odds} apps it"
                  " did not fit at once; {days} days of handwork followed there."),
        ),
        "D2": (
            RiskParagraph(5, "Priya is away while the screens of joining are made",
                  "Priya's visa runs out in the autumn. It will be renewed, she is sure; but with"
                  " a chance of {percent} she has to fly home first, and that is {days} days "
                  "without her on the screens of joining."),
            "Jonas has taken the fast phones back and works on the slow ones now.",
        ),
        "D3": (
            "Contrast was measured on every screen of today's app: two too pale, both mended.",
            RiskParagraph(6, "24 devices show more faults than planned",
                  "More devices, more to see: of the tests on over twenty, {odds} ran {days} days"
                  " over, mostly because of large type."),
        ),
        "D4": (
            RiskParagraph(7, "The store sends the release back",
                  "The store's review has sent us back {times}. Asking again, waiting and "
                  "answering their letter took {days} days together."),
        ),
    }),
}  # fmt: skip
