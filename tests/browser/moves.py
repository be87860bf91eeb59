"""What a learner does at the roadmap board: three ways to put a card into a bucket."""

STEPS = {"now": 1, "next": 2, "later": 3, "not_doing": 4}


def lane(nb, bucket):
    """The lane of a bucket."""
    return nb.page.locator(f".jp-OutputArea .lane-{bucket}")


def card(nb, id_):
    """The card of an initiative."""
    return nb.page.locator(f".jp-OutputArea .card[data-id={id_}]")


def middle(locator):
    """The middle of what is shown, scrolled into view, once it stands still.

    After a run JupyterLab goes on laying out cells outside the window, which shifts those in it.
    """
    box, before = None, "nowhere"
    while box != before:
        before = box
        locator.scroll_into_view_if_needed()
        locator.page.wait_for_timeout(250)
        box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def by_mouse(nb, id_, bucket):
    """From the card's name into the lane, scrolling at the window's edge as needed."""
    x, y = middle(card(nb, id_).locator(".card-name"))
    nb.page.mouse.move(x, y)
    nb.page.mouse.down()
    nb.page.mouse.move(x + 12, y + 12, steps=3)
    for _ in range(200):
        box = lane(nb, bucket).bounding_box()
        inside = box["y"] + box["height"] - 12
        if 160 < inside < 880:
            break
        nb.page.mouse.move(box["x"] + 60, 95 if inside < 160 else 962)
        nb.page.wait_for_timeout(30)
    nb.page.mouse.move(box["x"] + 60, 500)  # away from the edge: the page stands still again
    nb.page.wait_for_timeout(100)
    box = lane(nb, bucket).bounding_box()
    nb.page.mouse.move(box["x"] + 60, box["y"] + box["height"] - 12, steps=4)
    nb.page.locator(f".lane-{bucket}.lane-target").wait_for()
    nb.page.wait_for_timeout(60)
    nb.page.mouse.up()


def by_keyboard(nb, id_, bucket):
    """Space picks up, arrows move, Space drops; to the end of the lane."""
    card(nb, id_).locator(".card-grip").focus()
    nb.page.keyboard.press(" ")
    for _ in range(STEPS[bucket]):
        nb.page.keyboard.press("ArrowRight")
    while not card(nb, id_).evaluate("node => node === node.parentNode.lastChild"):
        nb.page.keyboard.press("ArrowDown")
    nb.page.keyboard.press(" ")


def by_menu(nb, id_, bucket):
    """The menu that stands on the card."""
    card(nb, id_).locator(".card-menu").select_option(bucket)
