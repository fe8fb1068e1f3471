#!/usr/bin/env python3
"""Makes the manual's pages from what the program says of itself.

    bergfried --experimental-dump-help | Tools/manual.py --date 2026-11-29 --version 0.2.0 FOLDER

One page for the program and one for each command, as bergfried-slip.1. A page holds what --help does: its paragraphs
that are indented are the examples, and what begins with "Exit codes:" is the exit status. Python's own library is all
it needs.
"""
import argparse
import json
import pathlib
import re
import sys


def verbatim(line):
    """A line that stays as it is."""
    line = line.replace("\\", r"\e").replace("-", r"\-")
    line = re.sub(r"[^\x00-\x7f]", lambda letter: rf"\[u{ord(letter[0]):04X}]", line)
    # A line that begins with these would be a request.
    return re.sub(r"^([.'])", r"\\&\1", line)


def plain(text):
    """A text of one paragraph as roff takes it."""
    return verbatim(" ".join(text.split()))


def quoted(text):
    """A text as one argument of a request."""
    return '"' + text.replace('"', r"\(dq") + '"'


def dashed(name):
    """A name of an option with its dashes."""
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    return dashes[name["kind"]] + name["name"]


def term(argument):
    """What an argument is called where it is told of."""
    value = f"<{argument['valueName']}>" if argument.get("valueName") else ""
    if argument["kind"] == "positional":
        return value
    names = ", ".join(sorted(map(dashed, argument["names"]), key=lambda name: name.startswith("--")))
    return f"{names} {value}" if argument["kind"] == "option" else names


def synopsis(command, path):
    """How a command is called, in one line."""
    words = [r"\fB" + plain(" ".join(path)) + r"\fR"]
    shown = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    if any(a["kind"] != "positional" and a["isOptional"] for a in shown):
        words.append(plain("[<options>]"))
    for argument in shown:
        dots = " ..." if argument["isRepeating"] else ""
        if argument["kind"] == "positional":
            words.append(plain(f"[{term(argument)}{dots}]" if argument["isOptional"] else term(argument) + dots))
        elif not argument["isOptional"]:
            words.append(plain(f"{dashed(argument['preferredName'])} <{argument['valueName']}>{dots}"))
    if command.get("subcommands"):
        words.append(plain("<command>"))
    return " ".join(words)


def explained(argument):
    """What an argument is for, with its default."""
    text = argument.get("abstract", "")
    if argument.get("defaultValue") is not None:
        text += f" (default: {argument['defaultValue']})"
    if argument.get("discussion"):
        text += " " + argument["discussion"]
    return plain(text)


def sections(command):
    """The arguments by their headings, in the order of --help."""
    by_title = {}
    for argument in command.get("arguments", []):
        if argument["shouldDisplay"]:
            standard = "Arguments" if argument["kind"] == "positional" else "Options"
            by_title.setdefault(argument.get("sectionTitle", standard), []).append(argument)
    order = sorted(by_title, key=lambda title: (title != "Arguments", title == "Options"))
    return [(title, by_title[title]) for title in order]


def page(command, path, others, date, version):
    """A page as lines of roff."""
    name = "-".join(path)
    paragraphs = command.get("discussion", "").split("\n\n")
    examples = [p for p in paragraphs if p.startswith("  ")]
    endings = [p for p in paragraphs if p.startswith("Exit codes:")]
    prose = [p for p in paragraphs if p.strip() and p not in examples + endings]
    lines = [
        f".TH {quoted(plain(name.upper()))} 1 {quoted(date)} {quoted('bergfried ' + version)} {quoted('Bergfried')}",
        ".SH NAME",
        plain(name) + r" \- " + plain(command["abstract"].rstrip(".")),
        ".SH SYNOPSIS",
        synopsis(command, path),
    ]
    if prose:
        lines.append(".SH DESCRIPTION")
        lines += "\n.PP\n".join(map(plain, prose)).split("\n")
    commands = [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]
    if commands:
        lines.append(".SH COMMANDS")
        for sub in commands:
            lines += [".TP", r"\fB" + plain(f"{name}-{sub['commandName']}") + r"\fR(1)", plain(sub["abstract"])]
    for title, arguments in sections(command):
        lines.append(f".SH {quoted(plain(title.upper()))}")
        for argument in arguments:
            lines += [".TP", r"\fB" + plain(term(argument)) + r"\fR", explained(argument)]
    if examples:
        lines.append(".SH EXAMPLES")
        texts = ["\n".join([".EX", *map(verbatim, example.splitlines()), ".EE"]) for example in examples]
        lines += "\n.PP\n".join(texts).split("\n")
    for ending in endings:
        lines += [".SH EXIT STATUS", plain(ending.removeprefix("Exit codes:"))]
    if len(path) > 1:
        lines += [".SH EXIT STATUS", "As " + r"\fBbergfried\fR(1) " + "tells."]
    lines += [".SH SEE ALSO", ",\n".join(rf"\fB{plain(other)}\fR(1)" for other in others if other != name)]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description="Makes the manual's pages.")
    parser.add_argument("--date", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    program = json.load(sys.stdin)["command"]
    paths = [(program, [program["commandName"]])]
    for command in program["subcommands"]:
        if command["commandName"] != "help" and command["shouldDisplay"]:
            paths.append((command, [program["commandName"], command["commandName"]]))
    others = ["-".join(path) for _, path in paths]
    options.folder.mkdir(parents=True, exist_ok=True)
    for command, path in paths:
        text = page(command, path, others, options.date, options.version)
        (options.folder / ("-".join(path) + ".1")).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
