pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning

// The peer of map_frame: what Qt Location offers for points on a map.
Item {
    id: stock

    required property QtObject points
    property int made: 0

    Map {
        anchors.fill: parent
        center: QtPositioning.coordinate(36.48, 127.28)
        zoomLevel: 12
        plugin: Plugin {
            name: "itemsoverlay"
        }
        MapItemView {
            model: stock.points
            delegate: MapQuickItem {
                required property real lat
                required property real lng

                coordinate: QtPositioning.coordinate(lat, lng)
                anchorPoint: Qt.point(1.5, 1.5)
                Component.onCompleted: stock.made += 1
                sourceItem: Rectangle {
                    width: 3
                    height: 3
                    color: "#56b4e9"
                }
            }
        }
    }
}
