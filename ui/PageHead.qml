import QtQuick
import QtQuick.Layouts

// The head of a page: its title, then what belongs to the page as a whole. As high on every page, so that nothing jumps when
// another one is shown; errors come right below it (PageError).
RowLayout {
    id: head

    required property string title

    Layout.fillWidth: true
    Layout.preferredHeight: 44
    Layout.leftMargin: 16
    Layout.rightMargin: 16
    spacing: 8

    Text {
        objectName: "page.title"
        Layout.rightMargin: 8
        text: head.title
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
