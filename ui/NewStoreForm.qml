pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// A new store: where, what it is called, who owns it, and a password that nobody can recover.
ColumnLayout {
    id: form

    required property WelcomeController welcome

    readonly property bool ready: !welcome.founding && parentFolder.text.length > 0 && storeName.text.length > 0 && user.text.length > 0 && welcome.passwordFits

    signal backAsked

    function create(): void {
        if (!form.ready)
            return;
        form.welcome.create(parentFolder.text, storeName.text, user.text, password.text);
        password.text = "";
        again.text = "";
    }
    function judge(): void {
        form.welcome.judge(password.text, again.text, user.text);
    }

    spacing: 8
    Component.onCompleted: form.judge()

    FolderDialog {
        id: chooser
        title: qsTr("Folder in which the store is made")
        onAccepted: parentFolder.text = form.welcome.localPath(selectedFolder)
    }
    Text {
        Layout.bottomMargin: 8
        text: qsTr("Create a store")
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }
    LabelledRow {
        label: qsTr("Folder")
        SearchField {
            id: parentFolder
            objectName: "new.folder"
            Layout.fillWidth: true
            text: form.welcome.home()
            enabled: !form.welcome.founding
            Accessible.name: qsTr("Folder in which the store is made")
        }
        PlainButton {
            objectName: "new.choose"
            text: qsTr("Choose")
            enabled: !form.welcome.founding
            Accessible.name: qsTr("Choose the folder")
            onClicked: chooser.open()
        }
    }
    LabelledRow {
        label: qsTr("Name")
        SearchField {
            id: storeName
            objectName: "new.name"
            Layout.fillWidth: true
            focus: true
            placeholderText: qsTr("Short, without names of persons or places")
            enabled: !form.welcome.founding
            Accessible.name: qsTr("Name of the store")
        }
    }
    LabelledRow {
        label: qsTr("User name")
        SearchField {
            id: user
            objectName: "new.user"
            Layout.fillWidth: true
            enabled: !form.welcome.founding
            Accessible.name: qsTr("User name")
            onTextEdited: form.judge()
        }
    }
    LabelledRow {
        label: qsTr("Password")
        PasswordField {
            id: password
            objectName: "new.password"
            Layout.fillWidth: true
            enabled: !form.welcome.founding
            Accessible.name: qsTr("Password")
            onTextEdited: form.judge()
        }
    }
    LabelledRow {
        label: qsTr("Once more")
        PasswordField {
            id: again
            objectName: "new.again"
            Layout.fillWidth: true
            enabled: !form.welcome.founding
            Accessible.name: qsTr("Password once more")
            onTextEdited: form.judge()
            onAccepted: form.create()
        }
    }
    LabelledRow {
        label: ""
        ColumnLayout {
            spacing: 4
            Row {
                spacing: 4
                Accessible.ignored: true
                Repeater {
                    model: 3
                    Rectangle {
                        required property int index
                        width: 40
                        height: 4
                        radius: 2
                        color: index < form.welcome.strength ? (form.welcome.strength === 1 ? Theme.conflict : form.welcome.strength === 2 ? Theme.caution : Theme.good) : Theme.line
                    }
                }
            }
            Text {
                objectName: "new.strength"
                Layout.fillWidth: true
                text: form.welcome.passwordText
                color: Theme.ink
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Nobody can recover a lost password: not this program, not its makers. What the store holds is then lost. Keep it where your office keeps such things.")
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
            }
        }
    }
    RowLayout {
        Layout.topMargin: 8
        Layout.leftMargin: 166
        spacing: 8
        PlainButton {
            objectName: "new.create"
            primary: true
            enabled: form.ready
            text: qsTr("Create and open")
            onClicked: form.create()
        }
        PlainButton {
            objectName: "new.cancel"
            text: qsTr("Back")
            enabled: !form.welcome.founding
            onClicked: form.backAsked()
        }
        BusyIndicator {
            implicitWidth: 24
            implicitHeight: 24
            visible: form.welcome.founding
            running: visible
            Accessible.name: qsTr("Creating the store")
        }
    }
    ErrorText {
        objectName: "new.error"
        Layout.fillWidth: true
        Layout.leftMargin: 166
        text: form.welcome.error
    }
}
