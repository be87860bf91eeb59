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
        " " if character in "\n\t" else character
        for character in str(text)
        if character in "\n\t" or unicodedata.category(character)[0] != "C"
    )


class Console:
    """One command's voice. With `as_json` only the data of `finish` reaches standard output."""

    def __init__(self, as_json: bool = False) -> None:
        self.as_json = as_json

    def say(self, text: str = "") -> None:
        """One line for a reader."""
        print(printable_line(text), file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def progress(self, count: int, total: int, label: str) -> None:
        """A line that is drawn over on a terminal, and written every tenth part elsewhere."""
        line = f"{count:>{len(str(total))}} of {total}  {printable_line(label)}"
        if sys.stderr.isatty():
            print(
                f"\r\x1b[K{line}", end="\n" if count == total else "", file=sys.stderr, flush=True
            )
        elif count == total or (count * 10) // total != ((count - 1) * 10) // total:
            print(line, file=sys.stderr, flush=True)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Columns as wide as their widest entry; the last one runs on."""
        lines = [list(header), *([printable_line(cell_text) for cell_text in row] for row in rows)]
        widths = [max(len(line[place]) for line in lines) for place in range(len(header))]
        for line in lines:
            self.say(
                "  ".join(
                    cell_text.ljust(width) for cell_text, width in zip(line, widths, strict=True)
                )
            )

    def finish(self, is_ok: bool, summary: str, **data: Any) -> int:
        """The summary line (and the data, as JSON); returns the exit code."""
        if self.as_json:
            report = {"ok": is_ok, "summary": summary, **data}
            print(printable(json.dumps(report, ensure_ascii=False, indent=1)), flush=True)
        else:
            print(printable_line(summary), flush=True)
        return 0 if is_ok else 1

    def finish_list(self, is_ok: bool, summary: str, rows: Sequence[Any]) -> int:
        """The summary line; as JSON the rows alone, as a list. Returns the exit code."""
        if self.as_json:
            print(printable(json.dumps(rows, ensure_ascii=False, indent=1)), flush=True)
            self.say(summary)
        else:
            print(printable_line(summary), flush=True)
        return 0 if is_ok else 1
