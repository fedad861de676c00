import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The head of a column: click, or Space, sorts by it; again turns round; a third time lets go.
AbstractButton {
    id: head

    required property ListFilter list
    property int role: -1
    property bool number: false

    height: Theme.denseRow
    enabled: role >= 0
    Accessible.name: text
    onClicked: list.sortBy(role)
    contentItem: Text {
        text: head.text + (head.role >= 0 && head.list.sortedBy === head.role ? (head.list.descending ? " \u2193" : " \u2191") : "")
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: head.number ? Text.AlignRight : Text.AlignLeft
        elide: Text.ElideRight
        color: head.hovered || head.visualFocus ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.table
        font.weight: Font.Medium
    }
    background: null
    padding: 0
}
