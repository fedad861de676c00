pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// One way in: what it is, what it needs, and its button.
FocusScope {
    id: choice

    required property string iconName
    required property string title
    required property string text
    required property string action
    property bool primary: false
    property bool running: false
    property real done: 0
    property real total: 0

    signal asked

    Layout.fillWidth: true
    implicitHeight: Math.max(68, words.implicitHeight + 24)

    Hairline {
        width: parent.width
    }
    Icon {
        id: icon
        anchors.verticalCenter: parent.verticalCenter
        name: choice.iconName
        color: choice.enabled ? Theme.inkSoft : Theme.line
    }
    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: 16
        anchors.right: button.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        opacity: choice.enabled ? 1 : 0.5

        Text {
            text: choice.title
            color: Theme.ink
            font.pixelSize: Theme.heading
            font.weight: Font.Medium
        }
        Text {
            width: parent.width
            text: choice.text
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            font.features: ({
                    "tnum": 1
                })
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        ProgressBar {
            width: parent.width
            height: 4
            visible: choice.running
            indeterminate: choice.total === 0
            to: Math.max(1, choice.total)
            value: choice.done
            Accessible.name: choice.text
        }
    }
    PlainButton {
        id: button

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(110, implicitWidth)
        focus: true
        primary: choice.primary
        text: choice.action
        Accessible.name: choice.title + ": " + text
        onClicked: choice.asked()
    }
}
