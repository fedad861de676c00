pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Visits or questions of the interview, and what can be done with the visits.
RowLayout {
    id: bar

    required property EntryController entry
    required property bool asking // questions instead of visits

    signal asked(questions: bool)
    signal routeAsked
    signal visitAsked

    spacing: 6

    ChoiceButton {
        objectName: "interview.visits"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: qsTr("Visits")
        checked: !bar.asking
        onClicked: bar.asked(false)
    }
    ChoiceButton {
        objectName: "interview.questions"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: bar.asking && bar.entry.questions.model.filled ? qsTr("Questions %1").arg(bar.entry.questions.model.total) : qsTr("Questions")
        checked: bar.asking
        onClicked: bar.asked(true)
    }
    Item { Layout.fillWidth: true }
    PlainButton {
        objectName: "told.show"
        visible: !bar.asking
        text: bar.entry.told.text.length > 0 ? qsTr("Back to the route") : qsTr("Paste a route")
        tip: qsTr("Read what was told into visits (Ctrl+Shift+V)")
        onClicked: bar.routeAsked()
    }
    PlainButton {
        objectName: "visit.remove"
        visible: !bar.asking
        enabled: bar.entry.visit.filled
        text: qsTr("Remove")
        Accessible.name: qsTr("Remove the visit")
        onClicked: bar.entry.removeVisit()
    }
    PlainButton {
        objectName: "visit.add"
        visible: !bar.asking
        primary: true
        text: qsTr("Add visit")
        tip: qsTr("After the last one, or in the brushed time (Ctrl+Shift+N)")
        onClicked: bar.visitAsked()
    }
}
