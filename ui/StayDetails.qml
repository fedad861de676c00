pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// What speaks for the selected stay: times, place, the records behind it, the rules it was found by.
Rectangle {
    id: details

    required property CaseController openCase
    required property AppearanceController appearance
    required property bool tabbed // whether the list beside it shows stays

    signal visitAsked(stay: int)

    implicitHeight: visible ? Math.min(heading.height + list.contentHeight + 20, 240) : 0
    visible: tabbed && facts.count > 0
    color: Theme.window
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Details of the stay")

    StayDetailsModel {
        id: facts

        picture: details.openCase.picture
        selection: details.openCase.selection
        language: details.appearance.language
    }
    Hairline { width: parent.width }
    RowLayout {
        id: heading

        x: 16
        y: 4
        width: parent.width - 24
        height: Theme.row

        Text {
            Layout.fillWidth: true
            text: facts.title
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        PlainButton {
            objectName: "details.visit"
            implicitHeight: Theme.denseRow
            visible: details.openCase.selection.kind === Selection.Stay
            text: qsTr("Confirm as a visit")
            tip: qsTr("Puts it into the interview, to be changed there")
            onClicked: details.visitAsked(details.openCase.selection.item)
        }
        PlainButton {
            objectName: "details.close"
            implicitHeight: Theme.denseRow
            text: qsTr("Close")
            onClicked: details.openCase.selection.select(Selection.None, -1)
        }
    }
    ListView {
        id: list

        objectName: "details.list"
        anchors.fill: parent
        anchors.topMargin: heading.height + 8
        anchors.bottomMargin: 8
        clip: true
        model: facts
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Details of the stay")
        ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: row

            required property string label
            required property string value

            width: list.width
            height: Math.max(20, words.implicitHeight + 4)
            Accessible.name: label + ": " + value

            Text {
                x: 16
                y: 2
                width: 92
                text: row.label
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                elide: Text.ElideRight
            }
            Text {
                id: words

                x: 112
                y: 2
                width: parent.width - 128
                text: row.value
                color: Theme.ink
                font.pixelSize: Theme.table
                font.features: ({
                        "tnum": 1
                    })
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }
}
