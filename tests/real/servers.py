"""Servers on loopback for tests: git daemon, sshd with keys of its own, and some that misbehave."""
import contextlib
import http.server
import os
import socket
import subprocess
import sys
import threading
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_port(port, process):
    for _ in range(600):
        if process.poll() is not None:
            sys.exit(f"{process.args[0]} did not start: {process.stderr.read().decode()}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit(f"{process.args[0]} does not listen")


@contextlib.contextmanager
def started(command, port, env):
    process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    try:
        await_port(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def git_daemon(folder, env):
    """Gives the port; repositories below `folder` can be read and written by everybody."""
    port = free_port()
    exec_path = subprocess.run(["git", "--exec-path"], capture_output=True, check=True).stdout.decode().strip()
    with started([f"{exec_path}/git-daemon", "--reuseaddr", "--listen=127.0.0.1", f"--port={port}",
                  f"--base-path={folder}", "--export-all", "--enable=receive-pack", folder], port, env):
        yield port


class Ssh:
    """Keys, and a program `ssh` for the PATH that knows only them, whatever the machine's user has."""

    def __init__(self, folder, passphrase=""):
        self.folder = os.path.join(folder, "ssh")
        os.makedirs(os.path.join(self.folder, "bin"))
        for name, secret in (("host", ""), ("user", passphrase), ("stranger", "")):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", secret, "-f", self.path(name)], check=True)
        with open(self.path("bin/ssh"), "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nexec /usr/bin/ssh -F '{self.path('config')}' \"$@\"\n")
        os.chmod(self.path("bin/ssh"), 0o755)

    def path(self, name):
        return os.path.join(self.folder, name)

    def knows(self, port, key="user", host_known=True):
        """What ssh offers, and whether it has seen the server before."""
        with open(self.path("config"), "w", encoding="utf-8") as file:
            file.write(f"IdentityFile {self.path(key)}\nIdentitiesOnly yes\nIdentityAgent none\n"
                       f"UserKnownHostsFile {self.path('known')}\nGlobalKnownHostsFile /dev/null\n")
        with open(self.path("host.pub"), encoding="utf-8") as key_file, \
                open(self.path("known"), "w", encoding="utf-8") as known:
            if host_known:
                known.write(f"[127.0.0.1]:{port} {key_file.read()}")

    @contextlib.contextmanager
    def server(self, env):
        port = free_port()
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)  # sshd of root does not start without it
        with open(self.path("sshd_config"), "w", encoding="utf-8") as file:
            file.write(f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {self.path('host')}\nUsePAM no\n"
                       f"AuthorizedKeysFile {self.path('user.pub')}\nStrictModes no\nPidFile none\n"
                       "PasswordAuthentication no\nKbdInteractiveAuthentication no\n")
        with started(["/usr/sbin/sshd", "-D", "-e", "-f", self.path("sshd_config")], port, env):
            yield port


class SilentServer:
    """Takes connections and never says a word."""

    def __enter__(self):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(8)
        self.socket.settimeout(60)
        self.port = self.socket.getsockname()[1]
        self.callers = []
        return self

    def __exit__(self, *_):
        for each in [*self.callers, self.socket]:
            each.close()

    def await_caller(self):
        self.callers.append(self.socket.accept()[0])


@contextlib.contextmanager
def server_that_asks_for_a_password():
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="sales"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
