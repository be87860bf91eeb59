"""Sort hand-ins from zips, folders and files into the gradebook's folders."""

from __future__ import annotations

import argparse
from pathlib import Path

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor collect`."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="zip, folder or file")
    parser.add_argument("--learner", default="", help="whose work it is, all of it")
    parser.add_argument(
        "--class-list",
        type=Path,
        metavar="FILE.csv",
        help="who is in the class; work of anybody else needs a look",
    )
    parser.add_argument(
        "--decide",
        action="append",
        default=[],
        metavar="SENDER=LEARNER",
        help="whose work that of a sender is, once and for all; may be given several times",
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.intake.class_list import ClassListError, read_class_list
    from twohats_instructor.intake.collect import SeveralSendersError, collect, is_disk_full
    from twohats_instructor.intake.decisions import DecisionError, parse_decisions

    missing_paths = [str(path) for path in options.paths if not path.exists()]
    if missing_paths:
        return console.finish(False, f"Nothing collected: there is no {', '.join(missing_paths)}.")
    try:
        results = collect(
            find_course(options.course_dir),
            options.paths,
            options.learner,
            console.progress,
            read_class_list(options.class_list) if options.class_list else None,
            parse_decisions(options.decide),
        )
    except (ClassListError, DecisionError, SeveralSendersError) as error:
        return console.finish(False, f"Nothing collected: {error}")
    except OSError as error:
        if not is_disk_full(error):
            raise
        return console.finish(
            False, "The disk is full. Make room and run the command again: nothing is lost."
        )
    _print_results(results, console)
    return console.finish(
        bool(results), _summary(results), hand_ins=[result.as_data() for result in results]
    )


def _print_results(results: list, console: Console) -> None:
    rows = [
        (
            result.student or result.location,
            result.stem,
            result.state,
            result.verdict.kind + (", needs a look" if result.verdict.needs_look else ""),
        )
        for result in results
    ]
    console.table(("learner", "assignment", "state", "verdict"), rows)
    for result in results:
        for sentence in result.verdict.sentences:
            place = f" ({result.location})" if result.state == "refused" and result.student else ""
            console.say(f"{result.student or result.location}{place}: {sentence}")


def _summary(results: list) -> str:
    """Learners counted, then what was kept and what was not."""
    from twohats.text import agree, join_list, pluralize

    if not results:
        return "Nothing collected: there is no hand-in, and no folder of a learner."
    numbers = {
        state: sum(result.state == state for result in results)
        for state in ("counts", "older", "twice", "needs a look", "refused")
    }
    learners = {result.student for result in results if result.student}
    verb = agree(numbers["counts"], "counts", "count")
    counts = [f"{pluralize(numbers['counts'], 'hand-in')} {verb}"]
    counts += [f"{numbers['older']} older"] if numbers["older"] else []
    counts += [f"{numbers['twice']} here already"] if numbers["twice"] else []
    sentences = [f"{pluralize(len(learners), 'learner')}: {join_list(counts)}, all kept."]
    if numbers["needs a look"]:
        sentences.append(
            f"{numbers['needs a look']} kept in gradebook/undecided, for nobody until you decide."
        )
    if numbers["refused"]:
        sentences.append(f"{numbers['refused']} refused, and not kept: ask for them again.")
    return " ".join(sentences)
