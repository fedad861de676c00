pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A choice among few words, as dense as a table row.
ComboBox {
    id: box

    property bool marked: false // something is still to be chosen here
    property int follows: -2 // what is chosen, where somebody else keeps it: words in another language begin at the first of them

    function follow(): void {
        if (box.follows > -2)
            box.currentIndex = box.follows;
    }
    property bool chosen: false // what is chosen narrows what is shown

    implicitHeight: Theme.denseRow
    leftPadding: 8
    rightPadding: 20
    font.pixelSize: Theme.table
    Accessible.name: displayText
    Component.onCompleted: box.follow()
    onFollowsChanged: box.follow()
    onModelChanged: box.follow()
    indicator: Text {
        x: box.width - width - 8
        y: (box.height - height) / 2
        text: "\u25be"
        color: Theme.inkSoft
        font.pixelSize: Theme.table
    }
    contentItem: Text {
        text: box.displayText
        color: !box.enabled ? Theme.inkSoft : box.marked ? Theme.conflict : Theme.ink
        font: box.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius
        color: box.hovered || box.down ? Theme.raised : "transparent"
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus || box.chosen ? Theme.accent : box.marked ? Theme.conflict : Theme.edge
    }
    delegate: ItemDelegate {
        id: option

        required property string modelData
        required property int index

        width: ListView.view ? ListView.view.width : box.width
        height: Theme.denseRow
        leftPadding: 8
        rightPadding: 8
        topPadding: 0
        bottomPadding: 0
        Accessible.name: modelData
        highlighted: box.highlightedIndex === index
        contentItem: Text {
            text: option.modelData
            color: Theme.ink
            font.pixelSize: Theme.table
            font.weight: option.index === box.currentIndex ? Font.DemiBold : Font.Normal
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        background: RowBackground { hovered: option.highlighted }
    }
    popup.width: Math.max(box.width, 300)
    popup.padding: 1
    popup.background: Rectangle {
        color: Theme.surface
        radius: Theme.radius
        border.width: 1
        border.color: Theme.line
    }
}
