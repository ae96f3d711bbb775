# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures for the screens: our own set, from SVG, and those of a proposal, which are PNG or WebP only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.presenters.screen_parts import Pic

MediaLoader = Callable[[ProposalId, int, MediaName], bytes]


class Pictures:
    """Gives each picture in the size that is asked for, and remembers it.

    Attributes:
        load_media: gives the bytes of a proposal's picture; None until the store is open.
    """

    def __init__(self, folder: Path) -> None:
        """Take the pictures of our set from a folder of SVG files."""
        self._folder = folder
        self._renderers: dict[str, QSvgRenderer] = {}
        self._media: dict[tuple[ProposalId, int, MediaName], QImage] = {}
        self._cache: dict[tuple[Pic, int], QPixmap] = {}
        self.load_media: MediaLoader | None = None

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
        known = self._cache.get((pic, device_px))
        if known is None:
            image = (
                self._media_image(pic, device_px) if pic.media else self._set_image(pic.set_name, device_px)
            )
            known = QPixmap.fromImage(image)
            known.setDevicePixelRatio(pixel_ratio)
            self._cache[(pic, device_px)] = known
        return known

    def _set_image(self, name: str, device_px: int) -> QImage:
        renderer = self._renderers.get(name)
        if renderer is None:
            renderer = self._renderers[name] = QSvgRenderer(str(self._folder / f"{name}.svg"))
        image = QImage(device_px, device_px, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, device_px, device_px))
        painter.end()
        return image

    def _media_image(self, pic: Pic, device_px: int) -> QImage:
        if pic.media is None or self.load_media is None:
            return QImage()
        whole = self._media.get(pic.media)
        if whole is None:
            whole = self._media[pic.media] = QImage.fromData(self.load_media(*pic.media))
        if whole.isNull():
            return whole
        smooth = Qt.TransformationMode.SmoothTransformation
        return whole.scaled(device_px, device_px, Qt.AspectRatioMode.KeepAspectRatio, smooth)
