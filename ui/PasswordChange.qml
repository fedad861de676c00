pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The present password, and another one twice.
ColumnLayout {
    id: form

    required property OwnAccountController account

    readonly property bool ready: !account.busy && present.text.length > 0 && choice.fits

    function change(): void {
        if (!form.ready)
            return;
        form.account.changePassword(present.text, choice.text);
        present.text = "";
        choice.clear();
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
    LabelledRow {
        label: qsTr("Present password")
        PasswordField {
            id: present
            objectName: "change.present"
            Layout.fillWidth: true
            enabled: !form.account.busy
            Accessible.name: qsTr("Present password")
        }
    }
    PasswordChoice {
        id: choice
        Layout.fillWidth: true
        prefix: "change"
        label: qsTr("New password")
        user: form.account.name
        enabled: !form.account.busy
        onAccepted: form.change()
    }
    ErrorText {
        objectName: "change.error"
        Layout.fillWidth: true
        text: form.account.error
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "change.go"
            primary: true
            enabled: form.ready
            text: qsTr("Change")
            onClicked: form.change()
        }
        PlainButton {
            objectName: "change.leave"
            enabled: !form.account.busy
            text: qsTr("Cancel")
            onClicked: form.account.leave()
        }
    }
}
