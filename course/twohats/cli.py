"""The learner's commands: the same as the buttons, for those who like a terminal."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from twohats import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if all went well, 1 if not."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="twohats", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="say what is good and what is missing in an exercise")
    check.set_defaults(run=_check)
    pack = commands.add_parser("pack", help="make the zip to hand in")
    pack.add_argument("--as", dest="learner", required=True, help="your name or id, as agreed")
    pack.set_defaults(run=_pack)
    for command in (check, pack):
        command.add_argument("folder", type=Path, help="the exercise, like exercises/07_roadmap")
        command.add_argument("--json", action="store_true", help="print data instead of text")
    return parser


def _check(options: argparse.Namespace) -> int:
    from twohats.answers import read
    from twohats.checks import NoChecksError, graded_findings
    from twohats.draw.finding import findings_text
    from twohats.scenario import load

    scenario, stem = load(), options.folder.resolve().name
    reading = read(options.folder / "answers.json", scenario, stem)
    try:
        findings = graded_findings(stem, reading.valid, reading.carried, scenario)
    except NoChecksError:
        return _refused(options, f"Not checked: {stem} isn't an exercise that has checks.")
    if options.json:
        faults = [fault.sentence for fault in reading.faults]
        rows = [finding.as_data() for finding in findings]
        _say(json.dumps({"faults": faults, "findings": rows}))
    else:
        for fault in reading.faults:
            _say(fault.sentence)
        _say(findings_text(findings))
    return 0 if findings and not reading.invalid else 1


def _pack(options: argparse.Namespace) -> int:
    from twohats.session.submission import NotReadyError, pack_submission

    try:
        name, content = pack_submission(options.folder.resolve(), options.learner)
    except NotReadyError as error:
        return _refused(options, f"Not packed: {error}")
    Path(name).write_bytes(content)
    _say(json.dumps({"file": name}) if options.json else f"Packed: {name}. Hand in this one file.")
    return 0


def _refused(options: argparse.Namespace, why: str) -> int:
    _say(json.dumps({"error": why}) if options.json else why)
    return 1


def _say(text: str) -> None:
    """Print what may quote a learner, whatever characters the terminal lacks."""
    from twohats.answers.errors import printable

    coding = sys.stdout.encoding or "utf-8"
    print(printable(text).encode(coding, "replace").decode(coding))


if __name__ == "__main__":
    sys.exit(main())
