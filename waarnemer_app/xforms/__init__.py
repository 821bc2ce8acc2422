"""The form engine: XLSForm in, a running form out. Knows nothing of elections.

What reads a form is read at the first use of its name: a window that opens needs none of it yet.
"""

from typing import TYPE_CHECKING

from waarnemer_app.on_demand import parts
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.instance import Instance
from waarnemer_app.xforms.model import Environment, Form, Node
from waarnemer_app.xforms.report import Fault, Outcome, Section, State

if TYPE_CHECKING:
    from waarnemer_app.xforms.compile import CompiledForm, compile_xlsform
    from waarnemer_app.xforms.load import load_form, title_of
else:
    __getattr__ = parts(
        __name__, {"compile": "CompiledForm compile_xlsform", "load": "load_form title_of"}
    )

__all__ = [
    "CompiledForm",
    "Environment",
    "Fault",
    "Form",
    "FormError",
    "Instance",
    "Node",
    "Outcome",
    "Problem",
    "Section",
    "State",
    "compile_xlsform",
    "load_form",
    "title_of",
]
