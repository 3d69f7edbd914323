#!/usr/bin/python3
"""Takes the power from a disk under several writers: what pact acknowledged is there afterwards.

power_test.py PACT [--rounds N] [--seed S] [--writers W]

The disk is an ext4 image on a loop device; the EXT4_IOC_SHUTDOWN ioctl stops it so that nothing that was
not durable is ever written. After each round it is mounted again, the next command works unaided, and
every acknowledged note is in a fresh clone. Needs root and loop devices; exits 77 without them.
"""
import argparse
import fcntl
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

from ledger import Ledger

SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
NO_LOG_FLUSH = 2
SECONDS = (0.1, 1.2)  # between the writers' start and the end of the power
CHECK_DISK_EVERY = 10


class Disk:
    def __init__(self, folder):
        self.image = os.path.join(folder, "image")
        self.mounted = os.path.join(folder, "disk")
        os.mkdir(self.mounted)
        with open(self.image, "wb") as image:
            image.truncate(256 << 20)
        subprocess.run(["mkfs.ext4", "-q", self.image], check=True)

    def mount(self):
        return subprocess.run(["mount", "-o", "loop", self.image, self.mounted]).returncode == 0

    def unmount(self):
        for _ in range(100):
            if subprocess.run(["umount", self.mounted], capture_output=True).returncode == 0:
                return
            time.sleep(0.05)
        sys.exit("the disk is still in use")

    def lose_power(self):
        folder = os.open(self.mounted, os.O_RDONLY)
        fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        os.close(folder)

    def require_sound(self):
        done = subprocess.run(["e2fsck", "-fn", self.image], capture_output=True)
        if done.returncode != 0:
            sys.exit(f"e2fsck: {done.stdout.decode()}")


class LedgerOnDisk(Ledger):
    """Everything but the ledger itself lies elsewhere and keeps its power."""

    def __init__(self, pact, disk):
        super().__init__(pact)
        shutil.rmtree(self.root)
        self.root = os.path.join(disk.mounted, "ledger")
        self.run_pact("init", self.root, "--name", "Meridian Sales", cwd=self.home)


def words_of(chance, writer, n):
    text = f"writer {writer} note {n}"
    return chance.choices([
        ["note", f"customer-{chance.randrange(5)}", text],
        ["note", f"customer-{chance.randrange(5)}", text, "due:9apr", "tag:crane"],
        ["new", f"New {writer} {n}"],
        ["set", f"customer-{writer}", "phone", f"020 {n}"],
    ], weights=[4, 2, 2, 1])[0]


def write(ledger, seed, writer, log):
    """Writes until the disk fails; notes down what was acknowledged, off the disk."""
    chance = random.Random(seed)
    for n in range(1_000_000):
        words = words_of(chance, writer, f"{seed}-{n}")
        done = subprocess.run([ledger.pact, *words], cwd=ledger.root, env=ledger.env,
                              stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode != 0:
            return
        with open(log, "a") as file:
            file.write(f"{words[0]} {done.stdout.decode().splitlines()[0]}\n")


def require_acknowledged(ledger, acknowledged, when):
    present = set(ledger.notes())
    present |= {os.path.basename(name)[:-5] for name in ledger.git("ls-files", "customers").split("\n")}
    lost = [each for each in acknowledged if each not in present]
    if lost:
        sys.exit(f"{when}: acknowledged and gone: {lost}")


def play(ledger, disk, options):
    acknowledged = set()
    log = os.path.join(ledger.home, "acknowledged")
    chance = random.Random(options.seed)
    for i in range(5):
        ledger.run_pact("new", f"Customer {i}")
    for number in range(1, options.rounds + 1):
        children = []
        for writer in range(options.writers):
            seed = chance.randrange(1 << 32)
            child = os.fork()
            if child == 0:
                os.setpgid(0, 0)
                write(ledger, seed, writer, f"{log}-{writer}")
                os._exit(0)
            children.append(child)
        time.sleep(chance.uniform(*SECONDS))
        disk.lose_power()
        # With the power goes what runs; an answer that came before that stays acknowledged.
        for child in children:
            try:
                os.killpg(child, signal.SIGKILL)
            except ProcessLookupError:
                pass
            os.waitpid(child, 0)
        for writer in range(options.writers):
            if os.path.exists(f"{log}-{writer}"):
                with open(f"{log}-{writer}") as file:
                    whole = file.read().split("\n")[:-1]
                acknowledged |= {line.split()[1] for line in whole if not line.startswith("set")}
                os.remove(f"{log}-{writer}")
        disk.unmount()
        if number % CHECK_DISK_EVERY == 0:
            disk.mount()  # plays the journal back
            disk.unmount()
            disk.require_sound()
            print(f"{number} times without power, {len(acknowledged)} acknowledged", flush=True)
        if not disk.mount():
            sys.exit(f"round {number}: the disk cannot be mounted")
        when = f"round {number}"
        answer = ledger.run_pact("note", f"customer-{number % 5}", f"after round {number}")
        acknowledged.add(answer.stdout.decode().split("\n")[0])
        require_acknowledged(ledger, acknowledged, when)
        ledger.require_sound()
        # `git status` leaves an index.lock that is nobody's where the power goes right after it.
        os.sync()
    print(f"{options.rounds} times without power, {len(acknowledged)} acknowledged, none lost")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pact")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--writers", type=int, default=3)
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    tempfile.tempdir = memory
    folder = tempfile.mkdtemp(prefix="pact-power-")
    mounted = False
    try:
        try:
            disk = Disk(folder)
            mounted = os.geteuid() == 0 and disk.mount()
        except (OSError, subprocess.CalledProcessError) as error:
            print(error)
        if not mounted:
            print("power: needs root, mkfs.ext4 and loop devices; nothing was tested")
            sys.exit(77)
        with LedgerOnDisk(options.pact, disk) as ledger:
            play(ledger, disk, options)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", disk.mounted], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


main()
