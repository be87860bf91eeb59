"""Is the way to hand in the one that works where the learner is?"""

import json
import re
from pathlib import Path

import pytest
from twohats.session.backup import backup_buttons
from twohats.session.hand_in import hand_in_form, name_fault
from twohats.session.hub import hub_folders, hub_name, is_on_binder

from tests.support.course_folder import session_of
from tests.support.formgrader import Server
from tests.support.learner_work import on_disk

ROOT = Path(__file__).parents[2]
STEM = "07_roadmap"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch):
    """Neither a hub nor Binder, whatever runs the tests."""
    for name in ("JUPYTERHUB_USER", "BINDER_LAUNCH_HOST", "BINDER_REPO_URL"):
        monkeypatch.delenv(name, raising=False)


def test_is_a_hub_s_list_looked_at_on_a_hub_alone(monkeypatch):
    folder = Path("/srv/two-hats/exercises") / STEM
    assert hub_folders(folder) == []
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    assert hub_folders(folder) == [str(folder)]
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    assert hub_folders(folder) == []


def test_is_a_folder_known_by_every_name_that_a_server_gives_it(monkeypatch):
    """From the home folder on, as JupyterLab shortens it; and through a link."""
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("JPY_SESSION_NAME", f"/linked/exercises/{STEM}/{STEM}.ipynb")
    assert hub_folders(Path("/home/ada/exercises") / STEM) == [
        f"/home/ada/exercises/{STEM}",
        f"~/exercises/{STEM}",
        f"/linked/exercises/{STEM}",
    ]


@pytest.mark.nbgrader
def test_does_nbgrader_s_list_know_the_course_s_own_folder(tmp_path, monkeypatch):
    """A real server, set up as the instructors' page says, whose class has released an exercise."""
    exchange, state = tmp_path / "exchange", tmp_path / "state"
    outbound = exchange / "my-class" / "outbound" / STEM
    outbound.mkdir(parents=True)
    (outbound / f"{STEM}.ipynb").write_text("{}")
    exchange.chmod(0o777)
    (state / "config").mkdir(parents=True)
    page = (ROOT / "solutions" / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    config = block.replace("/srv/exchange", str(exchange))
    (state / "config" / "nbgrader_config.py").write_text(config)
    home = tmp_path / "home"
    (home / "two-hats" / "exercises" / STEM).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    server = Server(home, state)
    try:
        assert json.loads(server.ask("courses")) == {"success": True, "value": ["my-class"]}
        listed = json.loads(server.ask("assignments?course_id=my-class"))
    finally:
        server.stop()
    found = [(row["assignment_id"], row["status"], row["path"]) for row in listed["value"]]
    assert found == [(STEM, "fetched", f"two-hats/exercises/{STEM}")]


def test_is_the_name_that_binder_makes_up_nobody_s_name(store, work, monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_USER", "two-hats-x7k2")
    assert hand_in_form(session_of(store, work=work)).learner == "two-hats-x7k2"
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    assert (is_on_binder(), hub_name()) == (True, "")
    assert hand_in_form(session_of(store, work=work)).learner == ""


def test_is_binder_s_limit_told_on_binder_alone(root, scenario, monkeypatch):
    assert "Binder" not in backup_buttons(root, scenario).help
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    assert "ten minutes" in backup_buttons(root, scenario).help


# ---- the name


@pytest.fixture
def form(store, work, monkeypatch):
    form = hand_in_form(session_of(store, work=work))
    form.messages = []
    monkeypatch.setattr(form, "send", lambda content, buffers=None: form.messages.append(content))
    return form


@pytest.mark.parametrize("name", ["", "ada/king"])
def test_is_a_refused_name_said_beside_the_field_and_nothing_packed(form, name):
    form.learner = name
    form._answer(form, {"ask": "pack"}, [])
    assert form.messages == [{"refused": name_fault(name)}]
    assert (form.status, form.remarks) == ([], [])


def test_is_a_name_kept_before_anything_is_packed(form, store, work):
    form.learner = " Ada Lovelace "
    assert on_disk(work)["notes"]["name"] == "Ada Lovelace"
    assert hand_in_form(session_of(store, work=work)).learner == "Ada Lovelace"


def test_is_a_name_that_no_file_can_bear_not_kept(form, work):
    form.learner = "a/b"
    assert "name" not in (work.get("notes") or {})
