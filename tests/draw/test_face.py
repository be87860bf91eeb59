"""Does every person of the pack have a portrait that can be told from the others, in any mood?"""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from twohats import theme
from twohats.draw.face import MOODS, face, faces_of, faces_of_speakers
from twohats.scenario import load

PORTRAITS = load().company.portraits
every = pytest.mark.parametrize("name", PORTRAITS)


def test_has_everybody_a_portrait_who_decides_works_or_speaks():
    company = load().company
    people = {one.name for one in (*company.stakeholders, *company.team)}
    assert people <= PORTRAITS.keys()


@every
def test_can_each_portrait_be_drawn_whole_in_every_mood(name):
    for mood, markup in faces_of(name, PORTRAITS).items():
        assert mood in MOODS
        picture = ElementTree.fromstring(markup)
        assert picture.get("aria-hidden") == "true"
        assert "{" not in markup, "a colour that was not filled in"


@every
def test_differs_a_face_by_its_mood(name):
    assert len(set(faces_of(name, PORTRAITS).values())) == len(MOODS)


def test_looks_nobody_like_another():
    pictures = {face(portrait) for portrait in PORTRAITS.values()}
    assert len(pictures) == len(PORTRAITS)


@every
def test_keeps_a_portrait_its_colours_on_a_dark_page(name):
    """A picture's colours of the theme change there; skin and clothes are none of them."""
    of_the_theme = {colour for pair in theme.COMMON.values() for colour in pair}
    for colour in theme.darkened().keys() | of_the_theme:
        assert colour not in face(PORTRAITS[name])


def test_has_a_stranger_no_face():
    assert faces_of("Nobody", PORTRAITS) == {}


def test_is_a_part_that_the_drawing_does_not_have_named_with_those_it_has():
    portrait = replace(PORTRAITS["Leila Haddad"], top="toga")
    with pytest.raises(KeyError, match=r"'toga' as its top; there are crew"):
        face(portrait)


def test_are_speakers_found_by_first_and_by_full_name_and_offices_by_none():
    faces = faces_of_speakers(["Lucia", "Ines Carvalho", "The reviewer's office"], PORTRAITS)
    assert faces == {
        "Lucia": {"calm": face(PORTRAITS["Lucia Ortega"])},
        "Ines Carvalho": {"calm": face(PORTRAITS["Ines Carvalho"])},
    }


def test_means_a_first_name_one_person_alone():
    first_names = [name.split()[0] for name in PORTRAITS]
    assert len(first_names) == len(set(first_names))
