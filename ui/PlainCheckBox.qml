import QtQuick
import QtQuick.Controls.Basic

// Yes or no, with words beside it.
CheckBox {
    id: box

    implicitHeight: Theme.row
    padding: 0
    font.pixelSize: Theme.table
    palette.windowText: Theme.ink
    Accessible.name: text
    indicator: Rectangle {
        y: (box.height - height) / 2
        width: 16
        height: 16
        radius: 2
        color: box.checked ? Theme.accent : Theme.surface
        border.width: box.visualFocus ? 2 : 1
        border.color: box.checked || box.visualFocus ? Theme.accent : Theme.inkSoft

        Text {
            anchors.centerIn: parent
            visible: box.checked
            text: "\u2713"
            color: Theme.accentInk
            font.pixelSize: Theme.table
        }
    }
}
