pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// A store is named and locked: who opens it, and the password. Nothing of its content is here.
FocusScope {
    id: page

    required property SessionController session

    readonly property bool busy: session.state === SessionController.Unlocking

    function unlock(): void {
        if (page.busy || password.text.length === 0)
            return;
        page.session.unlock(user.text, password.text);
        password.text = "";
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: 380
        spacing: 8

        Text {
            text: qsTr("Unlock")
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
        Text {
            objectName: "path"
            Layout.fillWidth: true
            text: page.session.path
            color: Theme.ink
            font.pixelSize: Theme.body
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            text: qsTr("A locked store shows nothing. Leave the user name empty where there is one account only.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        SearchField {
            id: user
            objectName: "user"
            Layout.fillWidth: true
            placeholderText: qsTr("User name")
            enabled: !page.busy
            onAccepted: password.forceActiveFocus()
        }
        PasswordField {
            id: password
            objectName: "password"
            Layout.fillWidth: true
            placeholderText: qsTr("Password")
            enabled: !page.busy
            focus: true
            onAccepted: page.unlock()
        }
        RowLayout {
            Layout.topMargin: 8
            Layout.fillWidth: true
            spacing: 8

            PlainButton {
                objectName: "unlock"
                primary: true
                enabled: !page.busy && password.text.length > 0
                text: qsTr("Unlock")
                onClicked: page.unlock()
            }
            PlainButton {
                objectName: "otherStore"
                enabled: !page.busy
                text: qsTr("Another store")
                onClicked: page.session.leaveStore()
            }
            BusyIndicator {
                implicitWidth: 24
                implicitHeight: 24
                visible: page.busy
                running: page.busy
                Accessible.name: busyText.text
            }
            Text {
                id: busyText
                Layout.fillWidth: true
                visible: page.busy
                text: qsTr("Deriving the key…")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
            }
        }
        ErrorText {
            objectName: "error"
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: page.session.error
        }
    }
    Connections {
        target: page.session
        function onStateChanged(): void {
            if (page.session.state === SessionController.Locked)
                password.forceActiveFocus();
        }
    }
}
