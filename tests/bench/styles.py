"""How a customer's file is written: as pact writes it, and as people write by hand.

A record is a dict in the schema's order, of texts, lists of texts, dicts and lists of dicts.
"""
import re

FLOW_ITEMS = {"stewards", "critical", "needs", "objectives", "plans", "thanks"}
PROSE = "text"    # a block of lines, unless it stands in flow style
UNSAFE = re.compile(r"[,\[\]{}#\"'\\]|: |:$|^[-?:!&*|>%@` ]| $")


def canonical(text, in_flow):
    """What of our texts pact quotes: of the signs in them, only commas matter, and in flow style."""
    return f'"{text}"' if in_flow and UNSAFE.search(text) else text


def single(text, _in_flow):
    return "'" + text.replace("'", "''") + "'"


def double(text, _in_flow):
    return '"' + text + '"'


class Style:
    """`scalar` writes a text; items are indented by `dash` and stand in flow style if in `flow_items`;
    `header` begins prose; `remark` is a comment before an item; `gap` a line between items."""

    def __init__(self, scalar=canonical, dash=2, flow_items=FLOW_ITEMS, header="|-", remark="", gap=False,
                 line_end="\n"):
        self.scalar, self.dash, self.flow_items, self.header = scalar, dash, flow_items, header
        self.remark, self.gap, self.line_end = remark, gap, line_end

    def write(self, record):
        lines = []
        for key, value in record.items():
            self._entry(lines, "", key, value)
        lines.append("")
        return self.line_end.join(lines)

    def _entry(self, lines, indent, key, value):
        if isinstance(value, str):
            if key == PROSE and self.header:
                lines.append(f"{indent}{key}: {self.header}")
                lines += [f"{indent}  {line}" for line in value.split("\n")]
            else:
                lines.append(f"{indent}{key}: {self.scalar(value, False)}")
        elif isinstance(value, list) and isinstance(value[0], dict):
            lines.append(f"{indent}{key}:")
            self._items(lines, indent + " " * self.dash, value, key in self.flow_items)
        else:
            lines.append(f"{indent}{key}: {self._flow(value)}")

    def _items(self, lines, indent, items, in_flow):
        for number, item in enumerate(items):
            if self.gap and number:
                lines.append("")
            if self.remark:
                lines.append(f"{indent}# {self.remark}")
            if in_flow:
                lines.append(f"{indent}- {self._flow(item)}")
                continue
            first = len(lines)
            for key, value in item.items():
                self._entry(lines, indent + "  ", key, value)
            lines[first] = f"{indent}- {lines[first].lstrip()}"

    def _flow(self, value):
        if isinstance(value, str):
            return self.scalar(value, True) if "\n" not in value else double(value.replace("\n", "\\n"), True)
        if isinstance(value, list):
            return "[" + ", ".join([self._flow(each) for each in value]) + "]"
        return "{" + ", ".join([f"{key}: {self._flow(each)}" for key, each in value.items()]) + "}"


CANONICAL = Style()
BY_HAND = [
    Style(scalar=double, gap=True),
    Style(scalar=single, dash=4),
    Style(flow_items=FLOW_ITEMS | {"contacts", "notes"}),
    Style(dash=0, flow_items=set()),
    Style(remark="as she told it", gap=True),
    Style(dash=3, header="|", remark="see the letter"),
    Style(line_end="\r\n"),
]
