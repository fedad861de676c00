pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// A place by name: any text will do, and those the map knows are offered while it is typed.
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
        onTextEdited: {
            field.places.text = text;
            results.currentIndex = -1;
        }
        Keys.onDownPressed: results.incrementCurrentIndex()
        Keys.onUpPressed: results.decrementCurrentIndex()
        Keys.onReturnPressed: event => {
            event.accepted = results.visible && results.currentIndex >= 0;
            if (event.accepted)
                field.placeChosen(results.currentIndex);
        }
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && results.visible
        Keys.onEscapePressed: field.places.text = ""
    }
    PlaceResults {
        id: results

        objectName: field.name + ".results"
        y: parent.height + 2
        width: parent.width
        visible: field.places.text.length > 0 && field.places.count > 0
        search: field.places
        currentIndex: -1
        onChosen: row => field.placeChosen(row)
    }
}
