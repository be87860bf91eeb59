"""What a command shows: progress on the way, one line at the end, or all of it as JSON."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from twohats.answers.errors import printable


def printable_line(text: object) -> str:
    """Text for a terminal: no control characters, which could move the cursor or hide a line."""
    return "".join(
        " " if char in "\n\t" else char
        for char in str(text)
        if char in "\n\t" or unicodedata.category(char)[0] != "C"
    )


class Console:
    """One command's voice. With `as_json` only the data of `finish` reaches standard output."""

    def __init__(self, as_json: bool = False) -> None:
        self.as_json = as_json

    def say(self, text: str = "") -> None:
        """One line for a reader."""
        print(printable_line(text), file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def progress(self, done: int, total: int, what: str) -> None:
        """A line that is drawn over on a terminal, and written every tenth part elsewhere."""
        line = f"{done:>{len(str(total))}} of {total}  {printable_line(what)}"
        if sys.stderr.isatty():
            print(f"\r\x1b[K{line}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        elif done == total or (done * 10) // total != ((done - 1) * 10) // total:
            print(line, file=sys.stderr, flush=True)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Columns as wide as their widest entry; the last one runs on."""
        lines = [list(head), *([printable_line(part) for part in row] for row in rows)]
        widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
        for line in lines:
            self.say("  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)))

    def finish(self, ok: bool, summary: str, **data: Any) -> int:
        """The summary line (and the data, as JSON); returns the exit code."""
        if self.as_json:
            told = {"ok": ok, "summary": summary, **data}
            print(printable(json.dumps(told, ensure_ascii=False, indent=1)), flush=True)
        else:
            print(printable_line(summary), flush=True)
        return 0 if ok else 1
