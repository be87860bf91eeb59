"""Do the page and Python write the same amount for the same sum?"""

import json
import subprocess
from pathlib import Path
from random import Random

from twohats.product.roadmap import promised_k, random_list
from twohats.scenario import load
from twohats.text import format_amount

from tests.support.node import NODE

SCRIPT = Path(__file__).parent / "kit" / "amounts.mjs"


def written_by_the_page(amounts, tmp_path):
    file = tmp_path / "amounts.json"
    file.write_text(json.dumps(amounts), "utf-8")
    run = subprocess.run([NODE, SCRIPT, file], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def test_do_both_write_the_same_amount_for_each_sum(tmp_path):
    """Halves of a thousand are frequent, and a sum may differ in its last places by its order."""
    story, lot = load(), Random(1)
    amounts = [promised_k(random_list(story, lot), story) for _ in range(300)]
    assert any(amount % 1 == 0.5 for amount in amounts), "halves have to be among them"
    amounts += [
        0,
        0.4,
        0.5,
        999.4,
        999.5,
        1984.5,
        1985.0,
        1984.9999999998,
        -40.5,
        -1984.5,
        5 - 1e-9,
    ]
    assert written_by_the_page(amounts, tmp_path) == [format_amount(one) for one in amounts]
