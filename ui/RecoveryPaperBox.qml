pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// A paper that is being written down: shown once, signed when its last line was typed back.
ColumnLayout {
    id: box

    required property BackupController backups

    function sign(): void {
        box.backups.sign(line.text);
        line.text = "";
    }

    spacing: 8
    onVisibleChanged: {
        line.text = "";
        if (box.visible)
            line.forceActiveFocus();
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: sheet.implicitHeight + 32
        radius: Theme.radius
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        ColumnLayout {
            id: sheet
            anchors.fill: parent
            anchors.margins: 16
            spacing: 8

            Text {
                objectName: "paper.head"
                Layout.fillWidth: true
                text: box.backups.paperHead.trim()
                color: Theme.ink
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.name: text
            }
            Text {
                objectName: "paper.lines"
                Layout.leftMargin: 16
                text: box.backups.paperLines.join("\n")
                color: Theme.ink
                font.family: "monospace"
                font.pixelSize: Theme.heading
                lineHeight: 1.4
                textFormat: Text.PlainText
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                text: box.backups.paperFoot.trim()
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }
    Text {
        Layout.fillWidth: true
        text: qsTr("Write all of it down by hand, now: it is kept nowhere and not shown again. Then type the last line from your paper.")
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    SearchField {
        id: line
        objectName: "paper.typed"
        Layout.fillWidth: true
        font.family: "monospace"
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        placeholderText: qsTr("Last line of the paper")
        Accessible.name: placeholderText
        onAccepted: box.sign()
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "paper.sign"
            primary: true
            enabled: !box.backups.busy && line.text.length > 0
            text: qsTr("Sign")
            onClicked: box.sign()
        }
        PlainButton {
            objectName: "paper.leave"
            enabled: !box.backups.busy
            text: qsTr("Cancel")
            onClicked: box.backups.putAway()
        }
    }
}
