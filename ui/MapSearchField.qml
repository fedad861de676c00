pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// Go to place: what is typed is looked for among known places and the names of the map; coordinates are understood too.
Item {
    id: field

    required property MapSearch search
    property real room: 300 // below the line

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
    PlaceResults {
        id: results

        anchors.top: input.bottom
        anchors.topMargin: 4
        width: Math.max(input.width, 340)
        visible: field.search.text.length > 0
        search: field.search
        nothing: qsTr("No such place on this map")
        room: field.room
        onChosen: row => field.search.choose(row)
    }
}
