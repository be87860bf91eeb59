// Who can be given work, and who of them can do a task.

/** Everybody who can be given work: those whom Python names, and those whom the plan asks for. */
function workers(plan, settings) {
  const hired = plan.hires.map((one, index) => ({ name: `New ${index + 1}: ${one.person_type}`, skills: [one.person_type], hired: true }));
  return [...settings.people, ...hired];
}

/** The kind of person that a task needs: the company's word, where it has one. */
const needed = (task, settings) => settings.needs[task.id] ?? task.person_type;

/** A hire's name says its kind already. */
const withSkills = (one) => (one.hired ? one.name : `${one.name} (${one.bought ? "bought in" : one.skills.join(", ")})`);

/** Options of two groups: first those who can do the task, then the others. */
function personOptions(task, plan, settings) {
  const kind = needed(task, settings);
  const groups = [["Can do this", true], ["Cannot do this", false]];
  return groups.flatMap(([group, able]) => workers(plan, settings)
    .filter((one) => one.skills.includes(kind) === able)
    .map((one) => [one.name, withSkills(one), group]));
}

const ownerOptions = (plan, settings) => workers(plan, settings).map((one) => [one.name, one.name]);
