pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The password of the account once more, before an act that matters. Lies over the page that asks; Enter gives it, Escape leaves.
FocusScope {
    id: again

    required property PasswordQuestion question
    required property Item back // where the keyboard goes afterwards

    function goBack(): void {
        if (!again.visible && again.back.visible)
            again.back.forceActiveFocus(Qt.OtherFocusReason);
    }
    function give(): void {
        if (field.text.length === 0 || again.question.busy)
            return;
        again.question.give(field.text);
        field.text = "";
    }

    anchors.fill: parent
    z: 50
    visible: question.asked
    enabled: visible
    Accessible.role: Accessible.Dialog
    Accessible.name: again.question.purpose
    onVisibleChanged: {
        field.text = "";
        if (again.visible)
            field.forceActiveFocus();
        else
            Qt.callLater(again.goBack); // the page is let in again by then
    }

    Connections {
        target: again.question
        function onChanged(): void {
            if (again.visible && !again.question.busy)
                field.forceActiveFocus();
        }
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: again.visible && !again.question.busy
        onActivated: again.question.leave()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 32)
        height: column.implicitHeight + 48
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: 24
            spacing: 8

            Text {
                Layout.fillWidth: true
                text: again.question.purpose
                color: Theme.ink
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                Layout.fillWidth: true
                Layout.bottomMargin: 8
                text: qsTr("Your password once more: this goes on record under your name.")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
            PasswordField {
                id: field
                objectName: "again.password"
                Layout.fillWidth: true
                placeholderText: qsTr("Password")
                enabled: !again.question.busy
                onAccepted: again.give()
            }
            ErrorText {
                objectName: "again.error"
                Layout.fillWidth: true
                text: again.question.error
            }
            RowLayout {
                Layout.topMargin: 8
                spacing: 8

                PlainButton {
                    objectName: "again.go"
                    primary: true
                    enabled: !again.question.busy && field.text.length > 0
                    text: again.question.purpose
                    onClicked: again.give()
                }
                PlainButton {
                    objectName: "again.leave"
                    enabled: !again.question.busy
                    text: qsTr("Cancel")
                    onClicked: again.question.leave()
                }
                BusyMark { busy: again.question.busy }
            }
        }
    }
}
