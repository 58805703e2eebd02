#!/usr/bin/env python3
"""check-console.py PAGE: runs what a page's console blocks show, in the current folder, as somebody who tries it.

Every line that the page shows has to come out, in order; more may.
"""
import subprocess
import sys


def sessions(page):
    """The commands of the page's console blocks, each with the lines it is to print."""
    commands, inside = [], False
    for line in open(page, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith("$ "):
            commands.append((line[2:], []))
        elif inside:
            commands[-1][1].append(line)
    return commands


def main(page):
    commands = sessions(page)
    if not commands:
        sys.exit(f"{page} shows no commands")
    for command, wanted in commands:
        run = subprocess.run(["bash", "-o", "pipefail", "-c", command], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        lines = iter(run.stdout.splitlines())
        for line in wanted:
            if line not in lines:
                sys.exit(f"{page}: $ {command}\n  does not print: {line}\n  but:\n{run.stdout}")
        if run.returncode != 0:
            sys.exit(f"{page}: $ {command}\n  ends with {run.returncode}:\n{run.stdout}")
    print(f"{len(commands)} commands of {page} do what it says")


main(sys.argv[1])
