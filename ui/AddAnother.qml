import QtQuick

// Where what is asked again and again ends: one more may be begun.
FocusScope {
    id: end

    property alias text: button.text

    signal asked

    focus: true
    implicitHeight: button.height

    PlainButton {
        id: button

        focus: true
        implicitHeight: Theme.denseRow
        font.pixelSize: Theme.table
        tip: "Ctrl+Return"
        onClicked: end.asked()
    }
}
