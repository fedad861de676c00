pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View
import Tracedesk.Scene

// A form: one line for each field, in sections. Every line is there, so that Tab goes through all of them.
ListView {
    id: list

    required property FormModel form
    required property string name // before the name of each field, for whoever looks for its control
    property MapSearch places: null
    property RevealController reveal: null
    property bool picking: false

    property list<string> steps // fields that Return goes through, in their order; none: Return only ends a line

    property string wanted: "" // field that gets the keyboard as soon as its line is there

    signal placeChosen(int row)
    signal pickAsked
    signal ended // by Return in the last step

    function take(field: string): void {
        list.wanted = field;
        list.takeWanted(); // at once, where its line is there: the next key may be under way
        if (list.wanted.length > 0)
            Qt.callLater(list.takeWanted);
    }
    // Whatever is not shown, or was said along with this one, is passed over; from a field that is no step it goes on to the next one below.
    function goOn(row: int): void {
        const next = list.steps.find(step => list.form.rowOf(step) > row && !list.form.cameAlong(list.form.rowOf(step)));
        if (next !== undefined)
            list.take(next);
        else if (list.steps.length > 0)
            list.ended();
    }
    function takeWanted(): void {
        if (list.wanted.length === 0 || !list.visible)
            return;
        const row = list.form.rowOf(list.wanted);
        if (row < 0)
            return;
        list.forceLayout();
        list.currentIndex = row; // made at once, however far the list was scrolled
        list.positionViewAtIndex(row, ListView.Contain);
        const line = list.itemAtIndex(row) as FormLine;
        if (!line)
            return;
        list.wanted = "";
        line.take();
    }

    function order(): void {
        tabs.byIndex(list.contentItem);
    }

    model: form
    clip: true
    cacheBuffer: 4000
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Form
    onCountChanged: Qt.callLater(list.takeWanted)
    onHeightChanged: Qt.callLater(list.takeWanted)
    onVisibleChanged: Qt.callLater(list.takeWanted)
    ScrollBar.vertical: ScrollBar {}

    TabOrder {
        id: tabs
    }
    RevealBox {
        id: purposes

        reveal: list.reveal
        form: list.form
        name: list.name
    }
    section.property: "section"
    section.delegate: Text {
        required property string section

        width: list.width
        height: section.length > 0 ? 34 : 0
        visible: section.length > 0
        leftPadding: 16
        bottomPadding: 4
        verticalAlignment: Text.AlignBottom
        text: section
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        font.weight: Font.Medium
    }
    delegate: FormLine {
        id: line

        width: list.width
        form: list.form
        prefix: list.name
        places: list.places
        reveal: list.reveal
        onRevealAsked: (row, label, button) => purposes.ask(row, label, button)
        picking: list.picking
        onPlaceChosen: row => list.placeChosen(row)
        onPickAsked: list.pickAsked()
        goesOn: list.steps.length > 0
        onLineEnded: list.goOn(line.index)
        onIndexChanged: Qt.callLater(list.order)
        onActiveFocusChanged: {
            if (!line.activeFocus)
                return;
            list.wanted = ""; // somebody went on
            list.currentIndex = line.index; // the one line that a list keeps, whatever its height is while the page is laid out
            list.positionViewAtIndex(line.index, ListView.Contain);
        }
        Component.onCompleted: {
            Qt.callLater(list.order);
            if (line.name === list.wanted)
                Qt.callLater(list.takeWanted);
        }
    }
}
