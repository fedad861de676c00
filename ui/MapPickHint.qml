pragma ComponentBehavior: Bound

import QtQuick

// Over the map while it is asked where something was.
Rectangle {
    id: hint

    required property MapPane map
    required property bool picking

    anchors.horizontalCenter: parent.horizontalCenter
    anchors.bottom: parent.bottom
    anchors.bottomMargin: 44
    visible: picking
    width: words.implicitWidth + 24
    height: Theme.row
    radius: Theme.radius
    color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Binding {
        target: hint.map.surface
        property: "pointing"
        value: hint.picking
    }
    Text {
        id: words

        anchors.centerIn: parent
        text: qsTr("Click where the visit was. Esc ends.")
        color: Theme.accentInk
        font.pixelSize: Theme.body
    }
}
