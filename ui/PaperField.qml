pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// What stands on a recovery paper, typed; says at once which group is wrong. Tab leaves it.
ColumnLayout {
    id: box

    required property RestoreController restoring
    required property string spoken
    property alias text: field.text
    property alias fieldName: field.objectName
    readonly property bool whole: restoring.isWhole(field.text)
    readonly property string told: restoring.typedText(field.text)

    function takeFocus(): void {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 2

    TextArea {
        id: field

        Layout.fillWidth: true
        implicitHeight: Math.max(92, contentHeight + 8)
        padding: 4
        leftPadding: 8
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: "monospace"
        font.pixelSize: Theme.body
        wrapMode: TextArea.Wrap
        textFormat: TextEdit.PlainText
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        focus: true
        Accessible.name: box.spoken
        Accessible.description: box.told
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: 1
            border.color: Theme.line
            FocusRing { shown: field.activeFocus }
        }
    }
    Text {
        Layout.fillWidth: true
        Layout.minimumHeight: 16
        text: box.told
        color: box.whole ? Theme.good : Theme.inkSoft
        font.pixelSize: Theme.table
        Accessible.ignored: true
    }
}
