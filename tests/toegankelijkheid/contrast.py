"""The contrast of two colours by the formula of WCAG 2.2 (relative luminance)."""


def luminance(color: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1."""
    parts = []
    for at in (1, 3, 5):
        part = int(color[at : at + 2], 16) / 255
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: str, two: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
