pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What is to be done about the case: one more is said in a line, and the chosen one is given to somebody, dated, dropped.
ColumnLayout {
    id: pane

    required property CaseController openCase
    required property EntryController entry
    required property real room // for the list
    readonly property string shownCase: openCase.caseId

    function addOne(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function takeList(): void {
        if (list.count > 0)
            list.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 0
    onShownCaseChanged: field.clear() // what was begun was about the case before
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && pane.entry.task.filled
    Keys.onEscapePressed: event => {
        event.accepted = pane.entry.task.filled;
        if (!event.accepted)
            return;
        pane.entry.chooseTask(-1);
        pane.takeList();
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        spacing: 4

        Text {
            Layout.preferredWidth: 118
            text: qsTr("To do")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            font.weight: Font.DemiBold
        }
        SearchField {
            id: field

            objectName: "task.add"
            Layout.fillWidth: true
            implicitHeight: Theme.denseRow
            enabled: pane.openCase.open
            maximumLength: 500
            font.pixelSize: Theme.table
            placeholderText: qsTr("Say what is to be done, then Return")
            onAccepted: {
                pane.entry.addTask(text);
                clear();
            }
            Keys.onDownPressed: pane.takeList()
        }
    }
    TaskList {
        id: list

        objectName: "tasks"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, pane.room)
        visible: count > 0
        entry: pane.entry
        onEditAsked: form.take("what")
        onAnotherAsked: pane.addOne()
        onEmptied: pane.addOne()
    }
    FormList {
        id: form

        objectName: "task.form"
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        Layout.preferredHeight: contentHeight
        visible: pane.entry.task.filled
        interactive: false
        name: "task"
        form: pane.entry.task
        Accessible.name: qsTr("Task")
    }
    PlainButton {
        objectName: "task.remove"
        Layout.leftMargin: 16
        Layout.bottomMargin: 8
        visible: pane.entry.taskRow >= 0
        text: qsTr("Remove")
        tip: qsTr("Delete in the list: it was entered by mistake")
        Accessible.name: qsTr("Remove the task")
        onClicked: list.takeOut()
    }
}
