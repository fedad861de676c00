pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The register of exports: every file that was taken out, and what became of it. Up and Down choose a line, Tab goes to what can be
// said of it.
ColumnLayout {
    id: panel

    required property DestructionController destruction

    readonly property ExportRegisterModel register: destruction.exports
    property int kept: 0 // the line that something was just said of: what is below comes up

    function say(ending: int): void {
        panel.kept = list.currentIndex;
        list.forceActiveFocus(Qt.TabFocusReason);
        panel.destruction.closeExport(list.currentIndex, ending);
    }

    spacing: 0

    Connections {
        target: panel.register
        function onChanged(): void {
            list.currentIndex = Math.min(panel.kept, list.count - 1);
        }
    }
    RowLayout {
        Layout.margins: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        spacing: 8

        PlainComboBox {
            objectName: "exports.filter"
            Layout.preferredWidth: 150
            model: panel.register.filters
            follows: panel.register.filter
            chosen: panel.register.filter > 0
            Accessible.name: qsTr("Show: %1").arg(displayText)
            onActivated: index => {
                panel.kept = 0;
                panel.register.filter = index;
            }
        }
        Text {
            objectName: "exports.count"
            Layout.fillWidth: true
            text: panel.register.countText
            color: panel.register.waiting > 0 ? Theme.caution : Theme.inkSoft
            font.pixelSize: Theme.body
            elide: Text.ElideRight
            Accessible.name: text
        }
    }
    ListView {
        id: list

        readonly property list<real> columns: [0.13, 0.1, 0.14, 0.07, 0.26, 0.12, 0.18]
        readonly property real room: width - 32 - 6 * 12

        objectName: "exports.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.register
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        headerPositioning: ListView.OverlayHeader
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Register of exports")
        ScrollBar.vertical: ScrollBar {}

        header: Rectangle {
            z: 2
            width: list.width
            height: Theme.row
            color: Theme.surface
            visible: list.count > 0

            Row {
                x: 16
                y: 2
                spacing: 12
                Cell { width: list.room * list.columns[0]; text: qsTr("When"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[1]; text: qsTr("Who"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[2]; text: qsTr("What"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[3]; text: qsTr("Rows"); color: Theme.inkSoft; font.weight: Font.Medium; number: true }
                Cell { width: list.room * list.columns[4]; text: qsTr("To where"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[5]; text: qsTr("Digest"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[6]; text: qsTr("What became of it"); color: Theme.inkSoft; font.weight: Font.Medium }
            }
            Hairline { anchors.top: parent.top; width: parent.width }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        delegate: ExportLine {
            id: row

            width: list.width
            columns: list.columns
            room: list.room
            current: row.index === list.currentIndex
            focused: row.current && list.activeFocus
            onChosen: {
                list.currentIndex = row.index;
                list.forceActiveFocus();
            }
        }
        Text {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, list.width - 64)
            visible: list.count === 0 && !panel.destruction.busy
            text: panel.register.total === 0 ? qsTr("Nothing was taken out of this store yet.") : qsTr("No file of this kind is on the register.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        FocusRing { shown: list.activeFocus && list.count === 0 }
    }
    ExportEndings {
        Layout.fillWidth: true
        Layout.fillHeight: false // the list has the room, also where nothing is left to say
        visible: list.count > 0 && list.currentItem !== null
        destruction: panel.destruction
        line: list.currentItem as ExportLine
        onSaid: ending => panel.say(ending)
    }
}
