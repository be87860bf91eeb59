"""Each initiative's limit in time: what would be too late for it, and who says so.

`day` is a working day counted from the start of quarter 1 (5 July 2027).
"""

from __future__ import annotations

FREEZE = (100, "Change freeze in both warehouses until the holiday peak is over (Noor Rahman)")
PROVIDER = (85, "Last test slot of the year with the payment provider (Oskar Nyman)")
STORE = (110, "The app stores take no reviews over the holidays (Tomas Reyes)")

LIMITS = {
    "I01": FREEZE,
    "I02": FREEZE,
    "I03": FREEZE,
    "I04": (165, "The spring gift season begins on 1 March 2028 (Marcus Oyelaran)"),
    "I05": (90, "Offices order next year's suppliers in mid-November (Greta Lindqvist)"),
    "I06": (110, "The growers' fair, where the planner is announced (Leila Haddad)"),
    "I07": FREEZE,
    "I08": (125, "The leases of the six places must be confirmed or given up (Noor Rahman)"),
    "I09": (85, "Two in five new homes of the year join in the first week of November (Wei Zhang)"),
    "I10": STORE,
    "I11": PROVIDER,
    "I12": FREEZE,
    "I13": (125, "The law is in force on 1 January 2028 (food-safety inspector)"),
    "I14": FREEZE,
    "I15": STORE,
    "I16": (130, "Kitchens change suppliers at the turn of the year (Leila Haddad)"),
}
