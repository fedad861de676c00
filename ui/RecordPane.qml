pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Entries of the activity record, asked by kind, by account, by whose data it was.
ColumnLayout {
    id: pane

    required property RecordsController records
    readonly property Item list: rows

    spacing: 0

    RowLayout {
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        spacing: 8

        PlainComboBox {
            objectName: "records.kind"
            Layout.preferredWidth: 180
            model: pane.records.kinds
            follows: pane.records.kind
            chosen: pane.records.kind > 0
            Accessible.name: qsTr("What: %1").arg(displayText)
            onActivated: index => pane.records.kind = index
        }
        PlainComboBox {
            objectName: "records.person"
            Layout.preferredWidth: 180
            visible: pane.records.seesAll
            model: pane.records.people
            follows: pane.records.person
            chosen: pane.records.person > 0
            Accessible.name: qsTr("Who: %1").arg(displayText)
            onActivated: index => pane.records.person = index
        }
        PlainButton {
            objectName: "records.subject"
            visible: pane.records.subject.length > 0
            text: "\u2715 " + pane.records.subject
            Accessible.name: qsTr("Only %1; press to see all").arg(pane.records.subject)
            onClicked: pane.records.askAboutAnybody()
        }
        Text {
            Layout.fillWidth: true
            visible: !pane.records.seesAll
            text: qsTr("Your own account only")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
        }
        Item { Layout.fillWidth: true }
    }
    RecordList {
        id: rows
        Layout.fillWidth: true
        Layout.fillHeight: true
        records: pane.records
    }
}
