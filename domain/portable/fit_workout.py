"""A workout as a FIT file, the format that sports watches take (Garmin's FIT protocol, profile messages 0, 26, 27).

Little-endian throughout. A distance is kept in centimetres, a time in milliseconds, a speed in millimetres a second.
"""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

from domain.portable.watch_steps import StepKind, WatchRepeat, WatchStep
from domain.units import MM_PER_MILE

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_PROTOCOL, _PROFILE = 0x10, 2132
_NAME_BYTES = 40
_ENUM, _UINT16, _UINT32, _UINT32Z, _STRING = 0x00, 0x84, 0x86, 0x8C, 0x07
_WORKOUT_FILE, _DEVELOPMENT, _RUNNING = 5, 255, 1
_BY_TIME, _BY_DISTANCE, _UNTIL_LAP_KEY, _REPEAT = 0, 1, 5, 6
_TO_SPEED, _OPEN = 0, 2
_INTENSITY = {StepKind.ACTIVE: 0, StepKind.WARMUP: 2, StepKind.COOLDOWN: 3, StepKind.RECOVERY: 4}
_NONE_32 = 0xFFFFFFFF
# A pace is held within so many seconds a mile.
_PACE_ROOM_S = 6
_CRC = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip


def fit_workout(name: str, steps: Sequence[WatchStep | WatchRepeat], made: datetime) -> bytes:
    """The bytes of the file; `made` is aware."""
    created = int((made - _EPOCH).total_seconds())
    title = name.encode()[: _NAME_BYTES - 1].decode(errors="ignore").encode()
    records = b"".join(
        (
            _definition(0, 0, ((0, 1, _ENUM), (1, 2, _UINT16), (2, 2, _UINT16), (3, 4, _UINT32Z), (4, 4, _UINT32))),
            struct.pack("<BBHHII", 0, _WORKOUT_FILE, _DEVELOPMENT, 0, created, created),
            _definition(1, 26, ((4, 1, _ENUM), (6, 2, _UINT16), (8, _NAME_BYTES, _STRING))),
            struct.pack(f"<BBH{_NAME_BYTES}s", 1, _RUNNING, len(steps), title),
            _definition(
                2,
                27,
                (
                    (254, 2, _UINT16),
                    (1, 1, _ENUM),
                    (2, 4, _UINT32),
                    (3, 1, _ENUM),
                    (4, 4, _UINT32),
                    (5, 4, _UINT32),
                    (6, 4, _UINT32),
                    (7, 1, _ENUM),
                ),
            ),
            *(_step(index, step) for index, step in enumerate(steps)),
        )
    )
    header = struct.pack("<BBHI4s", 14, _PROTOCOL, _PROFILE, len(records), b".FIT")
    whole = header + struct.pack("<H", _crc(header)) + records
    return whole + struct.pack("<H", _crc(whole))


def _definition(local: int, message: int, fields: Sequence[tuple[int, int, int]]) -> bytes:
    """A message's fields, each number, size in bytes and base type."""
    head = struct.pack("<BBBHB", 0x40 | local, 0, 0, message, len(fields))
    return head + b"".join(struct.pack("<BBB", *field) for field in fields)


def _step(index: int, step: WatchStep | WatchRepeat) -> bytes:
    if isinstance(step, WatchRepeat):
        back = index - step.steps
        return _step_bytes(index, (_REPEAT, back), (_OPEN, step.times), (_NONE_32, _NONE_32), 0xFF)
    if step.seconds:
        lasts = (_BY_TIME, step.seconds * 1000)
    elif step.distance_mm:
        lasts = (_BY_DISTANCE, round(step.distance_mm / 10))
    else:
        lasts = (_UNTIL_LAP_KEY, _NONE_32)
    intensity = _INTENSITY[step.kind]
    if step.pace_s is None:
        return _step_bytes(index, lasts, (_OPEN, 0), (_NONE_32, _NONE_32), intensity)
    speeds = tuple(round(MM_PER_MILE / (step.pace_s + room)) for room in (_PACE_ROOM_S, -_PACE_ROOM_S))
    return _step_bytes(index, lasts, (_TO_SPEED, 0), (speeds[0], speeds[1]), intensity)


def _step_bytes(
    index: int, lasts: tuple[int, int], target: tuple[int, int], between: tuple[int, int], intensity: int
) -> bytes:
    return struct.pack("<BHBIBIIIB", 2, index, *lasts, *target, *between, intensity)


def _crc(data: bytes) -> int:
    """The protocol's own checksum, four bits at a time."""
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = ((crc >> 4) & 0x0FFF) ^ _CRC[crc & 0xF] ^ _CRC[nibble]
    return crc
