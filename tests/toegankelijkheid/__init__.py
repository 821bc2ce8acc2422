"""The accessibility harness that every screen passes.

``tree_walk.check(qtbot, window)``   names, roles and Tab, over the accessibility tree (offscreen)
``text_fits.faults(window)``         cut-off words and squeezed parts, at any text size
``atspi.do("alle")``                 the same tree as a screen reader gets it, under a real X server
``contrast.ratio(one, two)``         the WCAG formula
"""
