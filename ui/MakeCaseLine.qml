pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A contact who fell ill becomes a case: all it takes is a number.
ColumnLayout {
    id: line

    required property string whom // id of the contact it is about
    required property string fault // why the last one was not made; empty: nothing

    property bool asked: false

    signal createAsked(number: string)
    signal cancelled

    function begin(): void {
        number.text = "";
        line.cancelled(); // what was said of the last one
        line.asked = true;
        number.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function end(): void {
        line.asked = false;
        line.cancelled();
        make.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 4
    onWhomChanged: { // a number that was begun was somebody else's
        if (line.asked) {
            line.asked = false;
            line.cancelled();
        }
    }
    onVisibleChanged: {
        if (!line.visible)
            line.asked = false;
    }

    RowLayout {
        spacing: 6

        PlainButton {
            id: make

            objectName: "makeCase.begin"
            visible: !line.asked
            text: qsTr("Make a case of this person")
            tip: qsTr("The contact stays, with a link from this case to the new one")
            onClicked: line.begin()
        }
        SearchField {
            id: number

            objectName: "makeCase.number"
            Layout.preferredWidth: 160
            visible: line.asked
            placeholderText: qsTr("Case number")
            maximumLength: 64
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
            Keys.onEscapePressed: line.end()
            onAccepted: {
                if (number.text.trim().length > 0)
                    line.createAsked(number.text);
            }
        }
        PlainButton {
            objectName: "makeCase.create"
            visible: line.asked
            primary: true
            enabled: number.text.trim().length > 0
            text: qsTr("Make a case")
            onClicked: line.createAsked(number.text)
        }
        PlainButton {
            objectName: "makeCase.cancel"
            visible: line.asked
            text: qsTr("Cancel")
            onClicked: line.end()
        }
    }
    ErrorText {
        objectName: "makeCase.fault"
        Layout.fillWidth: true
        visible: line.asked && text.length > 0
        text: line.fault
    }
}
