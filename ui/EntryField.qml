import QtQuick
import Tracedesk.View

// A line of text in a form: understood while it is typed, put into its normal form when it is left.
SearchField {
    id: field

    required property FormModel form
    required property int row
    required property string value
    required property string spoken
    required property bool faulty

    implicitHeight: Theme.denseRow
    text: value
    font.pixelSize: Theme.table
    font.features: ({
            "tnum": 1
        })
    Accessible.name: spoken
    // Who comes by keys to what stands there types over it.
    onActiveFocusChanged: {
        if (activeFocus && (focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason))
            selectAll();
    }
    onTextEdited: form.type(row, text)
    onEditingFinished: form.settle(row)

    Rectangle {
        anchors.fill: parent
        visible: field.faulty && !field.activeFocus
        color: "transparent"
        radius: Theme.radius
        border.width: 1
        border.color: Theme.conflict
    }
}
