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
    required property bool current

    signal chosen
    signal ticked

    readonly property color tone: part === QuestionListModel.Conflicts ? Theme.conflict : Theme.ink
    readonly property string head: part === QuestionListModel.Conflicts ? qsTr("Does not fit") : part === QuestionListModel.Others ? qsTr("Ask next") : qsTr("Settled")

    objectName: "question." + index
    padding: 0
    Accessible.name: row.head + ": " + row.reason + ". " + row.ask + (row.ruling.length > 0 ? ". " + row.ruling : "")
    onClicked: row.chosen()

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

            PlainCheckBox {
                objectName: "question." + row.index + ".tick"
                x: 16
                y: 1
                width: 20
                checked: row.settled
                checkable: false
                focusPolicy: Qt.NoFocus
                Accessible.name: row.settled ? qsTr("Open again: %1").arg(row.ask) : qsTr("Tick off: %1").arg(row.ask)
                onClicked: row.ticked()
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
