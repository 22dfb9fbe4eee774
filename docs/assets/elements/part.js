// One part of a build, from its arrival to its last byte: unpacked on the way, and refused where it is not whole.
//
// On the page and in the worker alike.

import { PythonFailure } from "./failure.js";

/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Bytes */

/**
 * @typedef {object} Company
 * @property {(bytes: number) => void} [count] hears of bytes as they are read
 * @property {(failure: PythonFailure) => void} [fail] hears of a failure before whoever reads on
 * @property {Promise<() => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>>} [zstd] unpacks zstd
 */

/**
 * @param {Promise<Response>} asked
 * @param {number} length once unpacked
 * @param {string} type what the part is, whatever the server calls it
 * @param {Company} [company]
 * @returns {Promise<Response>} its body fails where the part is cut short, or of another build
 * @throws {PythonFailure}
 */
export async function wholePart(asked, length, type, { count, fail, zstd } = {}) {
  const { body } = await arrived(asked);
  if (!body) throw new PythonFailure("download");
  return new Response(measured(await unpacked(body, zstd), length, count, fail), { headers: { "content-type": type } });
}

/**
 * @param {Promise<Response>} asked
 * @throws {PythonFailure}
 */
export async function arrived(asked) {
  const response = await asked.catch((problem) => {
    throw new PythonFailure("download", problem);
  });
  // The build named it, so a part that is gone belongs to another build.
  if (response.status === 404) throw new PythonFailure("mixed-build", response.url);
  if (!response.ok) throw new PythonFailure("download", `${response.status} ${response.url}`);
  return response;
}

/**
 * Some servers declare a part as a compressed answer, and the browser has unpacked it before we see it: so look.
 * @param {Bytes} stream
 * @param {Company["zstd"]} zstd
 * @returns {Promise<Bytes>}
 */
async function unpacked(stream, zstd) {
  const reader = stream.getReader();
  const { value: first } = await reader.read().catch((problem) => {
    throw new PythonFailure("download", problem);
  });
  const whole = new ReadableStream({
    start(controller) {
      if (first) controller.enqueue(first);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  if (first?.[0] === 0x1f && first[1] === 0x8b) return whole.pipeThrough(new DecompressionStream("gzip"));
  if (zstd && first?.[0] === 0x28 && first[1] === 0xb5) return whole.pipeThrough((await zstd)());
  return whole;
}

/**
 * @param {Bytes} stream
 * @param {number} length
 * @param {Company["count"]} count
 * @param {Company["fail"]} fail
 * @returns {Bytes}
 */
function measured(stream, length, count, fail) {
  const reader = stream.getReader();
  let read = 0;
  /** @type {(code: "download" | "mixed-build", cause: unknown) => never} */
  const refuse = (code, cause) => {
    const failure = new PythonFailure(code, cause);
    fail?.(failure);
    throw failure;
  };
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((problem) => refuse("download", problem));
      if (!done) {
        read += value.length;
        count?.(value.length);
        return controller.enqueue(value);
      }
      if (read !== length) refuse("mixed-build", `${read} bytes instead of ${length}`);
      controller.close();
    },
  });
}
