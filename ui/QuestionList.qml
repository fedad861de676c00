pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What does not fit, then what else to ask on the phone: why, and the question. Return shows the spot on map and timeline.
ListView {
    id: list

    required property CaseController openCase

    readonly property QuestionListModel questions: openCase.questions

    model: questions
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What to ask")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: openCase.goTo(currentIndex)
    Keys.onEnterPressed: openCase.goTo(currentIndex)

    Text {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, list.width - 64)
        visible: list.count === 0
        text: qsTr("Nothing is open: what was told and what was recorded fit each other.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    FocusRing { shown: list.activeFocus && list.currentIndex < 0; radius: 0 }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string reason
        required property string ask
        required property bool isConflict
        required property string weightText

        // The first of its kind says what follows.
        readonly property bool opensConflicts: index === 0 && isConflict
        readonly property bool opensOthers: index === list.questions.conflicts

        objectName: "question." + index
        width: list.width
        padding: 0
        Accessible.name: (isConflict ? qsTr("Does not fit") + ": " : "") + reason + ". " + ask
        onClicked: {
            list.currentIndex = index;
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.openCase.goTo(index);
        }
        background: Item {
            RowBackground {
                anchors.fill: parent
                anchors.topMargin: head.height
                selected: row.ListView.isCurrentItem
                hovered: row.hovered
            }
            Hairline { anchors.bottom: parent.bottom; x: 16; width: parent.width - 32 }
        }
        contentItem: Column {
            Item {
                id: head

                width: row.width
                height: row.opensConflicts || row.opensOthers ? 32 : 0
                visible: height > 0
                Text {
                    x: 16
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.opensOthers ? qsTr("Ask next") : qsTr("Does not fit")
                    color: row.opensOthers ? Theme.inkSoft : Theme.conflict
                    font.pixelSize: Theme.table
                    font.weight: Font.DemiBold
                }
            }
            Text {
                x: 16
                width: row.width - 32
                topPadding: 6
                text: row.reason
                color: row.isConflict ? Theme.conflict : Theme.ink
                font.pixelSize: Theme.table
                font.weight: Font.Medium
                font.features: ({ "tnum": 1 })
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
            Text {
                x: 16
                width: row.width - 32
                topPadding: 2
                bottomPadding: 7
                text: row.ask
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }
}
