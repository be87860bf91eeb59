// Types that the kit's modules share; nothing of this is in a bundle.

/**
 * What a template shows: another template, what a directive makes, a text or a number, or nothing.
 * @typedef {import("lit-html").TemplateResult | import("lit-html/directive.js").DirectiveResult
 *   | typeof import("lit-html").nothing | string | number} Content
 *
 * Python's side of a widget, as anywidget gives it.
 * @typedef {{
 *   get: (name: string) => any,
 *   set: (name: string, value: any) => void,
 *   save_changes: () => void,
 *   send: (content: any, callbacks?: any, buffers?: any[]) => void,
 *   on: (event: string, call: (...args: any[]) => void) => void,
 *   off: (event: string, call?: (...args: any[]) => void) => void,
 * }} Model
 *
 * A sentence with buttons below it.
 * @typedef {{ message: string, answers?: { label: string, act: () => void }[] }} Question
 */

export {};
