import QtQuick
import QtQuick.Controls.Basic

// A button that stays readable over a map.
Button {
    id: button

    property string hint

    implicitHeight: Theme.row
    implicitWidth: Math.max(Theme.row, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: 8
    rightPadding: 8
    font.pixelSize: Theme.table
    Accessible.name: hint.length > 0 ? hint : text
    ToolTip.text: hint
    ToolTip.visible: hint.length > 0 && hovered
    ToolTip.delay: 500
    contentItem: Text {
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.inkSoft : button.checked ? Theme.accent : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.selected : button.hovered ? Theme.raised : Theme.surface
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus ? Theme.accent : Theme.line
    }
}
