"""The parts of every screen. One page of overview; each class documents itself.

Rules. Every widget takes the theme first and ``parent`` last; values go down by ``show_…`` and
``set_…`` (they emit nothing), acts come up by signals (acts of the user only). No style sheet,
no colour and no size in a screen: ask a role of the theme. Colours: ``theme.color("ink_soft")``;
type roles: xs sm md question number lg xl h1 d1 d2 spoken spoken_now law key.

Layout and text (base)
    Label(theme, text, role="md", color="ink", *, weight=None, wrap=True)  .set_color .set_role
    Title(theme, text, role="h1")              a heading for eye and reader ("xl"/"lg" in a panel)
    Hairline(theme)   IconLabel(theme, icon, color="primary", at_100=20)
    spaced(theme, layout, (left, top, right, bottom), spacing)   margins that follow text size
Buttons (buttons): connect ``acted``, never ``clicked``
    Button(theme, text, *, kind="second"|"quiet"|"danger"|"big", icon="", key="", small=False)
        acted()  blocked(reason)
        .set_blocked(reason or "")  .show_text(text, icon=, key=)  .press()
    BigButton(theme, text, *, icon="", key="Ctrl+Enter", tall=False)
    MenuButton(theme, text, *, kind, icon)     .set_choices([(value, label)])  picked(value)
    FoldButton, Fold(theme, title, inside, open_=False), Why(theme, source=, rule=, law="")
Answers
    Value(value, label, letter="", seen=True)
    SegmentedChoice(theme, name, [Value])      chosen(value, by_key)  cleared()
        .show_value(v|None) .value() .set_fault(bool, text) .set_read_only(bool)
        .set_columns(2)  .set_letters(bool)  .take_focus()
    CheckTile(theme, text)  ticked(bool)       CheckGroup(theme, name, [(value, label)])
        changed(list)  .show_values([…])  .values()  .take_focus()
    ChoiceList(theme, name, [(value, label)], *, images, several=False, folded=False)   filters
        chosen(value, by_key)  changed(list)  cleared()  .show_values .values .target
    Ranking(theme, name, [(value, label)], *, images)     changed(list)  cleared()  Ctrl+↑ Ctrl+↓
    Counter(theme, name)  counted(±1)  undone()  typed(str)  .show_tally(text, undo=)
    FileField(theme, name)  wanted()  removed()  .show_file(name, size, picture)
    Thumbnail(theme, name).show_image(bytes)
    ImageBox(theme, name, QImage) (image)      as wide as there is room; read_image(bytes) decodes
Fields: ``typed(text)`` within 400 ms, ``left()``; .show_value .value .flush .take_focus
        .set_state(""|"warning"|"error", text)
    TextField(theme, name, *, placeholder="")
    TextArea(theme, name, *, placeholder, lines=2, limit=0)
    NumberField(theme, name, *, digits=6)      typed gives digits; .number(); unseen(); .set_unseen
    DecimalField(theme, name)                  comma on the screen, point in typed
    TimeField(theme, name, *, now=callable)    typed gives "HH:MM"; .fill_now() .is_time()
    DateField, MomentField(theme, name, *, now=callable)   typed gives ISO; Space fills in now
    PlaceField(theme, name)                    typed gives "lat lon"
    RangeField(theme, name, Scale(start, end, step))       ← → and − +; Backspace takes it away
    SearchField(theme, name, *, placeholder)   typed, moved(±1), opened(); .show_found("7 gevonden")
    dotted(1124) "1.124"   read_time("2147u") "21:47"   dutch_time("21:47") "21.47"
The row of a question (field_row)
    FieldRow(theme, *, code, question, answer, source="", why="", law="", note="", below=False)
        key_act("next"|"previous"|"first"|"last"|"note"|"offer")  offer_taken()  offer_declined()
        .show_message(""|"ok"|"warning"|"error", text) .show_offer(text, act) .add_below(widget)
        .show_question(text, note) .show_why(text) .set_current(bool) .set_alone(bool)
        .set_letters(bool) .replace_answer(widget, below=) .show_picture(widget|None)
Lists (lists)
    ListRow(theme, title, subtitle="", *, state=None, icon="", right="", right_color, key="",
            button="")    opened()  acted() of its button
        .show_texts .show_state .set_ground .set_current .set_passive
    ListPanel(theme, name, *, digits=False, inset=False)    inset=True inside a tight Panel
        .set_rows([ListRow]) .rows() .go(i)   opened(index)
    Flow(theme, gap=12, right=False)  .add(*widgets): a row that wraps
Sheets and messages (panels)
    Panel(theme, title="", right="", *, role="xl", edge=""|"bar"|"primary"|"ok", tight=False)
        .body (QVBoxLayout) .add(widget) .add_line() .show_title(title, right) .set_edge(edge)
    Banner(theme, "info"|"ok"|"warning"|"error", title, text="", *, button="", code="")
        acted()  .show_message(…)  .tell() speaks it
    EmptyState(theme, icon, title, text, within=""|"panel"|"tight")
    TimerBox(theme, text, late=False).show_time(text, late=)
    Receipt(number, when, [(label, text)])
    ReceiptCard(theme, receipt)  .add_act(button) .as_text()
    UndoBar(theme)  undo()  .show_act(text)     DemoBand(theme)
Signs (small, glyphs)
    KeyCap(theme, "F2")  Badge(theme, n).show_count(n)  StateGlyph(theme, state, at_100=20)
    states: empty busy ready stated warning error unseen blocked;  .show_state(s)  .word(s)
    MessageLine(theme).show_message(kind, text)
    Progress(seen, unseen, total)   ProgressCells(theme, progress, name).show_data(progress)
Pictures (each: paint function (painter, rect, theme, data), data.as_text(), .show_data(data))
    Rung(number, title, "gedaan"|"nu"|"geblokkeerd"|"later"|"overgeslagen", [lines])
    Ladder(theme, [Rung], name="")             lowest rung first; .show_rungs
    Mark(title, holds)   Circles(theme, [Mark, Mark, Mark])  .show_marks
    TimelineData(now, [Visit], [Stated], [SignalMark], [note hours], pauses…)
    Timeline(theme, data)
        hours since midnight of the day: 7.5 is 7.30, 25.0 is 1.00
    BalanceData(voters, votes, limit)   Balance(theme, data)
    Picture(theme, name, data, paint, size=f(theme, data, width))   for a picture of your own
Focus (focus): FocusRing(app, theme) once in app.py; a control needs 6 px free around it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waarnemer_app.ui.components.balance import Balance, BalanceData
    from waarnemer_app.ui.components.base import Hairline, IconLabel, Label, Title, spaced
    from waarnemer_app.ui.components.buttons import BigButton, Button, MenuButton
    from waarnemer_app.ui.components.checks import CheckGroup, CheckTile
    from waarnemer_app.ui.components.choice import SegmentedChoice, Value
    from waarnemer_app.ui.components.choice_list import ChoiceList
    from waarnemer_app.ui.components.circles import Circles, CirclesData, Mark
    from waarnemer_app.ui.components.counter import Counter, StepButton
    from waarnemer_app.ui.components.date_field import DateField, MomentField
    from waarnemer_app.ui.components.demo_band import DemoBand
    from waarnemer_app.ui.components.field_row import FieldRow
    from waarnemer_app.ui.components.fields import SearchField, TextArea, TextField
    from waarnemer_app.ui.components.file_field import FileField, Thumbnail
    from waarnemer_app.ui.components.flow import Flow
    from waarnemer_app.ui.components.focus import FocusRing
    from waarnemer_app.ui.components.fold import Fold, FoldButton, Why
    from waarnemer_app.ui.components.glyphs import State, paint_glyph
    from waarnemer_app.ui.components.ladder import Ladder, LadderData, Rung
    from waarnemer_app.ui.components.lists import ListPanel, ListRow
    from waarnemer_app.ui.components.number_time import (
        DecimalField,
        NumberField,
        TimeField,
        dotted,
        dutch_time,
        read_time,
    )
    from waarnemer_app.ui.components.panels import (
        Banner,
        Panel,
        Receipt,
        ReceiptCard,
        TimerBox,
        UndoBar,
    )
    from waarnemer_app.ui.components.picture import Picture
    from waarnemer_app.ui.components.place_field import PlaceField
    from waarnemer_app.ui.components.range_field import RangeField, Scale
    from waarnemer_app.ui.components.ranking import Ranking
    from waarnemer_app.ui.components.small import (
        Badge,
        EmptyState,
        KeyCap,
        MessageLine,
        Progress,
        ProgressCells,
        StateGlyph,
    )
    from waarnemer_app.ui.components.timeline import (
        SignalMark,
        Stated,
        Timeline,
        TimelineData,
        Visit,
    )
else:
    from waarnemer_app.on_demand import parts

    # a part is read when it is first asked for: the unlock window needs few of them
    PARTS = {
        "balance": "Balance BalanceData",
        "base": "Hairline IconLabel Label Title spaced",
        "buttons": "BigButton Button MenuButton",
        "checks": "CheckGroup CheckTile",
        "choice": "SegmentedChoice Value",
        "choice_list": "ChoiceList",
        "circles": "Circles CirclesData Mark",
        "counter": "Counter StepButton",
        "date_field": "DateField MomentField",
        "demo_band": "DemoBand",
        "field_row": "FieldRow",
        "fields": "SearchField TextArea TextField",
        "file_field": "FileField Thumbnail",
        "flow": "Flow",
        "focus": "FocusRing",
        "fold": "Fold FoldButton Why",
        "glyphs": "State paint_glyph",
        "ladder": "Ladder LadderData Rung",
        "lists": "ListPanel ListRow",
        "number_time": "DecimalField NumberField TimeField dotted dutch_time read_time",
        "panels": "Banner Panel Receipt ReceiptCard TimerBox UndoBar",
        "picture": "Picture",
        "place_field": "PlaceField",
        "range_field": "RangeField Scale",
        "ranking": "Ranking",
        "small": "Badge EmptyState KeyCap MessageLine Progress ProgressCells StateGlyph",
        "timeline": "SignalMark Stated Timeline TimelineData Visit",
    }
    __getattr__ = parts(__name__, PARTS)


__all__ = [
    "Badge",
    "Balance",
    "BalanceData",
    "Banner",
    "BigButton",
    "Button",
    "CheckGroup",
    "CheckTile",
    "ChoiceList",
    "Circles",
    "CirclesData",
    "Counter",
    "DateField",
    "DecimalField",
    "DemoBand",
    "EmptyState",
    "FieldRow",
    "FileField",
    "Flow",
    "FocusRing",
    "Fold",
    "FoldButton",
    "Hairline",
    "IconLabel",
    "KeyCap",
    "Label",
    "Ladder",
    "LadderData",
    "ListPanel",
    "ListRow",
    "Mark",
    "MenuButton",
    "MessageLine",
    "MomentField",
    "NumberField",
    "Panel",
    "Picture",
    "PlaceField",
    "Progress",
    "ProgressCells",
    "RangeField",
    "Ranking",
    "Receipt",
    "ReceiptCard",
    "Rung",
    "Scale",
    "SearchField",
    "SegmentedChoice",
    "SignalMark",
    "State",
    "StateGlyph",
    "Stated",
    "StepButton",
    "TextArea",
    "TextField",
    "Thumbnail",
    "TimeField",
    "Timeline",
    "TimelineData",
    "TimerBox",
    "Title",
    "UndoBar",
    "Value",
    "Visit",
    "Why",
    "dotted",
    "dutch_time",
    "paint_glyph",
    "read_time",
    "spaced",
]
