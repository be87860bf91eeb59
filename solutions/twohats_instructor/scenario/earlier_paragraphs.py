"""The numbers that paragraphs on risks had in the first edition of the documents.

A plan made with that edition keeps its marks. Learners do not get this list: it names every
paragraph with a risk.
"""

from __future__ import annotations

#: The documents were once numbered straight through, from D1.1 to D4.18. Today a number holds the
#: initiative too (D1.102 is the second paragraph on I01), so the earlier ones stay clear.
_EARLIER_NUMBERS = {
    "D1": (
        "2:102 3:105 4:103 5:106 6:301 7:304 9:307 10:303 11:502 12:503 14:506 15:505 "
        "16:606 17:602 19:603 20:607 21:705 22:703 23:702 25:706 26:801 28:803 29:805 "
        "30:807 31:902 33:903 34:906 35:905 36:1001 37:1004 38:1005 40:1007 41:1204 "
        "42:1202 44:1205 45:1206 46:1304 47:1302 49:1306 50:1305 51:1403 53:1402 54:1405 "
        "55:1406 56:1501 57:1503 58:1505 60:1507 61:1605 62:1602 64:1603 65:1607"
    ),
    "D2": (
        "1:103 4:302 5:502 8:604 9:703 12:802 14:903 16:1002 17:1203 20:1302 21:1403 "
        "23:1503 26:1603"
    ),
    "D3": (
        "2:101 3:301 6:501 7:604 9:702 11:801 12:901 15:1002 17:1204 18:1301 21:1402 "
        "23:1502 24:1602"
    ),
    "D4": (
        "1:103 3:302 4:503 5:603 7:701 8:801 11:902 12:1001 13:1202 14:1301 16:1402 17:1501 18:1601"
    ),
}
_EARLIER = {
    f"{document}.{before}": f"{document}.{after}"
    for document, pairs in _EARLIER_NUMBERS.items()
    for before, after in (pair.split(":") for pair in pairs.split())
}


def todays_number(number: str) -> str:
    """Today's number of a paragraph that told of a risk; any other number as it is."""
    return _EARLIER.get(number, number)
