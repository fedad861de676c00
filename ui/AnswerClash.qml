import QtQuick
import QtQuick.Layouts

// What was answered here and what somebody else stored meanwhile, side by side, to choose from.
GridLayout {
    id: clash

    required property string name
    required property string mine
    required property string stored

    signal mineChosen
    signal storedChosen

    columns: 3
    columnSpacing: 8
    rowSpacing: 2

    Text {
        text: qsTr("Yours")
        color: Theme.conflict
        font.pixelSize: Theme.small
    }
    Text {
        Layout.fillWidth: true
        text: clash.mine
        color: Theme.ink
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    PlainButton {
        objectName: clash.name + ".mine"
        implicitHeight: Theme.denseRow
        text: qsTr("Keep yours")
        onClicked: clash.mineChosen()
    }
    Text {
        text: qsTr("Stored")
        color: Theme.conflict
        font.pixelSize: Theme.small
    }
    Text {
        Layout.fillWidth: true
        text: clash.stored
        color: Theme.ink
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    PlainButton {
        objectName: clash.name + ".stored"
        implicitHeight: Theme.denseRow
        text: qsTr("Keep stored")
        onClicked: clash.storedChosen()
    }
}
