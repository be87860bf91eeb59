"""A stage that stands on a hub whose class collects some exercises."""

import json

DRAW_AGAIN = """async (exercise) => {
    stage.state.hub_exercise = exercise;
    const el = document.getElementById("stage");
    el.replaceChildren();
    const { signal } = new AbortController();
    await stage.widget.render({ model: stage.model, el, signal });
}"""


def put_on_hub(page, exercise, collected):
    """Draws the page's widget again as on a hub, whose list of assignments has those collected."""
    listed = [{"assignment_id": name, "status": "fetched"} for name in collected]
    values = {"courses": ["class"], "assignments?course_id=class": listed}
    for path, value in values.items():
        page.route(f"**/{path}", _answer(json.dumps({"success": True, "value": value})))
    page.evaluate(DRAW_AGAIN, exercise)


def _answer(body):
    return lambda route: route.fulfill(body=body)
