// What the board knows: pure functions of the roadmap, the cards and the settings. The same sums
// stand in product/roadmap; both are held against tests/vectors/roadmap_outlook.json.

const BUILD = ["now", "next", "later"];
const BUCKETS = ["unplaced", ...BUILD, "not_doing"];
const TITLES = {
  unplaced: "Not yet placed", now: "Now", next: "Next", later: "Later", not_doing: "Not doing",
};
const EIGHT_IN_TEN = 1.2816;

const inBucket = (value, bucket) => value.entries.filter((entry) => entry.bucket === bucket);
const entryOf = (value, id) => value.entries.find((entry) => entry.id === id);
const isPlaced = (bucket) => BUILD.includes(bucket);

/** The roadmap with one entry at a place in a bucket (counted without that entry). */
function place(value, id, bucket, index) {
  const entry = { ...entryOf(value, id), bucket };
  const rest = value.entries.filter((one) => one.id !== id);
  const follower = rest.filter((one) => one.bucket === bucket)[index];
  const at = follower ? rest.indexOf(follower) : rest.length;
  return { ...value, origin: "learner", entries: [...rest.slice(0, at), entry, ...rest.slice(at)] };
}

/** The roadmap with some fields of one entry changed. */
function withEntry(value, id, fields) {
  const entries = value.entries.map((one) => (one.id === id ? { ...one, ...fields } : one));
  return { ...value, origin: "learner", entries };
}

/** The roadmap with some numbers of one own estimate changed; what is not yet given counts as 0. */
function withEstimate(value, id, numbers) {
  const before = value.estimates[id] ?? { reach: 0, impact: 0, confidence: 0 };
  const estimates = { ...value.estimates, [id]: { ...before, ...numbers } };
  return { ...value, origin: "learner", estimates };
}

/** Person-weeks by bucket and skill. */
function use(value, cards, settings) {
  const effort = new Map(cards.map((card) => [card.id, card.effort]));
  const asked = (bucket, skill) =>
    inBucket(value, bucket).reduce((sum, entry) => sum + (effort.get(entry.id)?.[skill] ?? 0), 0);
  const row = (bucket) =>
    Object.fromEntries(Object.keys(settings.capacity).map((skill) => [skill, asked(bucket, skill)]));
  return Object.fromEntries(BUILD.map((bucket) => [bucket, row(bucket)]));
}

/** The cells above capacity and its tolerance, as [bucket, skill]. */
function over(value, cards, settings) {
  const used = use(value, cards, settings);
  const limit = (skill) => settings.capacity[skill] * (1 + settings.tolerance) + 1e-9;
  return BUILD.flatMap((bucket) =>
    Object.keys(settings.capacity)
      .filter((skill) => used[bucket][skill] > limit(skill))
      .map((skill) => [bucket, skill]));
}

/** The listed pairs [dependent, enabler]. */
const listedPairs = (cards) =>
  cards.flatMap((card) => card.depends_listed.map((enabler) => [card.id, enabler]));

/** The pairs whose dependent stands in an earlier bucket than its enabler. */
function brokenDependencies(value, pairs) {
  const rank = (id) => BUILD.indexOf(entryOf(value, id)?.bucket);
  return pairs.filter(([dependent, enabler]) =>
    rank(dependent) >= 0 && (rank(enabler) < 0 || rank(enabler) > rank(dependent)));
}

/** The effect in $k a quarter, if it works. */
const quarterlyK = (estimate, settings) =>
  estimate ? (estimate.reach * estimate.impact * settings.value_per_impact) / 1000 : 0;

const chanceOf = (estimate) => (estimate ? estimate.confidence / 100 : 0);

/** What the law costs as the roadmap stands. */
function penalty(value, law) {
  const inTime = BUILD.slice(0, BUILD.indexOf(law.by) + 1);
  return inTime.includes(entryOf(value, law.initiative)?.bucket) ? 0 : law.penalty_k;
}

/** Own expected value in $k with its "8 in 10" band; the effect of `halved` counts half. */
function outlook(value, cards, settings, halved = null) {
  const known = new Set(cards.map((card) => card.id));
  let mean = -penalty(value, settings.law);
  let variance = 0;
  const missing = [];
  for (const bucket of BUILD) {
    for (const { id } of inBucket(value, bucket).filter((entry) => known.has(entry.id))) {
      const estimate = value.estimates[id];
      if (!estimate) missing.push(id);
      const share = id === halved ? 0.5 : 1;
      const worth = quarterlyK(estimate, settings) * share * settings.quarters[bucket];
      const chance = chanceOf(estimate);
      mean += chance * worth;
      variance += worth ** 2 * chance * (1 - chance);
    }
  }
  const half = EIGHT_IN_TEN * Math.sqrt(variance);
  return { mean_k: mean, low_k: mean - half, high_k: mean + half, missing };
}

/** Own expected value in Now; the law's avoided penalty is certain. */
function worthInNow(id, share, value, settings) {
  const estimate = value.estimates[id];
  const avoided = id === settings.law.initiative ? settings.law.penalty_k : 0;
  return chanceOf(estimate) * quarterlyK(estimate, settings) * share * settings.quarters.now + avoided;
}

/** The initiative after all that it is listed to depend on, each once. */
function withEnablers(id, byId) {
  const group = [];
  for (const enabler of byId.get(id).depends_listed) {
    for (const one of withEnablers(enabler, byId)) if (!group.includes(one)) group.push(one);
  }
  return [...group, id];
}

/** The ids that fit into Now, best value per person-week first, enablers brought along. */
function fillNow(worth, cards, settings) {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const skills = Object.keys(settings.capacity);
  const effort = (ids, skill) => ids.reduce((sum, id) => sum + (byId.get(id).effort[skill] ?? 0), 0);
  const fits = (ids) => skills.every((skill) => effort(ids, skill) <= settings.capacity[skill] + 1e-9);
  const groups = cards.filter((card) => worth.get(card.id) > 0)
    .map((card) => withEnablers(card.id, byId));
  const ratio = (ids) =>
    ids.reduce((sum, id) => sum + worth.get(id), 0) /
    ids.reduce((sum, id) => sum + skills.reduce((all, skill) => all + (byId.get(id).effort[skill] ?? 0), 0), 0);
  const taken = [];
  for (const group of groups.sort((one, other) => ratio(other) - ratio(one))) {
    const wanted = group.filter((id) => !taken.includes(id));
    if (fits([...taken, ...wanted])) taken.push(...wanted);
  }
  return taken;
}

/** For each entry in Now: does it keep its place if its own effect is halved, else who takes it? */
function whatIf(value, cards, settings) {
  const worth = new Map(cards.map(({ id }) => [id, worthInNow(id, 1, value, settings)]));
  const asItIs = fillNow(worth, cards, settings);
  const now = inBucket(value, "now").map((entry) => entry.id).filter((id) => worth.has(id));
  return now.map((id) => {
    const halved = new Map(worth).set(id, worthInNow(id, 0.5, value, settings));
    const chosen = fillNow(halved, cards, settings);
    const stays = chosen.includes(id);
    const instead = stays ? null : (chosen.find((one) => !now.includes(one)) ?? null);
    return { id, stands: asItIs.includes(id), stays, instead };
  });
}
