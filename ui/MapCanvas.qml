pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Tracedesk.View
import Tracedesk.Scene

// The map itself: base map or tiles, records, movements, and what is measured, all bound to one camera.
Item {
    id: canvas

    required property CaseController openCase
    required property SessionController session
    required property bool english
    property MapSettings settings: null

    property geoCoordinate center: QtPositioning.coordinate(36.4, 127.8)
    property real zoomLevel: 7
    property point pointer: Qt.point(-1, -1)
    property int underPointer: 0
    property bool touched: false ///< somebody chose what to see: no resizing may take it away
    readonly property string tileAddress: settings ? settings.tileAddress : ""
    readonly property bool measuring: openCase.map.measure.active
    readonly property bool recordsDense: records.dense
    readonly property bool ready: base.ready && records.ready && movements.ready
    property alias movement: movements
    property alias records: records
    property alias covered: movements.covered
    property geoLayers none
    readonly property MapSurface surface: loader.item as MapSurface

    signal doubleTapped
    signal tapped(geoCoordinate at)

    function lookAt(where: geoCoordinate, zoom: real): void {
        if (!surface)
            return;
        surface.zoomLevel = zoom;
        surface.center = where; // after the level: changing that may move a middle that was not set yet
    }
    function fit(): void {
        lookAt(movements.fittingCenter(), movements.fittingZoom());
    }
    function zoomBy(levels: real): void {
        touched = true;
        surface.zoomLevel = Math.max(surface.minimumZoomLevel, Math.min(surface.maximumZoomLevel, surface.zoomLevel + levels));
    }
    function panBy(x: int, y: int): void {
        touched = true;
        surface.slide(x, y);
    }
    function toCoordinate(at: point): geoCoordinate {
        return surface.toCoordinate(at, false);
    }
    function pointAt(at: point): void {
        pointer = at;
        underPointer = measuring || at.x < 0 ? movements.hoverAt(-999, -999) : movements.hoverAt(at.x, at.y);
        if (at.x < 0)
            openCase.map.measure.leave();
        else if (measuring) {
            const where = toCoordinate(at);
            openCase.map.measure.point(where.latitude, where.longitude);
        }
    }
    function tapAt(at: point): void {
        const where = toCoordinate(at);
        tapped(where);
        if (measuring)
            openCase.map.measure.add(where.latitude, where.longitude);
        else
            movements.selectAt(at.x, at.y);
    }

    onTileAddressChanged: {
        loader.active = false;
        loader.active = true;
    }

    Component {
        id: plain

        MapSurface {
            plugin: Plugin {
                name: "itemsoverlay"
            }
        }
    }
    Component {
        id: tiled

        MapSurface {
            // The custom one is last.
            onSupportedMapTypesChanged: activeMapType = supportedMapTypes[supportedMapTypes.length - 1]
            plugin: Plugin {
                name: "osm"
                // Names of cached tiles tell which places were looked at: nothing is kept on disk, and nobody but the owner of the tiles is asked.
                PluginParameter { name: "osm.mapping.custom.host"; value: canvas.tileAddress }
                PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
                PluginParameter { name: "osm.mapping.cache.directory"; value: "/dev/null/tiles" }
                PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
                PluginParameter { name: "osm.useragent"; value: "map" }
            }
        }
    }
    Loader {
        id: loader

        anchors.fill: parent
        sourceComponent: canvas.tileAddress.length > 0 ? tiled : plain
        onLoaded: canvas.lookAt(canvas.center, canvas.zoomLevel)
    }
    BaseMapLayer {
        id: base

        anchors.fill: parent
        layers: canvas.session.map
        boundaries: canvas.settings ? canvas.settings.boundaries : canvas.none
        overTiles: canvas.tileAddress.length > 0
        english: canvas.english
        center: canvas.center
        zoomLevel: canvas.zoomLevel
        colors: Theme.scene
    }
    Connections {
        target: canvas.surface
        function onCenterChanged(): void {
            canvas.center = canvas.surface.center;
        }
        function onZoomLevelChanged(): void {
            canvas.zoomLevel = canvas.surface.zoomLevel;
        }
        function onPointed(at: point): void {
            canvas.pointAt(at);
        }
        function onTapped(at: point): void {
            canvas.tapAt(at);
        }
        function onMoved(): void {
            canvas.touched = true;
        }
        function onDoubleTapped(): void {
            canvas.doubleTapped();
        }
    }
    RecordLayer {
        id: records

        anchors.fill: parent
        picture: canvas.openCase.picture
        selection: canvas.openCase.selection
        layers: canvas.openCase.map.layers.shown
        center: canvas.center
        zoomLevel: canvas.zoomLevel
        colors: Theme.scene
        onDrawnChanged: {
            canvas.openCase.map.legend.dense = dense;
            canvas.openCase.map.legend.recordsInView = recordsInView;
        }
    }
    MovementLayer {
        id: movements

        anchors.fill: parent
        picture: canvas.openCase.picture
        selection: canvas.openCase.selection
        layers: canvas.openCase.map.layers.shown
        center: canvas.center
        zoomLevel: canvas.zoomLevel
        colors: Theme.scene
    }
    MapPathLayer {
        id: measured

        anchors.fill: parent
        path: canvas.openCase.map.measure.path
        center: canvas.center
        zoomLevel: canvas.zoomLevel
        colors: Theme.scene
    }
    Rectangle {
        objectName: "map.measured"
        visible: distance.text.length > 0
        x: Math.max(4, Math.min(canvas.width - width - 4, measured.end.x + 12))
        y: Math.max(4, Math.min(canvas.height - height - 4, measured.end.y - height - 8))
        width: distance.implicitWidth + 12
        height: 22
        radius: Theme.radius
        color: Theme.accent
        Text {
            id: distance

            anchors.centerIn: parent
            text: canvas.openCase.map.measure.text
            color: Theme.accentInk
            font.pixelSize: Theme.table
            font.weight: Font.DemiBold
        }
    }
}
