import QtQuick
import QtQuick.Controls.Basic

TextField {
    id: field

    implicitHeight: Theme.row
    topPadding: 0
    bottomPadding: 0
    leftPadding: 8
    rightPadding: 8
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.inkSoft
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.pixelSize: Theme.body
    selectByMouse: true
    Accessible.name: field.placeholderText
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge
        FocusRing {
            shown: field.activeFocus
        }
    }
}
