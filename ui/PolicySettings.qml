pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Which rules the engine follows: packs on the left, every number of the one looked at on the right.
ColumnLayout {
    id: form

    required property PolicyController policies

    spacing: 8

    Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 760
        text: form.policies.byCases ? qsTr("In force: %1. It follows from the cases and their dates.").arg(form.policies.inForce) : qsTr("In force: %1. It was chosen here for this store.").arg(form.policies.inForce)
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 760
        text: qsTr("A choice is kept in the store and in its audit; the engine then runs again.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: 8
        spacing: 24

        ColumnLayout {
            Layout.preferredWidth: 300
            Layout.maximumWidth: 300
            Layout.fillHeight: true
            spacing: 8

            ListView {
                id: list

                objectName: "policy.packs"
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                Layout.maximumHeight: 280
                model: form.policies.packs
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Policy packs")
                onCurrentItemChanged: {
                    if (list.activeFocus && list.currentItem)
                        form.policies.show((list.currentItem as PolicyRow).packId);
                }
                delegate: PolicyRow {
                    id: row
                    width: list.width
                    shown: packId === form.policies.shown
                    focused: list.activeFocus && row.ListView.isCurrentItem
                    onClicked: {
                        list.currentIndex = index;
                        form.policies.show(packId);
                    }
                }
            }
            PlainButton {
                objectName: "policy.use"
                Layout.fillWidth: true
                primary: enabled
                enabled: !form.policies.busy && form.policies.shown.length > 0 && (form.policies.byCases || form.policies.shown !== form.policies.inForce)
                text: qsTr("Trace by %1").arg(form.policies.shown)
                onClicked: form.policies.choose(form.policies.shown)
            }
            PlainButton {
                objectName: "policy.byCases"
                Layout.fillWidth: true
                visible: !form.policies.byCases
                enabled: !form.policies.busy
                text: qsTr("Follow the cases again")
                onClicked: form.policies.choose("")
            }
            Text {
                Layout.fillWidth: true
                Layout.topMargin: 8
                text: form.policies.citation
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
            Item {
                Layout.fillHeight: true
            }
        }
        ListView {
            id: numbers

            objectName: "policy.numbers"
            Layout.fillWidth: true
            Layout.preferredWidth: 620
            Layout.maximumWidth: 620
            Layout.fillHeight: true
            model: form.policies.numbers
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Numbers of the policy")
            ScrollBar.vertical: ScrollBar {}
            section.property: "section"
            section.delegate: Text {
                required property string section
                width: numbers.width
                height: 32
                verticalAlignment: Text.AlignBottom
                bottomPadding: 4
                text: section
                color: Theme.ink
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }
            delegate: Item {
                id: number

                required property string name
                required property string value

                width: numbers.width
                height: Theme.denseRow
                Accessible.role: Accessible.Row
                Accessible.name: name + ": " + value
                Cell { width: parent.width * 0.66; text: number.name; color: Theme.inkSoft }
                Cell { x: parent.width * 0.66; width: parent.width * 0.34 - 16; number: true; text: number.value }
                Hairline { anchors.bottom: parent.bottom; width: parent.width - 16; opacity: 0.5 }
            }
            FocusRing {
                shown: numbers.activeFocus
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
}
