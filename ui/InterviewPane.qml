pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What was told: the interviews, the visits in the order of time, and the visit that is being entered.
ColumnLayout {
    id: pane

    required property EntryController entry

    property bool details: false // of the interview

    function addVisit(): void {
        pane.entry.addVisit();
        visitForm.take("day");
    }

    function takeVisit(): void {
        visitForm.take("place");
    }

    spacing: 0
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && pane.entry.picking
    Keys.onEscapePressed: pane.entry.picking = false

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        spacing: 6

        PlainComboBox {
            objectName: "interview.list"
            Layout.fillWidth: true
            implicitHeight: Theme.row
            visible: pane.entry.interviews.length > 0
            model: pane.entry.interviews
            currentIndex: pane.entry.interviewRow
            Accessible.name: qsTr("Interview: %1").arg(displayText)
            onActivated: at => pane.entry.chooseInterview(at)
        }
        Text {
            Layout.fillWidth: true
            visible: pane.entry.interviews.length === 0
            text: pane.entry.visits.count > 0 ? qsTr("Visits without an interview on record") : qsTr("No interview yet")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
        }
        PlainButton {
            objectName: "interview.details"
            visible: pane.entry.interviews.length > 0
            text: pane.details ? qsTr("Close") : qsTr("Details")
            tip: qsTr("When, how and by whom the interview was held, and notes")
            onClicked: pane.details = !pane.details
        }
        PlainButton {
            objectName: "interview.add"
            text: qsTr("New interview")
            onClicked: {
                pane.entry.addInterview();
                pane.details = true;
                interviewForm.take("notes");
            }
        }
    }
    FormList {
        id: interviewForm

        objectName: "interview.form"
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.preferredHeight: contentHeight
        visible: pane.details && pane.entry.interview.filled
        interactive: false
        name: "interview"
        form: pane.entry.interview
        Accessible.name: qsTr("Interview")
    }
    PlainButton {
        objectName: "interview.remove"
        Layout.leftMargin: 138
        Layout.topMargin: 2
        implicitHeight: Theme.denseRow
        visible: interviewForm.visible
        enabled: pane.entry.interviewRemovable
        text: qsTr("Remove the interview")
        tip: qsTr("Only while no visit was told in it")
        onClicked: pane.entry.removeInterview()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        spacing: 6

        Text {
            Layout.fillWidth: true
            text: qsTr("Visits")
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        PlainButton {
            objectName: "visit.remove"
            enabled: pane.entry.visit.filled
            text: qsTr("Remove")
            Accessible.name: qsTr("Remove the visit")
            onClicked: pane.entry.removeVisit()
        }
        PlainButton {
            objectName: "visit.add"
            primary: true
            text: qsTr("Add visit")
            tip: qsTr("After the last one, or in the brushed time")
            onClicked: pane.addVisit()
        }
    }
    Hairline { Layout.fillWidth: true }
    VisitList {
        objectName: "visit.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 96
        entry: pane.entry
        onEditAsked: pane.takeVisit()
    }
    Hairline { Layout.fillWidth: true; visible: visitForm.visible }
    FormList {
        id: visitForm

        objectName: "visit.form"
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        Layout.preferredHeight: contentHeight
        Layout.minimumHeight: 120
        visible: pane.entry.visit.filled
        name: "visit"
        form: pane.entry.visit
        places: pane.entry.places
        picking: pane.entry.picking
        Accessible.name: qsTr("Visit")
        onPlaceChosen: row => pane.entry.choosePlace(row)
        onPickAsked: pane.entry.picking = !pane.entry.picking
    }
}
