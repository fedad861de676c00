pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// The activity record: who did what, when, from where, with whose data.
Rectangle {
    id: page

    required property RecordsController records

    color: Theme.surface

    FileDialog {
        id: target
        title: qsTr("Where the record is written")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "jsonl"
        onAccepted: page.records.exportTo(selectedFile)
    }
    PasswordAgain {
        question: page.records.question
        back: list
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.records.question.asked
        spacing: 0

        RowLayout {
            Layout.margins: 16
            spacing: 8

            Text {
                text: qsTr("Activity record")
                color: Theme.ink
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            Text {
                objectName: "records.count"
                Layout.fillWidth: true
                Layout.leftMargin: 8
                text: page.records.notice.length > 0 ? page.records.notice : page.records.countText
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                Accessible.name: text
            }
            BusyMark { busy: page.records.busy }
            PlainButton {
                objectName: "records.export"
                visible: page.records.canExport
                enabled: !page.records.busy
                text: qsTr("Export")
                onClicked: target.open()
            }
            PlainButton {
                objectName: "records.review"
                primary: true
                visible: page.records.canReview
                enabled: !page.records.busy
                text: qsTr("Sign the review")
                onClicked: page.records.signReview()
            }
        }
        RowLayout {
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            spacing: 8

            PlainComboBox {
                objectName: "records.kind"
                Layout.preferredWidth: 180
                model: page.records.kinds
                follows: page.records.kind
                chosen: page.records.kind > 0
                Accessible.name: qsTr("What: %1").arg(displayText)
                onActivated: index => page.records.kind = index
            }
            PlainComboBox {
                objectName: "records.person"
                Layout.preferredWidth: 180
                visible: page.records.seesAll
                model: page.records.people
                follows: page.records.person
                chosen: page.records.person > 0
                Accessible.name: qsTr("Who: %1").arg(displayText)
                onActivated: index => page.records.person = index
            }
            PlainButton {
                objectName: "records.subject"
                visible: page.records.subject.length > 0
                text: "\u2715 " + page.records.subject
                Accessible.name: qsTr("Only %1; press to see all").arg(page.records.subject)
                onClicked: page.records.askAboutAnybody()
            }
            Text {
                Layout.fillWidth: true
                visible: !page.records.seesAll
                text: qsTr("Your own account only")
                color: Theme.inkSoft
                font.pixelSize: Theme.table
            }
            Item { Layout.fillWidth: true }
        }
        ErrorText {
            objectName: "records.error"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            text: page.records.error
        }
        RecordList {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            records: page.records
        }
    }
}
