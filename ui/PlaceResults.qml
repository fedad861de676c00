pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// The places that may be meant, under a field in which one is typed.
Rectangle {
    id: box

    required property MapSearch search
    property alias currentIndex: results.currentIndex

    signal chosen(int row)

    function incrementCurrentIndex(): void {
        results.incrementCurrentIndex();
    }
    function decrementCurrentIndex(): void {
        results.decrementCurrentIndex();
    }

    implicitHeight: search.count > 0 ? results.contentHeight + 8 : 34
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Text {
        anchors.centerIn: parent
        visible: box.search.count === 0
        text: qsTr("No such place on this map")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
    }
    ListView {
        id: results

        objectName: "map.results"
        anchors.fill: parent
        anchors.margins: 4
        interactive: false
        model: box.search
        delegate: Rectangle {
            id: row

            required property int index
            required property string name
            required property string detail

            width: ListView.view.width
            height: Theme.denseRow
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: row.name
            HoverHandler { id: hover }
            TapHandler { onTapped: box.chosen(row.index) }
            Text {
                id: place

                anchors.verticalCenter: parent.verticalCenter
                x: 6
                width: Math.min(implicitWidth, parent.width * 0.62)
                text: row.name
                color: Theme.ink
                font.pixelSize: Theme.table
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                anchors.rightMargin: 6
                width: parent.width - place.width - 24
                horizontalAlignment: Text.AlignRight
                text: row.detail
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
        }
    }
}
