pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What is to be done about the case. Space ticks off, Return goes to the form of the task, Delete takes it out, T says another.
ListView {
    id: list

    required property EntryController entry

    signal editAsked
    signal anotherAsked
    signal emptied

    function follow(): void {
        list.currentIndex = list.entry.taskRow;
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    function step(by: int): void {
        list.entry.chooseTask(Math.max(0, Math.min(list.count - 1, list.currentIndex + by)));
    }
    function takeOut(): void {
        list.entry.removeTask();
        if (list.count === 0)
            list.emptied();
    }

    model: entry.tasks
    clip: true
    cacheBuffer: 2000
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is to be done")
    ScrollBar.vertical: ScrollBar {}
    Keys.onDownPressed: list.step(1)
    Keys.onUpPressed: list.step(-1)
    Keys.onReturnPressed: list.editAsked()
    Keys.onEnterPressed: list.editAsked()
    Keys.onDeletePressed: list.takeOut()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_T && event.modifiers === Qt.NoModifier;
        if (event.accepted)
            list.anotherAsked();
    }

    Connections {
        target: list.entry
        function onListsChanged(): void {
            list.follow();
        }
    }
    FocusRing { shown: list.activeFocus && list.currentIndex < 0; radius: 0 }

    delegate: TaskRow {
        width: list.width
        // The row may go with what it does.
        onChosen: {
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.entry.chooseTask(index);
        }
        onTicked: list.entry.toggleTask(index)
    }
}
