import QtQuick
import Tracedesk.View

// The head of a column of a ListFilter: again turns round, a third time lets go.
SortHead {
    id: head

    required property ListFilter list
    property int role: -1

    enabled: role >= 0
    sorted: role >= 0 && list.sortedBy === role
    descending: list.descending
    onClicked: list.sortBy(role)
}
