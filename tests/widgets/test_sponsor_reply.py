"""Is a line answered when it is written, and again when it is changed?"""

from twohats.widgets.sponsor_reply.widget import SponsorReply

LINE = {"id": "x.end", "kind": "end", "label": "It is over when …", "prompt": "When is it over?"}


def made(**value):
    return SponsorReply(lines=[LINE], value=value, speaker="Leila Haddad", label="She asks")


def test_says_she_nothing_before_a_line_is_written():
    assert made().replies == {"x.end": ""}
    assert "(nothing yet)" in made().as_text()


def test_follows_the_reply_the_line():
    board = made(**{"x.end": "When everybody is happy with it"})
    assert "“Happy”?" in board.replies["x.end"]
    board.value = {"x.end": "Noor has signed the list of all parts"}
    assert "I can sign" in board.replies["x.end"]


def test_does_the_paper_hold_line_and_reply():
    html = made(**{"x.end": "When all <b> is done by then"}).as_html()
    assert "all &lt;b&gt; is done" in html
    assert "Leila Haddad:" in html


def test_follows_her_face_what_she_says_of_a_line():
    assert made(**{"x.end": "When everybody is happy with it"}).moods == {"x.end": "worried"}
    assert made(**{"x.end": "Noor has signed the list of all parts"}).moods == {"x.end": "happy"}
