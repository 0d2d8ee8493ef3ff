"""A picture as WordprocessingML: a run that holds it, at its size and with its alt text."""

from __future__ import annotations

from presskit.edition import Picture
from presskit.render.word.ooxml import attribute

EMU_PER_MM = 36000

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


def drawing(picture: Picture, relation: str, width: float, height: float, frame: float = 0) -> str:
    """A run that holds the picture at `width` × `height` millimetres, with its alt text; in the
    middle of a `frame` of that height, if one is given."""
    extent = f'cx="{round(width * EMU_PER_MM)}" cy="{round(max(height, frame) * EMU_PER_MM)}"'
    # Cutting less than nothing adds air; Word has no other way to centre pictures on a line.
    pad = round(max(frame - height, 0) / height * 50000)
    cut = f'<a:srcRect t="-{pad}" b="-{pad}"/>' if pad else ""
    named = f'id="1" name="{attribute(picture.name)}" descr="{attribute(picture.alt)}"'
    decorative = "" if picture.alt else _DECORATIVE
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline xmlns:wp="{_PLACING}" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f"<wp:docPr {named}>{decorative}</wp:docPr><wp:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks xmlns:a="{_DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{relation}"/>'
        f"{cut}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        f"</w:drawing></w:r>"
    )
