pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The stops of a told route, to be confirmed: Space accepts one, Delete leaves it out, Return goes to where it is told.
ListView {
    id: list

    required property ToldRouteController told

    signal chosen(begin: int, end: int)
    signal pointed(begin: int, end: int)

    model: told.stops
    currentIndex: -1
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Stops to confirm")
    ScrollBar.vertical: ScrollBar {}
    onActiveFocusChanged: {
        if (list.activeFocus && list.currentIndex < 0)
            list.currentIndex = 0;
    }
    onCurrentItemChanged: {
        const row = list.currentItem as ToldStopRow;
        if (row && list.activeFocus)
            list.pointed(row.begin, row.end);
    }
    Keys.onDeletePressed: {
        const row = list.currentItem as ToldStopRow;
        if (row)
            list.told.leaveOut(row.index, row.decision !== ToldStopModel.LeftOut);
    }
    Keys.onReturnPressed: {
        const row = list.currentItem as ToldStopRow;
        if (row)
            list.chosen(row.begin, row.end);
    }

    Text {
        parent: list
        anchors.centerIn: parent
        width: Math.min(implicitWidth, list.width - 64)
        visible: list.count === 0
        text: list.told.text.length === 0 ? qsTr("Each stop that is read of the text is proposed here as a visit.") : qsTr("No stop was read.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    FocusRing { parent: list; anchors.fill: list; shown: list.activeFocus; radius: 0 }

    delegate: ToldStopRow {
        width: list.width
        onAcceptAsked: yes => list.told.accept(index, yes)
        onLeaveOutAsked: yes => list.told.leaveOut(index, yes)
        onChosen: {
            list.currentIndex = index;
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.pointed(begin, end);
        }
    }
}
