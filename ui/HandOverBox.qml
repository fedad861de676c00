pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Who is in charge of the case, how it came there, and giving it to somebody else with a note. Escape closes it.
Popup {
    id: box

    required property CaseController openCase
    required property EntryController entry

    function give(): void {
        box.entry.handOver(to.currentIndex, note.text);
        box.close();
    }

    width: 380
    padding: 14
    margins: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: { // what was begun may have been about another case
        note.clear();
        to.currentIndex = -1;
    }
    onOpened: to.forceActiveFocus(Qt.PopupFocusReason)
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.edge
        radius: Theme.radius
    }
    contentItem: ColumnLayout {
        spacing: 8

        Text {
            text: box.openCase.inCharge.length > 0 ? qsTr("In charge: %1").arg(box.openCase.inCharge) : qsTr("Nobody is in charge yet")
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
        }
        ListView {
            objectName: "handover.history"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 160)
            visible: count > 0
            clip: true
            model: box.openCase.handOvers
            Accessible.role: Accessible.List
            Accessible.name: qsTr("How the case went from hand to hand")
            ScrollBar.vertical: ScrollBar {}
            delegate: Text {
                required property string modelData

                width: ListView.view.width
                bottomPadding: 4
                text: modelData
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
        PlainComboBox {
            id: to

            objectName: "handover.to"
            Layout.fillWidth: true
            implicitHeight: Theme.row
            model: box.openCase.colleagues
            displayText: currentIndex < 0 ? qsTr("Hand over to…") : currentText
            Accessible.name: qsTr("Hand over to: %1").arg(displayText)
        }
        SearchField {
            id: note

            objectName: "handover.note"
            Layout.fillWidth: true
            maximumLength: 500
            placeholderText: qsTr("What the next one must know")
            onAccepted: {
                if (to.currentIndex >= 0)
                    box.give();
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 6

            PlainButton {
                objectName: "handover.cancel"
                text: qsTr("Close")
                onClicked: box.close()
            }
            PlainButton {
                objectName: "handover.give"
                primary: true
                enabled: to.currentIndex >= 0
                text: qsTr("Hand over")
                onClicked: box.give()
            }
        }
    }
}
