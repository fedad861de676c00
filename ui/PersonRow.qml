pragma ComponentBehavior: Bound

import QtQuick

// An account in the list of people.
Item {
    id: row

    required property int index
    required property string name
    required property string roleText
    required property string area
    required property string standing
    required property string keys
    required property string hint
    required property int roleIndex
    required property string province
    required property string district
    required property bool canAdmit
    required property bool canManage
    required property bool suspended
    required property bool shut
    required property bool closed
    property bool current: false
    property bool focused: false

    readonly property real room: width - 32 - 3 * 12

    signal chosen

    height: Theme.row
    Accessible.role: Accessible.Row
    Accessible.name: name + ", " + roleText + ", " + area + ", " + standing + (hint.length > 0 ? ", " + hint : "")
    Accessible.selected: current

    RowBackground { anchors.fill: parent; hovered: hover.hovered || row.current }
    FocusRing { shown: row.focused }
    HoverHandler { id: hover }
    TapHandler { onTapped: row.chosen() }
    Row {
        x: 16
        spacing: 12
        Cell { width: row.room * 0.2; height: row.height; text: row.name; font.weight: Font.Medium; color: row.closed ? Theme.inkSoft : Theme.ink }
        Cell { width: row.room * 0.17; height: row.height; text: row.roleText; color: row.closed ? Theme.inkSoft : Theme.ink }
        Cell { width: row.room * 0.2; height: row.height; text: row.area; color: Theme.inkSoft }
        Cell { width: row.room * 0.43; height: row.height; text: row.hint.length > 0 ? row.hint : row.standing; color: row.hint.length > 0 ? Theme.conflict : Theme.inkSoft }
    }
}
