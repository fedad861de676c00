pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// A place by name: any text will do, and those that are known are offered while it is typed.
FocusScope {
    id: field

    required property FormModel form
    required property int row
    required property string name
    required property string value
    required property string spoken
    required property bool faulty
    required property MapSearch places

    signal placeChosen(int row)

    implicitHeight: Theme.denseRow
    onActiveFocusChanged: {
        if (!field.activeFocus)
            field.places.text = "";
    }

    EntryField {
        objectName: field.name
        anchors.fill: parent
        focus: true
        form: field.form
        row: field.row
        value: field.value
        spoken: field.spoken
        faulty: field.faulty
        Accessible.description: qsTr("Known places are offered while you type: arrow down and Return take one")
        onTextEdited: {
            offer.find();
            field.places.text = text;
            results.currentIndex = -1;
        }
        Keys.onDownPressed: results.incrementCurrentIndex()
        Keys.onUpPressed: results.decrementCurrentIndex()
        Keys.onReturnPressed: event => {
            if (offer.visible && results.currentIndex >= 0)
                field.placeChosen(results.currentIndex);
            event.accepted = false; // and goes on as any Return
        }
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && offer.visible
        Keys.onEscapePressed: field.places.text = ""
    }
    // Over the form, which is no longer than its fields: below the line, or above it where there is more room.
    Popup {
        id: offer

        property bool above: false
        property real room: 300

        function find(): void {
            const top = field.mapToItem(null, 0, 0).y;
            const below = field.Window.height - top - field.height;
            offer.above = top > below;
            offer.room = Math.max(top, below) - 16;
        }

        y: above ? -height - 2 : field.height + 2
        width: Math.max(field.width, 320)
        padding: 0
        margins: 4
        focus: false
        closePolicy: Popup.NoAutoClose
        visible: field.activeFocus && field.places.text.trim().length > 0
        background: null
        contentItem: PlaceResults {
            id: results

            objectName: field.name + ".results"
            search: field.places
            nothing: qsTr("New name: kept as typed, to be placed later")
            room: offer.room
            currentIndex: -1
            onChosen: row => field.placeChosen(row)
        }
    }
}
