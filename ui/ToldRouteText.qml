pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View
import Tracedesk.Scene

// The text of a told route: plain, coloured by what it was read as. Tab leaves it.
Item {
    id: view

    required property ToldRouteController told

    readonly property int selectionStart: area.selectionStart
    readonly property int selectionEnd: area.selectionEnd

    function take(): void {
        area.forceActiveFocus(Qt.TabFocusReason);
        if (area.length === 0 && area.canPaste)
            area.paste();
    }
    // A part of the text, to be typed over.
    function choose(begin: int, end: int): void {
        area.select(begin, end);
        area.forceActiveFocus(Qt.OtherFocusReason);
    }
    // A part of the text, to be looked at.
    function point(begin: int, end: int): void {
        area.select(begin, end);
    }

    ScrollView {
        anchors.fill: parent
        contentWidth: availableWidth
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: 1
            border.color: Theme.edge
            FocusRing { shown: area.activeFocus }
        }

        TextArea {
            id: area

            readonly property int hoveredPart: pointer.hovered ? view.told.unread.rowAt(area.positionAt(pointer.point.position.x, pointer.point.position.y)) : -1

            objectName: "told.text"
            padding: 8
            text: view.told.text
            placeholderText: qsTr("Paste, drop or type what was told, such as\n3/12 9:00-10:00 Riverside Clinic, by bus, mask worn")
            placeholderTextColor: Theme.inkSoft
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            persistentSelection: true
            font.pixelSize: Theme.body
            wrapMode: TextArea.Wrap
            textFormat: TextEdit.PlainText
            background: null
            Accessible.name: qsTr("Told route")
            Accessible.description: view.told.summary
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: view.told.text = area.text

            HoverHandler {
                id: pointer
            }
            ToolTip {
                parent: area
                x: pointer.point.position.x
                y: pointer.point.position.y - height - 8
                visible: area.hoveredPart >= 0
                text: qsTr("Not read: %1").arg(view.told.unread.reasonAt(area.hoveredPart))
            }
            ToldTextMarks {
                field: area.textDocument
                route: view.told
                visitColor: Theme.selected
                dayColor: Theme.accent
                unreadColor: Theme.conflict
            }
        }
    }
    DropArea {
        anchors.fill: parent
        onEntered: event => event.accepted = event.hasText
        onDropped: event => {
            view.told.paste(event.text);
            event.accept();
        }
    }
}
