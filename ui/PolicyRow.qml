pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A policy pack: what it is called, since when, for what; a mark where it is in force.
ItemDelegate {
    id: row

    required property int index
    required property string packId
    required property string disease
    required property string validFrom
    required property bool inForce
    property bool shown: false
    property bool focused: false

    height: 46
    padding: 0
    focusPolicy: Qt.NoFocus
    Accessible.name: packId + ", " + disease + ", " + since.text + (inForce ? ", " + qsTr("in force") : "")
    background: Rectangle {
        radius: Theme.radius
        color: row.shown ? Theme.selected : row.hovered ? Theme.raised : "transparent"
        FocusRing {
            shown: row.focused
        }
    }
    contentItem: Item {
        Cell {
            x: 8
            width: parent.width - 90
            text: row.packId
            font.weight: Font.Medium
        }
        Cell {
            id: since
            x: 8
            y: 20
            width: parent.width - 16
            text: qsTr("%1, in force since %2").arg(row.disease).arg(row.validFrom)
            color: Theme.inkSoft
        }
        Cell {
            anchors.right: parent.right
            anchors.rightMargin: 8
            visible: row.inForce
            text: "\u2713 " + qsTr("in force")
            color: Theme.good
            font.weight: Font.Medium
        }
    }
}
