"""Runs a program and says what it took: wall time and the most memory that it had.

Run as a script it is the launcher: small, so that a child's memory is not its own (Linux counts what a
process had before exec). It reads one command a line and answers one line.
"""
import json
import math
import os
import statistics
import subprocess
import sys
import time


class Launcher:
    def __init__(self, env):
        self.env = env
        self.process = subprocess.Popen([sys.executable, "-SsE", os.path.abspath(__file__)], env=env,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, command, cwd, output, expect):
        """`output` takes standard output; a file, since some programs look less closely for /dev/null.
        (seconds, KiB)"""
        request = {"command": command, "cwd": cwd, "output": output}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if expect is not None and answer["code"] not in expect:
            with open(output + ".err", encoding="utf-8", errors="replace") as file:
                sys.exit(f"{' '.join(command)}: exit {answer['code']}\n{file.read()}")
        return answer["seconds"], answer["memory"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def serve():
    for line in sys.stdin:
        request = json.loads(line)
        os.chdir(request["cwd"])
        files = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)]
        for number, name in ((1, request["output"]), (2, request["output"] + ".err")):
            files.append((os.POSIX_SPAWN_OPEN, number, name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        started = time.perf_counter()
        child = os.posix_spawnp(request["command"][0], request["command"], os.environ, file_actions=files)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - started
        print(json.dumps({"seconds": seconds, "memory": usage.ru_maxrss,
                          "code": os.waitstatus_to_exitcode(status)}), flush=True)


class Figure:
    """What one side of a row took."""

    def __init__(self):
        self.seconds, self.memory = [], 0

    def add(self, seconds, memory):
        self.seconds.append(seconds)
        self.memory = max(self.memory, memory)

    @property
    def median(self):
        return statistics.median(self.seconds)


def growth(sizes, seconds):
    """The power of the size that the times follow: the slope of the best line in log-log; None for one."""
    if len(set(sizes)) < 2:
        return None
    xs, ys = [math.log(size) for size in sizes], [math.log(each) for each in seconds]
    x, y = statistics.fmean(xs), statistics.fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    serve()
