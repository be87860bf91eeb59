"""The instructor's commands: from the sources of the exercises to feedback for each learner."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from twohats_instructor import __version__
from twohats_instructor.console import Console
from twohats_instructor.course import NoCourseError
from twohats_instructor.machine import trouble

#: The number of the signal for a closed pipe, which Windows does not have.
_SIGPIPE = 13
COMMANDS = (
    "release",
    "publish",
    "collect",
    "grade",
    "feedback",
    "lessons",
    "bands",
    "scenario",
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if all went well, 1 if not."""
    options = _parser().parse_args(arguments)
    console = Console(as_json=options.json)
    try:
        return options.run(options, console)
    except NoCourseError as error:
        return console.finish(False, str(error))
    except BrokenPipeError:
        return _without_reader()
    except KeyboardInterrupt:
        return console.finish(False, "Stopped. What was finished is kept; run it again to go on.")
    except Exception as error:
        sentence = trouble(error)
        if sentence is None:
            raise
        return console.finish(False, sentence)


def _without_reader() -> int:
    """Who reads the output has seen enough, as `head` has: end without a word.

    What is still to be written goes nowhere, or Python would complain at its own end. The code is
    that of a program which the closed pipe has ended.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return 128 + _SIGPIPE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="twohats-instructor", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"twohats_instructor.commands.{name}")
        command = commands.add_parser(name, help=module.__doc__, description=module.__doc__)
        module.options(command)
        command.add_argument("--json", action="store_true", help="print data instead of text")
        command.add_argument(
            "--course-dir", type=Path, metavar="DIR", help="the course's folder (the current one)"
        )
        command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
