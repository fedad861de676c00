import QtQuick

// A line of the register of exports.
Item {
    id: row

    required property int index
    required property string when
    required property string who
    required property string what
    required property string rows
    required property string where
    required property string purpose
    required property string digest
    required property string standing
    required property bool waits
    required property bool closable

    required property list<real> columns
    required property real room
    required property bool current
    required property bool focused

    signal chosen

    height: Theme.denseRow
    Accessible.role: Accessible.Row
    Accessible.name: when + ", " + who + ", " + what + ", " + where + ", " + standing

    RowBackground { anchors.fill: parent; selected: row.current; hovered: hover.hovered }
    FocusRing { shown: row.focused }
    HoverHandler { id: hover }
    TapHandler { onTapped: row.chosen() }
    Row {
        x: 16
        spacing: 12
        Cell { width: row.room * row.columns[0]; text: row.when; color: Theme.inkSoft }
        Cell { width: row.room * row.columns[1]; text: row.who; font.weight: Font.Medium }
        Cell { width: row.room * row.columns[2]; text: row.what }
        Cell { width: row.room * row.columns[3]; text: row.rows; number: true }
        Cell { width: row.room * row.columns[4]; text: row.where; elide: Text.ElideMiddle }
        Cell { width: row.room * row.columns[5]; text: row.digest; color: Theme.inkSoft; font.family: "monospace"; font.pixelSize: Theme.small }
        Cell { width: row.room * row.columns[6]; text: row.standing; color: row.waits ? Theme.caution : Theme.inkSoft; font.weight: row.waits ? Font.Medium : Font.Normal }
    }
}
