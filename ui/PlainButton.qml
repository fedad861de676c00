import QtQuick
import QtQuick.Controls.Basic

Button {
    id: button

    property bool primary: false
    property bool grave: false // nobody can take back what it does
    property string tip: ""

    readonly property color fill: grave ? Theme.conflict : Theme.accent

    implicitHeight: Theme.row
    leftPadding: 12
    rightPadding: 12
    font.pixelSize: Theme.body
    Accessible.name: text
    Accessible.description: tip
    ToolTip.text: tip
    ToolTip.visible: tip.length > 0 && (hovered || visualFocus)
    ToolTip.delay: 600
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    contentItem: Text {
        text: button.text
        font: button.font
        color: !button.enabled ? Theme.inkSoft : button.primary ? Theme.accentInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.primary && button.enabled ? (button.down ? Qt.darker(button.fill, 1.15) : button.hovered ? Qt.lighter(button.fill, 1.1) : button.fill) : button.down ? Theme.line : button.hovered ? Theme.raised : Theme.surface
        border.width: button.primary && button.enabled ? 0 : 1
        border.color: Theme.edge
        FocusRing {
            anchors.margins: button.primary ? -3 : 0
            radius: button.primary ? Theme.radius + 3 : Theme.radius
            shown: button.visualFocus
        }
    }
}
