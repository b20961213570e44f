"""Real servers for real failures: mail that is refused, hangs or dies; a gateway that answers as told."""

import contextlib
import json
import socket
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Post:
    """A mail server on this machine: what it took, and how it behaves.

    Attributes:
        mood: "takes", "refuses" (550 to the address), "busy" (451), "hangs", "dies" (after the text) or
            "sour" (takes, and answers 421 when the client leaves).
    """

    port: int = 0
    mood: str = "takes"
    taken: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def talk(self, connection: socket.socket) -> None:
        """Speak SMTP with one client."""
        file = connection.makefile("rwb", buffering=0)

        def say(line: str) -> None:
            file.write(f"{line}\r\n".encode())

        if self.mood == "hangs":
            self.ended.wait(10)
            return
        say("220 here")
        while line := file.readline().decode().strip():
            verb = line.split(" ")[0].upper()
            if verb == "RCPT" and self.mood in {"refuses", "busy"}:
                say("550 no such user" if self.mood == "refuses" else "451 come again")
            elif verb == "DATA":
                say("354 go on")
                text = letter_from(file)
                if self.mood == "dies":
                    return
                self.taken.append(text)
                say("250 taken")
            elif verb == "QUIT":
                say("421 go away" if self.mood == "sour" else "221 bye")
                return
            else:
                say("250 ok")


def letter_from(file: socket.SocketIO) -> str:
    """Read a letter up to the line that is a single dot."""
    lines = iter(lambda: file.readline().decode().rstrip("\r\n"), ".")
    return "\n".join(lines)


@contextlib.contextmanager
def post() -> Iterator[Post]:
    """Run a mail server for as long as the block lasts."""
    state = Post()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                state.talk(self.request)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield state
        state.ended.set()
        server.shutdown()


@dataclass
class Mast:
    """A gateway on this machine: what it took, and what it answers."""

    port: int = 0
    answer: int = 200
    taken: list[dict[str, str]] = field(default_factory=list)
    asked: int = 0
    token: str = ""

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/send"


@contextlib.contextmanager
def mast() -> Iterator[Mast]:
    """Run a gateway for as long as the block lasts."""
    state = Mast()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.asked += 1
            state.token = self.headers.get("Authorization", "")
            if state.answer < 300:
                state.taken.append(json.loads(body))
            self.send_response(state.answer)
            self.end_headers()
            self.wfile.write(b"so it is")

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()


def closed_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
