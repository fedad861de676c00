pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Who in the store may be the person in the form above. Nothing waits for an answer: whoever goes on typing says nothing.
Rectangle {
    id: list

    required property AlikeListModel alike
    required property Commands commands

    visible: list.alike.count > 0 || list.alike.noted.length > 0 || list.alike.error.length > 0
    implicitHeight: content.implicitHeight + 16
    color: Theme.raised
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Maybe the same person")

    CommandOffer {
        commands: list.commands
        command: Commands.SamePerson
        enabled: list.visible && list.alike.joinable
        onAsked: list.alike.same(0)
    }
    CommandOffer {
        commands: list.commands
        command: Commands.SomebodyElse
        enabled: list.visible && list.alike.count > 0
        onAsked: list.alike.somebodyElse(0)
    }
    Hairline { width: parent.width }
    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: 8
        spacing: 4

        Text {
            objectName: "alike.head"
            Layout.fillWidth: true
            Layout.leftMargin: 8
            visible: list.alike.count > 0
            text: qsTr("Maybe the same person")
            color: Theme.caution
            font.pixelSize: Theme.table
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        ListView {
            id: proposals

            objectName: "alike.list"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 144)
            visible: list.alike.count > 0
            clip: true
            spacing: 6
            model: list.alike
            keyNavigationEnabled: false
            cacheBuffer: 1000
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Maybe the same person")
            ScrollBar.vertical: ScrollBar {}

            delegate: ColumnLayout {
                id: row

                required property int index
                required property string who
                required property string where
                required property string difference
                required property string hindrance

                readonly property string spoken: who + (where.length > 0 ? ", " + where : "")

                width: proposals.width
                spacing: 2

                Text {
                    objectName: "alike.who." + row.index
                    Layout.fillWidth: true
                    Layout.leftMargin: 8
                    text: row.spoken
                    color: Theme.ink
                    font.pixelSize: Theme.table
                    font.features: ({ "tnum": 1 })
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Accessible.name: text
                }
                Text {
                    objectName: "alike.difference." + row.index
                    Layout.fillWidth: true
                    Layout.leftMargin: 8
                    visible: text.length > 0
                    text: row.hindrance.length > 0 ? row.hindrance : row.difference
                    color: Theme.inkSoft
                    font.pixelSize: Theme.table
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Accessible.name: text
                }
                RowLayout {
                    Layout.leftMargin: 8
                    spacing: 6

                    PlainButton {
                        objectName: "alike.same." + row.index
                        implicitHeight: Theme.denseRow
                        visible: row.hindrance.length === 0
                        text: qsTr("Same person")
                        tip: row.index === 0 ? list.commands.tips[Commands.SamePerson] : ""
                        Accessible.name: qsTr("Same person: %1").arg(row.spoken)
                        onClicked: list.alike.same(row.index)
                    }
                    PlainButton {
                        objectName: "alike.other." + row.index
                        implicitHeight: Theme.denseRow
                        text: qsTr("Somebody else")
                        tip: row.index === 0 ? list.commands.tips[Commands.SomebodyElse] : ""
                        Accessible.name: qsTr("Somebody else: %1").arg(row.spoken)
                        onClicked: list.alike.somebodyElse(row.index)
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            visible: list.alike.noted.length > 0
            spacing: 8

            Text {
                objectName: "alike.noted"
                Layout.fillWidth: true
                text: list.alike.noted
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                Accessible.name: text
            }
            PlainButton {
                objectName: "alike.takeBack"
                implicitHeight: Theme.denseRow
                text: qsTr("Take back")
                Accessible.name: qsTr("Take back: somebody else")
                onClicked: list.alike.takeBack()
            }
        }
        ErrorText {
            objectName: "alike.error"
            Layout.fillWidth: true
            Layout.leftMargin: 8
            text: list.alike.error
        }
    }
}
