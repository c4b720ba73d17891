"""Days and weeks kept under a name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.editing.templates import Template, TemplateKind
from storage.codec import TemplateContent
from storage.people_tables import templates

_MINE = (templates.c.owner_id == bindparam("owner"), templates.c.id == bindparam("template"))
_OF_OWNER = select(templates).where(templates.c.owner_id == bindparam("owner")).order_by(templates.c.id.desc())
_GET = select(templates).where(*_MINE)
_RENAME = update(templates).where(*_MINE).values(name=bindparam("new_name"))
_DROP = delete(templates).where(*_MINE)


class StoredTemplates:
    """Implements `domain.ports.Templates`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, template: Template) -> Template:
        """Keep it; returns it with its id."""
        values: dict[str, Any] = {
            "owner_id": template.owner_id,
            "kind": template.kind.value,
            "name": template.name,
            "content": TemplateContent(
                days=template.days, five_k_pace_s=template.five_k_pace_s, weekly_miles=template.weekly_miles
            ),
            "created_at": self._now,
        }
        made = await self._connection.execute(insert(templates).returning(templates.c.id), values)
        return replace(template, id=made.scalar_one())

    async def of_owner(self, owner_id: int) -> Sequence[Template]:
        """Somebody's templates, newest first."""
        return [_template(row) for row in await self._connection.execute(_OF_OWNER, {"owner": owner_id})]

    async def get(self, owner_id: int, template_id: int) -> Template | None:
        """One of somebody's templates."""
        row = (await self._connection.execute(_GET, {"owner": owner_id, "template": template_id})).one_or_none()
        return None if row is None else _template(row)

    async def rename(self, owner_id: int, template_id: int, name: str) -> None:
        """Another name."""
        await self._connection.execute(_RENAME, {"owner": owner_id, "template": template_id, "new_name": name})

    async def drop(self, owner_id: int, template_id: int) -> None:
        """Forget it."""
        await self._connection.execute(_DROP, {"owner": owner_id, "template": template_id})


def _template(row: Any) -> Template:
    return Template(
        id=row.id,
        owner_id=row.owner_id,
        kind=TemplateKind(row.kind),
        name=row.name,
        days=row.content.days,
        five_k_pace_s=row.content.five_k_pace_s,
        weekly_miles=row.content.weekly_miles,
    )
