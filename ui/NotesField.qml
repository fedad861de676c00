pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Free text of several lines in a form; Tab leaves it.
TextArea {
    id: field

    required property FormModel form
    required property int row
    required property string value
    required property string spoken

    implicitHeight: Math.max(44, contentHeight + 8)
    padding: 4
    leftPadding: 8
    text: value
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.pixelSize: Theme.table
    wrapMode: TextArea.Wrap
    textFormat: TextEdit.PlainText
    Accessible.name: spoken
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    onTextChanged: {
        if (field.activeFocus)
            field.form.type(field.row, field.text);
    }
    onEditingFinished: form.settle(row)
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge
        FocusRing { shown: field.activeFocus }
    }
}
