import QtQuick
import QtLocation
import QtPositioning
import Tracedesk.View
import Tracedesk.Scene

// The same points as in StockMap, drawn by the layer of records.
Item {
    id: own

    required property casePicture points
    readonly property bool ready: layer.ready

    Map {
        id: map

        anchors.fill: parent
        center: QtPositioning.coordinate(36.48, 127.28)
        zoomLevel: 12
        plugin: Plugin {
            name: "itemsoverlay"
        }
    }
    RecordLayer {
        id: layer

        anchors.fill: parent
        picture: own.points
        center: map.center
        zoomLevel: map.zoomLevel
        colors: ({
                gps: "#56b4e9"
            })
    }
}
