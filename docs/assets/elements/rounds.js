// Rounds without repeats: which questions were seen, and which of them were right at once, until all were seen.

/** @typedef {{ seen: string[], right: string[] }} Kept */

export class Rounds {
  #seen;
  #right;
  /** The one asked last, which does not open the next round. */
  #last = "";

  /** @param {Partial<Kept>} [kept] a round to go on with */
  constructor(kept) {
    this.#seen = new Set(listed(kept?.seen));
    this.#right = new Set(listed(kept?.right));
  }

  /**
   * A question that was not seen yet, by chance; where all were seen, a round begins anew.
   * @param {string[]} all the questions of the round
   */
  next(all) {
    let ahead = all.filter((one) => !this.#seen.has(one));
    if (!ahead.length) {
      for (const one of all) {
        this.#seen.delete(one);
        this.#right.delete(one);
      }
      ahead = all.length > 1 ? all.filter((one) => one !== this.#last) : all;
    }
    this.#last = ahead[Math.floor(Math.random() * ahead.length)];
    return this.#last;
  }

  /**
   * @param {string} one
   * @param {boolean} isRight
   */
  answered(one, isRight) {
    this.#seen.add(one);
    if (isRight) this.#right.add(one);
  }

  /**
   * How far the round is.
   * @param {string[]} all
   */
  progress(all) {
    const count = (/** @type {Set<string>} */ some) => all.filter((one) => some.has(one)).length;
    return { all: all.length, seen: count(this.#seen), right: count(this.#right) };
  }

  /** @returns {Kept} what a later visit needs to go on */
  get kept() {
    return { seen: [...this.#seen], right: [...this.#right] };
  }
}

/** @param {unknown} value what a reader's file may have made of it */
function listed(value) {
  return Array.isArray(value) ? value.map(String) : [];
}
