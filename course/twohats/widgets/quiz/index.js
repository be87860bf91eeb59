// A quiz: one question at a time. Retrieval questions answer with an explanation, predictions are
// only kept: what came of them is seen later.

const optionsOf = (question) => question.options;
const isPrediction = (question) => question.kind === "prediction";
const rightOf = (question) => optionsOf(question).findIndex((option) => option.right);

/** How far one has come, in a sentence. */
function progressWords(questions, answers) {
  const given = questions.filter((one) => answers[one.id]);
  if (given.length < questions.length) return "";
  const judged = questions.filter((one) => !isPrediction(one));
  if (!judged.length) return "";
  const first = judged.filter((one) => answers[one.id].first === rightOf(one)).length;
  return `All answered; ${first} of ${judged.length} at the first try.`;
}

/** What is said after an answer: [state, lead, text]. */
function feedbackOf(question, answer) {
  if (!answer) return null;
  const option = optionsOf(question)[answer.latest];
  if (isPrediction(question)) return ["kept", "Kept.", "You will compare it with what you see."];
  if (option.right) return ["met", "Yes.", option.feedback];
  return ["not_yet", "Not this one.", `${option.feedback} You may choose again.`];
}

function makeOption(option, index, group, quiz) {
  const { question, answer, chosen } = quiz.now();
  const radio = h("input", {
    type: "radio", name: group, value: index, checked: chosen === index, data: { focus: `option-${index}` },
    disabled: quiz.model.get("disabled") || Boolean(isPrediction(question) && answer),
  });
  radio.addEventListener("change", () => quiz.choose(index));
  return h("label", { class: "option" }, radio, h("span", {}, option.text));
}

function makeFeedback(question, answer) {
  const feedback = feedbackOf(question, answer);
  if (!feedback) return null;
  const [state, lead, text] = feedback;
  return h("div", { class: `feedback feedback-${state}`, tabindex: "-1" }, stateMark(state === "kept" ? "met" : state),
    h("p", {}, h("b", {}, lead), ` ${text}`));
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "quiz", model.get("label"));
    root.classList.add("th-stack");
    const group = newId("quiz");
    const body = h("div", { class: "th-stack" });
    const keep = keeper({ model, name: "answers", root, signal });
    const questions = () => model.get("questions");
    const firstOpen = Math.max(0, questions().findIndex((one) => !model.get("answers")[one.id]));
    const quiz = { model, at: firstOpen, picked: null };

    quiz.now = () => {
      const question = questions()[quiz.at];
      const answer = model.get("answers")[question.id];
      return { question, answer, chosen: quiz.picked ?? answer?.latest ?? null };
    };
    quiz.choose = (index) => { quiz.picked = index; draw(); };
    quiz.go = (to) => {
      quiz.at = to;
      quiz.picked = null;
      draw();
      (root.querySelector("input:checked") ?? root.querySelector("input"))?.focus();
    };
    quiz.commit = () => {
      const { question, answer, chosen } = quiz.now();
      const tries = (answer?.tries ?? 0) + 1;
      const kept = { first: answer?.first ?? chosen, latest: chosen, tries, confidence: answer?.confidence ?? null };
      quiz.picked = null;
      keep.commit({ ...model.get("answers"), [question.id]: kept });
      draw();
      root.querySelector(".feedback").focus({ preventScroll: true }); // its button is gone, or waits for another choice
      say(feedbackOf(question, kept).slice(1).join(" "));
    };

    function actions({ question, answer, chosen }) {
      const isNew = chosen !== null && chosen !== answer?.latest;
      const locked = model.get("disabled") || (isPrediction(question) && Boolean(answer));
      const label = isPrediction(question) ? "Keep my prediction" : "Answer";
      const many = questions().length > 1;
      const move = (to, words) => button(words, () => quiz.go(to), { disabled: to < 0 || to >= questions().length, data: { focus: words } });
      return h("div", { class: "quiz-actions" },
        locked && answer ? null : button(label, quiz.commit, { class: "th-button th-main", disabled: !isNew || locked, data: { focus: "answer" } }),
        many ? move(quiz.at - 1, "Previous") : null, many ? move(quiz.at + 1, "Next") : null,
        h("p", { class: "th-soft" }, progressWords(questions(), model.get("answers"))));
    }
    function draw() {
      const now = quiz.now();
      const number = questions().length > 1 ? `Question ${quiz.at + 1} of ${questions().length}` : null;
      keepFocus(root, () => body.replaceChildren(
        h("fieldset", {}, h("legend", { class: "quiz-question" },
          number ? h("span", { class: "quiz-number" }, number) : null, now.question.question),
        now.question.options.map((option, index) => makeOption(option, index, group, quiz))),
        ...[makeFeedback(now.question, now.answer), actions(now)].filter(Boolean)));
    }
    root.append(h("div", { class: "th-head" }, h("h3", {}, model.get("label")), keep.line), keep.offer, body);
    const say = liveRegion(root);
    for (const trait of ["questions", "answers", "disabled"]) model.on(`change:${trait}`, draw);
    draw();
  },
};
