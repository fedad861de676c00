pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A new case is a number and a disease; the rest is entered on its page. Nothing is modal: the list stays in use below.
Rectangle {
    id: line

    required property string fault // why the last one was not created; empty: nothing

    readonly property bool complete: number.text.trim().length > 0 && disease.text.trim().length > 0

    signal createAsked(number: string, disease: string)
    signal cancelled

    function begin(usualDisease: string): void {
        if (!line.visible) {
            line.visible = true;
            number.text = "";
            disease.text = usualDisease;
        }
        number.forceActiveFocus(Qt.ShortcutFocusReason);
        number.selectAll();
    }
    function end(): void {
        line.visible = false;
    }
    function create(): void {
        if (line.complete)
            line.createAsked(number.text.trim(), disease.text.trim());
        else if (number.text.trim().length === 0)
            number.forceActiveFocus(Qt.TabFocusReason);
        else
            disease.forceActiveFocus(Qt.TabFocusReason);
    }

    component Field: SearchField {
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: line.cancelled()
        onAccepted: line.create()
    }

    implicitHeight: 44
    visible: false
    color: Theme.raised
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("New case")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 8

        Text {
            text: qsTr("New case")
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.Medium
        }
        Field {
            id: number

            objectName: "newCase.number"
            Layout.preferredWidth: 160
            placeholderText: qsTr("Case number")
            maximumLength: 64
        }
        Field {
            id: disease

            objectName: "newCase.disease"
            Layout.preferredWidth: 200
            placeholderText: qsTr("Disease")
            maximumLength: 120
        }
        PlainButton {
            objectName: "newCase.create"
            primary: true
            enabled: line.complete
            text: qsTr("Create")
            onClicked: line.create()
        }
        PlainButton {
            objectName: "newCase.cancel"
            text: qsTr("Cancel")
            onClicked: line.cancelled()
        }
        ErrorText {
            objectName: "newCase.fault"
            Layout.fillWidth: true
            Layout.maximumHeight: line.height
            text: line.fault
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item {
            Layout.fillWidth: line.fault.length === 0
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
