pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// The contacts of the case as form 5: who can go in and who cannot, what for, and where to. Escape closes it.
Popup {
    id: box

    required property FormFiveController formFive

    property string why: "" // of what is being saved; the field is emptied with the box

    function go(): void {
        if (!saver.enabled)
            return;
        box.why = purpose.text;
        dialog.selectedFile = box.formFive.suggestedFile();
        dialog.open();
    }

    width: 420
    padding: 14
    margins: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: {
        box.formFive.check();
        purpose.forceActiveFocus(Qt.PopupFocusReason);
    }
    onClosed: purpose.clear()
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.edge
        radius: Theme.radius
    }
    contentItem: ColumnLayout {
        spacing: 8

        RowLayout {
            Text {
                Layout.fillWidth: true
                text: qsTr("List of contacts, form 5")
                color: Theme.ink
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }
            BusyMark { busy: box.formFive.busy }
        }
        Text {
            objectName: "formFive.summary"
            Layout.fillWidth: true
            visible: text.length > 0
            text: box.formFive.summary
            color: Theme.ink
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ErrorText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: box.formFive.error
        }
        Text {
            Layout.fillWidth: true
            visible: unlisted.visible
            text: qsTr("These stay out until their fields are filled in:")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
        }
        ListView {
            id: unlisted

            objectName: "formFive.unlisted"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 160)
            visible: count > 0
            clip: true
            activeFocusOnTab: true
            model: box.formFive.unlisted
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Contacts that cannot go into the form")
            ScrollBar.vertical: ScrollBar {}
            delegate: Text {
                required property string modelData

                width: ListView.view.width
                bottomPadding: 4
                text: modelData
                color: Theme.conflict
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
        SearchField {
            id: purpose

            objectName: "formFive.purpose"
            Layout.fillWidth: true
            maximumLength: 500
            placeholderText: qsTr("What the list is for")
            onAccepted: box.go()
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Names, phones and addresses go into the file whole. It comes on the register of exports, each person on record; resident numbers are left out.")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 6

            PlainButton {
                objectName: "formFive.close"
                text: qsTr("Close")
                onClicked: box.close()
            }
            PlainButton {
                id: saver

                objectName: "formFive.save"
                primary: true
                enabled: box.formFive.listed > 0 && !box.formFive.busy && purpose.text.trim().length > 0
                text: qsTr("Save")
                Accessible.name: qsTr("Save form 5")
                onClicked: box.go()
            }
        }
    }

    FileDialog {
        id: dialog

        objectName: "formFive.dialog"
        title: qsTr("Where to save form 5")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "xlsx"
        nameFilters: [qsTr("Workbook (*.xlsx)"), qsTr("CSV (*.csv)")]
        onAccepted: {
            box.close();
            box.formFive.save(selectedFile, box.why);
        }
    }
}
