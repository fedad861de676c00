pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

ColumnLayout {
    id: page

    spacing: 8

    Text {
        text: "Tracedesk " + Application.version
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
    }
    Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 620
        text: qsTr("A workstation for the epidemiological investigation of an outbreak. It works on this machine alone: it listens to nothing and connects to nothing but a tile server you name.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    ListView {
        id: list

        objectName: "about.parts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: 620
        Layout.topMargin: 8
        model: LicenceListModel {}
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("What Tracedesk is made with")
        delegate: Item {
            id: part

            required property string name
            required property string use
            required property string licence

            width: list.width
            height: Theme.denseRow
            Accessible.role: Accessible.Row
            Accessible.name: name + ", " + use + ", " + licence
            Cell { width: parent.width * 0.3; text: part.name; font.weight: Font.Medium }
            Cell { x: parent.width * 0.3; width: parent.width * 0.4; text: part.use; color: Theme.inkSoft }
            Cell { x: parent.width * 0.7; width: parent.width * 0.3; text: part.licence; color: Theme.inkSoft }
            Hairline { anchors.bottom: parent.bottom; width: parent.width; opacity: 0.5 }
        }
        FocusRing {
            shown: list.activeFocus
        }
    }
}
