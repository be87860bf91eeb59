// Bundles each widget's page and the JupyterLab extension: `make bundle`. With a folder, writes
// there instead, to be compared.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildLabExtension } from "./labextension.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WIDGETS = join(ROOT, "course", "twohats", "widgets");
const target = process.argv[2] ? resolve(process.argv[2]) : WIDGETS;

/** The widgets whose page is made of modules. */
const names = readdirSync(WIDGETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "kit")
  .map((entry) => entry.name)
  .filter((name) => readdirSync(join(WIDGETS, name)).includes("index.js"))
  .filter((name) => /^import /m.test(readFileSync(join(WIDGETS, name, "index.js"), "utf8")));

await build({
  absWorkingDir: ROOT,
  entryPoints: names.map((name) => ({
    in: relative(ROOT, join(WIDGETS, name, "index.js")),
    out: join(name, "bundle"),
  })),
  outdir: target,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
  minifySyntax: true,
  minifyWhitespace: true,
  conditions: ["production"],
  banner: { js: "// Made by `make bundle` from index.js and the kit: edit those." },
});
const labExtension = join(ROOT, "course", "jupyter", "labextension");
await buildLabExtension(ROOT, process.argv[2] ? join(target, "labextension") : labExtension);
process.stdout.write(`${names.length} bundles: ${names.join(", ")}\n`);
