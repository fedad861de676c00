pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Places that several cases have in common: what is asked, how far the search is, and what it found.
ColumnLayout {
    id: pane

    required property ClusterController controller

    readonly property CommonPlaceController places: controller.places
    readonly property Item list: rows

    spacing: 0

    CommonPlaceQuestion {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 4
        places: pane.places
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        spacing: 8

        Text {
            objectName: "places.text"
            Layout.fillWidth: true
            text: pane.places.text
            color: pane.places.running ? Theme.ink : Theme.inkSoft
            font.pixelSize: Theme.table
            font.features: ({
                    "tnum": 1
                })
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ProgressBar {
            visible: pane.places.running
            indeterminate: pane.places.total === 0
            to: Math.max(1, pane.places.total)
            value: pane.places.done
            implicitWidth: 80
            implicitHeight: 4
            Accessible.name: qsTr("Progress of the search")
        }
        SearchField {
            objectName: "places.search"
            visible: !pane.places.running
            implicitWidth: 150
            implicitHeight: Theme.denseRow
            font.pixelSize: Theme.table
            text: pane.places.places.text
            placeholderText: qsTr("Find place, day")
            onTextEdited: pane.places.places.text = text
            onAccepted: rows.forceActiveFocus()
            Keys.onDownPressed: rows.forceActiveFocus()
        }
        PlainButton {
            objectName: "places.find"
            implicitHeight: Theme.denseRow
            text: pane.places.running ? qsTr("Cancel") : qsTr("Search again")
            onClicked: {
                if (pane.places.running)
                    pane.places.cancel();
                else
                    pane.places.find();
            }
        }
    }
    PageError { objectName: "places.error"; text: pane.places.error }
    CommonPlaceList {
        id: rows

        objectName: "places.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        controller: pane.controller

        Text {
            anchors.centerIn: parent
            width: parent.width - 48
            visible: rows.count === 0 && pane.places.searched && !pane.places.running && pane.places.error.length === 0
            text: pane.places.places.total > 0 ? qsTr("No place matches. Shorten the search.") : qsTr("No place where so many cases were in that time. Ask for fewer cases or for any time, and tell places of visits on the map.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    Text {
        objectName: "places.notice"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 4
        Layout.bottomMargin: 4
        visible: text.length > 0
        text: pane.places.notice
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
