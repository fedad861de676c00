pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Answers to choose from, each with its key; arrows go from one to the next, Space takes it.
Item {
    id: group

    required property list<string> choices
    required property list<int> chosen
    required property bool letters // y and n instead of digits
    required property bool several

    property int at: 0

    readonly property list<string> keys: group.letters ? ["y", "n"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

    signal picked(int choice)

    focus: true
    implicitHeight: chips.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Keys.onLeftPressed: group.at = Math.max(0, group.at - 1)
    Keys.onRightPressed: group.at = Math.min(group.choices.length - 1, group.at + 1)
    Keys.onSpacePressed: group.picked(group.at)
    onActiveFocusChanged: {
        if (group.activeFocus)
            group.at = group.chosen.length > 0 ? group.chosen[0] : 0;
    }

    Flow {
        id: chips

        width: group.width
        spacing: 4
        Repeater {
            model: group.choices

            AbstractButton {
                id: chip

                required property int index
                required property string modelData

                implicitHeight: Theme.denseRow
                implicitWidth: Math.min(chips.width, words.implicitWidth + 8)
                focusPolicy: Qt.NoFocus
                checked: group.chosen.includes(index)
                Accessible.role: group.several ? Accessible.CheckBox : Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checkable: true
                Accessible.checked: checked
                onClicked: {
                    group.forceActiveFocus(Qt.MouseFocusReason);
                    group.at = index;
                    group.picked(index);
                }
                contentItem: Row {
                    id: words

                    leftPadding: 8
                    spacing: 5
                    Text {
                        height: chip.height
                        visible: text.length > 0
                        text: chip.index < group.keys.length ? group.keys[chip.index] : ""
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                        verticalAlignment: Text.AlignVCenter
                    }
                    Text {
                        height: chip.height
                        text: chip.modelData
                        color: chip.checked ? Theme.ink : chip.hovered ? Theme.ink : Theme.inkSoft
                        font.pixelSize: Theme.table
                        font.weight: chip.checked ? Font.DemiBold : Font.Normal
                        verticalAlignment: Text.AlignVCenter
                        textFormat: Text.PlainText
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: chip.checked ? Theme.selected : chip.hovered ? Theme.raised : "transparent"
                    border.width: 1
                    border.color: chip.checked ? Theme.accent : Theme.edge
                    FocusRing { shown: group.activeFocus && group.at === chip.index }
                }
            }
        }
    }
}
