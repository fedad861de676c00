pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

Item {
    id: page

    required property SessionController session

    readonly property bool busy: session.state === SessionController.Unlocking

    function unlock(): void {
        page.session.path = path.text;
        const given = password.text;
        password.clear();
        page.session.unlock(user.text, given);
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: 380
        spacing: 8

        Text {
            text: "Tracedesk"
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
        Text {
            Layout.fillWidth: true
            Layout.bottomMargin: 12
            text: qsTr("Unlock a case store to begin. A locked store shows nothing.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        SearchField {
            id: path
            objectName: "path"
            Layout.fillWidth: true
            text: page.session.path
            placeholderText: qsTr("Folder of the store (name.tracedesk)")
            enabled: !page.busy
            onAccepted: user.forceActiveFocus()
        }
        SearchField {
            id: user
            objectName: "user"
            Layout.fillWidth: true
            placeholderText: qsTr("User name")
            enabled: !page.busy
            onAccepted: password.forceActiveFocus()
        }
        SearchField {
            id: password
            objectName: "password"
            Layout.fillWidth: true
            placeholderText: qsTr("Password")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            enabled: !page.busy
            focus: true
            onAccepted: page.unlock()
        }
        RowLayout {
            Layout.topMargin: 8
            spacing: 12

            PlainButton {
                objectName: "unlock"
                primary: true
                enabled: !page.busy && path.text.length > 0 && password.text.length > 0
                text: qsTr("Unlock")
                onClicked: page.unlock()
            }
            BusyIndicator {
                implicitWidth: 24
                implicitHeight: 24
                running: page.busy
            }
            Text {
                visible: page.busy
                text: qsTr("Deriving the key…")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
            }
        }
        Text {
            objectName: "error"
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.session.error
            color: Theme.conflict
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
