// <glossary-quiz>: shows one question of the quiz at a time and says whether the term chosen is the right one.
//
// The questions, their answers and every sentence stand in the page as built, by widgets/glossary_quiz.py. This file
// picks, marks and counts. Nothing is stored: leaving the page begins anew.

class GlossaryQuiz extends HTMLElement {
  /** @type {HTMLElement[]} those not seen in this round, the next one last */
  #ahead = [];
  #seen = 0;
  #right = 0;

  connectedCallback() {
    if (this.classList.contains("live")) return;
    for (const choice of this.querySelectorAll(".quiz-choices > li")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiz-choice";
      button.append(...choice.childNodes);
      choice.append(button);
    }
    this.addEventListener("click", (event) => this.#click(event));
    this.classList.add("live");
    this.#next();
  }

  get #questions() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".quiz-question")]);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.matches(".quiz-choice")) this.#choose(button);
    if (button?.matches(".quiz-next")) {
      const question = this.#next();
      question.querySelector("p")?.focus();
    }
  }

  /** Shows the next question of the round, in an order that chance gives; gives the question. */
  #next() {
    if (!this.#ahead.length) this.#ahead = shuffled(this.#questions);
    const [question] = this.#ahead.splice(-1);
    for (const one of this.#questions) one.toggleAttribute("data-shown", one === question);
    for (const choice of question.querySelectorAll(".quiz-choices > li")) {
      choice.removeAttribute("data-chosen");
      choice.querySelector("button")?.removeAttribute("aria-disabled");
    }
    question.removeAttribute("data-answered");
    /** @type {HTMLDetailsElement} */ (question.querySelector("details")).open = false;
    this.#place(".quiz-next").hidden = true;
    this.#place(".quiz-said").textContent = "";
    return question;
  }

  /**
   * Marks the choice, opens the answer and says how it went. A question is answered once.
   * @param {Element} button
   */
  #choose(button) {
    const choice = /** @type {HTMLElement} */ (button.parentElement);
    const question = /** @type {HTMLElement} */ (choice.closest(".quiz-question"));
    if (question.hasAttribute("data-answered")) return;
    const right = choice.hasAttribute("data-right");
    choice.setAttribute("data-chosen", "");
    question.setAttribute("data-answered", "");
    for (const other of question.querySelectorAll(".quiz-choice")) other.setAttribute("aria-disabled", "true");
    /** @type {HTMLDetailsElement} */ (question.querySelector("details")).open = true;
    this.#seen += 1;
    if (right) this.#right += 1;
    const term = question.querySelector("[data-right]")?.textContent ?? "";
    const sentences = [this.#say(right ? "right" : "wrong", { term })];
    if (!this.#ahead.length) sentences.push(this.#say("round", {}));
    this.#place(".quiz-said").textContent = sentences.join(" ");
    this.#place(".quiz-progress").textContent = this.#say("progress", {
      seen: this.#seen,
      all: this.#questions.length,
      right: this.#right,
    });
    if (!this.#ahead.length) this.#seen = this.#right = 0;
    this.#place(".quiz-next").hidden = false;
  }

  /**
   * Gives a sentence of the page with its places filled.
   * @param {string} code
   * @param {Record<string, string | number>} filled
   */
  #say(code, filled) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector(`[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => String(filled[name]));
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/**
 * @template T
 * @param {T[]} all
 */
function shuffled(all) {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

customElements.define("glossary-quiz", GlossaryQuiz);
