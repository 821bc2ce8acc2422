"""The form engine: XLSForm in, a running form out. Knows nothing of elections."""

from waarnemer_app.xforms.compile import CompiledForm, compile_xlsform
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.instance import Instance
from waarnemer_app.xforms.load import load_form, title_of
from waarnemer_app.xforms.model import Environment, Form, Node
from waarnemer_app.xforms.report import Fault, Outcome, Section, State

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
