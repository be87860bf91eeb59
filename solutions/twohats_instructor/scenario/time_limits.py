"""Each initiative's limit in time: what would be too late for it, and who says so.

`day` is a working day counted from the start of quarter 1 (5 July 2027). With all planted risks
and no response, a plan that keeps its people free of double work is done a few days too late in
one future of five: something must be done, and several things suffice.
"""

from __future__ import annotations

FREEZE = (
    100,
    "A change freeze begins in both warehouses and lasts until the holiday peak is over "
    "(Noor Rahman)",
)
PROVIDER = (85, "Last test slot of the year with the payment provider (Oskar Nyman)")

LIMITS = {
    "I01": FREEZE,
    "I02": FREEZE,
    "I03": (71, "Carriers fix their winter routes on 13 October (Noor Rahman)"),
    "I04": (167, "The spring gift season begins on 1 March 2028 (Marcus Oyelaran)"),
    "I05": (62, "Offices choose next year's suppliers from 29 September on (Greta Lindqvist)"),
    "I06": (87, "The growers' fair on 4 November, where the planner is announced (Leila Haddad)"),
    "I07": (53, "The yearly audit of the vans on 16 September (food-safety inspector)"),
    "I08": (
        106,
        "The leases of the six places are confirmed or given up on 3 December (Noor Rahman)",
    ),
    "I09": (55, "Two in five of the year's new households join from 20 September on (Wei Zhang)"),
    "I10": (
        54,
        "The autumn catalog with the terms for points closes on 17 September (Marcus Oyelaran)",
    ),
    "I11": PROVIDER,
    "I12": (58, "Seasonal packers start on 23 September and learn the rules once (Noor Rahman)"),
    "I13": (
        45,
        "Last free slot at the label printer, 3 September; law in force on 1 January 2028",
    ),
    "I14": (58, "The power to the lines can be switched off only until 23 September (Noor Rahman)"),
    "I15": (61, "The new name goes on the vans and on the radio on 28 September (Marcus Oyelaran)"),
    "I16": (
        119,
        "Kitchens sign with their suppliers for the new year by 22 December (Leila Haddad)",
    ),
}
