"""What a package is worth: one option an issue, and the back-end weeks that Now has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from twohats.scenario.alignment_rooms import OptionWorth, Room

Choices = Mapping[str, str]


def chosen_options(room: Room, package: Choices) -> list[OptionWorth]:
    """The options of a package, in the order of the issues; KeyError for an unknown one."""
    return [_option(room, issue, package[issue]) for issue in room.worth]


def _option(room: Room, issue: str, option: str) -> OptionWorth:
    for one in room.worth[issue]:
        if one.option == option:
            return one
    raise KeyError(f"The issue {issue!r} has no option {option!r}.")


def known_choices(room: Room, package: Choices) -> dict[str, str]:
    """The choices that the room has; others may be in a file of another edition."""
    return {
        issue: option
        for issue, option in package.items()
        if any(one.option == option for one in room.worth.get(issue, ()))
    }


def over_capacity_weeks(room: Room, package: Choices) -> float:
    """By how many person-weeks Now asks for more of the back end than there is."""
    used = sum(one.back_end_weeks for one in chosen_options(room, package))
    return max(0.0, used - room.rules["back_end_weeks"])


def package_value_k(room: Room, package: Choices) -> float:
    """What a package brings over six quarters, in $k; each week over capacity costs its slip."""
    worth = sum(one.value_k for one in chosen_options(room, package))
    return worth - room.rules["slip_k_per_week"] * over_capacity_weeks(room, package)


def packages(room: Room) -> Iterator[dict[str, str]]:
    """Every package that can be put on the table."""
    names = [[one.option for one in options] for options in room.worth.values()]
    for chosen in itertools.product(*names):
        yield dict(zip(room.worth, chosen, strict=True))


def best_value_k(room: Room) -> float:
    """What the best package is worth, signed or not."""
    return max(package_value_k(room, package) for package in packages(room))


def everybodys_wish_k(room: Room) -> float:
    """What everybody's wish is worth, or the loudest list if that is worth more."""
    return max(package_value_k(room, wish) for wish in (room.everybodys_wish, room.draft))
