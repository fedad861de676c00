import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// A section of a page, in a column of them.
AbstractButton {
    id: button

    Layout.fillWidth: true
    implicitHeight: Theme.row
    leftPadding: 8
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    contentItem: Text {
        text: button.text
        color: button.checked || button.hovered ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.body
        font.weight: button.checked ? Font.DemiBold : Font.Normal
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.selected : button.hovered ? Theme.raised : "transparent"
        FocusRing {
            shown: button.visualFocus
        }
    }
}
