pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What became of what was typed; where the store refused it, the choice between the two.
RowLayout {
    id: status

    required property EntryController entry

    visible: entry.problem.length > 0
    spacing: 8

    ErrorText {
        objectName: "entry.problem"
        Layout.fillWidth: true
        text: status.entry.problem
    }
    PlainButton {
        objectName: "entry.saveAgain"
        visible: status.entry.refused
        text: qsTr("Save mine")
        tip: qsTr("What was typed here takes the place of what is stored")
        onClicked: status.entry.saveAgain()
    }
    PlainButton {
        objectName: "entry.takeStored"
        visible: status.entry.refused
        text: qsTr("Show what is stored")
        tip: qsTr("What was typed here is given up")
        onClicked: status.entry.takeStored()
    }
}
