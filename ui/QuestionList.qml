pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What does not fit, what else to ask on the phone, what is settled: why, and the question. Return shows the spot on map and
// timeline, Space ticks off.
ListView {
    id: list

    required property CaseController openCase
    required property EntryController entry

    readonly property QuestionListModel questions: openCase.questions

    function follow(): void {
        list.currentIndex = list.entry.questionRow;
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    function choose(row: int): void {
        list.forceActiveFocus(Qt.MouseFocusReason);
        list.openCase.goTo(row);
        list.entry.chooseQuestion(row);
    }
    function step(by: int): void {
        const to = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        list.entry.chooseQuestion(to);
        list.positionViewAtIndex(to, ListView.Contain);
    }

    model: questions
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What to ask")
    ScrollBar.vertical: ScrollBar {}
    Keys.onDownPressed: list.step(1)
    Keys.onUpPressed: list.step(-1)
    Keys.onReturnPressed: openCase.goTo(currentIndex)
    Keys.onEnterPressed: openCase.goTo(currentIndex)

    Connections {
        target: list.entry
        function onListsChanged(): void {
            list.follow();
        }
    }
    Text {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, list.width - 64)
        visible: list.count === 0
        text: qsTr("Nothing to ask: what was told and what was recorded fit each other.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    FocusRing { shown: list.activeFocus && list.currentIndex < 0; radius: 0 }

    delegate: QuestionRow {
        width: list.width
        // The row may go with what it does.
        onChosen: list.choose(index)
        onTicked: list.entry.toggleQuestion(index)
    }
}
