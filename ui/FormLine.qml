pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// A field of a form: what it is called, the control for its kind, and below it what is wrong.
FocusScope {
    id: line

    required property FormModel form
    required property string prefix
    property MapSearch places: null
    property RevealController reveal: null
    property bool picking: false
    property bool goesOn: false // to another field by Return

    required property int index
    required property string name
    required property string label
    required property int kind
    required property string text
    required property list<string> choices
    required property int choice
    required property string fault
    required property string hint
    required property bool editable
    required property bool masked
    required property string revealed
    required property bool sealed

    readonly property bool revealable: line.masked && line.reveal !== null && line.reveal.allowed
    readonly property bool chosen: kind === FormModel.Choice || kind === FormModel.Flag
    readonly property string controlName: prefix + "." + name
    readonly property string spoken: fault.length > 0 ? label + ", " + fault : label

    signal placeChosen(int row)
    signal pickAsked
    signal lineEnded // by Return
    signal revealAsked(int row, string label, Item button)

    function take(): void {
        const item = control.item as Item;
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onReturnPressed: line.lineEnded()
    Keys.onEnterPressed: line.lineEnded()
    implicitHeight: control.y + control.height + (wrong.visible ? wrong.height : 0) + 2
    z: line.activeFocus ? 1 : 0

    Text {
        x: 16
        width: 118
        height: Theme.denseRow
        verticalAlignment: Text.AlignVCenter
        text: line.label
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        elide: Text.ElideRight
    }
    Loader {
        id: control

        x: 138
        width: line.width - 138 - 16 - (show.visible ? show.width + 6 : 0)
        focus: true
        sourceComponent: !line.editable || line.revealed.length > 0 ? shown : line.chosen ? choiceBox : line.kind === FormModel.LongText ? notes : line.kind === FormModel.Place ? place : line.kind === FormModel.Position ? position : field
    }
    PlainButton {
        id: show

        objectName: line.controlName + ".reveal"
        anchors.right: line.right
        anchors.rightMargin: 16
        implicitHeight: Theme.denseRow
        leftPadding: 8
        rightPadding: 8
        font.pixelSize: Theme.table
        visible: line.revealable
        text: line.revealed.length > 0 ? qsTr("Hide") : qsTr("Reveal")
        Accessible.name: line.revealed.length > 0 ? qsTr("Hide: %1").arg(line.label) : qsTr("Reveal: %1").arg(line.label)
        onClicked: {
            if (line.revealed.length > 0)
                line.reveal.hide(line.form, line.index);
            else
                line.revealAsked(line.index, line.label, show);
        }
    }
    Text {
        id: wrong

        objectName: line.controlName + ".fault"
        x: 138
        anchors.top: control.bottom
        width: control.width
        visible: line.fault.length > 0
        text: line.fault
        color: Theme.conflict
        font.pixelSize: Theme.small
        bottomPadding: 2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Component {
        id: shown

        Text {
            objectName: line.controlName
            height: Math.max(Theme.denseRow, implicitHeight) // as the field it stands for: nothing below moves
            topPadding: 4
            bottomPadding: 4
            leftPadding: line.revealed.length > 0 ? 9 : 0
            verticalAlignment: Text.AlignVCenter
            text: line.revealed.length > 0 ? line.revealed : line.text
            color: Theme.ink
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.name: line.label + ": " + text
        }
    }
    Component {
        id: choiceBox

        PlainComboBox {
            objectName: line.controlName
            model: line.choices
            follows: line.choice
            Accessible.name: line.label + ": " + displayText
            onActivated: at => line.form.choose(line.index, at)
            // Space opens it. Where Return goes on, its release lands in the next field, and would open that.
            Keys.onReleased: event => event.accepted = line.goesOn && !popup.visible && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            Keys.onPressed: event => {
                event.accepted = line.goesOn && !popup.visible && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
                if (event.accepted)
                    line.lineEnded();
            }
        }
    }
    Component {
        id: field

        EntryField {
            objectName: line.controlName
            form: line.form
            row: line.index
            value: line.text
            placeholderText: line.hint
            spoken: line.sealed ? qsTr("%1, masked; what is typed replaces it").arg(line.spoken) : line.spoken
            faulty: line.fault.length > 0
            onActiveFocusChanged: {
                if (activeFocus && line.sealed)
                    Qt.callLater(selectAll); // a mask is replaced as a whole, also where the mouse has put the cursor into it
            }
        }
    }
    Component {
        id: place

        PlaceField {
            form: line.form
            row: line.index
            name: line.controlName
            value: line.text
            spoken: line.spoken
            faulty: line.fault.length > 0
            places: line.places
            onPlaceChosen: row => line.placeChosen(row)
        }
    }
    Component {
        id: position

        PositionField {
            form: line.form
            row: line.index
            name: line.controlName
            value: line.text
            hint: line.hint
            spoken: line.spoken
            faulty: line.fault.length > 0
            picking: line.picking
            onPickAsked: line.pickAsked()
        }
    }
    Component {
        id: notes

        NotesField {
            objectName: line.controlName
            form: line.form
            row: line.index
            value: line.text
            spoken: line.spoken
        }
    }
}
