pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What is to be done about the case; what to ask, and what became of the question that is chosen.
ColumnLayout {
    id: pane

    required property CaseController openCase
    required property EntryController entry

    signal visitAsked

    function enterVisit(): void {
        if (pane.entry.questionRow < 0)
            return;
        pane.entry.addVisitOfQuestion(pane.entry.questionRow);
        pane.visitAsked();
    }

    function addTask(): void {
        tasks.addOne();
    }

    spacing: 0

    TaskPane {
        id: tasks

        objectName: "tasks.pane"
        Layout.fillWidth: true
        openCase: pane.openCase
        entry: pane.entry
        room: pane.height * 0.3
    }
    Hairline { Layout.fillWidth: true }
    QuestionList {
        id: list

        objectName: "questions"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 120
        openCase: pane.openCase
        entry: pane.entry
        Keys.onPressed: event => {
            event.accepted = event.modifiers === Qt.NoModifier && (event.key === Qt.Key_V || event.key === Qt.Key_T);
            if (event.accepted && event.key === Qt.Key_V)
                pane.enterVisit();
            else if (event.accepted)
                pane.addTask();
        }
    }
    Hairline { Layout.fillWidth: true; visible: ruling.visible }
    FormList {
        id: ruling

        objectName: "ruling.form"
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        Layout.preferredHeight: contentHeight
        visible: pane.entry.ruling.filled && pane.entry.questionRow >= 0
        interactive: false
        name: "ruling"
        form: pane.entry.ruling
        Accessible.name: qsTr("What became of the question")
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: 8
        visible: ruling.visible
        spacing: 6

        PlainButton {
            objectName: "question.show"
            text: qsTr("Show on the map")
            tip: qsTr("Return in the list")
            onClicked: pane.openCase.goTo(pane.entry.questionRow)
        }
        PlainButton {
            objectName: "question.visit"
            enabled: list.questions.speaksOfTime(pane.entry.questionRow)
            text: qsTr("Enter the visit")
            tip: qsTr("V in the list: the visit it is about, or a new one with what is known of time and place")
            onClicked: pane.enterVisit()
        }
    }
}
