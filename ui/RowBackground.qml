import QtQuick

Rectangle {
    property bool selected: false
    property bool hovered: false

    color: selected ? Theme.selected : hovered ? Theme.raised : "transparent"
}
