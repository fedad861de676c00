pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The monthly review: what stands since the last one, what is odd in it, and what the reviewer says of each finding.
ColumnLayout {
    id: pane

    required property RecordsController records
    readonly property Item list: findings
    readonly property int side: 300

    component Heading: Text {
        color: Theme.ink
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    spacing: 0

    Text {
        objectName: "review.period"
        Layout.fillWidth: true
        Layout.margins: 16
        Layout.topMargin: 12
        Layout.bottomMargin: 8
        text: pane.records.review.period
        color: Theme.ink
        font.pixelSize: Theme.body
        elide: Text.ElideRight
        Accessible.name: text
    }
    // The halves keep their shares, whatever the finding has to say.
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 100
        Layout.verticalStretchFactor: 5
        spacing: 0

        FindingList {
            id: findings
            Layout.fillWidth: true
            Layout.fillHeight: true
            records: pane.records
        }
        Rectangle { Layout.fillHeight: true; Layout.preferredWidth: 1; color: Theme.line }
        FindingForm {
            Layout.preferredWidth: pane.side - 32
            Layout.maximumWidth: pane.side - 32
            Layout.fillHeight: true
            Layout.margins: 16
            Layout.topMargin: 8
            records: pane.records
            finding: findings.finding
        }
    }
    Hairline { Layout.fillWidth: true }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 100
        Layout.verticalStretchFactor: 4
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 4

            Heading {
                Layout.leftMargin: 16
                Layout.topMargin: 8
                text: qsTr("What each account did")
            }
            AccountUses {
                Layout.fillWidth: true
                Layout.fillHeight: true
                review: pane.records.review
            }
        }
        Rectangle { Layout.fillHeight: true; Layout.preferredWidth: 1; color: Theme.line }
        ColumnLayout {
            Layout.preferredWidth: pane.side - 32
            Layout.maximumWidth: pane.side - 32
            Layout.fillHeight: true
            Layout.margins: 16
            Layout.topMargin: 8
            spacing: 4

            Heading { text: qsTr("Past reviews") }
            Text {
                Layout.fillWidth: true
                visible: past.count === 0 && pane.records.review.loaded
                text: qsTr("No review was signed yet.")
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
            }
            ListView {
                id: past
                objectName: "review.past"
                Layout.fillWidth: true
                Layout.fillHeight: true
                model: pane.records.review.past
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Past reviews")
                ScrollBar.vertical: ScrollBar {}
                delegate: Cell {
                    required property string modelData
                    width: past.width
                    text: modelData
                    color: Theme.inkSoft
                    Accessible.name: modelData
                }
                FocusRing { shown: past.activeFocus }
            }
        }
    }
}
