"""Own reach, impact and confidence as the evidence suggests: near the truth, not equal to it."""

from __future__ import annotations


def _estimate(reach: int, impact: float, confidence: int) -> dict:
    return {"reach": reach, "impact": impact, "confidence": confidence}


ESTIMATES = {
    "I01": _estimate(9500, 1.0, 80),
    "I02": _estimate(1500, 0.5, 80),
    "I03": _estimate(8000, 0.5, 80),
    "I04": _estimate(900, 0.25, 50),
    "I05": _estimate(310, 3.0, 80),
    "I06": _estimate(4500, 0.5, 50),
    "I07": _estimate(2000, 0.5, 80),
    "I08": _estimate(4000, 1.0, 50),
    "I09": _estimate(5000, 0.75, 80),
    "I10": _estimate(2200, 0.5, 50),
    "I11": _estimate(2100, 2.5, 80),
    "I12": _estimate(3000, 0.5, 80),
    "I13": _estimate(23910, 0.0, 100),
    "I14": _estimate(2250, 0.5, 80),
    "I15": _estimate(900, 0.25, 80),
    "I16": _estimate(500, 3.0, 50),
}
