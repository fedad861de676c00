pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Store on the left; what the engine does and who works here on the right.
Rectangle {
    id: header

    required property SessionController session
    required property TraceController tracer

    implicitHeight: 44
    color: Theme.window

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 12

        Text {
            text: header.session.storeName
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Layout.fillWidth: true
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
            text: header.tracer.text
            color: Theme.ink
            font.pixelSize: Theme.table
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Layout.maximumWidth: 520
            Accessible.name: text
        }
        ProgressBar {
            visible: header.tracer.running
            indeterminate: header.tracer.total === 0
            to: Math.max(1, header.tracer.total)
            value: header.tracer.done
            implicitWidth: 120
            Accessible.name: qsTr("Progress of the engine")
        }
        PlainButton {
            objectName: "engine.cancel"
            visible: header.tracer.running
            text: qsTr("Cancel")
            onClicked: header.tracer.cancel()
        }
        PlainButton {
            objectName: "engine.start"
            visible: !header.tracer.running
            text: qsTr("Trace again")
            onClicked: header.tracer.start()
        }
        Text {
            text: header.session.user
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            textFormat: Text.PlainText
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
