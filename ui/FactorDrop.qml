pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Doing without the second device: the password, once more.
ColumnLayout {
    id: form

    required property OwnAccountController account

    readonly property bool ready: !account.busy && present.text.length > 0

    function drop(): void {
        if (!form.ready)
            return;
        form.account.dropSecondFactor(present.text);
        present.text = "";
    }

    spacing: 8
    Component.onCompleted: present.forceActiveFocus()

    Connections {
        target: form.account
        function onChanged(): void {
            if (!form.account.busy && form.account.error.length > 0)
                present.forceActiveFocus();
        }
    }
    PasswordField {
        id: present
        objectName: "drop.password"
        Layout.preferredWidth: 260
        placeholderText: qsTr("Password")
        enabled: !form.account.busy
        onAccepted: form.drop()
    }
    ErrorText {
        objectName: "drop.error"
        Layout.fillWidth: true
        text: form.account.error
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "drop.go"
            primary: true
            enabled: form.ready
            text: qsTr("Do without it")
            onClicked: form.drop()
        }
        PlainButton {
            objectName: "drop.leave"
            enabled: !form.account.busy
            text: qsTr("Cancel")
            onClicked: form.account.leave()
        }
    }
}
