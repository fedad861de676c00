import QtQuick
import QtQuick.Layouts

// A form's line: what it is on the left, the control on the right.
RowLayout {
    id: line

    required property string label

    spacing: 16

    Text {
        Layout.preferredWidth: 150
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 6
        text: line.label
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
}
