"""The form as it was loaded: nodes, rules, captions and lists of choices. Nothing changes here.

A `Form` is made by `load.load_form` and shared by every `Instance` of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from waarnemer_app.xforms.errors import Problem
    from waarnemer_app.xforms.item import Item
    from waarnemer_app.xforms.values import Value, XNode

Kind = Literal["group", "repeat", "question", "note", "calculate", "hidden", "metadata"]
Role = Literal["label", "hint", "guidance", "constraint", "required", "image"]
Aspect = Literal["value", "count", "language"]


@dataclass(frozen=True, slots=True)
class Environment:
    """Clock (aware), seed of all chance, and who fills the form in.

    >>> from datetime import datetime, timezone
    >>> Environment(now=lambda: datetime(2026, 3, 18, 7, 30, tzinfo=timezone.utc)).seed
    0
    """

    now: Callable[[], datetime]
    seed: int = 0
    username: str = ""
    deviceid: str = ""


class Runtime(Protocol):
    """What an expression may ask of the instance it is evaluated in."""

    @property
    def form(self) -> Form:
        """The form."""
        ...

    @property
    def environment(self) -> Environment:
        """Clock, seed and names given from outside."""
        ...

    @property
    def language(self) -> str:
        """The language of the labels, as the form names it."""
        ...

    @property
    def root(self) -> Item:
        """The node of the whole form."""
        ...

    def draw(self) -> float:
        """Return the next number from the seed, 0 <= n < 1."""
        ...

    def choice_label(self, node: Node, here: Item, value: str) -> str:
        """Return the label of choice `value` of `node` as seen from `here`."""
        ...


class Context:
    """Where an expression is evaluated: the node at hand, and the node that owns it."""

    __slots__ = ("here", "node", "position", "run", "size")

    def __init__(
        self, run: Runtime, here: Item, node: XNode | None = None, position: int = 1, size: int = 1
    ) -> None:
        self.run = run
        self.here = here
        self.node: XNode = here if node is None else node
        self.position = position
        self.size = size


@dataclass(frozen=True, slots=True)
class Read:
    """That an expression reads `aspect` of `node`.

    ``anchor`` is the deepest repeat whose one instance both sides share, so that a change in one
    instance touches that instance alone; None when any instance may be read.
    """

    node: Node
    aspect: Aspect
    anchor: Node | None


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """An expression bound to a node: ``run`` gives its value, ``reads`` what it depends on.

    ``boolean`` tells that it can only give true or false.
    """

    source: str
    run: Callable[[Context], Value]
    reads: frozenset[Read]
    boolean: bool = False


Parts = tuple[str | Compiled, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """A text for people per language; the empty language is a text without translations.

    ``image`` is the address of the picture that a choice has beside its text.
    """

    parts: Mapping[str, Parts]
    reads: frozenset[Read] = frozenset()
    image: Caption | None = None

    def choose(self, language: str, default: str) -> Parts:
        """Return the parts in `language`, else in `default`, else in any."""
        for key in (language, default, ""):
            if key in self.parts:
                return self.parts[key]
        return next(iter(self.parts.values()), ())


@dataclass(frozen=True, slots=True)
class Itemset:
    """Where the choices of a question come from: nodes, and what of each is value and label.

    ``filtered`` tells whether the list can change while the form is filled in, ``reads`` what it
    depends on: of choices from a repeat also their values and labels.
    """

    nodes: Compiled
    value: str
    label: str
    label_is_id: bool
    filtered: bool
    reads: frozenset[Read] = frozenset()


@dataclass(frozen=True, slots=True)
class SoftLimit:
    """A limit that may be exceeded with a reason: what should hold, and what to say if not."""

    holds: Compiled
    message: Caption | None


@dataclass(frozen=True, slots=True)
class SetValue:
    """A value to be set at an event: first load, a new repeat instance, or another's change.

    ``beside`` tells that the value is seen from the question that triggers, not from the target,
    ``place`` the ref with instance numbers where the form names one instance of a repeat.
    """

    target: str
    events: frozenset[str]
    value: Compiled | None
    literal: str = ""
    beside: bool = False
    place: str = ""


@dataclass(eq=False, slots=True, repr=False)
class Node:
    """One node of the form. Filled while loading, read only afterwards.

    ``ref`` is the absolute path without instance numbers, such as ``/data/opening/t1_03``.
    ``extra`` holds the columns of our own namespace (grond, waarborg, standaard, signaal, zacht,
    zacht_melding), ``parameters`` the attributes of the control (range: start, end, step),
    ``namespace`` that of its name where the form gives it one of its own (``orx:meta``),
    ``template`` what a new instance of a repeat begins with, ``attributes`` what else its element
    carries (the root: ``id``, ``version`` and more).
    """

    ref: str
    name: str
    parent: Node | None
    index: int
    kind: Kind = "hidden"
    type: str = "string"
    control: str = ""
    appearance: str = ""
    default: str = ""
    children: tuple[Node, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    preload: tuple[str, str] = ("", "")
    relevant: Compiled | None = None
    calculate: Compiled | None = None
    readonly: Compiled | None = None
    required: Compiled | None = None
    constraint: Compiled | None = None
    soft: tuple[SoftLimit, ...] = ()
    count: Compiled | None = None
    itemset: Itemset | None = None
    captions: dict[Role, Caption] = field(default_factory=dict)
    namespace: str = ""
    template: Element | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    actions: tuple[SetValue, ...] = ()
    chain: tuple[Node, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        above = self.parent.chain if self.parent is not None else ()
        self.chain = (*above, self)

    def __repr__(self) -> str:
        return f"<Node {self.ref}>"

    @property
    def depth(self) -> int:
        """How many nodes lie above."""
        return len(self.chain) - 1

    @property
    def askable(self) -> bool:
        """Whether it stands on the screen (a question or a note)."""
        return self.kind in {"question", "note"}

    def child(self, name: str) -> Node | None:
        """Return the node directly below with this name."""
        return next((child for child in self.children if child.name == name), None)

    def descendants(self) -> list[Node]:
        """Return every node below, in document order."""
        found: list[Node] = []
        for child in self.children:
            found.append(child)
            found += child.descendants()
        return found


class Element:
    """A node of a list of choices (a secondary instance)."""

    __slots__ = ("_text", "children", "name", "up")
    value_type = "string"

    def __init__(self, name: str, text: str, up: Element | None = None) -> None:
        self.name = name
        self._text = text
        self.up = up
        self.children: list[Element] = []

    @property
    def text(self) -> str:
        """The text of the element."""
        return self._text

    def below(self, name: str) -> Sequence[Element]:
        """Return the elements directly below with this name."""
        if name == "*":
            return self.children
        return [child for child in self.children if child.name == name]

    def column(self, name: str) -> str:
        """Return the text of the first child with this name, or nothing."""
        return next((child.text for child in self.children if child.name == name), "")


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A loaded form. ``nodes`` maps each absolute ref to its node, in document order.

    ``start`` is what a new form begins with: the instances of its repeats, each with its answers.
    ``notes`` are warnings for its author.
    """

    id: str
    version: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    default_language: str
    root: Node
    nodes: Mapping[str, Node]
    order: tuple[Rule, ...]
    dependents: Mapping[tuple[str, Aspect], tuple[tuple[Rule, Node | None], ...]]
    choice_captions: Mapping[str, Caption]
    start: Element
    notes: tuple[Problem, ...] = ()

    def title(self, lang: str) -> str:
        """Return the title in `lang`, else in the default language."""
        return title_in(lang, self.titles, self.languages, self.default_language) or self.id

    def language(self, lang: str) -> str:
        """Return the form's own name of a language given by that name or by its code."""
        return language_in(lang, self.languages) or self.default_language


def language_in(lang: str, languages: Sequence[str]) -> str:
    """Return the form's own name of a language ("English (en)"), by that name or by its code."""
    return next((name for name in languages if name == lang or name.endswith(f"({lang})")), "")


def title_in(lang: str, titles: Mapping[str, str], languages: Sequence[str], default: str) -> str:
    """Return the title in `lang`, else in the default language, else nothing."""
    chosen = language_in(lang, languages) or default
    return titles.get(chosen) or titles.get(default, "")


RuleKind = Literal[
    "count",
    "relevant",
    "calculate",
    "readonly",
    "choices",
    "required",
    "constraint",
    "soft",
    "text",
]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One thing to recompute for a node; ``rank`` is its place in the order of dependency."""

    rank: int
    kind: RuleKind
    node: Node
