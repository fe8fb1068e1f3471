#!/usr/bin/env python3
"""Checks published answers to "does anyone cross unseen?" from their files alone.

    Tools/check.py Benchmarks/slip/*.txt

Model and format stand in Benchmarks/slip/README.md, and this program is written from there: it shares no line, no
language and no author's habit with the searches or with `bergfried verify`. A route is gone leg by leg, a proof is
checked row by row against its neighbours. Python's own library is all it needs.

It prints a line for each file and ends with 0 if all answers are right, with 10 if any is wrong, and with 65 if a file
is none of the format.
"""
import bisect
import sys

FAR = 1 << 60


class BadFile(Exception):
    """A file that is none of the format, and where."""


class Wrong(Exception):
    """An answer that is none, and why."""


class Instance:
    """What a file asks, and what it answers, just as it stands there."""

    def __init__(self, text):
        self.refuges, self.pieces, self.free = [], [], []
        self.starts, self.goals, self.legs, self.rows = [], [], [], []
        self.nodes = self.verdict = self.arrival = None
        self.stage = 0
        lines = text.split("\n")
        if lines[-1] == "":
            lines.pop()
        if not lines or lines[0] != "bergfried-slip 1":
            raise BadFile("line 1 is not 'bergfried-slip 1'")
        for number, line in enumerate(lines[1:], 2):
            if line.startswith("#"):
                continue
            try:
                if self.stage > 7:
                    raise BadFile("there is more after the end")
                self.take(line.split(" "), number)
            except (ValueError, IndexError, BadFile) as fault:
                raise BadFile(f"line {number}: {fault}") from None
        if self.stage != 8:
            raise BadFile("there is no end")

    def take(self, words, number):
        order = ["nodes", "refuge", "piece", "start", "goal", "verdict", "rest", "end"]
        kind = {"route": "verdict", "guarded": "verdict", "leg": "rest", "row": "rest"}.get(words[0], words[0])
        if kind not in order:
            raise BadFile(f"'{words[0]}' is unknown")
        place = order.index(kind)
        is_double = kind == "nodes" and self.nodes is not None or kind == "verdict" and self.verdict is not None
        is_early = place > 0 and self.nodes is None or place > 5 and self.verdict is None
        if place < self.stage or is_double or is_early:
            raise BadFile(f"'{words[0]}' stands out of order")
        self.stage = place
        getattr(self, "take_" + kind)(words, number)

    def take_nodes(self, words, _):
        (self.nodes,) = numbers(words[1:], 1)
        if self.nodes < 0:
            raise BadFile("there cannot be fewer nodes than none")

    def take_refuge(self, words, _):
        (node,) = numbers(words[1:], 1)
        self.check_node(node)
        if self.refuges and self.refuges[-1] >= node:
            raise BadFile("refuges are not in order")
        self.refuges.append(node)

    def take_piece(self, words, _):
        start, end, travel, *times = numbers(words[1:])
        self.check_node(start)
        self.check_node(end)
        if travel < 1:
            raise BadFile("a piece takes a tick at least")
        if len(times) % 2:
            raise BadFile("an interval has no end")
        if any(one >= next for one, next in zip(times, times[1:])):
            raise BadFile("intervals are not in order or not apart")
        self.pieces.append((start, end, travel))
        self.free.append((times[0::2], times[1::2]))

    def take_start(self, words, _):
        (self.starts if words[0] == "start" else self.goals).append(self.spot(words))

    take_goal = take_start

    def spot(self, words):
        """A node, or a piece and an offset, with its window."""
        if words[1] == "node":
            place, first, last = numbers(words[2:], 3)
            self.check_node(place)
        elif words[1] == "point":
            piece, offset, first, last = numbers(words[2:], 4)
            if not 0 <= piece < len(self.pieces) or not 0 < offset < self.pieces[piece][2]:
                raise BadFile("there is no such place on a piece")
            place = (piece, offset)
        else:
            raise BadFile(f"'{words[1]}' is neither node nor point")
        if first > last:
            raise BadFile("a window ends before it begins")
        return place, first, last

    def take_verdict(self, words, _):
        self.verdict = words[0]
        if self.verdict == "route":
            (self.arrival,) = numbers(words[1:], 1)
        elif len(words) > 1:
            raise BadFile("'guarded' stands alone")

    def take_rest(self, words, _):
        if (words[0] == "leg") != (self.verdict == "route"):
            raise BadFile(f"'{words[0]}' is no part of '{self.verdict}'")
        if words[0] == "row":
            node, earliest, end = numbers(words[1:], 3)
            self.check_node(node)
            self.rows.append((node, earliest, end))
        elif words[1] == "refuge":
            self.legs.append((None, *numbers(words[2:], 3)))
        elif words[1] == "piece":
            self.legs.append(tuple(numbers(words[2:], 5)))
        else:
            raise BadFile(f"'{words[1]}' is neither piece nor refuge")

    def take_end(self, words, number):
        (count,) = numbers(words[1:], 1)
        if count != number - 1:
            raise BadFile(f"{number - 1} lines come before, not {count}")
        self.stage = 8

    def check_node(self, node):
        if not 0 <= node < self.nodes:
            raise BadFile(f"there is no node {node}")


def numbers(words, count=None):
    """Whole numbers as the format writes them: no sign but a minus, no zeros in front, within 2^60 either way."""
    values = []
    for word in words:
        digits = word.removeprefix("-")
        if not digits.isascii() or not digits.isdigit() or str(int(digits)) != digits or word == "-0":
            raise BadFile(f"'{word}' is no whole number")
        values.append(int(word))
        if abs(values[-1]) > FAR:
            raise BadFile(f"{word} is beyond all times")
    if count is not None and len(values) != count:
        raise BadFile(f"{len(values)} numbers stand where {count} belong")
    return values


def check_route(instance):
    """Goes a route leg by leg."""
    if not instance.legs:
        raise Wrong("the route has no legs")
    here = now = None
    for number, leg in enumerate(instance.legs):
        if leg[0] is None:
            _, node, enter, leave = leg
            if node not in instance.refuges:
                raise Wrong(f"leg {number}: node {node} is no refuge")
            begin = end = node
        else:
            piece, start, finish, enter, leave = leg
            if not 0 <= piece < len(instance.pieces):
                raise Wrong(f"leg {number}: there is no piece {piece}")
            travel = instance.pieces[piece][2]
            if not (0 <= start <= travel and 0 <= finish <= travel):
                raise Wrong(f"leg {number} leaves its piece at an end")
            if abs(finish - start) > leave - enter:
                raise Wrong(f"leg {number} is too fast")
            begins, ends = instance.free[piece]
            free = bisect.bisect_right(begins, enter) - 1
            if free < 0 or leave > ends[free]:
                raise Wrong(f"leg {number} is seen")
            begin, end = place_on(instance, piece, start), place_on(instance, piece, finish)
        if enter > leave:
            raise Wrong(f"leg {number} ends before it begins")
        if number == 0:
            if not is_in(instance.starts, begin, enter):
                raise Wrong("it begins at no start, or at no time of one")
        elif (begin, enter) != (here, now):
            raise Wrong(f"leg {number} does not begin where and when the one before ends")
        here, now = end, leave
    if now != instance.arrival:
        raise Wrong(f"it arrives at {now}, not at {instance.arrival}")
    if not is_in(instance.goals, here, now):
        raise Wrong("it ends at no goal, or at no time of one")


def place_on(instance, piece, offset):
    """The place of an offset on a piece: its ends are nodes."""
    start, end, travel = instance.pieces[piece]
    return start if offset == 0 else end if offset == travel else (piece, offset)


def is_in(spots, place, time):
    return any(spot == place and first <= time <= last for spot, first, last in spots)


class Rows:
    """The rows of a proof, by their nodes."""

    def __init__(self, instance):
        self.earliest = [[] for _ in range(instance.nodes)]
        self.end = [[] for _ in range(instance.nodes)]
        self.last = max((last for _, _, last in instance.goals), default=-FAR - 1)
        before = -1
        for node, earliest, end in instance.rows:
            if node < before:
                raise Wrong(f"rows of node {node} do not stand together")
            before = node
            if earliest > end or self.end[node] and self.end[node][-1] >= earliest:
                raise Wrong(f"rows of node {node} are not in order")
            self.earliest[node].append(earliest)
            self.end[node].append(end)

    def demand(self, node, time, until, why):
        """A time at a node must be covered until another."""
        if time > self.last:
            return
        row = bisect.bisect_right(self.earliest[node], time) - 1
        if row < 0 or self.end[node][row] < until:
            raise Wrong(f"{why}: node {node} at {time} is not covered until {until}")

    def entry(self, node, start, end):
        """The first time that is in a row of a node and in an interval."""
        row = bisect.bisect_left(self.end[node], start)
        if row == len(self.end[node]) or self.earliest[node][row] > end:
            return None
        return max(self.earliest[node][row], start)


def check_proof(instance):
    """Checks each row against its neighbours."""
    rows = Rows(instance)
    at_node, on_piece, aims = {}, {}, {}
    for spots, nodes, points in ((instance.starts, at_node, on_piece), (instance.goals, None, aims)):
        for place, first, last in spots:
            if isinstance(place, tuple):
                points.setdefault(place[0], []).append((place[1], first, last))
            elif nodes is not None:
                nodes.setdefault(place, []).append((first, last))
            elif rows.entry(place, first, last) is not None:
                raise Wrong(f"goal {place} is in a row")
    for node in instance.refuges:
        for first, _ in at_node.get(node, []):
            rows.demand(node, first, FAR, "a start in a refuge")
        for earliest, end in zip(rows.earliest[node], rows.end[node]):
            if earliest <= rows.last and end != FAR:
                raise Wrong(f"a row of refuge {node} ends")
    for number, (start, end, travel) in enumerate(instance.pieces):
        for free in zip(*instance.free[number]):
            sources = []
            for here, there, offset in ((start, end, 0), (end, start, travel)):
                check_crossing(rows, at_node, free, here, there, travel)
                sources.append((offset, rows.entry(here, *free)))
            for offset, first, last in on_piece.get(number, []):
                time = max(first, free[0])
                if time > min(last, free[1]):
                    continue
                sources.append((offset, time))
                for node, arrival in ((start, time + offset), (end, time + travel - offset)):
                    if arrival <= free[1]:
                        rows.demand(node, arrival, free[1], f"a start on piece {number}")
            for offset, first, last in aims.get(number, []):
                for source, time in sources:
                    if time is not None and max(time + abs(source - offset), first) <= min(last, free[1]):
                        raise Wrong(f"the goal on piece {number} can be reached")


def check_crossing(rows, at_node, free, here, there, travel):
    """Who is at one end of a piece while it is free may wait there, and go over."""
    for first, last in at_node.get(here, []):
        time = max(first, free[0])
        if time <= min(last, free[1]):
            rows.demand(here, time, free[1], "a start")
    entry = rows.entry(here, *free)
    if entry is None or entry > rows.last:
        return
    rows.demand(here, entry, free[1], "who waits")
    if entry + travel <= free[1]:
        rows.demand(there, entry + travel, free[1], "who goes over")


def problem(text):
    """What is wrong with a file's answer, in words; None if it is right."""
    instance = Instance(text)
    try:
        (check_route if instance.verdict == "route" else check_proof)(instance)
    except Wrong as fault:
        return str(fault)


def main(arguments):
    code = 0
    if not arguments:
        print(__doc__.strip())
        return 64
    for path in arguments:
        try:
            with open(path, encoding="ascii", newline="") as file:
                fault = problem(file.read())
        except (BadFile, OSError, UnicodeError) as bad:
            print(f"Bad       {path}: {bad}")
            code = max(code, 65)
            continue
        print(f"Wrong     {path}: {fault}" if fault else f"Right     {path}")
        code = max(code, 10 if fault else 0)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
