pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// The map's tools in one row.
Row {
    id: bar

    required property MapController map
    required property bool layersOpen

    signal layersAsked
    signal measureAsked
    signal fitAsked
    signal pictureAsked
    signal zoomAsked(real levels)

    spacing: 4

    MapButton {
        objectName: "map.layersButton"
        text: qsTr("Layers")
        hint: qsTr("Choose what the map shows (L)")
        checked: bar.layersOpen
        onClicked: bar.layersAsked()
    }
    MapButton {
        objectName: "map.legendButton"
        text: qsTr("Legend")
        hint: qsTr("Explain the signs")
        checked: bar.map.legendOpen
        onClicked: bar.map.legendOpen = !bar.map.legendOpen
    }
    MapButton {
        objectName: "map.measure"
        text: qsTr("Measure")
        hint: qsTr("Measure a way: click its points, Esc ends (M)")
        checked: bar.map.measure.active
        onClicked: bar.measureAsked()
    }
    MapButton {
        objectName: "map.picture"
        text: qsTr("Picture")
        hint: qsTr("Save the map as a picture")
        onClicked: bar.pictureAsked()
    }
    MapButton {
        objectName: "map.fit"
        text: qsTr("Fit")
        hint: qsTr("Show the whole case (Home)")
        onClicked: bar.fitAsked()
    }
    MapButton { text: "\u2212"; hint: qsTr("Zoom out"); onClicked: bar.zoomAsked(-1) }
    MapButton { text: "+"; hint: qsTr("Zoom in"); onClicked: bar.zoomAsked(1) }
}
