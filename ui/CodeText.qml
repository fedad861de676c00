import QtQuick

// A one-time code, and whose it is.
Column {
    id: told

    required property string title
    required property string code

    spacing: 8

    Text {
        width: told.width
        text: told.title
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        objectName: "code.text"
        width: told.width
        text: told.code
        color: Theme.ink
        font.family: "monospace"
        font.pixelSize: Theme.heading
        wrapMode: Text.Wrap
        Accessible.name: text
    }
}
