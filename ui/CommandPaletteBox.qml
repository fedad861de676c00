pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Search or command: type, arrow, Enter. Esc or a click beside it closes.
FocusScope {
    id: box

    required property CommandPalette commandPalette

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Search or command")

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
        TapHandler {
            onTapped: box.commandPalette.close()
        }
        HoverHandler {} // what lies below is not hovered
        WheelHandler {}
    }
    Rectangle {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height * 0.12)
        width: Math.min(620, parent.width - 48)
        height: column.implicitHeight
        radius: 6
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
        TapHandler {}

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 0

            TextField {
                id: field

                objectName: "palette.field"
                Layout.fillWidth: true
                Layout.preferredHeight: 44
                leftPadding: 16
                rightPadding: 16
                verticalAlignment: TextInput.AlignVCenter
                focus: true
                text: box.commandPalette.text
                placeholderText: qsTr("Go to a case, a page, or do something")
                color: Theme.ink
                placeholderTextColor: Theme.inkSoft
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.pixelSize: Theme.heading
                background: null
                Accessible.name: placeholderText
                onTextEdited: {
                    box.commandPalette.text = text;
                    list.currentIndex = 0;
                }
                onAccepted: box.commandPalette.activate(list.currentIndex)
                Keys.onDownPressed: list.incrementCurrentIndex()
                Keys.onUpPressed: list.decrementCurrentIndex()
                Keys.onEscapePressed: box.commandPalette.close()
                Keys.onTabPressed: list.incrementCurrentIndex()
                Keys.onBacktabPressed: list.decrementCurrentIndex()
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + (event.key === Qt.Key_PageDown ? 10 : -10)));
                        event.accepted = true;
                    }
                }
            }
            Hairline {
                Layout.fillWidth: true
            }
            ListView {
                id: list

                objectName: "palette.list"
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(40, Math.min(contentHeight, 12 * 32) + 8)
                topMargin: 4
                bottomMargin: 4
                clip: true
                currentIndex: 0
                model: box.commandPalette
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What was found")
                ScrollBar.vertical: ScrollBar {}

                Text {
                    anchors.centerIn: parent
                    visible: list.count === 0
                    text: qsTr("Nothing matches. Type less, or another word.")
                    color: Theme.inkSoft
                    font.pixelSize: Theme.body
                }
                delegate: ItemDelegate {
                    id: row

                    required property int index
                    required property string name
                    required property string detail
                    required property string keys

                    width: list.width
                    height: 32
                    padding: 0
                    focusPolicy: Qt.NoFocus
                    highlighted: ListView.isCurrentItem
                    Accessible.role: Accessible.ListItem
                    Accessible.name: name + (detail.length > 0 ? ", " + detail : "")
                    onClicked: box.commandPalette.activate(index)
                    background: Rectangle {
                        anchors.fill: parent
                        anchors.leftMargin: 4
                        anchors.rightMargin: 4
                        radius: Theme.radius
                        color: row.highlighted ? Theme.selected : row.hovered ? Theme.raised : "transparent"
                    }
                    contentItem: Item {
                        Text {
                            id: title
                            x: 16
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.name
                            color: Theme.ink
                            font.pixelSize: Theme.body
                            textFormat: Text.PlainText
                        }
                        Text {
                            anchors.left: title.right
                            anchors.leftMargin: 12
                            anchors.right: caps.left
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.detail
                            color: Theme.inkSoft
                            font.pixelSize: Theme.table
                            elide: Text.ElideRight
                            textFormat: Text.PlainText
                        }
                        KeyCap {
                            id: caps
                            anchors.right: parent.right
                            anchors.rightMargin: 16
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.keys
                        }
                    }
                }
            }
        }
    }
}
