"""A distance between page and server: every byte arrives later by `delay` seconds, in order."""

from __future__ import annotations

import asyncio
import threading
from asyncio import StreamReader, StreamWriter


class Wire:
    """Stands in front of a server; `port` is where it listens. Each way takes `delay` seconds."""

    def __init__(self, target: int) -> None:
        self.target, self.delay, self.port = target, 0.0, 0
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()
        self.ready.wait(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._join, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()

    async def _join(self, reader: StreamReader, writer: StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        ways = (self._carry(reader, far_writer), self._carry(far_reader, writer))
        await asyncio.gather(*ways, return_exceptions=True)

    async def _carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        waiting: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        deliver = asyncio.ensure_future(self._deliver(waiting, writer))
        try:
            while data := await reader.read(65536):
                waiting.put_nowait((self.loop.time() + self.delay, data))
        finally:
            waiting.put_nowait((self.loop.time() + self.delay, b""))
            await deliver

    async def _deliver(self, waiting: asyncio.Queue[tuple[float, bytes]], to: StreamWriter) -> None:
        while True:
            due, data = await waiting.get()
            await asyncio.sleep(max(0.0, due - self.loop.time()))
            if not data:
                to.close()
                return
            to.write(data)

    def stop(self) -> None:
        """Cuts the wire."""
        self.loop.call_soon_threadsafe(self.loop.stop)
