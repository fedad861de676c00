pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What was told: the interviews, the visits in the order of time, and the visit that is being entered; or, in their place, a route
// as it was told.
ColumnLayout {
    id: pane

    required property EntryController entry

    property bool details: false // of the interview
    property bool asking: false // questions instead of visits

    function ask(questions: bool): void {
        if (questions && pane.entry.interviews.length === 0)
            pane.entry.addInterview();
        if (questions)
            pane.entry.told.leave();
        pane.asking = questions;
        if (questions)
            answers.take();
        else
            visits.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    // In an interview that is begun for the first one.
    function addVisit(): void {
        pane.entry.told.leave();
        pane.asking = false;
        if (pane.entry.interviews.length === 0 && pane.entry.visits.count === 0)
            pane.entry.addInterview();
        pane.entry.addVisit();
        visitForm.take("from");
    }
    function pasteRoute(): void {
        pane.asking = false;
        pane.entry.told.show();
        const route = toldRoute.item as ToldRoutePane;
        if (route)
            route.take();
    }
    function takeVisit(): void {
        pane.entry.told.leave();
        pane.asking = false;
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
        tip: qsTr("Only while no visit was told and no question answered in it")
        onClicked: pane.entry.removeInterview()
    }
    Connections {
        target: pane.entry.told
        function onShownChanged(): void {
            if (!pane.entry.told.shown)
                visits.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Loader {
        id: toldRoute

        Layout.fillWidth: true
        Layout.fillHeight: true
        active: pane.entry.told.shown
        visible: active
        sourceComponent: ToldRoutePane { told: pane.entry.told }
        onLoaded: pane.pasteRoute()
    }
    InterviewBar {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        visible: !toldRoute.active
        entry: pane.entry
        asking: pane.asking
        onAsked: questions => pane.ask(questions)
        onRouteAsked: pane.pasteRoute()
        onVisitAsked: pane.addVisit()
    }
    Hairline { Layout.fillWidth: true; visible: !toldRoute.active }
    VisitList {
        id: visits

        objectName: "visit.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 96
        visible: !pane.asking && !toldRoute.active
        entry: pane.entry
        onEditAsked: pane.takeVisit()
    }
    QuestionnairePane {
        id: answers

        objectName: "interview.answers"
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: pane.asking
        questions: pane.entry.questions
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
        visible: !pane.asking && pane.entry.visit.filled && !toldRoute.active
        name: "visit"
        steps: ["from", "until", "place", "companions", "mask", "transport"]
        form: pane.entry.visit
        places: pane.entry.places
        picking: pane.entry.picking
        Accessible.name: qsTr("Visit")
        onPlaceChosen: row => pane.entry.choosePlace(row)
        onPickAsked: pane.entry.picking = !pane.entry.picking
        onEnded: pane.addVisit()
    }
}
