import QtQuick
import QtQuick.Controls.Basic

// An answer of several lines.
TextArea {
    id: field

    required property string value
    required property string spoken

    focus: true
    implicitHeight: Math.max(44, contentHeight + 8)
    padding: 4
    leftPadding: 8
    text: value
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.pixelSize: Theme.table
    wrapMode: TextArea.Wrap
    textFormat: TextEdit.PlainText
    Accessible.name: spoken
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge
        FocusRing { shown: field.activeFocus }
    }
}
