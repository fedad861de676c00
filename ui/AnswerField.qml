import QtQuick

// An answer in a line, its unit behind it.
SearchField {
    id: field

    required property string value
    required property string unit
    required property bool faulty

    focus: true
    implicitHeight: Theme.denseRow
    rightPadding: behind.visible ? behind.width + 16 : 8
    text: value
    font.pixelSize: Theme.table
    font.features: ({ "tnum": 1 })

    Text {
        id: behind

        anchors.right: field.right
        anchors.rightMargin: 8
        anchors.verticalCenter: field.verticalCenter
        visible: field.unit.length > 0
        text: field.unit
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        textFormat: Text.PlainText
    }
    Rectangle {
        anchors.fill: parent
        visible: field.faulty && !field.activeFocus
        color: "transparent"
        radius: Theme.radius
        border.width: 1
        border.color: Theme.conflict
    }
}
