pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// What lies under the pointer, beside it and never over it.
Rectangle {
    id: card

    required property mapCard content
    required property point pointer
    required property int count ///< how many things are there
    required property real roomWidth
    required property real roomHeight

    readonly property real gap: 14

    visible: content.title.length > 0 && pointer.x >= 0
    width: words.implicitWidth + 20
    height: words.implicitHeight + 14
    // To the right and below; to the other side where there is no room, so that the pointer is never covered.
    x: pointer.x + gap + width <= roomWidth ? pointer.x + gap : Math.max(0, pointer.x - gap - width)
    y: pointer.y + gap + height <= roomHeight ? pointer.y + gap : Math.max(0, pointer.y - gap - height)
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.ToolTip
    Accessible.name: content.title
    Accessible.description: content.lines.join(", ")

    Column {
        id: words

        x: 10
        y: 7
        spacing: 2
        Text {
            text: card.content.title
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
        }
        Repeater {
            model: card.content.lines
            Text {
                required property string modelData

                text: modelData
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                textFormat: Text.PlainText
                font.features: ({
                        "tnum": 1
                    })
            }
        }
        Text {
            visible: card.count > 1
            text: qsTr("%n more here: click again for the next", "", card.count - 1)
            color: Theme.inkSoft
            font.pixelSize: 11
        }
    }
}
