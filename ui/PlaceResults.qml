pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The places that may be meant, under a field in which one is typed.
Rectangle {
    id: box

    required property MapSearch search
    property alias currentIndex: results.currentIndex
    property string nothing: "" // said where no place is found
    property real room: 480 // how high it may become

    signal chosen(int row)

    function incrementCurrentIndex(): void {
        results.incrementCurrentIndex();
    }
    function decrementCurrentIndex(): void {
        results.decrementCurrentIndex();
    }

    implicitHeight: search.count > 0 ? Math.min(results.contentHeight + 8, Math.max(room, 60)) : 34
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.edge // it lies over other fields

    Text {
        anchors.fill: parent
        leftPadding: 10
        rightPadding: 10
        verticalAlignment: Text.AlignVCenter
        visible: box.search.count === 0
        text: box.nothing
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        elide: Text.ElideRight
    }
    ListView {
        id: results

        objectName: "map.results"
        anchors.fill: parent
        anchors.margins: 4
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: box.search
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places")
        ScrollBar.vertical: ScrollBar {}
        delegate: Rectangle {
            id: row

            required property int index
            required property string name
            required property string kind
            required property string address
            required property string spoken

            width: ListView.view.width
            height: where.visible ? Theme.denseRow + where.height : Theme.denseRow
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: row.spoken
            HoverHandler { id: hover }
            TapHandler { onTapped: box.chosen(row.index) }
            Text {
                id: place

                x: 6
                width: Math.min(implicitWidth, parent.width * 0.58)
                height: Theme.denseRow
                verticalAlignment: Text.AlignVCenter
                text: row.name
                color: Theme.ink
                font.pixelSize: Theme.table
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                anchors.right: parent.right
                anchors.rightMargin: 6
                width: parent.width - place.width - 24
                height: Theme.denseRow
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignRight
                text: row.kind
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                id: where

                x: 6
                y: Theme.denseRow - 4
                width: parent.width - 12
                visible: row.address.length > 0
                text: row.address
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
        }
    }
}
