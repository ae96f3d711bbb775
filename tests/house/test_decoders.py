# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""No byte from a stranger is decoded in the window's process: who may decode what stands here, and why.

Everything else gets what the reading process wrote anew, or what was sealed here with our own keys.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import PACKAGE, our_modules, parsed, place

IMPORTERS = {
    "PIL": {"files/films.py", "files/film_maker.py", "files/pictures.py"},
    "av": {"files/film_maker.py"},
    "wave": {
        "sound/wav.py",  # what our own voice made, and what was recorded here or written anew
        "speech/engine.py",  # in the voice process
    },
    "zipfile": {"files/envelope.py", "files/zips_of_others.py"},
    "tomllib": {"files/pack_folder.py"},
    "sherpa_onnx": {"speech/model_folder.py", "speech/transcript_process.py"},
}
"""Who may import what reads a format."""
NOBODY = {"bz2", "gzip", "lxml", "marshal", "pickle", "shelve", "tarfile", "xml", "yaml"}
"""Nobody may import these."""
QT_DECODERS = {
    "QAudioDecoder",
    "QIcon",
    "QImageReader",
    "QMediaPlayer",
    "QMovie",
    "QSoundEffect",
    "QSvgRenderer",
    "QSvgWidget",
    "QTextDocument",
    "QXmlStreamReader",
}
QT_PLACES = {
    ("ui/pictures.py", "QSvgRenderer"): "the drawings of our own set",
    ("ui/windows/slip_print.py", "QTextDocument"): "our own page, every word in it escaped, for paper",
}
IMAGES_OF_BYTES = {
    "ui/pictures.py": "written anew by the reader, and kept sealed",
    "ui/person/film_screen.py": "the first picture of a film that was written anew",
    "ui/person/showing_screen.py": "the first picture of a film that was written anew",
    "ui/windows/film_scene.py": "pictures of a film that was written anew",
    "ui/widgets/sheet_painting.py": "a photo that was written anew, under a drawing",
}
IN_THE_READER = {
    "OtherZip",
    "clean_film",
    "clean_media",
    "clean_png",
    "narrow_film",
    "narrowing",
    "open_envelope",
}
READS_A_FOLDER = {"read_folder"}
OUTSIDE_THE_WINDOW = (
    "files/",  # below the door
    "journey/team/",  # commands, without a window
)
OUR_OWN_SAMPLES = {"app/open_store.py"}


def decoding(tree: ast.AST, name: str) -> Iterator[str]:
    """What in a file decodes something and may not, with its line."""
    for node in ast.walk(tree):
        yield from (
            f"{line} imports {module}"
            for line, module in _imports(node)
            if module.partition(".")[0] in NOBODY
            or name not in IMPORTERS.get(module.partition(".")[0], {name})
        )
        match node:
            case ast.Name(id=word) | ast.Attribute(attr=word) | ast.alias(name=word):
                if word in QT_DECODERS and (name, word) not in QT_PLACES:
                    yield f"{node.lineno} {word}"
                if word in ("fromData", "loadFromData") and name not in IMAGES_OF_BYTES:
                    yield f"{node.lineno} {word}"
                if word in IN_THE_READER and not name.startswith(OUTSIDE_THE_WINDOW):
                    yield f"{node.lineno} {word}"
                if word in READS_A_FOLDER and not (
                    name.startswith(OUTSIDE_THE_WINDOW) or name in OUR_OWN_SAMPLES
                ):
                    yield f"{node.lineno} {word}"
            case ast.Call(func=func, args=[one]) if not isinstance(one, ast.Starred):
                if ast.unparse(func).rpartition(".")[2] in ("QImage", "QPixmap", "QPicture"):
                    yield f"{node.lineno} a picture from a file"


def _imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Import):
        yield from ((node.lineno, alias.name) for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.lineno, node.module


def test_nothing_is_decoded_but_where_it_may_be() -> None:
    found = [
        f"{place(path)}:{line}"
        for path in our_modules()
        for line in decoding(parsed(path), path.relative_to(PACKAGE).as_posix())
    ]
    assert found == []


def test_every_exception_is_still_needed() -> None:
    named = {*IMAGES_OF_BYTES, *OUR_OWN_SAMPLES, *(name for name, _ in QT_PLACES)}
    named |= {name for names in IMPORTERS.values() for name in names}
    text = {name: (PACKAGE / name).read_text("utf-8") for name in named}
    assert [name for name in IMAGES_OF_BYTES if "fromData" not in text[name]] == []
    assert [name for name in OUR_OWN_SAMPLES if "read_folder" not in text[name]] == []
    assert [name for name, word in QT_PLACES if word not in text[name]] == []
    named_for = [(module, name) for module, names in IMPORTERS.items() for name in names]
    gone = [(module, name) for module, name in named_for if module not in text[name]]
    assert gone == []


@pytest.mark.parametrize(
    "line",
    [
        "from PIL import Image",
        "import av",
        "import xml.etree.ElementTree",
        "from pickle import loads",
        "QImage.fromData(data)",
        "pixmap.loadFromData(data)",
        "QPixmap(path)",
        "QtGui.QImage(path)",
        "from PySide6.QtSvg import QSvgRenderer",
        "QImageReader(path).read()",
        "QtMultimedia.QMediaPlayer(self)",
        "clean_png(data, FOLDER_FORMATS, '')",
        "from coprod_desktop.files.pack_folder import read_folder",
    ],
)
def test_each_way_to_decode_is_noticed(line: str) -> None:
    assert list(decoding(ast.parse(line), "ui/windows/some_scene.py")) != []
