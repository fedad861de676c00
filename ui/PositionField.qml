pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// Where a place is: coordinates, or a click on the map.
FocusScope {
    id: field

    required property FormModel form
    required property int row
    required property string name
    required property string value
    required property string hint
    required property string spoken
    required property bool faulty
    required property bool picking

    signal pickAsked

    implicitHeight: Theme.denseRow

    EntryField {
        objectName: field.name
        width: parent.width - pick.width - 6
        height: parent.height
        focus: true
        form: field.form
        row: field.row
        value: field.value
        placeholderText: field.hint
        spoken: field.spoken
        faulty: field.faulty
    }
    PlainButton {
        id: pick

        objectName: field.name + ".pick"
        anchors.right: parent.right
        implicitHeight: Theme.denseRow
        font.pixelSize: Theme.table
        text: field.picking ? qsTr("Click the map") : qsTr("Pick on map")
        primary: field.picking
        tip: qsTr("The next click on the map is where the visit was; Esc ends")
        onClicked: field.pickAsked()
    }
}
