pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The sections of a questionnaire, each with how far it has come; one leads to its questions.
Flow {
    id: bar

    required property QuestionnaireModel model

    property int current: -1

    signal asked(int section)

    spacing: 2

    Repeater {
        model: bar.model.sections

        AbstractButton {
            id: anchor

            required property int index
            required property string modelData

            readonly property string progress: bar.model.progress[index] ?? ""
            readonly property bool done: bar.model.open[index] === 0

            objectName: "questions.section." + index
            implicitHeight: Theme.denseRow
            implicitWidth: words.implicitWidth + 8
            Accessible.role: Accessible.PageTab
            Accessible.name: modelData + ", " + progress
            Accessible.checked: bar.current === index
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: bar.asked(index)
            contentItem: Row {
                id: words

                leftPadding: 8
                spacing: 6
                Text {
                    height: anchor.height
                    text: anchor.modelData
                    color: bar.current === anchor.index || anchor.hovered ? Theme.ink : Theme.inkSoft
                    font.pixelSize: Theme.table
                    font.weight: bar.current === anchor.index ? Font.DemiBold : Font.Normal
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                }
                Text {
                    height: anchor.height
                    text: anchor.progress
                    color: anchor.done ? Theme.good : Theme.inkSoft
                    font.pixelSize: Theme.small
                    font.features: ({ "tnum": 1 })
                    verticalAlignment: Text.AlignVCenter
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: bar.current === anchor.index ? Theme.selected : anchor.hovered ? Theme.raised : "transparent"
                FocusRing { shown: anchor.visualFocus }
            }
        }
    }
}
