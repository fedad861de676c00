pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// A store out of a backup: the file, both papers, and where it goes.
ColumnLayout {
    id: form

    required property RestoreController restoring
    required property WelcomeController welcome

    readonly property bool ready: !restoring.running && file.text.length > 0 && parentFolder.text.length > 0 && storeName.text.length > 0 && one.whole && other.whole

    signal backAsked

    function restore(): void {
        if (form.ready)
            form.restoring.restore(file.text, parentFolder.text, storeName.text, one.text, other.text);
    }
    // A paper's letters are overwritten where they lie.
    function forget(paper: PaperField): void {
        form.restoring.overwrite(paper.text);
        paper.text = "";
    }

    spacing: 8
    Component.onDestruction: {
        form.forget(one);
        form.forget(other);
    }

    Connections {
        target: form.restoring
        function onPapersForgotten(): void {
            form.forget(one);
            form.forget(other);
        }
        function onPaperRefused(which: int): void {
            const paper = which === 1 ? one : other;
            form.forget(paper);
            paper.takeFocus();
        }
    }
    FileDialog {
        id: source
        title: qsTr("Backup to restore")
        onAccepted: file.text = form.welcome.localPath(selectedFile)
    }
    FolderDialog {
        id: chooser
        title: qsTr("Folder in which the store is made")
        onAccepted: parentFolder.text = form.welcome.localPath(selectedFolder)
    }
    Text {
        Layout.bottomMargin: 8
        text: qsTr("Restore a backup")
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }
    LabelledRow {
        label: qsTr("Backup")
        SearchField {
            id: file
            objectName: "restore.file"
            Layout.fillWidth: true
            focus: true
            enabled: !form.restoring.running
            Accessible.name: qsTr("File of the backup")
        }
        PlainButton {
            objectName: "restore.chooseFile"
            text: qsTr("Choose")
            enabled: !form.restoring.running
            Accessible.name: qsTr("Choose the backup")
            onClicked: source.open()
        }
    }
    LabelledRow {
        label: qsTr("Paper 1")
        PaperField {
            id: one
            Layout.fillWidth: true
            fieldName: "restore.one"
            restoring: form.restoring
            spoken: qsTr("Signs of recovery paper 1")
            enabled: !form.restoring.running
        }
    }
    LabelledRow {
        label: qsTr("Paper 2")
        PaperField {
            id: other
            Layout.fillWidth: true
            fieldName: "restore.other"
            restoring: form.restoring
            spoken: qsTr("Signs of recovery paper 2")
            enabled: !form.restoring.running
        }
    }
    LabelledRow {
        label: qsTr("Folder")
        SearchField {
            id: parentFolder
            objectName: "restore.folder"
            Layout.fillWidth: true
            text: form.welcome.home()
            enabled: !form.restoring.running
            Accessible.name: qsTr("Folder in which the store is made")
        }
        PlainButton {
            objectName: "restore.chooseFolder"
            text: qsTr("Choose")
            enabled: !form.restoring.running
            Accessible.name: qsTr("Choose the folder")
            onClicked: chooser.open()
        }
    }
    LabelledRow {
        label: qsTr("Name")
        SearchField {
            id: storeName
            objectName: "restore.name"
            Layout.fillWidth: true
            placeholderText: qsTr("Short, without names of persons or places")
            enabled: !form.restoring.running
            Accessible.name: qsTr("Name of the store")
            onAccepted: form.restore()
        }
    }
    RowLayout {
        Layout.topMargin: 8
        Layout.leftMargin: 166
        spacing: 8
        PlainButton {
            objectName: "restore.go"
            primary: true
            enabled: form.ready
            text: qsTr("Restore")
            onClicked: form.restore()
        }
        PlainButton {
            objectName: "restore.cancel"
            text: form.restoring.running ? qsTr("Cancel") : qsTr("Back")
            onClicked: form.restoring.running ? form.restoring.cancel() : form.backAsked()
        }
        ProgressBar {
            Layout.preferredWidth: 160
            visible: form.restoring.running
            indeterminate: form.restoring.total === 0
            to: Math.max(1, form.restoring.total)
            value: form.restoring.done
            Accessible.name: form.restoring.progress
        }
    }
    Text {
        Layout.fillWidth: true
        Layout.leftMargin: 166
        text: qsTr("Everybody logs in with the password of the day of the backup.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    ErrorText {
        objectName: "restore.error"
        Layout.fillWidth: true
        Layout.leftMargin: 166
        text: form.restoring.error
    }
}
