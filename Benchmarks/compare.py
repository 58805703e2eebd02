#!/usr/bin/env python3
"""compare.py [-n ROUNDS] NAME=COMMAND ...: whole commands side by side, as ratios to the first.

Every round runs each command once, in an order that changes from round to round, so that a machine that gets slower
or faster does so for all. Prints the median, the spread and the peak memory of each.
"""
import os
import random
import statistics
import subprocess
import sys
import time


def run(command):
    began = time.perf_counter()
    process = subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - began, usage.ru_maxrss / 1024, process.returncode


def main():
    arguments = sys.argv[1:]
    rounds = 7
    if arguments[0] == "-n":
        rounds, arguments = int(arguments[1]), arguments[2:]
    commands = [argument.split("=", 1) for argument in arguments]
    order, shuffle = commands[:], random.Random(1).shuffle
    runs = {name: [] for name, _ in commands}
    for _, command in commands:
        run(command)
    for _ in range(rounds):
        shuffle(order)
        for name, command in order:
            runs[name].append(run(command))
    base = statistics.median(seconds for seconds, _, _ in runs[commands[0][0]])
    print("%-10s %9s %9s %9s %10s %8s" % ("", "median s", "min", "max", "peak MiB", "ratio"))
    for name, _ in commands:
        seconds = [run[0] for run in runs[name]]
        median = statistics.median(seconds)
        failed = "" if all(run[2] == 0 for run in runs[name]) else "  FAILED"
        print("%-10s %9.4f %9.4f %9.4f %10.1f %8.2f%s" % (
            name, median, min(seconds), max(seconds), max(run[1] for run in runs[name]), median / base, failed))


main()
