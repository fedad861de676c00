import QtQuick

// Over the list of people; its columns are those of PersonRow.
Rectangle {
    id: head

    readonly property real room: width - 32 - 3 * 12

    height: Theme.row
    implicitHeight: Theme.row
    color: Theme.surface

    Row {
        x: 16
        y: 2
        spacing: 12
        Cell { width: head.room * 0.2; text: qsTr("Name"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: head.room * 0.17; text: qsTr("Duties"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: head.room * 0.2; text: qsTr("Area"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: head.room * 0.43; text: qsTr("State"); color: Theme.inkSoft; font.weight: Font.Medium }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
}
