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
    for _ in range(20):
        if box == before:
            break
        before = box
        locator.scroll_into_view_if_needed()
        locator.page.wait_for_timeout(250)
        box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def by_mouse(nb, id_, bucket):
    """From the card's name to the lower end of the lane; the whole board is in the window."""
    nb.page.set_viewport_size({"width": 1600, "height": 3000})
    mouse = nb.page.mouse
    x, y = middle(card(nb, id_).locator(".card-name"))
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 12, y + 12, steps=3)
    nb.page.locator(".jp-OutputArea .card-dragged").wait_for()
    box = lane(nb, bucket).bounding_box()
    mouse.move(box["x"] + 60, box["y"] + box["height"] - 12, steps=6)
    nb.page.locator(f".jp-OutputArea .lane-{bucket}.lane-target").wait_for()
    nb.page.wait_for_timeout(60)
    mouse.up()


def by_keyboard(nb, id_, bucket):
    """Space picks up, arrows move, Space drops; to the end of the lane."""
    card(nb, id_).locator(".card-grip").focus()
    nb.page.keyboard.press(" ")
    for _ in range(STEPS[bucket]):
        nb.page.keyboard.press("ArrowRight")
    while not card(nb, id_).evaluate("node => node === node.parentNode.lastElementChild"):
        nb.page.keyboard.press("ArrowDown")
    nb.page.keyboard.press(" ")


def by_menu(nb, id_, bucket):
    """The menu that stands on the card."""
    card(nb, id_).locator(".card-menu").select_option(bucket)
