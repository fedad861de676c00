import QtQuick
import Tracedesk.Scene

// What is under the pointer, in words, above it; kept inside the timeline.
Rectangle {
    id: preview

    required property TimelineItem timeline

    visible: timeline.preview.length > 0
    x: Math.max(8, Math.min(timeline.x + timeline.previewPoint.x - 24, timeline.x + timeline.width - width - 8))
    y: timeline.y + timeline.previewPoint.y + (timeline.previewPoint.y > timeline.height - 48 ? -height - 14 : 18)
    width: Math.min(words.implicitWidth, timeline.width - 32) + 16
    height: Theme.denseRow
    radius: Theme.radius
    color: Theme.ink

    Text {
        id: words

        x: 8
        width: parent.width - 16
        height: parent.height
        text: preview.timeline.preview
        color: Theme.surface
        font.pixelSize: Theme.table
        font.features: ({
                "tnum": 1
            })
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
}
