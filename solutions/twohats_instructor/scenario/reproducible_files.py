"""Files that come out the same, byte for byte, each time and everywhere."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def write_text(path: Path, text: str) -> Path:
    """UTF-8 with plain line ends, whatever the machine."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def write_json(path: Path, data: Any) -> Path:
    """Indented JSON that ends with a line end."""
    return write_text(path, json.dumps(data, indent=2, ensure_ascii=False) + "\n")


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[Any]]) -> Path:
    """A table with a header row, compressed if the name ends in .gz."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    if path.suffix == ".gz":
        return _write_compressed(path, text.getvalue())
    return write_text(path, text.getvalue())


def write_sealed(path: Path, data: Any) -> Path:
    """Compressed JSON."""
    return _write_compressed(path, json.dumps(data, separators=(",", ":")))


def _write_compressed(path: Path, text: str) -> Path:
    """Without name or time in its head, so that the same text is the same bytes."""
    raw = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
        file.write(text.encode("utf-8"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw.getvalue())
    return path
