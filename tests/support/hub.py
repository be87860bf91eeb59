"""A stage that stands on a hub whose class collects some exercises."""

import json

# A hub sends a request away that does not bear this cookie's text in its header, too.
TOKEN = "2|b7e1|a0c4"
ROOT = "/home/ada"
DRAW_AGAIN = """async ([root, exercise, token]) => {
    document.cookie = `_xsrf=${token}; path=/`;
    const config = document.createElement("script");
    config.type = "application/json";
    config.id = "jupyter-config-data";
    config.textContent = JSON.stringify({ baseUrl: "/", serverRoot: root });
    document.body.append(config);
    stage.state.hub_folders = [`${root}/two-hats/exercises/${exercise}`];
    const el = document.getElementById("stage");
    el.replaceChildren();
    const { signal } = new AbortController();
    await stage.widget.render({ model: stage.model, el, signal });
}"""


def put_on_hub(page, exercise, collected, folder="two-hats/exercises/", status="fetched"):
    """Draws the page's widget again as on a hub, whose list has those `collected` in a folder."""
    listed = [
        {"assignment_id": name, "status": status, "path": folder + name} for name in collected
    ]
    values = {"courses": ["class"], "assignments?course_id=class": listed}
    for path, value in values.items():
        page.route(f"**/{path}", _answer(json.dumps({"success": True, "value": value})))
    page.evaluate(DRAW_AGAIN, [ROOT, exercise, TOKEN])


def _answer(body):
    def answer(route):
        is_known = route.request.headers.get("x-xsrftoken") == TOKEN
        route.fulfill(body=body) if is_known else route.fulfill(status=403, body="Log in")

    return answer
