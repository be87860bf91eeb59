"""Own reach, impact and confidence as the evidence suggests: near the truth, not equal to it."""

from __future__ import annotations


def _rice_estimate(reach: int, impact: float, confidence: int) -> dict:
    return {"reach": reach, "impact": impact, "confidence": confidence}


ESTIMATES = {
    "I01": _rice_estimate(9500, 1.0, 80),
    "I02": _rice_estimate(1500, 0.5, 80),
    "I03": _rice_estimate(8000, 0.5, 80),
    "I04": _rice_estimate(900, 0.25, 50),
    "I05": _rice_estimate(310, 3.0, 80),
    "I06": _rice_estimate(4500, 0.5, 50),
    "I07": _rice_estimate(2000, 0.5, 80),
    "I08": _rice_estimate(4000, 1.0, 50),
    "I09": _rice_estimate(5000, 0.75, 80),
    "I10": _rice_estimate(2200, 0.5, 50),
    "I11": _rice_estimate(2100, 2.5, 80),
    "I12": _rice_estimate(3000, 0.5, 80),
    "I13": _rice_estimate(23910, 0.0, 100),
    "I14": _rice_estimate(2250, 0.5, 80),
    "I15": _rice_estimate(900, 0.25, 80),
    "I16": _rice_estimate(500, 3.0, 50),
}
