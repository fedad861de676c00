pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What of a case is shown beside map and timeline, each with its count.
TabBar {
    id: bar

    required property CaseController openCase
    required property EntryController entry

    enum Tab {
        Facts,
        Interview,
        Whereabouts,
        Contacts,
        Sources,
        Ask
    }

    readonly property list<string> names: [qsTr("Facts"), qsTr("Interview"), qsTr("Whereabouts"), qsTr("Contacts"), qsTr("Sources"), qsTr("Ask")]
    readonly property list<int> counts: [-1, entry.visits.count, openCase.stays.count, openCase.contacts.count, openCase.sources.count, openCase.questions.open + entry.tasks.open]

    implicitHeight: 36
    background: null

    Repeater {
        model: bar.names.length
        TabButton {
            id: tab

            required property int index

            text: bar.names[index]
            // As wide as its words: five equal parts cut the longest.
            width: words.implicitWidth + 14
            horizontalPadding: 0
            height: 36
            Accessible.name: words.text
            background: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 2
                    color: tab.checked ? Theme.accent : "transparent"
                }
                FocusRing { shown: tab.visualFocus }
            }
            contentItem: Text {
                id: words

                text: bar.counts[tab.index] < 0 ? tab.text : tab.text + " " + bar.counts[tab.index]
                color: tab.index === CaseTabs.Ask && bar.openCase.questions.conflicts > 0 ? Theme.conflict : tab.checked || tab.hovered || tab.visualFocus ? Theme.ink : Theme.inkSoft
                font.pixelSize: Theme.table // six of them with counts of three digits
                font.weight: tab.checked ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
