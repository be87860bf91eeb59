"""Which initiative the learner's project leads with, and which saved work belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Charter, Plan
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario
from twohats.session.autosave import to_json

_NEW_LEAD = "Your charter is for {now} now, so this page has been reset for it. "
_FORMER_LEAD = "Your charter is for {now} again, and what you had made here for it is back. "
_ARCHIVED = (
    "What you had made here for {before} is kept in the file {file} next to it, and comes back "
    "if you choose it again. Texts that you wrote into the notebook itself stay, and what is "
    "frozen stays frozen until you freeze again."
)


def lead_charter(carried: Mapping[str, Any], scenario: Scenario) -> Charter:
    """The carried charter if it names a lead that the scenario has, else the reference's."""
    charter = carried.get("frozen_charter")
    if charter is not None and charter.lead in scenario.ids:
        return charter
    return Charter.model_validate(scenario.reference("frozen_charter"))


def covers_breakdown(wbs: Iterable[Any], lead: str, scenario: Scenario) -> bool:
    """Whether at least half of the lead's tasks are in a breakdown, by id and name."""
    packages = {(package.id, package.name) for package in wbs}
    tasks = scenario.work.breakdown(lead)
    return 2 * sum((task.id, task.name) in packages for task in tasks) >= len(tasks)


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
    """Archive work on another lead in a file beside the store's; restore what there is on this one.

    What was done is said in the store's notices. `prefix` is that of the drafts in a lesson.
    """
    work = LeadWork(store, stem, scenario, lead_charter(carried, scenario).lead or "", prefix)
    try:
        archived = work.archive()
        is_back = work.restore()
    except OSError as error:
        store.notices.append(f"Your plan for another initiative stays: {error.strerror or error}.")
        return
    notice = _FORMER_LEAD if is_back else _NEW_LEAD if archived else ""
    if notice:
        store.notices.append(notice.format(now=scenario.initiative(work.lead).name) + archived)


@dataclass(frozen=True)
class LeadWork:
    """Where work on one lesson is saved, and the lead that it should be about."""

    store: Store
    stem: str
    scenario: Scenario
    lead: str
    prefix: str

    @property
    def names(self) -> list[str]:
        """The artefacts of the lesson, as they are called in the store."""
        return [f"{self.prefix}{name}" for name in find_lesson(self.stem).drafts]

    @property
    def saved_names(self) -> list[str]:
        """Those of them that are in the store."""
        return [name for name in self.names if self.store.get(name) is not None]

    def is_about(self, lead: str, get: Callable[[str], Any]) -> bool:
        """Whether what `get` gives by name is work on `lead`."""
        return is_for_lead(self.stem, lambda name: get(f"{self.prefix}{name}"), lead, self.scenario)

    def archive(self) -> str:
        """Take work on another lead out of the store; says where it is, or nothing."""
        if self.is_about(self.lead, self.store.get):
            return ""
        ids = self.scenario.ids
        earlier = next((id_ for id_ in ids if self.is_about(id_, self.store.get)), "")
        file = self.store.keep_copy(earlier or "before").name
        for name in self.saved_names:
            self.store.forget(name)
        title = self.scenario.initiative(earlier).name if earlier else "another initiative"
        return _ARCHIVED.format(before=title, file=file)

    def restore(self) -> bool:
        """Bring the latest archived work on the lead into a store that has none; whether it did."""
        if self.saved_names:
            return False
        for copy in self.store.copies(self.lead):
            artefacts = {name: copy.valid[name] for name in self.names if name in copy.valid}
            if artefacts and self.is_about(self.lead, artefacts.get):
                for name, artefact in artefacts.items():
                    self.store.save(name, to_json(artefact))
                return True
        return False
