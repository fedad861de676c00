import QtQuick.Layouts

// What went wrong on a page, below its head.
ErrorText {
    Layout.fillWidth: true
    Layout.leftMargin: 16
    Layout.rightMargin: 16
    Layout.bottomMargin: 8
}
