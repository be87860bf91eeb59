"""Which initiative the learner's project leads with, and which kept work belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Charter, Plan
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario
from twohats.session.autosave import to_json

_DEALT_ANEW = "Your charter leads with {now} now, so this page is dealt out anew. "
_BACK = "Your charter leads with {now} again, and what you had made here for it is back. "
_KEPT = (
    "What you had made here for {before} is kept in the file {file} beside it, and comes back with "
    "that lead. Texts that you wrote into the notebook itself stay, and what is frozen stays "
    "frozen until you freeze again."
)


def lead_charter(carried: Mapping[str, Any], scenario: Scenario) -> Charter:
    """The carried charter if it names a lead that the scenario has, else the reference's."""
    own = carried.get("frozen_charter")
    if own is not None and own.lead in scenario.ids:
        return own
    return Charter.model_validate(scenario.reference("frozen_charter"))


def covers_breakdown(wbs: Iterable[Any], lead: str, scenario: Scenario) -> bool:
    """Whether at least half of the lead's tasks stand in a breakdown, by id and name."""
    have = {(package.id, package.name) for package in wbs}
    tasks = scenario.breakdown(lead)
    return 2 * sum((task.id, task.name) in have for task in tasks) >= len(tasks)


def is_for_lead(stem: str, get: Callable[[str], Any], lead: str, scenario: Scenario) -> bool:
    """Whether what `get` gives by name as work on an exercise is about `lead`, or about no lead."""
    artefact = find_lesson(stem).shows_lead
    work = get(artefact) if artefact else None
    if isinstance(work, Plan):
        return work.lead == lead
    return work is None or covers_breakdown(work, lead, scenario)


def switch_lead(
    store: Store, stem: str, carried: Mapping[str, Any], scenario: Scenario, prefix: str = ""
) -> None:
    """Keep work on another lead in a file beside the store's, and bring back what is kept on this.

    What was done is told in the store's notices. `prefix` is that of the drafts in a lesson.
    """
    page = LeadWork(store, stem, scenario, lead_charter(carried, scenario).lead, prefix)
    try:
        kept = page.archive()
        back = page.restore()
    except OSError as error:
        store.notices.append(f"Your plan for another initiative stays: {error.strerror or error}.")
        return
    first = _BACK if back else _DEALT_ANEW if kept else ""
    if first:
        store.notices.append(first.format(now=scenario.initiative(page.lead).name) + kept)


@dataclass(frozen=True)
class LeadWork:
    """Where work on one lesson is kept, and the lead that it should be about."""

    store: Store
    stem: str
    scenario: Scenario
    lead: str
    prefix: str

    @property
    def names(self) -> list[str]:
        """The artefacts of the lesson, as they are called in the store."""
        return [f"{self.prefix}{name}" for name in find_lesson(self.stem).drafts]

    def is_about(self, lead: str, get: Callable[[str], Any]) -> bool:
        """Whether what `get` gives by name is work on `lead`."""
        return is_for_lead(self.stem, lambda name: get(f"{self.prefix}{name}"), lead, self.scenario)

    def archive(self) -> str:
        """Take work on another lead out of the store; says where it is kept, or nothing."""
        if self.is_about(self.lead, self.store.get):
            return ""
        ids = self.scenario.ids
        before = next((one for one in ids if self.is_about(one, self.store.get)), "")
        file = self.store.keep_copy(before or "before").name
        for name in self._held():
            self.store.forget(name)
        named = self.scenario.initiative(before).name if before else "another initiative"
        return _KEPT.format(before=named, file=file)

    def restore(self) -> bool:
        """Bring the latest kept work on the lead into a store that has none; whether it did."""
        if self._held():
            return False
        for copy in self.store.copies(self.lead):
            found = {name: copy.sound[name] for name in self.names if name in copy.sound}
            if found and self.is_about(self.lead, found.get):
                for name, work in found.items():
                    self.store.save(name, to_json(work))
                return True
        return False

    def _held(self) -> list[str]:
        return [name for name in self.names if self.store.get(name) is not None]
