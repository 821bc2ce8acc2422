"""The frame around every page. One page of overview; each class documents itself.

Page(theme, title, facts, *, max_width=1256, flush_sheet=False, fill=False)
    fill   .body (QVBoxLayout) .add(widget) .add_side_act(Button) (≤ 3) .add_to_head(widget)
           .set_side(list, shown when wide) .add_under_head(row) .add_bar() -> ActionBar
           .set_big(BigButton) for a page without bar    .show_head(title, facts)
    hooks  refresh() each time it is shown; first_focus(); leave(); keys() for F1
    acts   .handle("notitie", handler): while this page is shown it does this act itself
    more   .breadth, breadth_changed(Breadth), .bring_into_view(widget), .flush(), .press_big()
Columns(theme, [left, right], (2, 1), stack_at=Breadth.NARROW)   beside or below each other
ActionBar   .set_big(text, icon=, key=) -> BigButton  .add_second(Button)  .show_note(text)
            .show_undo(bool, redo=)  undo()  redo()
Breadth.WIDE / MIDDLE / NARROW   by effective width (window ÷ text factor): 1200, 900
MainWindow(theme, demo=False): is the Navigatie of the pages
    .register(name, factory(id) -> Page, place="signalen")  .toon .terug .toon_overlay
    .sluit_overlay .meld   .rail.show_badge(place, n)   .strip.show_place / show_saved /
    show_network / show_battery / show_clock   .acts.on("notitie", handler)
    page_shown(name, id)  closing()
    .pages.current(): the page, also when it was on its way  .pages.whole(): with all its rows
Later(owner, layout)   .add(step): a row that may wait until the page is seen; see later.py
Overlay content: its ``take_focus()``, ``flush()`` and ``press_big()`` are used when it has them;
    ``content.close()`` closes the overlay.
Acts (names): see actions.acts().
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waarnemer_app.ui.frame.action_bar import ActionBar
    from waarnemer_app.ui.frame.actions import Act, Actions, acts
    from waarnemer_app.ui.frame.breadth import Breadth, next_breadth
    from waarnemer_app.ui.frame.main_window import MainWindow
    from waarnemer_app.ui.frame.page import Columns, Page
    from waarnemer_app.ui.frame.tab_order import tab_stops
else:
    from waarnemer_app.on_demand import parts

    # the unlock window has a part of this folder, and none of these
    _PARTS = {
        "action_bar": "ActionBar",
        "actions": "Act Actions acts",
        "breadth": "Breadth next_breadth",
        "main_window": "MainWindow",
        "page": "Columns Page",
        "tab_order": "tab_stops",
    }
    __getattr__ = parts(__name__, _PARTS)


__all__ = [
    "Act",
    "ActionBar",
    "Actions",
    "Breadth",
    "Columns",
    "MainWindow",
    "Page",
    "acts",
    "next_breadth",
    "tab_stops",
]
