"""What follows from the own network: dates worked out by hand, and which help moves the end."""

from __future__ import annotations

from collections.abc import Mapping

from twohats.answers.project import Passes
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, own_work_share, pair_share
from twohats.checks.schedule.work import QUESTIONS, ScheduleWork, kept_until_shown
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.text import agree, join_list, pluralize

PASSES = QUESTIONS["schedule_passes"]
HELP = QUESTIONS["schedule_help"]
#: Days worked out by hand are right within so many.
WITHIN_DAYS = 0.5
#: Where late starts differ from the early ones, they count as much as this many numbers together.
TELLING = 4.0
#: Reasons for help that hold: what each says of the package.
LATER_BRANCH, BEFORE_BRANCH, UNSURE = "later_branch", "before_branch", "unsure"
_BACKWARD = (
    "At least one of the three packages has float. How late can it start without moving the end?"
)
#: What help is worth whose dates were not worked out first: a guess finds it now and then.
_WITHOUT_DATES = 0.5


def judge_passes(work: ScheduleWork) -> Finding:
    """The six dates once they have been shown; before that only how many are there."""
    if work.passes.state == "open":
        count = len(_typed(work.passes))
        numbers = f"{pluralize(count, 'number')} {agree(count, 'is', 'are')} saved."
        return kept_until_shown(PASSES, f"{numbers} The dates have not been shown yet.")
    return passes_finding(work)


def passes_finding(work: ScheduleWork) -> Finding:
    """The share of the six dates that follow from the network which they were worked out for."""
    passes = work.passes
    if passes.state == "late":
        return PASSES.nothing(
            "You saw the dates before you typed a number.",
            "In the next plan, work out the dates of three packages by hand before you look.",
        )
    fault = work.why_not_predictable(passes.plan)
    if fault:
        return PASSES.nothing(fault, "Complete your plan, then work out its dates.")
    merge = work.merge_of(passes.plan)
    if merge.point is None:
        return PASSES.nothing(
            merge.why_no_point,
            "Which package waits for two others, neither of which waits for the other?",
        )
    correct, wrong = merge.start_days, _wrong(passes, merge)
    hits = len(correct) - len(wrong)
    dates = f"{hits} of {pluralize(len(correct), 'date')} around {merge.point.merge}"
    result = f"{dates} {agree(hits, 'is', 'are')} right for your own plan."
    if wrong:
        result += f" Wrong or missing: {join_list([f'{name} start' for name in wrong])}."
    weights = dict.fromkeys(merge.telling, TELLING / max(1, len(merge.telling)))
    share = own_work_share(_typed(passes), correct, WITHIN_DAYS, weights)
    is_told = set(wrong) & set(merge.telling)
    return PASSES.share(share, result, _BACKWARD if is_told else PASSES.hints[0])


def _wrong(passes: Passes, merge: MergeAnalysis) -> list[str]:
    """Which of the six dates are missing or wrong, as "T04 early"."""
    typed = _typed(passes)
    return [
        name
        for name, day in merge.start_days.items()
        if name not in typed or abs(typed[name] - day) > WITHIN_DAYS
    ]


def _typed(passes: Passes) -> dict[str, float]:
    """The numbers that were typed, by package and end: "T04 early"."""
    typed: dict[str, float] = {}
    for id_, days in passes.days.items():
        for end, day in (("early", days.early_start), ("late", days.late_start)):
            if day is not None:
                typed[f"{id_} {end}"] = day
    return typed


def judge_help(work: ScheduleWork) -> Finding:
    """Help and reason once criticality has been shown; before that only whether they are there."""
    choice = work.help_choice
    if choice.state == "open":
        state = "saved" if choice.package and choice.reason else "not complete yet"
        return kept_until_shown(
            HELP,
            f"Where to spend the three spare days, and why: {state}. "
            "The runs have not been shown yet.",
        )
    return help_finding(work)


def help_finding(work: ScheduleWork) -> Finding:
    """All or nothing: a package whose days move the merge point, with the reason that fits it."""
    choice, plan = work.help_choice, work.intervals.plan
    if choice.state == "late" or not (choice.act and choice.package):
        return HELP.nothing(
            "You had not chosen both what to do and why before you saw the runs.",
            "Choose both before you look: the runs show how often each package is critical.",
        )
    fault = work.why_not_predictable(plan)
    if fault:
        return HELP.nothing(fault, "Complete your plan first.")
    merge = work.merge_of(plan)
    fitting = fitting_help(merge)
    if not fitting:
        return HELP.nothing(merge.why_no_point, "Link the packages that wait for several others.")
    chosen = {"help": Choice(f"{choice.act}:{choice.package}", choice.reason)}
    share = pair_share(chosen, {"help": fitting})
    words = _help_in_words(merge, chosen["help"], fitting)
    if share and not _has_dates(work):
        share *= _WITHOUT_DATES
        words += (
            " Your choice earns half: fewer than half of the dates around the merge point are "
            "right, so it could be a guess."
        )
    return HELP.share(share, words, HELP.hints[1])


def _has_dates(work: ScheduleWork) -> bool:
    """Whether at least half of the six dates were worked out before they were shown."""
    passes = work.passes
    if passes.state == "late" or work.why_not_predictable(passes.plan):
        return False
    merge = work.merge_of(passes.plan)
    return 2 * len(_wrong(passes, merge)) <= len(merge.start_days)


def fitting_help(merge: MergeAnalysis) -> frozenset[Choice]:
    """Every help that moves the merge point, each with the reason that fits it."""
    if merge.point is None:
        return frozenset()
    return frozenset(
        {
            *(Choice(f"help:{id_}", LATER_BRANCH) for id_ in merge.point.last),
            *(Choice(f"help:{id_}", BEFORE_BRANCH) for id_ in merge.before),
            *(Choice(f"check:{id_}", UNSURE) for id_ in merge.uncertain),
        }
    )


def _help_in_words(merge: MergeAnalysis, answer: Choice, fitting: frozenset[Choice]) -> str:
    act, _, package = answer.choice.partition(":")
    if answer in fitting:
        return f"{_effect_in_words(merge, act, package)}, and your reason says why."
    if any(answer.choice == pair.choice for pair in fitting):
        return f"{_depends(merge, package)}, but the reason that you chose does not fit."
    last = merge.last_after(package)
    if last and act == "check":
        return (
            f"{_depends(merge, package)}, but the estimate of {package} is narrower than the "
            "average estimate."
        )
    if last:
        return (
            f"{_depends(merge, package)}, but no reason for help on the list goes that far back: "
            f"{package} is not the last package to finish before {last} can start. "
            "Which package is?"
        )
    days: Mapping[str, float] = merge.days
    floats = {id_: round(merge.dates[id_].total_float, 6) for id_ in days}
    spare = floats.get(package)
    with_float = f" It has {spare:g} {agree(spare, 'day', 'days')} of float." if spare else ""
    return f"{package} is not what {_point(merge)} waits for longest.{with_float}"


def _effect_in_words(merge: MergeAnalysis, act: str, package: str) -> str:
    """What the right choice does; in a tie, help for one branch is not enough."""
    if act != "help" or merge.point is None:
        return _depends(merge, package)
    if not merge.point.is_tie:
        return f"Helping {package} lets {_point(merge)} begin earlier"
    last = join_list(sorted(merge.point.last), most=None)
    all_ = "both" if len(merge.point.last) == 2 else "all of them"
    return (
        f"{_depends(merge, package)} ({last} finish last together, so it begins earlier "
        f"only if {all_} finish earlier)"
    )


def _depends(merge: MergeAnalysis, package: str) -> str:
    return f"The start of {_point(merge)} depends on {package}"


def _point(merge: MergeAnalysis) -> str:
    return merge.point.merge if merge.point else ""
