pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Which case it is, in one line, and what can be done with it as a whole.
RowLayout {
    id: head

    required property CaseController openCase
    required property EntryController entry
    required property Commands commands

    signal backAsked
    signal looked(direction: int)

    spacing: 12

    PlainButton { objectName: "case.back"; text: qsTr("Cases"); onClicked: head.backAsked() }
    Text {
        text: head.openCase.number
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
    Text {
        visible: head.entry.archived
        text: qsTr("archived")
        color: Theme.caution
        font.pixelSize: Theme.body
    }
    Text {
        Layout.fillWidth: true
        text: head.openCase.summary
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    TracingSwitch {
        openCase: head.openCase
        commands: head.commands
        onLooked: direction => head.looked(direction)
    }
    BusyMark { busy: head.openCase.loading }
    PersonToken {
        objectName: "case.person"
        shown: head.openCase.personText
        token: head.openCase.personToken
    }
    PlainButton {
        id: charge

        objectName: "case.charge"
        visible: head.openCase.colleagues.length > 0
        text: head.openCase.inCharge.length > 0 ? head.openCase.inCharge : qsTr("Hand over")
        tip: head.openCase.handOvers.length > 0 ? head.openCase.handOvers[0] : qsTr("Nobody is in charge yet")
        Accessible.name: head.openCase.inCharge.length > 0 ? qsTr("In charge: %1").arg(head.openCase.inCharge) : text
        onClicked: hands.open()

        HandOverBox {
            id: hands

            y: charge.height + 4
            x: charge.width - width
            openCase: head.openCase
            entry: head.entry
        }
    }
    Text {
        objectName: "entry.state"
        Layout.preferredWidth: 52 // so that no button moves under the pointer
        horizontalAlignment: Text.AlignRight
        text: head.entry.state
        color: Theme.inkSoft
        font.pixelSize: Theme.table
    }
    PlainButton {
        objectName: "entry.undo"
        visible: head.entry.undoText.length > 0 || head.entry.redoText.length > 0
        enabled: head.entry.undoText.length > 0
        text: qsTr("Undo")
        tip: head.entry.undoText
        onClicked: head.entry.undo()
    }
    PlainButton {
        objectName: "case.archive"
        enabled: head.openCase.open
        text: head.entry.archived ? qsTr("Bring back") : qsTr("Archive")
        tip: head.entry.archived ? qsTr("The case takes part in traces again") : qsTr("The case stays in the store and takes no part in traces")
        onClicked: head.entry.setArchived(!head.entry.archived)
    }
}
