"""Which items of a scope need which others: one goes only with every item that needs it.

An item needs another if it is of no use without it. A package that waits for one of another item
is the ground for that; where it is not, or where there is no such package, the reason is given.
What all items rest on (the one that opens the breakdown) and what brings all of them out (the one
that closes it) is in every release, so it is not listed.
"""

from __future__ import annotations

from collections.abc import Mapping

#: For each initiative and item: what it needs at once.
NEEDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "I01": {
        "Swap": ("Live stock",),
        "Billing": ("Skip and pause",),
        "Measurement": ("Skip and pause",),
    },
    "I02": {"Service": ("Feed",)},
    "I03": {"App": ("Order system", "Messages")},
    "I05": {"Invoice page": ("Ledger",)},
    "I06": {
        "Model": ("Profiles",),
        "Safety": ("Model",),
        "Service": ("Profiles", "Model"),
        "App": ("Profiles", "Service"),
    },
    "I07": {"Proof": ("Readings",)},
    "I08": {
        "Codes": ("Lockers",),
        "App": ("Lockers", "Codes"),
        "Round": ("Lockers",),
        "Release": ("Cold proof",),
    },
    "I09": {"Starter box": ("Welcome",), "Profile": ("App",), "App": ("Welcome",)},
    "I10": {"App": ("Ledger",), "Measurement": ("Ledger",)},
    "I13": {"Labels": ("Product data",), "App": ("Product data", "Labels")},
    "I14": {"Control": ("Lights",)},
    "I16": {"Orders": ("Live stock",), "Order page": ("Orders",)},
}

#: Needs by meaning alone: initiative, the item that needs, the needed one, and why.
NEEDED_BY_MEANING: Mapping[tuple[str, str, str], str] = {
    ("I03", "App", "Order system"): "The app shows the window and the scans that are kept there.",
    ("I05", "Invoice page", "Ledger"): "The page shows the invoices that the ledger's run makes.",
    ("I06", "Service", "Model"): "The service serves the plans that the model makes.",
    ("I06", "App", "Service"): "The app shows the plans that the service serves.",
    ("I09", "Profile", "App"): "The questions about taste are asked on the app's screens.",
    ("I10", "App", "Ledger"): "The points that the app shows and spends are kept in the ledger.",
    ("I13", "Labels", "Product data"): "A label prints the allergens of the products.",
    ("I13", "App", "Product data"): "The app shows the allergens of the products.",
    ("I14", "Control", "Lights"): "The pick lists go to the controllers of the lights.",
}

#: Packages that wait, and no need: initiative, the item that waits, the other one, and why.
USEFUL_WITHOUT: Mapping[tuple[str, str, str], str] = {
    ("I01", "Swap", "Skip and pause"): "People swap who never pause; the test report of the "
    "prototype saves drawing the screens twice.",
    ("I01", "Warehouse cut-off", "Swap"): "A week can be skipped until the cut-off, too.",
    ("I03", "App", "Forecast"): "Two of its three packages, news of a late van and of a missing "
    "item, show no forecast.",
    ("I04", "Referral", "Gift"): "A friend is invited without a gift card; one design for both "
    "saves drawing twice.",
    ("I08", "Lockers", "Codes"): "A locker can be put up and opened with a key; Ben then climbs up "
    "a second time.",
    ("I09", "App", "Profile"): "The guide for the first week asks nothing about taste.",
    ("I15", "App", "Pictures"): "Only the screens of joining show pictures; the others wait for "
    "the style book.",
}
