"""Are the documents of one lead shown in full, and those of the others not?"""

from twohats.draw.documents import documents_html
from twohats.scenario import load

SCENARIO = load()


def test_is_each_paragraph_that_the_register_names_there():
    for lead in SCENARIO.ids:
        page = documents_html(SCENARIO.documents.texts, lead)
        rows = SCENARIO.documents.register(lead)
        numbers = [number for row in rows for number in row["source"].split(", ")]
        assert all(f"<strong>{number}</strong>" in page for number in numbers)


def test_does_a_letter_say_who_wrote_it():
    page = documents_html(SCENARIO.documents.texts, "I01")
    assert "<p><em>Bea Calder, customer accounts, to Tomas Reyes, 12 April</em></p>" in page
    assert "(7 paragraphs)" in page
    assert "Duncan Pryce" not in page
    assert "<b>" not in documents_html({"D1.md": "# One\n\n## A (I01)\n\n*<b>*"}, "I01")


def test_are_the_paragraphs_of_other_leads_left_out():
    page = documents_html(
        {"D1.md": "# One\n\n## A (I01)\n\n**D1.1** Yes.\n\n## B (I02)\n\n**D1.2** No."}, "I01"
    )
    assert "Yes." in page
    assert "No." not in page
    assert "(1 paragraph)" in page


def test_is_markup_in_a_document_only_text():
    page = documents_html({"D1.md": "# <b>\n\n## A (I01): C\n\n**D1.1** <script>"}, "I01")
    assert "<b>" not in page
    assert "<script>" not in page


def test_is_silence_told():
    assert "nothing about your initiative" in documents_html({"D1.md": "# One"}, "I01")
    assert "no documents" in documents_html({}, "I01")


def test_does_each_of_the_nine_say_what_they_need_and_is_markup_only_text():
    page = documents_html({}, "I01", SCENARIO.text("memos.md"))
    assert all(stakeholder.name in page for stakeholder in SCENARIO.company.stakeholders)
    assert "<script>" not in documents_html({}, "I01", "# Memos\n\nIntro.\n\n## <script>\n\nHello.")


def test_is_a_portrait_next_to_the_memo_of_everybody_who_has_one():
    portraits = SCENARIO.company.portraits
    page = documents_html({}, "I01", SCENARIO.text("memos.md"), portraits)
    assert page.count("th-face") == len(SCENARIO.company.stakeholders)
    assert "<strong>Noor Rahman</strong>, warehouses" in page
    alone = documents_html({}, "I01", "# Memos\n\nIntro.\n\n## Nobody\n\nHello.", portraits)
    assert "th-face" not in alone
    assert "<strong>Nobody</strong></p>" in alone
