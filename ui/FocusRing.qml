import QtQuick

// Where the keyboard is: the same frame around every control.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    visible: shown
    z: 10
    color: "transparent"
    radius: Theme.radius
    border.width: 2
    border.color: Theme.accent
}
