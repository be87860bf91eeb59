// Makes the course's JupyterLab extension: one script that is its own container of modules, as
// JupyterLab loads prebuilt extensions. What JupyterLab shares is taken from it at run time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const NAME = "twohats-lab";
const THEME =
  "import twohats.theme; print(twohats.theme.css(':is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)'), end='')";

/** The theme's colours for bar and glossary, from the one place that has them. */
const theme = (root) => ({
  name: "theme",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /theme\.css$/ }, () => ({ path: "theme.css", namespace: "theme" }));
    onLoad({ filter: /.*/, namespace: "theme" }, () => ({
      contents: execFileSync("python", ["-c", THEME], { cwd: join(root, "course") }).toString(),
      loader: "text",
    }));
  },
});

const isShared = (path) => /^@(jupyterlab|lumino)\//.test(path);

/** JupyterLab asks the container for the module, and gives it the packages that it shares. */
const container = (
  needs,
  code,
) => `// Made by \`make bundle\` from course/jupyter/extension/src: edit that.
(window._JUPYTERLAB ??= {})["${NAME}"] = (() => {
  let scope;
  const needs = ${JSON.stringify(needs)};
  const load = async (name) => [name, (await Object.values(scope[name])[0].get())()];
  return {
    init(shared) { scope = shared; },
    async get() {
      const given = Object.fromEntries(await Promise.all(needs.map(load)));
      const module = { exports: {} };
      ((require, module, exports) => {
${code}
      })((name) => given[name], module, module.exports);
      return () => module.exports;
    },
  };
})();
`;

/** Builds the extension of the checkout at \`root\` into the folder \`target\`. */
export async function buildLabExtension(root, target) {
  const source = join(root, "course", "jupyter", "extension");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(source, "src", "index.js")],
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    target: "es2022",
    charset: "utf8",
    legalComments: "inline",
    minifySyntax: true,
    minifyWhitespace: true, // without it, comments name the folders of this machine
    loader: { ".css": "text", ".py": "text" },
    conditions: ["production"],
    external: ["@jupyterlab/*", "@lumino/*"],
    plugins: [theme(root)],
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const needs = [...new Set(imports.map(({ path }) => path).filter(isShared))].sort();
  const schema = readFileSync(join(source, "schema", "plugin.json"), "utf8");
  const script = container(needs, outputFiles[0].text);
  // JupyterLab has browsers keep a script for a year: another one needs another address.
  const version = createHash("sha256").update(script).digest("hex").slice(0, 12);
  const extension = { load: `static/remoteEntry.js?v=${version}`, extension: "./extension" };
  const description = {
    name: NAME,
    version: "0.1.0",
    license: "BSD-3-Clause",
    jupyterlab: { extension: true, schemaDir: "schema", _build: extension },
  };
  const text = `${JSON.stringify(description, null, 2)}\n`;
  const files = {
    "package.json": text,
    "static/remoteEntry.js": script,
    [`schemas/${NAME}/package.json.orig`]: text,
    [`schemas/${NAME}/plugin.json`]: schema,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(target, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  }
}
