pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Something to be done about the case, with who does it and by when; or who did it.
ItemDelegate {
    id: row

    required property int index
    required property string what
    required property string note
    required property bool overdue
    required property bool settled
    required property bool dropped
    readonly property bool current: ListView.isCurrentItem

    signal chosen
    signal ticked

    objectName: "task." + index
    focusPolicy: Qt.NoFocus
    padding: 0
    Accessible.name: row.what + ". " + row.note
    onClicked: row.chosen()
    Keys.onSpacePressed: row.ticked() // a click otherwise

    background: RowBackground {
        selected: row.current
        hovered: row.hovered
    }
    contentItem: Item {
        implicitHeight: words.height

        // No control of its own: rows are walked by arrows, and Space ticks.
        Rectangle {
            objectName: "task." + row.index + ".tick"
            x: 16
            y: 5
            width: 16
            height: 16
            radius: 2
            color: row.settled && !row.dropped ? Theme.accent : Theme.surface
            border.color: row.settled && !row.dropped ? Theme.accent : Theme.inkSoft
            Accessible.role: Accessible.CheckBox
            Accessible.name: row.settled ? qsTr("Open again: %1").arg(row.what) : qsTr("Tick off: %1").arg(row.what)
            Accessible.checkable: true
            Accessible.checked: row.settled
            Accessible.onPressAction: row.ticked()

            Text {
                anchors.centerIn: parent
                visible: row.settled
                text: row.dropped ? "\u2013" : "\u2713"
                color: row.dropped ? Theme.inkSoft : Theme.accentInk
                font.pixelSize: Theme.table
            }
            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                margin: 4
                onTapped: row.ticked()
            }
        }
        Column {
            id: words

            x: 44
            width: row.width - x - 16
            topPadding: 4
            bottomPadding: 4

            Text {
                width: parent.width
                text: row.what
                color: row.settled ? Theme.inkSoft : Theme.ink
                font.pixelSize: Theme.table
                font.weight: row.settled ? Font.Normal : Font.Medium
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
            Text {
                width: parent.width
                text: row.note
                color: row.overdue ? Theme.conflict : Theme.inkSoft
                font.pixelSize: Theme.table
                font.features: ({ "tnum": 1 })
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }
}
