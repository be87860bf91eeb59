"""A stage that stands on a hub whose class collects some exercises."""

import json

# A hub sends a request away that does not bear this cookie's text in its header, too.
TOKEN = "2|b7e1|a0c4"
DRAW_AGAIN = """async ([exercise, token]) => {
    document.cookie = `_xsrf=${token}; path=/`;
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
    page.evaluate(DRAW_AGAIN, [exercise, TOKEN])


def _answer(body):
    def answer(route):
        is_known = route.request.headers.get("x-xsrftoken") == TOKEN
        route.fulfill(body=body) if is_known else route.fulfill(status=403, body="Log in")

    return answer
