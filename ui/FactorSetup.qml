pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View
import Tracedesk.Scene

// The secret of a new second device, as a code to be read by it and as letters to be typed; then the digits it shows, and the
// password. What is shown here goes with the form.
ColumnLayout {
    id: form

    required property OwnAccountController account

    readonly property bool ready: !account.busy && digits.text.length >= 6 && present.text.length > 0

    function set(): void {
        if (!form.ready)
            return;
        form.account.setSecondFactor(digits.text, present.text);
        digits.text = "";
        present.text = "";
    }

    spacing: 8
    Component.onCompleted: digits.forceActiveFocus()

    Connections {
        target: form.account
        function onChanged(): void {
            if (!form.account.busy && form.account.error.length > 0)
                digits.forceActiveFocus();
        }
    }
    RowLayout {
        spacing: 16

        QrCodeItem {
            objectName: "factor.code"
            Layout.preferredWidth: 212
            Layout.preferredHeight: 212
            Layout.alignment: Qt.AlignTop
            code: form.account.code
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code to be read by the second device; the same stands beside it in letters")
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("1. Let the authenticator app read this code, or type these letters into it (time-based, six digits):")
                color: Theme.ink
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
            Text {
                objectName: "factor.secret"
                Layout.fillWidth: true
                text: form.account.secret
                color: Theme.ink
                font.family: "monospace"
                font.pixelSize: Theme.heading
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Nobody else may see it. It is not shown again; a lost device means a reset by two people.")
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
            }
        }
    }
    Text {
        Layout.topMargin: 8
        Layout.fillWidth: true
        text: qsTr("2. Type what the device shows now, and your password:")
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    RowLayout {
        spacing: 8
        SearchField {
            id: digits
            objectName: "factor.digits"
            Layout.preferredWidth: 120
            placeholderText: qsTr("Six digits")
            enabled: !form.account.busy
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 7
            onAccepted: present.forceActiveFocus()
        }
        PasswordField {
            id: present
            objectName: "factor.password"
            Layout.preferredWidth: 260
            placeholderText: qsTr("Password")
            enabled: !form.account.busy
            onAccepted: form.set()
        }
    }
    ErrorText {
        objectName: "factor.error"
        Layout.fillWidth: true
        text: form.account.error
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "factor.go"
            primary: true
            enabled: form.ready
            text: qsTr("Set up")
            onClicked: form.set()
        }
        PlainButton {
            objectName: "factor.leave"
            enabled: !form.account.busy
            text: qsTr("Cancel")
            onClicked: form.account.leave()
        }
    }
}
