pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Search on the left, what the engine does in the middle, store and user on the right.
Rectangle {
    id: header

    required property SessionController session
    required property TraceController tracer
    required property Commands commands
    required property IdleLock idle
    required property SessionLimit sessionLimit

    implicitHeight: 44
    color: Theme.window
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search, engine and user")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 12

        AbstractButton {
            id: search

            objectName: "header.search"
            Layout.preferredWidth: Math.min(320, header.width * 0.3)
            implicitHeight: Theme.row
            leftPadding: 6
            rightPadding: 8
            text: qsTr("Search or command")
            Accessible.name: text
            Accessible.description: header.commands.keys(Commands.OpenPalette)
            Keys.onReturnPressed: click()
            onClicked: header.commands.run(Commands.OpenPalette)
            contentItem: Item {
                Icon {
                    id: glass
                    anchors.verticalCenter: parent.verticalCenter
                    scale: 0.8
                    name: "search"
                    color: Theme.inkSoft
                }
                Text {
                    anchors.left: glass.right
                    anchors.leftMargin: 4
                    anchors.right: keys.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: search.text
                    color: Theme.inkSoft
                    font.pixelSize: Theme.body
                    elide: Text.ElideRight
                }
                KeyCap {
                    id: keys
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: header.commands.keys(Commands.OpenPalette)
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: search.hovered ? Theme.raised : Theme.surface
                border.width: 1
                border.color: Theme.line
                FocusRing {
                    shown: search.visualFocus
                }
            }
        }
        Text {
            objectName: "notice"
            visible: text !== ""
            text: header.session.notice
            color: Theme.conflict
            font.pixelSize: Theme.table
            maximumLineCount: 1
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Layout.maximumWidth: 480
            Accessible.name: text
            ToolTip.visible: noticeHover.hovered && truncated
            ToolTip.text: text

            HoverHandler {
                id: noticeHover
            }
        }
        Text {
            objectName: "engine.text"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: header.tracer.text
            color: header.tracer.running ? Theme.ink : Theme.inkSoft
            font.pixelSize: Theme.table
            font.features: ({
                    "tnum": 1
                })
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.name: text
        }
        ProgressBar {
            id: bar

            visible: header.tracer.running
            indeterminate: header.tracer.total === 0
            to: Math.max(1, header.tracer.total)
            value: header.tracer.done
            implicitWidth: 120
            implicitHeight: 4
            Accessible.name: qsTr("Progress of the engine")
        }
        PlainButton {
            objectName: "engine.cancel"
            visible: header.tracer.running
            implicitHeight: Theme.denseRow
            text: qsTr("Cancel")
            tip: header.commands.tips[Commands.CancelTrace]
            onClicked: header.tracer.cancel()
        }
        PlainButton {
            objectName: "engine.start"
            visible: !header.tracer.running && header.session.traces
            implicitHeight: Theme.denseRow
            text: qsTr("Trace again")
            tip: header.commands.tips[Commands.TraceAgain]
            onClicked: header.tracer.start()
        }
        Text {
            objectName: "header.countdown"
            visible: header.idle.secondsLeft >= 0 || header.sessionLimit.minutesLeft >= 0
            text: header.idle.secondsLeft >= 0 ? qsTr("Locks in %n s", "", header.idle.secondsLeft) : qsTr("Locks in %n min: open for %1 h", "", Math.max(0, header.sessionLimit.minutesLeft)).arg(header.sessionLimit.hours)
            color: Theme.conflict
            font.pixelSize: Theme.table
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Hairline {
            Layout.preferredHeight: 20
        }
        Text {
            objectName: "header.user"
            Layout.maximumWidth: header.width * 0.3
            text: header.session.storeName + "  ·  " + header.session.user + "  ·  " + header.session.role
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.name: text
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
