import QtQuick

// What happened, what is safe, what to do. Told to assistive technology when it appears.
Text {
    visible: text.length > 0
    color: Theme.conflict
    font.pixelSize: Theme.body
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: 1.15
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
