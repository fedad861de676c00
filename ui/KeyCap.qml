import QtQuick

// The keys of a command, as they stand beside its name.
Text {
    color: Theme.inkSoft
    font.pixelSize: Theme.small
    textFormat: Text.PlainText
}
