# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for the screens: our own set, from SVG, and those of a proposal, which are PNG or WebP only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.preferences import PictureStyle, Preferences, SkinTone
from coprod_desktop.presenters.screen_parts import Pic

KEPT_BYTES = 12 * 1024 * 1024
"""Of pictures ready to be shown: some screens full."""

SKIN_COLOURS = {
    SkinTone.LIGHT: b"#f3cda8",
    SkinTone.MEDIUM_LIGHT: b"#e8b48c",
    SkinTone.MEDIUM_DARK: b"#c68b5e",
    SkinTone.DARK: b"#8d5a3c",
}
"""The colours of skin in our set; nothing else is drawn in them, see ``tests/house/test_pictures.py``."""

MediaLoader = Callable[[ProposalId, int, MediaName], bytes]


class Pictures:
    """Gives each picture in the size that is asked for, and remembers the last ones.

    Attributes:
        skin_tone: the colour of people's skin that is liked, in the pictures of our set.
        photos: whether the photo of a picture is liked better than the picture.
        load_media: gives the bytes of a proposal's picture; None until the store is open.
        load_kept: gives the bytes of a picture that is kept here, by its key (see `Pic.kept`).
    """

    def __init__(self, folder: Path) -> None:
        """Take the pictures of our set from a folder of SVG files."""
        self._folder = folder
        self._cache: OrderedDict[tuple[Pic, int], QPixmap] = OrderedDict()
        self.skin_tone = SkinTone.AS_DRAWN
        self.photos = False
        self._cache_bytes = 0
        self.load_media: MediaLoader | None = None
        self.load_kept: Callable[[str], bytes] | None = None

    def show_as_liked(self, preferences: Preferences) -> None:
        """Show the pictures from now on as this person likes them."""
        self.skin_tone = preferences.skin_tone
        self.photos = preferences.picture_style is PictureStyle.PHOTOS

    def liked(self, pic: Pic) -> Pic:
        """The picture that stands on the screen for this one, whose words are true of what is seen there."""
        return pic.photo if self.photos and pic.photo else pic

    def pixmap(self, pic: Pic, size_px: int, pixel_ratio: float) -> QPixmap:
        """One picture.

        Args:
            pic: which one.
            size_px: the longer side, in logical pixels.
            pixel_ratio: device pixels to one logical pixel.

        Returns:
            The picture; empty when it cannot be shown, its words then stand alone.
        """
        device_px = max(1, round(size_px * pixel_ratio))
        pic = self.liked(pic)
        if pic.set_name and pic.skin is None:
            pic = replace(pic, skin=self.skin_tone)
        known = self._cache.get((pic, device_px))
        if known is not None:
            self._cache.move_to_end((pic, device_px))
            return known
        image = self._set_image(pic, device_px) if pic.set_name else self._photo(pic, device_px)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(pixel_ratio)
        self._cache[(pic, device_px)] = pixmap
        self._cache_bytes += _bytes_of(pixmap)
        while self._cache_bytes > KEPT_BYTES:
            self._cache_bytes -= _bytes_of(self._cache.popitem(last=False)[1])
        return pixmap

    def forget(self, kept: str) -> None:
        """Load a kept picture anew when it is next shown: another one stands under its key now."""
        for key in [key for key in self._cache if key[0].kept == kept]:
            self._cache_bytes -= _bytes_of(self._cache.pop(key))

    def forget_all(self) -> None:
        """Let go of every picture, and of where those of plans and people are."""
        self._cache.clear()
        self._cache_bytes = 0
        self.load_media = self.load_kept = None

    def _set_image(self, pic: Pic, device_px: int) -> QImage:
        place = self._folder / f"{pic.set_name}.svg"
        drawing = place.read_bytes() if place.exists() else b""
        if pic.skin in SKIN_COLOURS:
            for colour in SKIN_COLOURS.values():
                drawing = drawing.replace(colour, SKIN_COLOURS[pic.skin])
        image = QImage(device_px, device_px, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, device_px, device_px))
        painter.end()
        return image

    def _photo(self, pic: Pic, device_px: int) -> QImage:
        try:
            if pic.media and self.load_media:
                whole = QImage.fromData(self.load_media(*pic.media))
            elif pic.kept and self.load_kept:
                whole = QImage.fromData(self.load_kept(pic.kept))
            else:
                return QImage()
        except StoreDamaged:
            # Of one picture alone; its words stand alone then, and all else works.
            return QImage()
        if whole.isNull():
            return whole
        smooth = Qt.TransformationMode.SmoothTransformation
        return whole.scaled(device_px, device_px, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
