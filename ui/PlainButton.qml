import QtQuick
import QtQuick.Controls.Basic

Button {
    id: button

    property bool primary: false

    implicitHeight: Theme.row
    leftPadding: 12
    rightPadding: 12
    font.pixelSize: Theme.body
    Accessible.name: text
    contentItem: Text {
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.inkSoft : button.primary ? Theme.accentInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.primary && button.enabled ? Theme.accent : button.hovered ? Theme.raised : "transparent"
        border.width: button.visualFocus ? 2 : button.primary && button.enabled ? 0 : 1
        border.color: button.visualFocus ? Theme.accent : Theme.line
    }
}
