import QtQuick
import Tracedesk.View

// The scale at the map's middle: a bar of round length.
Item {
    id: scale

    required property MapController map
    required property real latitude
    required property real zoomLevel

    readonly property real pixels: map.scalePixels(latitude, zoomLevel, 110)

    implicitWidth: 120
    implicitHeight: 24
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Scale: %1").arg(words.text)

    Rectangle {
        anchors.fill: bar
        anchors.margins: -1
        anchors.bottomMargin: -2
        color: Theme.surface
        opacity: 0.7
    }
    Item {
        id: bar

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        width: scale.pixels
        height: 6
        Rectangle { width: 1.5; height: parent.height; color: Theme.ink }
        Rectangle { anchors.right: parent.right; width: 1.5; height: parent.height; color: Theme.ink }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1.5; color: Theme.ink }
    }
    Text {
        id: words

        anchors.horizontalCenter: bar.horizontalCenter
        anchors.bottom: bar.top
        text: scale.map.scaleText(scale.latitude, scale.zoomLevel, 110)
        color: Theme.ink
        style: Text.Outline
        styleColor: Theme.surface
        font.pixelSize: 11
    }
}
