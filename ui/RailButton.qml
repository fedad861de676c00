import QtQuick
import QtQuick.Controls.Basic

// An entry of the rail: icon, word, and a count where there is one.
AbstractButton {
    id: button

    required property string iconName
    property int count: -1
    property string tip: ""

    implicitWidth: 136
    implicitHeight: 36
    leftPadding: 10
    rightPadding: 8
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTab
    Accessible.name: count >= 0 ? text + " " + count : text
    Accessible.checked: checked
    ToolTip.text: tip
    ToolTip.visible: tip.length > 0 && (hovered || visualFocus)
    ToolTip.delay: 600
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            name: button.iconName
            color: button.checked ? Theme.accent : Theme.inkSoft
        }
        Text {
            anchors.left: icon.right
            anchors.leftMargin: 8
            anchors.right: counted.left
            anchors.rightMargin: counted.text.length > 0 ? 4 : 0
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            color: button.checked || button.hovered ? Theme.ink : Theme.inkSoft
            font.pixelSize: Theme.body
            font.weight: button.checked ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
        }
        Text {
            id: counted
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: button.count > 0 ? button.count.toLocaleString(Qt.locale(), "f", 0) : ""
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            font.features: ({
                    "tnum": 1
                })
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.selected : button.hovered ? Theme.raised : "transparent"
        FocusRing {
            shown: button.visualFocus
        }
    }
}
