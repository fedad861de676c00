import QtQuick
import QtQuick.Controls.Basic

// The head of a column that a list can be sorted by: click, Space or Return asks for it; the arrow tells the order.
AbstractButton {
    id: head

    property bool number: false
    property bool sorted: false
    property bool descending: false
    property string tip: ""

    height: Theme.denseRow
    padding: 0
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Accessible.description: !sorted ? tip : descending ? qsTr("sorted descending") : qsTr("sorted ascending")
    ToolTip.text: tip
    ToolTip.visible: tip.length > 0 && (hovered || visualFocus)
    ToolTip.delay: 600
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    contentItem: Text {
        text: head.text + (head.sorted ? (head.descending ? " \u2193" : " \u2191") : "")
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: head.number ? Text.AlignRight : Text.AlignLeft
        elide: Text.ElideRight
        color: head.hovered || head.visualFocus || head.sorted ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.table
        font.weight: Font.Medium
        textFormat: Text.PlainText
    }
    background: Item {
        FocusRing {
            anchors.margins: -3
            anchors.leftMargin: -4
            anchors.rightMargin: -4
            shown: head.visualFocus
        }
    }
}
