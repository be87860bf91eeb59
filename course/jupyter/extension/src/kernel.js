// The notebook's kernel: really there, kept awake while somebody is, and brought back with one click.

const READY_WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 4000;
const LOOK_AGAIN_MS = 100;
/** What of a person's doings shows that somebody is there. */
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "scroll"];

export const later = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** The promise, or an error if it takes longer. */
export function within(/** @type {number} */ ms, /** @type {Promise<any>} */ promise) {
  const late = later(ms).then(() => {
    throw new Error(`There was no answer within ${ms} ms.`);
  });
  return Promise.race([promise, late]);
}

/**
 * Whether a kernel answers. Only asking tells: after the server has ended a kernel, JupyterLab still
 * shows it as idle.
 * @param {any} context the notebook's session context
 */
export async function isAnswering(context, ms = ANSWER_WITHIN_MS) {
  const kernel = context.session?.kernel;
  if (!kernel || kernel.isDisposed || kernel.status === "dead") return false;
  if (kernel.connectionStatus !== "connected") return false;
  try {
    await within(ms, kernel.requestKernelInfo());
    return true;
  } catch {
    return false;
  }
}

/** The kernel, once it has answered; an error if it does not start. */
export async function readyKernel(/** @type {any} */ context) {
  await context.ready;
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const kernel = context.session?.kernel;
    const isSettled = kernel && !context.isRestarting && (await isAnswering(context));
    if (isSettled && ["idle", "busy"].includes(kernel.status)) return kernel;
    await later(LOOK_AGAIN_MS);
  }
  throw new Error("The kernel did not start.");
}

/**
 * A kernel that is really there: the old one restarted, or a new one if the server has ended it.
 * Running a cell before that is what empties a page.
 * @param {any} context
 * @param {any} manager JupyterLab's service manager
 */
export async function revivedKernel(context, manager) {
  const kernel = context.session?.kernel;
  await manager.kernels.refreshRunning(); // what the page believes may be minutes old
  const running = [...manager.kernels.running()];
  if (kernel && running.some(({ id }) => id === kernel.id)) await context.restartKernel();
  else {
    // The server has forgotten the session too: until the page knows, it would undo ours.
    await manager.sessions.refreshRunning();
    const name = kernel?.name ?? context.kernelPreference.name ?? "python3";
    await context.changeKernel({ name });
  }
  return readyKernel(context);
}

/**
 * While somebody is there, tells the server so: at most every `everyMs`, and never from a hidden tab.
 * `gone` is called when no answer comes.
 * @param {any} panel the notebook's panel
 * @param {number} everyMs
 * @param {() => void} gone
 */
export function keepAwake(panel, everyMs, gone) {
  let last = 0;
  const beat = () => {
    const kernel = panel.sessionContext.session?.kernel;
    const isDue = Date.now() - last >= everyMs;
    if (!kernel || !isDue || document.visibilityState !== "visible") return;
    last = Date.now();
    // Asking for its info does not count as activity for the server; this does, and runs nothing.
    within(ANSWER_WITHIN_MS, kernel.requestIsComplete({ code: "" })).catch(gone);
  };
  for (const sign of SIGNS_OF_LIFE) {
    panel.node.addEventListener(sign, beat, { capture: true, passive: true });
  }
}
