"""A row of the table, and what it aims at."""
import dataclasses
import typing


@dataclasses.dataclass(frozen=True)
class Faster:
    """At least so many times faster than the peer."""
    times: float

    def text(self):
        return f"≥ {self.times:g} × faster"

    def met(self, ours, theirs):
        return theirs >= self.times * ours


@dataclasses.dataclass(frozen=True)
class AtMost:
    """At most so many times what the peer takes."""
    times: float

    def text(self):
        return f"≤ {self.times:g} ×" if self.times != 1 else "not slower"

    def met(self, ours, theirs):
        return ours <= self.times * theirs


@dataclasses.dataclass(frozen=True)
class Under:
    """Less than so many milliseconds, whatever the peer takes."""
    milliseconds: float

    def text(self):
        return f"< {self.milliseconds:g} ms"

    def met(self, ours, _theirs):
        return ours * 1000 < self.milliseconds


@dataclasses.dataclass(frozen=True, eq=False)
class Row:
    """`run(world, size, rounds)` requires that both sides find the same, and gives the figures of both.
    `targets` by size: the one of the greatest size that is not above the ledger's holds.
    `needs` is the command without which there is nothing to measure; `sizes` replaces what was asked for,
    `largest` bounds it; `rounds` bounds the rounds, `times` multiplies them."""
    key: str
    work: str
    beside: str
    run: typing.Callable
    targets: dict = dataclasses.field(default_factory=dict)
    needs: str = ""
    sizes: tuple = ()
    largest: int = 1 << 30
    rounds: int = 1 << 30
    times: int = 1

    def target(self, size):
        held = [least for least in self.targets if least <= size]
        return self.targets[max(held)] if held else None

    def sizes_of(self, asked):
        return list(self.sizes) or [size for size in asked if size <= self.largest]
