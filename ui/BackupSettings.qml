pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// Backups, and the two papers that open them: each is made by another person.
ColumnLayout {
    id: form

    required property BackupController backups

    component Told: Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.name: text
    }
    component Head: Text {
        Layout.topMargin: 12
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
    }

    spacing: 8

    FileDialog {
        id: target
        title: qsTr("Where the backup is written")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "tracedesk-backup"
        onAccepted: form.backups.backUp(selectedFile)
    }
    RecoveryPaperBox {
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        visible: form.backups.writing
        backups: form.backups
    }
    ColumnLayout {
        visible: !form.backups.writing
        spacing: 8

        Head { Layout.topMargin: 0; text: qsTr("Recovery papers") }
        Told { objectName: "backup.papers"; text: form.backups.papersText }
        Told { objectName: "backup.begun"; visible: text.length > 0; text: form.backups.begunText }
        PlainButton {
            objectName: "backup.draw"
            visible: form.backups.dueText.length > 0
            enabled: !form.backups.busy
            text: form.backups.dueText
            onClicked: form.backups.draw()
        }
        Told {
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            text: qsTr("A new pair replaces the one before for backups to come. A backup opens with the papers it was sealed to: destroying one of the two ends all backups of that pair.")
        }
        Head { visible: form.backups.canBackUp; text: qsTr("Backup") }
        Told { objectName: "backup.last"; visible: form.backups.canBackUp; text: form.backups.lastText }
        RowLayout {
            visible: form.backups.canBackUp
            spacing: 8
            PlainButton {
                objectName: "backup.make"
                primary: enabled
                enabled: form.backups.ready
                text: qsTr("Make a backup")
                onClicked: target.open()
            }
            PlainButton {
                objectName: "backup.cancel"
                visible: form.backups.running
                text: qsTr("Cancel")
                onClicked: form.backups.cancel()
            }
            ProgressBar {
                Layout.preferredWidth: 160
                visible: form.backups.running
                indeterminate: form.backups.total === 0
                to: Math.max(1, form.backups.total)
                value: form.backups.done
                Accessible.name: form.backups.progress
            }
            Text {
                visible: form.backups.running
                text: form.backups.progress
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                font.features: ({
                        "tnum": 1
                    })
            }
        }
        Told {
            visible: form.backups.canBackUp
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            text: qsTr("The whole store in one file, encrypted; making it takes no key of the data. Keep it on another machine or disk, apart from both papers.")
        }
    }
    Told { objectName: "backup.notice"; visible: text.length > 0; color: Theme.good; text: form.backups.notice }
    ErrorText {
        objectName: "backup.error"
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        text: form.backups.writing ? form.backups.error : "" // of the line that is typed; others stand on top of the page
    }
    Item {
        Layout.fillHeight: true
    }
}
