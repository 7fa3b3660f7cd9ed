"""Requests as no browser would send them, byte by byte."""

from __future__ import annotations

import http.client
import socket
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


def ask(
    port: int, target: str, *, method: str = "GET", headers: dict[str, str] | None = None, body: bytes = b"",
) -> Answer:
    """Sends a request line as it is given, surrogates standing for bytes that are no UTF-8."""
    fields = {"Host": f"127.0.0.1:{port}", "Connection": "close", **(headers or {})}
    if body:
        fields["Content-Length"] = str(len(body))
    head = f"{method} {target} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall((head + "\r\n").encode(errors="surrogateescape") + body)
        answer = http.client.HTTPResponse(connection, method=method)
        answer.begin()
        names = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, names, answer.read().decode(errors="replace"))
