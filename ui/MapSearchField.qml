pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// Go to place: what is typed is looked for in the names of the map and of the open case; coordinates are understood too.
Item {
    id: field

    required property MapSearch search

    signal leaveAsked

    function take(): void {
        input.forceActiveFocus();
    }

    implicitHeight: Theme.row

    SearchField {
        id: input

        objectName: "map.search"
        anchors.fill: parent
        font.pixelSize: Theme.table
        placeholderText: qsTr("Go to place or coordinates")
        text: field.search.text
        onTextEdited: {
            field.search.text = text;
            results.currentIndex = 0;
        }
        onAccepted: field.search.choose(Math.max(0, results.currentIndex))
        Keys.onDownPressed: results.incrementCurrentIndex()
        Keys.onUpPressed: results.decrementCurrentIndex()
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: {
            field.search.text = "";
            field.leaveAsked();
        }
    }
    Rectangle {
        anchors.top: input.bottom
        anchors.topMargin: 4
        width: Math.max(input.width, 260)
        height: field.search.count > 0 ? results.contentHeight + 8 : 34
        visible: field.search.text.length > 0
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        Text {
            anchors.centerIn: parent
            visible: field.search.count === 0
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
            model: field.search
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
                TapHandler { onTapped: field.search.choose(row.index) }
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
                    font.pixelSize: 11
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
