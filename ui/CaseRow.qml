pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A case in the list. Archived ones are pale and say so where others say how long they wait.
ItemDelegate {
    id: row

    required property int index
    required property string caseId
    required property string number
    required property string classificationText
    required property string stageText
    required property string onsetText
    required property string infectiousText
    required property string confirmedText
    required property string contactsText
    required property string sourceText
    required property string probabilityText
    required property string waitingText
    required property bool archived
    required property string inCharge
    required property int ownTasks
    required property bool tasksOverdue
    required property string tasksText
    required property CaseColumns columns
    property bool opens: true // with the duties of this account
    property bool current: false // the keyboard acts on it
    property bool atKeys: false // and the keyboard is in the list

    readonly property color ink: row.archived ? Theme.inkSoft : Theme.ink
    readonly property string closedText: row.opens ? "" : qsTr("cannot be opened with your duties")
    readonly property string hands: row.inCharge.length > 0 ? qsTr("In charge: %1").arg(row.inCharge) + (row.tasksText.length > 0 ? ", " + row.tasksText : "") : row.tasksText
    readonly property string waiting: row.archived ? qsTr("archived") : row.waitingText

    signal menuAsked(at: point)

    height: Theme.row
    padding: 0
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("Case %1").arg(number)
    Accessible.description: [classificationText, stageText, onsetText, infectiousText, contactsText, sourceText, waiting, inCharge, tasksText].join(", ") + (row.opens ? "" : ", " + row.closedText)
    Accessible.selected: current
    ToolTip.text: row.opens ? row.hands : row.closedText
    ToolTip.visible: row.hovered && ToolTip.text.length > 0
    ToolTip.delay: 600
    background: RowBackground {
        selected: row.current && row.atKeys
        hovered: row.hovered || row.current
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.opens
        x: -1
        scale: 0.6
        name: "lock"
        color: Theme.inkSoft
    }
    Rectangle {
        id: tasks

        objectName: "cases.tasks." + row.index
        anchors.verticalCenter: parent.verticalCenter
        visible: row.ownTasks > 0
        x: row.columns.margin + row.columns.number - width
        z: 1
        width: count.implicitWidth + 10
        height: 16
        radius: 8
        color: "transparent"
        border.color: count.color
        Accessible.ignored: true // said with the row

        Text {
            id: count

            anchors.centerIn: parent
            text: row.ownTasks + (row.tasksOverdue ? " !" : "")
            color: row.tasksOverdue ? Theme.conflict : Theme.inkSoft
            font.pixelSize: Theme.small
            font.weight: row.tasksOverdue ? Font.DemiBold : Font.Normal
        }
    }
    contentItem: Row {
        leftPadding: row.columns.margin
        topPadding: 2
        spacing: row.columns.gap

        Cell { width: row.columns.number; rightPadding: tasks.visible ? tasks.width + 4 : 0; text: row.number; color: row.ink; font.weight: row.archived ? Font.Normal : Font.Medium }
        Cell { width: row.columns.classification; text: row.classificationText; color: row.ink }
        Cell { width: row.columns.stage; text: row.stageText; color: row.ink }
        Cell { width: row.columns.onset; text: row.onsetText; color: row.ink }
        Cell { width: row.columns.infectious; visible: row.columns.found; text: row.infectiousText; color: row.ink }
        Cell { width: row.columns.confirmed; visible: row.columns.wide; text: row.confirmedText; color: row.ink }
        Cell { width: row.columns.contacts; visible: row.columns.found; text: row.contactsText; number: true; color: row.ink }
        Cell { width: row.columns.source; visible: row.columns.found; leftPadding: 8; text: row.sourceText; color: row.ink }
        Cell { width: row.columns.probability; visible: row.columns.found; text: row.probabilityText; number: true; color: row.ink }
        Cell { width: row.columns.waiting; text: row.waiting; number: true; color: row.ink; font.italic: row.archived }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => row.menuAsked(eventPoint.position)
    }
}
