pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The sections of the activity record, the review with the findings that wait.
TabBar {
    id: bar

    required property RecordsController records

    readonly property list<string> names: [qsTr("Record"), qsTr("Review"), qsTr("Who looked")]
    property bool ready: false // what the bar does while it is made is nobody's choice

    implicitHeight: 36
    background: null
    onCurrentIndexChanged: {
        if (bar.ready)
            bar.records.section = bar.currentIndex;
    }
    Component.onCompleted: {
        bar.setCurrentIndex(bar.records.section);
        bar.ready = true;
    }

    Connections {
        target: bar.records
        function onChanged(): void {
            bar.setCurrentIndex(bar.records.section);
        }
    }
    Repeater {
        model: bar.names.length
        TabButton {
            id: tab

            required property int index
            readonly property int waiting: index === RecordsController.Review ? bar.records.review.unjudged : 0

            objectName: "records.section" + index
            text: bar.names[index]
            width: words.implicitWidth + 20
            horizontalPadding: 0
            height: 36
            Accessible.name: tab.waiting > 0 ? qsTr("%1, %2 to judge").arg(tab.text).arg(tab.waiting) : tab.text
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

                text: tab.waiting > 0 ? tab.text + " " + tab.waiting : tab.text
                color: tab.checked || tab.hovered || tab.visualFocus ? Theme.ink : Theme.inkSoft
                font.pixelSize: Theme.body
                font.weight: tab.checked ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
