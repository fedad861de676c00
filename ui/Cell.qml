import QtQuick

// One cell of a dense table.
Text {
    property bool number: false

    height: Theme.denseRow
    verticalAlignment: Text.AlignVCenter
    horizontalAlignment: number ? Text.AlignRight : Text.AlignLeft
    elide: Text.ElideRight
    color: Theme.ink
    font.pixelSize: Theme.table
    font.features: ({
            "tnum": 1
        })
    textFormat: Text.PlainText
}
