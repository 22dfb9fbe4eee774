// Which build this page is of, and the parts of it that the page itself reads.
//
// The page says so in <meta name="build">, so that parts are asked for at once. A page without one, as another builder
// of these pages may write it, asks the server.

import { PythonFailure } from "./failure.js";
import { wholePart } from "./part.js";

/**
 * What build.json holds for us; the tool that writes it is tools/runtime.py.
 * @typedef {{ format: number, folder: string, files: Record<string, number> }} Build
 */

const RUNTIME = new URL("../runtime/", import.meta.url);
const FORMAT = 2;

/**
 * The scripts that lie beside Python, by name.
 * @typedef {{
 *   "comlink.js": typeof import("comlink"),
 *   "docx.js": typeof import("../../../tools/runtime_docx.js"),
 *   "ical.js": typeof import("ical.js"),
 * }} Scripts
 */
/**
 * @template {keyof Scripts} Name
 * @typedef {Scripts[Name]} Part
 */

/** @type {Map<string, Promise<any>>} what came stays, so that it is there when the line is not */
const imported = new Map();
let imports = 0;

/**
 * @returns {Promise<Build>} its folder is a whole address
 * @throws {PythonFailure}
 */
export async function pageBuild() {
  return ofThisFormat(namedByPage() ?? (await namedByServer()));
}

/**
 * Asks the server, beside the downloads, whether it still has the build that the page names: an old page may come
 * from a cache while scripts come from a newer build. A server that cannot be reached says nothing against it.
 * @throws {PythonFailure} mixed-build, or runtime-missing
 */
export async function confirmBuild() {
  const ours = namedByPage();
  if (!ours) return;
  const theirs = await namedByServer().catch((problem) => {
    if (problem.code === "download") return ours;
    throw problem;
  });
  if (theirs.folder !== ours.folder) throw new PythonFailure("mixed-build", theirs.folder);
}

/**
 * Reads a part on the page's own thread.
 * @param {string} name as build.json has it, such as "check.table.json.gz"
 * @returns {Promise<Response>} unpacked, and whole
 * @throws {PythonFailure}
 */
export async function readPart(name) {
  const { folder, files } = await pageBuild();
  if (!(name in files)) throw new PythonFailure("mixed-build", name);
  const type = name.includes(".json") ? "application/json" : "application/octet-stream";
  /** @type {(failure: PythonFailure) => void} */
  let fail = () => {};
  const failed = new Promise((_, reject) => (fail = reject));
  const { body, headers } = await wholePart(fetch(folder + name), files[name], type, { fail });
  // Read to its end here: whoever reads a body that fails is told by the browser of a network error only.
  const content = await Promise.race([new Response(body).blob(), failed]);
  return new Response(content, { headers });
}

/**
 * Imports a script that lies beside Python, when it is wanted.
 * @template {keyof Scripts} Name
 * @param {Name} name
 * @returns {Promise<Part<Name>>}
 * @throws {PythonFailure}
 */
export function importPart(name) {
  const part = imported.get(name) ?? importAnew(name);
  imported.set(name, part);
  part.catch(() => imported.delete(name));
  return part;
}

/** @param {string} name */
async function importAnew(name) {
  const { folder } = await pageBuild();
  try {
    // A browser may remember that an import failed: another fragment makes it another import of the same file.
    return await import(`${folder}${name}#${(imports += 1)}`);
  } catch (problem) {
    throw new PythonFailure("download", problem);
  }
}

/** @returns {Build | undefined} */
function namedByPage() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="build"]'));
  return meta ? JSON.parse(meta.content) : undefined;
}

/** @returns {Promise<Build>} */
async function namedByServer() {
  // Asked of the server each time, so that a cached list never points at parts that a newer build took away.
  const response = await fetch(new URL("build.json", RUNTIME), { cache: "no-cache" }).catch((problem) => {
    throw new PythonFailure("download", problem);
  });
  if (response.status === 404) throw new PythonFailure("runtime-missing");
  const build = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (!build) throw new PythonFailure("download");
  return build;
}

/** @param {Build} build */
function ofThisFormat(build) {
  if (build.format !== FORMAT) throw new PythonFailure("mixed-build", build.format);
  return { ...build, folder: new URL(`${build.folder}/`, RUNTIME).href };
}
