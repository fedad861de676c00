import QtQuick
import QtQuick.Controls.Basic

// A small mark beside a question that is set by a key or a click.
AbstractButton {
    id: flag

    required property string keys

    implicitHeight: 18
    implicitWidth: words.implicitWidth + 12
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: keys
    contentItem: Text {
        id: words

        text: flag.checked ? flag.text : flag.text + " " + flag.keys
        color: flag.checked ? Theme.ink : flag.hovered ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.small
        font.weight: flag.checked ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius
        color: flag.checked ? Theme.selected : flag.hovered ? Theme.raised : "transparent"
        border.width: flag.checked ? 1 : 0
        border.color: Theme.accent
    }
}
