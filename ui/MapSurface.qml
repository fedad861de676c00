import QtQuick
import QtLocation
import QtPositioning

// Camera, gestures and, where the installation has them, tiles. Everything else is drawn by layers over it.
Map {
    id: surface

    property bool pointing: false // a place is being pointed at

    signal pointed(point at)
    signal tapped(point at)
    signal doubleTapped
    signal moved

    /// Comes to the middle unless it is seen already.
    function reveal(where: geoCoordinate): void {
        if (!where.isValid)
            return;
        const at = surface.fromCoordinate(where, false);
        if (at.x < 24 || at.y < 24 || at.x > surface.width - 24 || at.y > surface.height - 24)
            surface.center = where;
    }

    /// By pixels. Map.pan() halves an odd width to whole pixels, and so moves half a pixel too little or too much each time.
    function slide(x: real, y: real): void {
        const middle = Qt.point(surface.width / 2, surface.height / 2);
        surface.alignCoordinateToPoint(surface.toCoordinate(Qt.point(middle.x + x, middle.y + y), false), middle);
    }

    color: "transparent"
    copyrightsVisible: false
    minimumZoomLevel: 4
    maximumZoomLevel: 19

    WheelHandler {
        onWheel: event => {
            const at = Qt.point(point.position.x, point.position.y);
            const under = surface.toCoordinate(at, false);
            surface.zoomLevel = Math.max(surface.minimumZoomLevel, Math.min(surface.maximumZoomLevel, surface.zoomLevel + event.angleDelta.y / 360));
            surface.alignCoordinateToPoint(under, at);
            surface.moved();
        }
    }
    PinchHandler {
        id: pinch

        property geoCoordinate under

        target: null
        onActiveChanged: {
            if (active)
                under = surface.toCoordinate(pinch.centroid.position, false);
        }
    }
    Connections {
        target: pinch
        function onScaleChanged(delta: real): void {
            surface.zoomLevel = Math.max(surface.minimumZoomLevel, Math.min(surface.maximumZoomLevel, surface.zoomLevel + Math.log2(delta)));
            surface.alignCoordinateToPoint(pinch.under, pinch.centroid.position);
            surface.moved();
        }
    }
    DragHandler {
        id: drag

        target: null
    }
    Connections {
        target: drag
        function onTranslationChanged(delta: vector2d): void {
            surface.slide(-delta.x, -delta.y);
            surface.moved();
        }
    }
    TapHandler {
        onSingleTapped: eventPoint => surface.tapped(eventPoint.position)
        onDoubleTapped: surface.doubleTapped()
    }
    HoverHandler {
        id: hover

        cursorShape: surface.pointing ? Qt.CrossCursor : Qt.ArrowCursor
        onPointChanged: surface.pointed(point.position)
        onHoveredChanged: {
            if (!hovered)
                surface.pointed(Qt.point(-1, -1));
        }
    }
}
