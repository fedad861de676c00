import QtQuick
import QtQuick.Layouts

// A form's line: what it is on the left, the control on the right.
RowLayout {
    id: line

    required property string label

    spacing: 8

    Text {
        Layout.preferredWidth: 158
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 6
        text: line.label
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
}
