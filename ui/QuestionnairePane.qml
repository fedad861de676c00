pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View
import Tracedesk.Scene

// What is asked beside the visits: the sections with their progress, and the questions one below the other.
ColumnLayout {
    id: pane

    required property QuestionnaireController questions

    readonly property QuestionnaireModel form: questions.model
    property int wanted: -1 // row that gets the keyboard as soon as its line is there

    property bool begins: false // as soon as the questions are there

    // Where the conversation goes on.
    function take(): void {
        pane.begins = !pane.form.filled;
        pane.goTo(pane.form.nextOpen(-1));
    }
    function goTo(row: int): void {
        pane.wanted = row;
        pane.takeWanted();
    }
    function takeWanted(): void {
        const row = pane.wanted;
        if (row < 0 || row >= list.count)
            return;
        list.positionViewAtIndex(row, ListView.Contain);
        list.forceLayout();
        const line = list.itemAtIndex(row) as QuestionLine;
        if (!line)
            return;
        pane.wanted = -1;
        line.take();
    }

    function order(): void {
        tabs.byIndex(list.contentItem);
    }

    spacing: 0

    Connections {
        target: pane.form
        function onShownChanged(): void {
            if (pane.begins && pane.form.filled)
                Qt.callLater(pane.take);
        }
    }
    ErrorText {
        objectName: "questions.problem"
        Layout.fillWidth: true
        Layout.margins: 16
        text: pane.questions.problem
    }
    QuestionSections {
        Layout.fillWidth: true
        Layout.leftMargin: 8
        Layout.rightMargin: 8
        Layout.bottomMargin: 4
        visible: pane.form.filled
        model: pane.form
        current: pane.form.sectionAt(list.currentIndex)
        onAsked: section => {
            const row = pane.form.firstOf(section);
            list.positionViewAtIndex(row, ListView.Beginning);
            pane.goTo(pane.form.next(row - 1));
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: 4
        visible: pane.form.clashes > 0
        spacing: 8

        ErrorText {
            objectName: "questions.clashes"
            Layout.fillWidth: true
            text: qsTr("Somebody else stored other answers to %n question(s). Everything else was saved.", "", pane.form.clashes)
        }
        PlainButton {
            objectName: "questions.clash"
            text: qsTr("Compare")
            onClicked: pane.goTo(pane.form.firstClash())
        }
    }
    Hairline { Layout.fillWidth: true; visible: pane.form.filled }
    ListView {
        id: list

        objectName: "questions.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 120
        model: pane.form
        clip: true
        cacheBuffer: 400
        reuseItems: false
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Form
        Accessible.name: pane.form.title
        onCountChanged: Qt.callLater(pane.takeWanted)
        onHeightChanged: Qt.callLater(pane.takeWanted)
        ScrollBar.vertical: ScrollBar {}

        TabOrder { id: tabs }
        section.property: "section"
        section.labelPositioning: ViewSection.InlineLabels
        section.delegate: Text {
            required property string section

            width: list.width
            height: 32
            leftPadding: 16
            bottomPadding: 4
            verticalAlignment: Text.AlignBottom
            text: section
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            font.weight: Font.Medium
        }
        delegate: QuestionLine {
            id: line

            width: list.width
            form: pane.form
            onGoAsked: row => pane.goTo(row)
            onRemoveAsked: row => {
                pane.form.removeTurn(row);
                pane.goTo(Math.min(row, list.count - 1));
            }
            onIndexChanged: Qt.callLater(pane.order)
            onActiveFocusChanged: {
                if (!line.activeFocus)
                    return;
                pane.wanted = -1; // somebody went on
                list.currentIndex = line.index;
                list.positionViewAtIndex(line.index, ListView.Contain);
            }
            Component.onCompleted: Qt.callLater(pane.order)
        }
    }
    Text {
        objectName: "questions.keys"
        Layout.fillWidth: true
        Layout.margins: 8
        Layout.leftMargin: 16
        visible: pane.form.filled
        text: qsTr("Return: next open · F2: not known · F3: approximate · Ctrl+Return: another")
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        elide: Text.ElideRight
    }
}
