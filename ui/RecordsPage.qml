pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// The activity record: who did what, when, from where, with whose data; its monthly review; who looked at a person.
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
        back: page.records.section === RecordsController.Review ? review.list : record.list
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.records.question.asked
        spacing: 0

        PageHead {
            title: qsTr("Records")

            Text {
                objectName: "records.count"
                Layout.fillWidth: true
                text: page.records.notice.length > 0 ? page.records.notice : page.records.section === RecordsController.Record ? page.records.countText : ""
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                Accessible.name: text
            }
            BusyMark { busy: page.records.busy || page.records.review.busy || page.records.whoLooked.busy }
            PlainButton {
                objectName: "records.export"
                visible: page.records.canExport
                enabled: !page.records.busy
                text: qsTr("Export")
                onClicked: target.open()
            }
            PlainButton {
                objectName: "records.review"
                primary: page.records.section === RecordsController.Review && page.records.review.due
                visible: page.records.canReview
                enabled: !page.records.busy
                text: qsTr("Sign the review")
                onClicked: page.records.signReview()
            }
        }
        PageError { objectName: "records.error"; text: page.records.error.length > 0 ? page.records.error : page.records.review.error }
        Text {
            objectName: "records.overdue"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            visible: text.length > 0
            text: page.records.review.overdue.length > 0 ? "\u25b2 " + page.records.review.overdue : ""
            color: Theme.caution
            font.pixelSize: Theme.body
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: page.records.review.overdue
        }
        RecordTabs {
            Layout.fillWidth: true
            Layout.leftMargin: 6
            visible: page.records.seesAll
            records: page.records
        }
        Hairline { Layout.fillWidth: true }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: page.records.section

            RecordPane { id: record; records: page.records }
            ReviewPane { id: review; records: page.records }
            WhoLookedPane { records: page.records }
        }
    }
}
