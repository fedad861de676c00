import QtQuick
import QtQuick.Controls.Basic

// One of a few choices side by side; the chosen one is filled and has a mark.
AbstractButton {
    id: button

    implicitHeight: Theme.row
    implicitWidth: Math.max(72, implicitContentWidth + 24)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    contentItem: Text {
        text: button.text
        color: button.checked ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.body
        font.weight: button.checked ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.selected : button.hovered ? Theme.raised : "transparent"
        border.width: 1
        border.color: button.checked ? Theme.accent : Theme.edge
        FocusRing {
            shown: button.visualFocus
        }
    }
}
