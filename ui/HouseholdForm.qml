pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Whom this account must not look up, one person at a time. What is typed is gone as soon as it is sent.
ColumnLayout {
    id: form

    required property OwnAccountController account

    readonly property bool ready: !account.busy && (person.text.trim().length > 0 || phone.text.trim().length > 0 || number.text.trim().length > 0)

    function register(): void {
        if (!form.ready)
            return;
        form.account.registerOwn(person.text, phone.text, number.text);
        person.text = "";
        phone.text = "";
        number.text = "";
    }

    spacing: 8
    Component.onCompleted: person.forceActiveFocus()

    Connections {
        target: form.account
        function onChanged(): void {
            if (!form.account.busy && form.account.error.length > 0)
                person.forceActiveFocus();
        }
    }
    Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        text: qsTr("Yourself or somebody you live with: whatever of the three you know. Names are compared as names, so a namesake is kept from you, too.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    LabelledRow {
        label: qsTr("Name")
        SearchField {
            id: person
            objectName: "household.name"
            Layout.preferredWidth: 260
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            enabled: !form.account.busy
            Accessible.name: qsTr("Name")
            onAccepted: phone.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    LabelledRow {
        label: qsTr("Phone")
        SearchField {
            id: phone
            objectName: "household.phone"
            Layout.preferredWidth: 260
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhDialableCharactersOnly
            enabled: !form.account.busy
            Accessible.name: qsTr("Phone")
            onAccepted: number.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    LabelledRow {
        label: qsTr("Resident number")
        PasswordField {
            id: number
            objectName: "household.residentNumber"
            Layout.preferredWidth: 260
            enabled: !form.account.busy
            Accessible.name: qsTr("Resident number, hidden while it is typed")
            onAccepted: form.register()
        }
    }
    ErrorText {
        objectName: "household.error"
        Layout.fillWidth: true
        text: form.account.error
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "household.go"
            primary: true
            enabled: form.ready
            text: qsTr("Register")
            onClicked: form.register()
        }
        PlainButton {
            objectName: "household.leave"
            enabled: !form.account.busy
            text: qsTr("Cancel")
            onClicked: form.account.leave()
        }
    }
}
