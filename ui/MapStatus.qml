pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// One line at the map's edge: where the pointer is, and what could not be shown or was saved.
Column {
    id: status

    required property MapController map
    required property MapCanvas canvas
    required property point pointer
    property MapSettings settings: null

    readonly property list<string> troubles: settings ? settings.troubles : []

    spacing: 4

    component Line: Rectangle {
        property alias text: words.text
        property alias ink: words.color

        anchors.right: parent?.right
        width: Math.min(words.implicitWidth + 12, 420)
        height: words.implicitHeight + 6
        radius: Theme.radius
        color: Theme.surface
        opacity: 0.94
        visible: words.text.length > 0
        Text {
            id: words

            anchors.centerIn: parent
            width: parent.width - 12
            color: Theme.inkSoft
            font.pixelSize: 11
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            font.features: ({
                    "tnum": 1
                })
        }
    }

    Repeater {
        model: status.troubles
        Line {
            required property string modelData

            text: modelData
            ink: Theme.conflict
        }
    }
    Line {
        text: status.settings && status.settings.loading ? qsTr("Reading boundaries...") : ""
    }
    Line {
        objectName: "map.note"
        text: status.map.note
        ink: Theme.ink
    }
    Line {
        objectName: "map.pointer"
        text: status.pointer.x < 0 ? "" : status.map.coordinateText(status.canvas.toCoordinate(status.pointer))
    }
}
