"""Doing something once the hand rests: a page that saves at every key would else never be done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

REST_S = 0.4


class AtRest:
    """Calls `act` when `later` was not called for a while; at once where nothing could wait."""

    def __init__(self, act: Callable[[], None], rest_s: float = REST_S) -> None:
        self._act, self._rest_s = act, rest_s
        self._timer: asyncio.TimerHandle | None = None

    def later(self, _change: Any = None) -> None:
        """Ask for it once more."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._act()
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_later(self._rest_s, self._act)
