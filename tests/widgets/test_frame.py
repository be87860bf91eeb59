"""What all widgets have in common."""

import asyncio
from importlib import import_module
from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.answers.project import DateGuess
from twohats.scenario import load
from twohats.session.autosave import autosave
from twohats.widgets import frame
from twohats.widgets.date_slider.widget import DateSlider
from twohats.widgets.frame import Frame
from twohats.widgets.note.widget import Note


def sent(widget):
    """Records what a widget would send to the page."""
    messages = []
    widget.send = lambda content, buffers=None: messages.append((content, buffers))
    return messages


def test_does_a_widget_answer_when_the_page_asks_whether_python_is_there():
    note = Note(label="A note")
    messages = sent(note)
    note._answer(note, {"ask": "here"}, [])
    assert messages == [({"here": True}, None)]


def test_is_nothing_said_of_saving_until_somebody_saves():
    assert Note(label="A note").confirmed is None


def test_does_a_confirmation_cover_all_edits_so_far():
    note = Note(label="A note")
    note.edits = 3
    note.confirm("Saved 14:02", at=1_000.0)
    assert (note.confirmed, note.saved, note.saved_at) == (3, "Saved 14:02", 1_000_000.0)


def test_does_a_confirmation_end_trouble_and_conflict():
    note = Note(label="A note")
    note.trouble("Not saved: the disk is full.")
    note.conflict = "Which one?"
    note.confirm("Saved 14:02")
    assert (note.fault, note.conflict) == ("", "")


@pytest.mark.parametrize("answer", ["mine", "theirs"])
def test_is_the_answer_to_a_conflict_passed_on(answer):
    note = Note(label="A note", conflict="Which one?")
    heard = []
    note.on_resolve(heard.append)
    note._answer(note, {"resolve": answer}, [])
    assert heard == [answer]
    assert note.conflict == ""


@pytest.mark.parametrize("message", [None, "resolve", {"resolve": "all"}, {"other": 1}, 7])
def test_are_messages_of_no_known_kind_left_alone(message):
    note = Note(label="A note", conflict="Which one?")
    note.on_resolve(pytest.fail)
    note._answer(note, message, [])
    assert note.conflict == "Which one?"


def test_does_the_output_hold_a_picture_and_words_beside_the_view():
    data, _ = Note(label="Mine", text="<b>one</b>")._repr_mimebundle_()
    assert data["text/plain"] == "Mine: <b>one</b>"
    assert "&lt;b&gt;one&lt;/b&gt;" in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_does_the_picture_follow_what_is_written():
    note = Note(label="Mine", text="before")
    note.text = "after"
    assert "after" in note.picture
    assert "before" not in note.picture


def test_is_the_picture_drawn_once_when_the_hand_rests(monkeypatch):
    """A picture takes longer than a change: in an open notebook it waits for the last of them."""
    monkeypatch.setattr(frame, "REST_S", 0.01)

    async def pictures():
        note = Note(label="Mine", text="before")
        drawn = []
        note.observe(lambda change: drawn.append(change["new"]), names="picture")
        for text in ("a word", "a word more", "and the last"):
            note.text = text
        waiting = list(drawn)
        await asyncio.sleep(0.1)
        return waiting, drawn

    waiting, drawn = asyncio.run(pictures())
    assert waiting == []
    assert len(drawn) == 1
    assert "and the last" in drawn[0]


def test_does_a_cell_show_what_it_has_just_changed():
    async def shown():
        note = Note(label="Mine", text="before")
        note.text = "after"
        return note._repr_mimebundle_()[0]["text/html"]

    assert "after" in asyncio.run(shown())


def test_is_a_value_checked_once_on_its_way_to_the_disk(monkeypatch, tmp_path):
    checks = []
    check = DateGuess.model_validate.__func__

    def count(cls, *arguments, **options):
        checks.append(cls)
        return check(cls, *arguments, **options)

    slider = DateSlider()
    autosave(slider, Store(tmp_path / "answers.json", "00_start", load()), "date_guess")
    monkeypatch.setattr(DateGuess, "model_validate", classmethod(count))
    slider.value = {"guess": 40, "tried": [], "sentence": "Only the date"}
    assert checks == [DateGuess]
    assert slider.saved.startswith("Saved")
    assert slider.checked("value") == DateGuess(guess=40, sentence="Only the date")


def test_is_nothing_loaded_from_elsewhere():
    """No module, no style sheet and no picture of a widget names another host."""
    for widget in all_widgets(Frame):
        for text in (str(widget._esm), str(widget._css)):
            kept = text.replace("http://www.w3.org/2000/svg", "")
            assert "http" not in kept, widget
            assert "import " not in kept, widget


def all_widgets(base):
    """The classes of the widgets' own modules: what they are built on has no page of its own."""
    for path in Path(frame.__file__).parent.glob("*/widget.py"):
        module = import_module(f"twohats.widgets.{path.parent.name}.widget")
        kinds = [kind for kind in vars(module).values() if isinstance(kind, type)]
        yield from (
            kind for kind in kinds if issubclass(kind, base) and kind.__module__ == module.__name__
        )
