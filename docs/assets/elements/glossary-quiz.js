// <glossary-quiz>: shows one question of the quiz at a time and says whether the term chosen is the right one.
//
// The questions, their answers and every sentence stand in the page as built, by widgets/glossary_quiz.py.

import { Drill } from "./drill.js";

customElements.define("glossary-quiz", class GlossaryQuiz extends Drill {});
