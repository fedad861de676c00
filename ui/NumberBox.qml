pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A whole number: type it, or up and down.
SpinBox {
    id: box

    required property string name

    implicitHeight: Theme.row
    implicitWidth: 96
    editable: true
    leftPadding: 28
    rightPadding: 28
    font.pixelSize: Theme.body
    Accessible.name: name
    contentItem: TextInput {
        text: box.displayText
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.pixelSize: Theme.body
        font.features: ({
                "tnum": 1
            })
        horizontalAlignment: Qt.AlignHCenter
        verticalAlignment: Qt.AlignVCenter
        readOnly: !box.editable
        validator: box.validator
        inputMethodHints: Qt.ImhDigitsOnly
        activeFocusOnTab: false
        Accessible.name: box.name
    }
    down.indicator: Text {
        x: 0
        width: 28
        height: box.height
        text: "\u2212"
        color: box.value > box.from ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.heading
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    up.indicator: Text {
        x: box.width - width
        width: 28
        height: box.height
        text: "+"
        color: box.value < box.to ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.heading
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
        FocusRing {
            shown: box.activeFocus
        }
    }
}
