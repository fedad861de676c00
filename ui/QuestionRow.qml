pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// A question with its reason, ticked off or not; the first of its part under a head.
ItemDelegate {
    id: row

    required property int index
    required property string reason
    required property string ask
    required property string ruling
    required property int part
    required property bool first
    required property bool settled
    readonly property bool current: ListView.isCurrentItem

    signal chosen
    signal ticked

    readonly property color tone: part === QuestionListModel.Conflicts ? Theme.conflict : Theme.ink
    readonly property string head: part === QuestionListModel.Conflicts ? qsTr("Does not fit") : part === QuestionListModel.Others ? qsTr("Ask next") : qsTr("Settled")

    objectName: "question." + index
    focusPolicy: Qt.NoFocus
    padding: 0
    Accessible.name: row.head + ": " + row.reason + ". " + row.ask + (row.ruling.length > 0 ? ". " + row.ruling : "")
    onClicked: row.chosen()
    Keys.onSpacePressed: row.ticked() // a click otherwise

    background: Item {
        RowBackground {
            anchors.fill: parent
            anchors.topMargin: title.height
            selected: row.current
            hovered: row.hovered
        }
        Hairline { anchors.bottom: parent.bottom; x: 16; width: parent.width - 32 }
    }
    contentItem: Column {
        Item {
            id: title

            width: row.width
            height: row.first ? 32 : 0
            visible: height > 0
            Text {
                x: 16
                anchors.verticalCenter: parent.verticalCenter
                text: row.head
                color: row.part === QuestionListModel.Conflicts ? Theme.conflict : Theme.inkSoft
                font.pixelSize: Theme.table
                font.weight: Font.DemiBold
            }
        }
        Item {
            width: row.width
            height: words.height

            // No control of its own: rows are walked by arrows, and Space ticks.
            Rectangle {
                objectName: "question." + row.index + ".tick"
                x: 16
                y: 7
                width: 16
                height: 16
                radius: 2
                color: row.settled ? Theme.accent : Theme.surface
                border.color: row.settled ? Theme.accent : Theme.inkSoft
                Accessible.role: Accessible.CheckBox
                Accessible.name: row.settled ? qsTr("Open again: %1").arg(row.ask) : qsTr("Tick off: %1").arg(row.ask)
                Accessible.checkable: true
                Accessible.checked: row.settled
                Accessible.onPressAction: row.ticked()

                Text {
                    anchors.centerIn: parent
                    visible: row.settled
                    text: "\u2713"
                    color: Theme.accentInk
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

                Text {
                    width: parent.width
                    topPadding: 6
                    text: row.reason
                    color: row.settled ? Theme.inkSoft : row.tone
                    font.pixelSize: Theme.table
                    font.weight: Font.Medium
                    font.features: ({ "tnum": 1 })
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                Text {
                    width: parent.width
                    topPadding: 2
                    text: row.ask
                    visible: !row.settled
                    color: Theme.inkSoft
                    font.pixelSize: Theme.table
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                Text {
                    width: parent.width
                    topPadding: 2
                    text: row.ruling
                    visible: row.ruling.length > 0
                    color: Theme.ink
                    font.pixelSize: Theme.table
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                Item { width: 1; height: 7 }
            }
        }
    }
}
