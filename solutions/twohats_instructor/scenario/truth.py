"""What is true at Marrowby: effects, links, and whose interest each claim serves.

The figures were calibrated together with the breakdowns; `check.py` holds the bands.
"""

from __future__ import annotations

PACK = "marrowby"
VERSION = "1"
SEED = 20261
TITLE = "Marrowby Box Co."

SKILLS = {
    "BE": "Back end",
    "MO": "Mobile app",
    "OP": "Operations",
    "DA": "Data",
    "UX": "Design",
}
# Person-weeks a quarter that are left for new work, once the shop has been kept running.
CAPACITY = {"BE": 16, "MO": 14, "OP": 12, "DA": 8, "UX": 7}
VALUE_PER_IMPACT = 20.0
LAW = {"initiative": "I13", "by": "next", "penalty_k": 240.0, "date": "2028-01-01"}

# Steady contribution in $k a quarter.
EFFECTS = {
    "I01": 144.0,
    "I02": 14.0,
    "I03": 58.0,
    "I04": 2.0,
    "I05": 16.0,
    "I06": 20.0,
    "I07": 14.0,
    "I08": 47.0,
    "I09": 54.0,
    "I10": 10.0,
    "I11": 92.0,
    "I12": 28.0,
    "I13": 0.0,
    "I14": 20.0,
    "I15": 4.0,
    "I16": 16.0,
}
LISTED = (("I06", "I09"), ("I16", "I02"))
HIDDEN = (("I01", "I02"), ("I08", "I07"))
DEPENDENCIES = HIDDEN + LISTED
REWORK = 0.2

# Subscriptions, contribution of each in $ a quarter, and the share that leaves in a quarter.
SEGMENTS = {
    "Families": (10_800, 90, 0.17),
    "Singles and couples": (12_800, 51, 0.24),
    "Offices": (310, 562, 0.09),
}

NEEDS = (
    "flexibility",
    "delivery",
    "payment",
    "price",
    "quality",
    "start",
    "invoices",
    "ideas",
    "law",
    "enabler",
)
SUPPORTS = {
    "I01": ("flexibility",),
    "I02": ("enabler", "flexibility"),
    "I03": ("delivery",),
    "I04": (),
    "I05": ("invoices",),
    "I06": (),
    "I07": ("enabler",),
    "I08": ("delivery",),
    "I09": ("enabler", "start"),
    "I10": (),
    "I11": ("payment",),
    "I12": ("delivery", "quality"),
    "I13": ("law",),
    "I14": ("delivery",),
    "I15": (),
    "I16": (),
}
OPPOSES = dict.fromkeys(EFFECTS, ()) | {
    "I04": ("start",),
    "I06": ("ideas",),
    "I10": ("price",),
    "I15": ("start",),
}

# Messages a quarter about each initiative's subject, out of 1,432; 305 of them from 14 accounts.
MENTIONS = {
    "I01": 210,
    "I02": 4,
    "I03": 260,
    "I04": 35,
    "I05": 305,
    "I06": 120,
    "I07": 60,
    "I08": 75,
    "I09": 40,
    "I10": 90,
    "I11": 6,
    "I12": 150,
    "I13": 8,
    "I14": 2,
    "I15": 55,
    "I16": 12,
}
# Accounts that are opened besides in a quarter, by what people outside are offered or see. It is
# what the sponsors of these hope for, and this part of their hopes comes true.
REGISTRATIONS = {"I04": 5200, "I15": 1500, "I06": 900, "I08": 300, "I10": 100, "I05": 20}
