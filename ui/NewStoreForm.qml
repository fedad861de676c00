pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// A new store: where, what it is called, who founds it, a password that nobody can recover; and, where several people work
// together, who they are.
ColumnLayout {
    id: form

    required property WelcomeController welcome

    readonly property bool ready: !welcome.founding && parentFolder.text.length > 0 && storeName.text.length > 0 && user.text.length > 0 && choice.fits

    property bool several: false // people are named, too

    signal backAsked

    function create(): void {
        if (!form.ready)
            return;
        form.welcome.create(parentFolder.text, storeName.text, user.text, choice.text);
        choice.clear();
    }
    function setSeveral(several: bool): void {
        form.several = several;
        if (several)
            form.welcome.people.suggest();
        else
            form.welcome.people.clear();
    }

    spacing: 8
    Component.onCompleted: form.setSeveral(false)

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
        label: ""
        visible: form.welcome.folderFault.length > 0
        ErrorText { objectName: "new.folderFault"; Layout.fillWidth: true; text: form.welcome.folderFault }
    }
    LabelledRow {
        label: qsTr("Your user name")
        SearchField {
            id: user
            objectName: "new.user"
            Layout.fillWidth: true
            enabled: !form.welcome.founding
            Accessible.name: qsTr("User name")
        }
    }
    LabelledRow {
        label: ""
        visible: form.welcome.people.founderFault.length > 0
        ErrorText { objectName: "new.userFault"; Layout.fillWidth: true; text: form.welcome.people.founderFault }
    }
    PasswordChoice {
        id: choice
        Layout.fillWidth: true
        prefix: "new"
        user: user.text
        enabled: !form.welcome.founding
        onAccepted: form.create()
    }
    LabelledRow {
        label: qsTr("Who works in it")
        ChoiceButton { objectName: "new.alone"; text: qsTr("I alone"); checked: !form.several; enabled: !form.welcome.founding; onClicked: form.setSeveral(false) }
        ChoiceButton { objectName: "new.several"; text: qsTr("Several people"); checked: form.several; enabled: !form.welcome.founding; onClicked: form.setSeveral(true) }
    }
    LabelledRow {
        label: ""
        visible: !form.several
        Text {
            Layout.fillWidth: true
            text: qsTr("You own the store and hold its keys; you can invite others under People. Nobody can recover the password of a store with one person: not this program, not its makers. Keep it where your office keeps such things.")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
        }
    }
    FoundingPeople {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: form.several
        people: form.welcome.people
        busy: form.welcome.founding
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
        text: form.welcome.folderFault.length > 0 ? "" : form.welcome.error
    }
}
