"""What is inside a file: .gz and .zip are opened as far as is safe; a file is what its content says."""

import io
import re
import zlib
from collections.abc import Iterator

from domain.adapting.recorded.recorded_run import RunFileError, RunFileProblem, RunFormat

# The service hands out files of up to 20 MB; a packed one may not grow beyond this.
MOST_BYTES = 20_000_000
MOST_UNPACKED = 100_000_000
MOST_FILES = 20

_XML_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(gpx|TrainingCenterDatabase)\b")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def files_in(data: bytes) -> Iterator[bytes]:
    """The files of an upload, one after the other. Raises RunFileError."""
    if not data:
        raise RunFileError(RunFileProblem.EMPTY)
    if len(data) > MOST_BYTES:
        raise RunFileError(RunFileProblem.TOO_BIG)
    if data[:4] == b"PK\x03\x04":
        yield from _zipped(data)
    else:
        yield _plain(data, MOST_UNPACKED)


def format_of(data: bytes) -> RunFormat:
    """What a file is, whatever it is called. Raises RunFileError for what is none of ours."""
    if not data:
        raise RunFileError(RunFileProblem.EMPTY)
    if data[8:12] == b".FIT":
        return RunFormat.FIT
    root = _XML_ROOT.search(data[:8192])
    if root is not None and without_lead(data)[:1] == b"<":
        return RunFormat.GPX if root[1] == b"gpx" else RunFormat.TCX
    raise RunFileError(RunFileProblem.NOT_A_RUN_FILE)


def is_export(data: bytes) -> bool:
    """Whether a file is an export of ours, by its content."""
    return data[:64].lstrip().startswith(b"{") and b'"log"' in data and b'"weekStatus"' in data


def without_lead(data: bytes) -> bytes:
    """Without the blanks and marks that some programs write before their first tag."""
    return data[:64].lstrip().removeprefix(_BYTE_ORDER_MARK).lstrip() + data[64:]


def _is_by_the_way(name: str) -> bool:
    """What a Mac puts beside the files it packs."""
    return "__MACOSX" in name or name.rpartition("/")[2].startswith(".")


def _plain(data: bytes, most: int) -> bytes:
    if data[:2] != b"\x1f\x8b":
        return data
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(data, most)
    except zlib.error:
        raise RunFileError(RunFileProblem.BROKEN) from None
    if unpacking.unconsumed_tail:
        raise RunFileError(RunFileProblem.UNSAFE)
    return unpacked


def _zipped(data: bytes) -> Iterator[bytes]:
    import zipfile

    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = [info for info in archive.infolist() if not info.is_dir() and not _is_by_the_way(info.filename)]
        if len(names) > MOST_FILES:
            raise RunFileError(RunFileProblem.TOO_MANY)
        left = MOST_UNPACKED
        for info in names:
            # The size that is written beside a name is anybody's to choose: only what really comes out counts.
            with archive.open(info) as file:
                content = file.read(left + 1)
            if len(content) > left:
                raise RunFileError(RunFileProblem.UNSAFE)
            left -= len(content)
            yield _plain(content, left + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise RunFileError(RunFileProblem.BROKEN) from None
