pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View
import Tracedesk.Scene

// What is shown just now, in words. Read from the same signs the map draws.
Rectangle {
    id: box

    required property MapLegend legend

    width: rows.implicitWidth + 16
    height: rows.implicitHeight + 12
    radius: Theme.radius
    color: Theme.surface
    opacity: 0.94
    border.width: 1
    border.color: Theme.line
    visible: legend.count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Legend")

    Column {
        id: rows

        x: 8
        y: 6
        Repeater {
            model: box.legend
            Row {
                id: row

                required property int sign
                required property int lane
                required property string text

                height: 18
                spacing: 8
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                MapSymbol {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 24
                    height: 16
                    sign: row.sign
                    lane: row.lane
                    colors: Theme.scene
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.text
                    color: Theme.ink
                    font.pixelSize: 11
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
