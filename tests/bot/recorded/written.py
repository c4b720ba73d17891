"""Runs written as a watch or an app writes them: one run in each format."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

START = datetime(2026, 12, 29, 6, 30, tzinfo=UTC)
_FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
# Degrees of latitude in a metre.
_DEGREES = 180 / (3.141592653589793 * 6_371_008.8)

# (metres, seconds) of each lap, and whether its end was pressed.
Laps = Sequence[tuple[float, float]]


def seconds_and_metres(laps: Laps) -> list[tuple[int, float]]:
    """One record a second along these laps."""
    found, began, metres = [(0, 0.0)], 0.0, 0.0
    for length, lasts in laps:
        inside = range(int(began) + 1, int(began + lasts) + 1)
        found += [(second, metres + length * (second - began) / lasts) for second in inside]
        began += lasts
        metres += length
    return found


def fit(laps: Laps, *, start: datetime = START, sport: int = 1, trigger: int = 0) -> bytes:
    """A FIT activity: file id, records, laps and a session. `trigger` 0 is a pressed lap, 2 one by distance."""
    stamp = int((start - _FIT_EPOCH).total_seconds())
    body = _definition(0, 0, ((0, 1, 0), (4, 4, 0x86))) + struct.pack("<BBI", 0, 4, stamp)
    body += _definition(1, 20, ((253, 4, 0x86), (5, 4, 0x86), (3, 1, 2)))
    for second, metres in seconds_and_metres(laps):
        body += struct.pack("<BIIB", 1, stamp + second, round(metres * 100), 150)
    body += _definition(2, 19, ((253, 4, 0x86), (2, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86), (24, 1, 0)))
    began = 0.0
    for length, lasts in laps:
        times = (stamp + round(began + lasts), stamp + round(began), round(lasts * 1000))
        body += struct.pack("<BIIIIB", 2, *times, round(length * 100), trigger)
        began += lasts
    fields = ((253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86), (5, 1, 0), (16, 1, 2))
    body += _definition(3, 18, fields)
    whole, metres = round(began * 1000), round(sum(length for length, _ in laps) * 100)
    body += struct.pack("<BIIIIIBB", 3, stamp + round(began), stamp, whole, whole, metres, sport, 150)
    head = struct.pack("<BBHI4s", 12, 0x10, 2100, len(body), b".FIT")
    return head + body + struct.pack("<H", _crc(head + body))


def tcx(laps: Laps, *, start: datetime = START, sport: str = "Running") -> bytes:
    """The same as TCX."""
    parts, began, metres = [], 0.0, 0.0
    points = seconds_and_metres(laps)
    for length, lasts in laps:
        inside = [point for point in points if began < point[0] <= began + lasts or (not began and not point[0])]
        track = "".join(
            f"<Trackpoint><Time>{_iso(start, second)}</Time><DistanceMeters>{far:.2f}</DistanceMeters>"
            "<HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>"
            for second, far in inside
        )
        parts.append(
            f'<Lap StartTime="{_iso(start, began)}"><TotalTimeSeconds>{lasts}</TotalTimeSeconds>'
            f"<DistanceMeters>{length}</DistanceMeters><TriggerMethod>Manual</TriggerMethod>"
            f"<Track>{track}</Track></Lap>"
        )
        began += lasts
        metres += length
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="{sport}"><Id>{_iso(start, 0)}</Id>{"".join(parts)}</Activity>'
        "</Activities></TrainingCenterDatabase>"
    )
    return text.encode()


def gpx(laps: Laps, *, start: datetime = START, kind: str = "running", timed: bool = True) -> bytes:
    """The same as GPX, along a meridian."""
    points = "".join(
        f'<trkpt lat="{48 + far * _DEGREES:.7f}" lon="11.5"><ele>500</ele>'
        + (f"<time>{_iso(start, second)}</time>" if timed else "")
        + "<extensions><gpxtpx:hr>150</gpxtpx:hr></extensions></trkpt>"
        for second, far in seconds_and_metres(laps)
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'
        f"<trk><type>{kind}</type><trkseg>{points}</trkseg></trk></gpx>"
    )
    return text.encode()


def _iso(start: datetime, seconds: float) -> str:
    return (start + timedelta(seconds=round(seconds))).strftime("%Y-%m-%dT%H:%M:%SZ")


def _definition(local: int, number: int, fields: Sequence[tuple[int, int, int]]) -> bytes:
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields)) + bytes(value for f in fields for value in f)


def _crc(data: bytes) -> int:
    table = (
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    )  # fmt: skip
    crc = 0
    for byte in data:
        for nibble in (byte & 15, byte >> 4):
            crc = (crc >> 4) ^ table[crc & 15] ^ table[nibble]
    return crc
