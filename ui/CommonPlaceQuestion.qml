pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// What is asked of places in common: when cases were there, how near to one another in time, and how many at least.
Flow {
    id: question

    required property CommonPlaceController places

    component Said: Text {
        height: Theme.row
        verticalAlignment: Text.AlignVCenter
        color: Theme.inkSoft
        font.pixelSize: Theme.table
    }

    spacing: 6

    Said { text: qsTr("Visited") }
    PlainComboBox {
        objectName: "places.time"
        implicitWidth: 250
        implicitHeight: Theme.row
        popup.width: Math.max(width, 240)
        model: question.places.times
        follows: question.places.time
        Accessible.name: qsTr("Visited: %1").arg(displayText)
        onActivated: index => question.places.time = index
    }
    SearchField {
        objectName: "places.from"
        visible: question.places.asksPeriod
        width: 104
        text: question.places.from
        placeholderText: qsTr("first day")
        onTextEdited: question.places.from = text
        onAccepted: question.places.find()
    }
    SearchField {
        objectName: "places.until"
        visible: question.places.asksPeriod
        width: 104
        text: question.places.until
        placeholderText: qsTr("last day")
        onTextEdited: question.places.until = text
        onAccepted: question.places.find()
    }
    PlainComboBox {
        objectName: "places.meeting"
        implicitWidth: 170
        implicitHeight: Theme.row
        popup.width: Math.max(width, 220)
        model: question.places.meetings
        follows: question.places.meeting
        Accessible.name: qsTr("How near in time: %1").arg(displayText)
        onActivated: index => question.places.meeting = index
    }
    NumberBox {
        objectName: "places.days"
        visible: question.places.asksDays
        name: qsTr("Days between one and the next, at most")
        from: 0
        to: 60
        value: question.places.days
        onValueModified: question.places.days = value
    }
    Row {
        spacing: 6

        Said { text: qsTr("by at least") }
        NumberBox {
            objectName: "places.minimum"
            name: qsTr("Cases at least")
            from: 2
            to: 9999
            value: question.places.minimumCases
            onValueModified: question.places.minimumCases = value
        }
        Said { text: qsTr("cases") }
    }
    PlainCheckBox {
        objectName: "places.stations"
        text: qsTr("Base stations too")
        checked: question.places.stations
        onToggled: question.places.stations = checked
    }
}
