"""The words of XLSForm: which types, columns, parameters and appearances we know.

Three kinds: what works, what does nothing here but does no harm (a notice), and what another
tool would do and we do not (refused, so that a form never works by half).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

OWN_COLUMNS = (*("grond", "waarborg", "standaard", "signaal", "zacht", "zacht_melding", "eenheid"),)
OWN_TRANSLATED = frozenset({"zacht_melding", "eenheid"})
SOFT_SEPARATOR = ";;"
OWN_PREFIX = "waarnemer"
YES = frozenset({"yes", "true", "true()"})
YES_NO = YES | {"no", "false", "false()", "1", "0"}

_PLAIN_TYPES = (
    "text", "integer", "decimal", "date", "time", "dateTime", "note", "acknowledge", "trigger",
    "calculate", "hidden", "range", "image", "file", "audio", "video", "barcode", "geopoint",
    "start", "end", "today", "deviceid", "username", "phonenumber", "email", "simserial",
    "subscriberid", "audit", "csv-external", "xml-external", "phone number",
)  # fmt: skip
_TYPE_ALIASES = {
    **{name.lower(): name for name in _PLAIN_TYPES},
    "string": "text",
    "int": "integer",
    "date time": "dateTime",
    "photo": "image",
    "location": "geopoint",
    "gps": "geopoint",
    "imei": "deviceid",
    "device id": "deviceid",
    "get device id": "deviceid",
    "uri:deviceid": "deviceid",
    "uri:username": "username",
    "uri:email": "email",
    "get phone number": "phonenumber",
    "uri:phonenumber": "phonenumber",
    "start time": "start",
    "get start time": "start",
    "end time": "end",
    "get end time": "end",
    "get today": "today",
    "subscriber id": "subscriberid",
    "get subscriber id": "subscriberid",
    "sim id": "simserial",
    "get sim id": "simserial",
}
SELECTS = {
    "select_one": "select_one",
    "select one": "select_one",
    "select one from": "select_one",
    "select1": "select_one",
    "add select one prompt using": "select_one",
    "select_multiple": "select_multiple",
    "select multiple": "select_multiple",
    "select all that apply": "select_multiple",
    "select all that apply from": "select_multiple",
    "add select multiple prompt using": "select_multiple",
    "select_one_from_file": "select_one_from_file",
    "select one from file": "select_one_from_file",
    "select_multiple_from_file": "select_multiple_from_file",
    "select multiple from file": "select_multiple_from_file",
    "rank": "rank",
}
TYPE_NAMES = (
    *_PLAIN_TYPES,
    *(f"{name} LIJST" for name in dict.fromkeys(SELECTS.values())),
    *("begin_group", "end_group", "begin_repeat", "end_repeat"),
)
_BLOCK = re.compile(r"(begin|end)[ _](group|repeat|lgroup|looped group)\Z")
_SELECT = re.compile(
    rf"({'|'.join(sorted(SELECTS, key=len, reverse=True))})\s+(\$\{{[^}}]*\}}|\S+)"
    r"(\s+(?:or_other|or other|or specify other))?\Z",
    re.IGNORECASE,
)
TYPES_WITHOUT_EFFECT = {
    "audit": "Het type “audit” doet hier niets.",
    "barcode": "Een streepjescode typt u hier zelf. Scannen kan niet.",
    "audio": "Geluid opnemen kan hier niet. U voegt een bestand toe.",
    "video": "Een film opnemen kan hier niet. U voegt een bestand toe.",
    "phonenumber": "Het telefoonnummer blijft hier leeg.",
    "email": "Het e-mailadres blijft hier leeg.",
    "simserial": "Het nummer van de simkaart blijft hier leeg.",
    "subscriberid": "Het nummer van de abonnee blijft hier leeg.",
}
FOREIGN_TYPES = {
    "geotrace": "een lijn op de kaart (geotrace)",
    "geoshape": "een vlak op de kaart (geoshape)",
    "background-audio": "geluid opnemen op de achtergrond (background-audio)",
    "start-geopoint": "de plaats vastleggen bij het begin (start-geopoint)",
    "background-geopoint": "de plaats vastleggen op de achtergrond (background-geopoint)",
    "osm": "gebouwen van OpenStreetMap (osm)",
    "select_one_external": "keuzes van het blad external_choices (select_one_external)",
    "begin_loop": "een lus over keuzes (begin_loop)",
    "end_loop": "een lus over keuzes (end_loop)",
    "cascading_select": "een getrapte keuze (cascading_select)",
}

TRANSLATED = frozenset(
    {
        "label", "hint", "guidance_hint", "constraint_message", "required_message", "image",
        "audio", "video", "big-image", "media",
    }
)  # fmt: skip
PLAIN = frozenset(
    {
        "type", "name", "required", "relevant", "constraint", "calculation", "default", "readonly",
        "choice_filter", "appearance", "parameters", "trigger", "repeat_count",
    }
)  # fmt: skip
OPEN = frozenset({"bind", "body", "control", "instance"})
EXPRESSIONS = frozenset(
    {
        "relevant", "constraint", "calculation", "required", "readonly", "choice_filter",
        "repeat_count",
    }
)  # fmt: skip
_COLUMN_ALIASES = {
    "caption": "label",
    "command": "type",
    "tag": "name",
    "relevance": "relevant",
    "calculate": "calculation",
    "read_only": "readonly",
    "constraining_message": "constraint_message",
    "requiredmsg": "required_message",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "list name": "list_name",
    "id_string": "form_id",
    "set_form_id": "form_id",
    "title": "form_title",
    "set_form_title": "form_title",
}
COLUMNS_WITHOUT_EFFECT = frozenset(
    {
        "autoplay", "rows", "noapperrorstring", "no_app_error_string", "compact_tag", "hxl",
        "comment", "comments", "note", "notes", "opmerking", "opmerkingen", "sms_field",
        "sms_option", "sms_separator", "sms_allow_media", "sms_date_format",
        "sms_datetime_format", "sms_response", "disabled",
    }
)  # fmt: skip
FOREIGN_COLUMNS = {
    "save_to": "entiteiten (save_to)",
    "bind::entities:saveto": "entiteiten (saveto)",
    "intent": "een andere app openen (intent)",
    "body::intent": "een andere app openen (intent)",
    "control::intent": "een andere app openen (intent)",
    "body::query": "keuzes van het blad external_choices (query)",
}
SHEETS = frozenset({"survey", "choices", "settings"})
FOREIGN_SHEETS = {
    "entities": "entiteiten (het blad entities)",
    "external_choices": "keuzes van het blad external_choices",
    "osm": "gebouwen van OpenStreetMap (het blad osm)",
}
SETTINGS = frozenset(
    {
        "form_title", "form_id", "version", "default_language", "instance_name", "instance_id",
        "instance_xmlns", "name", "namespaces", "allow_choice_duplicates", "omit_instanceID",
        "clean_text_values", "style", "attribute",
    }
)  # fmt: skip
SETTINGS_WITHOUT_EFFECT = frozenset(
    {
        "submission_url", "auto_send", "auto_delete", "client_editable", "sms_keyword",
        "sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format", "prefix",
        "delimiter", "comment", "comments", "note", "notes", "opmerking",
    }
)  # fmt: skip
FOREIGN_SETTINGS = {
    "public_key": "versleuteld insturen (public_key)",
    "flat": "een vlakke vorm voor ODK Tables (flat)",
    "add_none_option": "een toegevoegde keuze “geen” (add_none_option)",
}
_OF_CHOICES = ("randomize", "seed")
_OF_FILES = (*_OF_CHOICES, "value", "label")
PARAMETERS: dict[str, tuple[str, ...]] = {
    "select_one": _OF_CHOICES,
    "select_multiple": _OF_CHOICES,
    "rank": _OF_CHOICES,
    "select_one_from_file": _OF_FILES,
    "select_multiple_from_file": _OF_FILES,
    "range": ("start", "end", "step", "tick_interval", "placeholder", "tick_labelset"),
    "text": ("rows",),
    "image": ("max-pixels", "app"),
    "audio": ("quality",),
    "geopoint": ("capture-accuracy", "warning-accuracy", "allow-mock-accuracy"),
    "audit": (
        "identify-user", "location-max-age", "location-min-interval", "location-priority",
        "track-changes", "track-changes-reasons",
    ),
}  # fmt: skip
PARAMETERS_WITHOUT_EFFECT = frozenset(
    {"max-pixels", "app", "quality", "capture-accuracy", "warning-accuracy", "allow-mock-accuracy"}
)
FOREIGN_APPEARANCES = {
    "ex:": "een andere app openen (ex:)",
    "search(": "zoeken in een tabel van de app (search())",
    "printer:": "afdrukken met een andere app (printer:)",
}
_APPEARANCES = (
    "minimal", "likert", "multiline", "field-list", "quick", "compact", "quickcompact",
    "horizontal", "horizontal-compact", "vertical", "columns", "columns-pack", "columns-flex",
    "no-buttons", "no-calendar", "label", "list-nolabel", "list", "table-list", "numbers", "url",
    "autocomplete", "map", "image-map", "picker", "rating", "no-ticks", "month-year", "year",
    "counter", "telraster", "annotate", "draw", "signature", "new", "new-front", "new-rear",
    "front", "placement-map", "maps", "hide-input", "thousands-sep", "bearing", "masked", "w1",
    "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10", "ethiopian", "coptic", "islamic",
    "bikram-sambat", "myanmar", "persian", "buddhist", "hidden-answer", "dictate",
)  # fmt: skip
APPEARANCES = frozenset(_APPEARANCES)
_APPEARANCE_PATTERN = re.compile(r"(?:compact|quickcompact|columns|columns-)-?\d+\Z")


@dataclass(frozen=True, slots=True)
class Type:
    """A cell of the column *type*: what it is, and the list its choices come from.

    ``name`` is the name we use for it; empty when we do not know it. ``foreign`` says in words
    what we do not run.
    """

    name: str
    choices: str = ""
    other: bool = False
    foreign: str = ""

    @property
    def begins(self) -> str:
        """``group`` or ``repeat`` when the row opens one."""
        return self.name.removeprefix("begin_") if self.name.startswith("begin_") else ""

    @property
    def ends(self) -> str:
        """``group`` or ``repeat`` when the row closes one."""
        return self.name.removeprefix("end_") if self.name.startswith("end_") else ""

    @property
    def from_file(self) -> bool:
        """Whether the choices come from a file."""
        return self.name.endswith("_from_file")

    @property
    def text(self) -> str:
        """The cell as every tool understands it."""
        return " ".join(
            part for part in (self.name, self.choices, "or_other" if self.other else "") if part
        )


def read_type(cell: str) -> Type:
    """Return what a cell of the column *type* means."""
    words = " ".join(cell.split())
    low = words.lower()
    block = _BLOCK.match(low)
    if block is not None:
        return Type(f"{block[1]}_{'group' if block[2] == 'group' else 'repeat'}")
    if low in _TYPE_ALIASES:
        return Type(_TYPE_ALIASES[low])
    first = low.partition(" ")[0]
    for name, words_for_it in FOREIGN_TYPES.items():
        if name in {first, low.replace(" ", "_"), "_".join(low.split()[:2])}:
            return Type("", foreign=words_for_it)
    select = _SELECT.match(words)
    if select is not None:
        return Type(SELECTS[select[1].lower()], select[2], other=select[3] is not None)
    return Type("")


def column_name(column: str) -> str:
    """Return a column as it is compared: one name for aliases, lower case, ``_`` for a space.

    >>> column_name("Constraint Message::English (en)")
    'constraint_message::English (en)'
    """
    head, separator, tail = column.strip().partition("::")
    if not separator and ":" in head and not head.startswith("jr:"):
        head, separator, tail = head.partition(":")  # as older forms write it
        separator = "::" if separator else ""
    plain = "_".join(head.lower().split())
    plain = "omit_instanceID" if plain == "omit_instanceid" else plain
    return _COLUMN_ALIASES.get(plain, plain) + separator + tail.strip()


def is_appearance(word: str) -> bool:
    """Return whether a word of the column *appearance* is known."""
    return word in APPEARANCES or _APPEARANCE_PATTERN.match(word) is not None
