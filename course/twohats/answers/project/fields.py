"""What fields of several artefacts of Part II may hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

TaskId = Annotated[str, Field(pattern=r"^[A-Z]\d\d$")]
Name = Annotated[str, Field(max_length=120)]
Day = Annotated[float, Field(ge=0, le=2000, strict=False)]
Days = Annotated[float, Field(ge=0, le=500, strict=False)]
Money = Annotated[float, Field(ge=0, le=100_000, strict=False)]
Share = Annotated[float, Field(ge=0, le=1, strict=False)]
