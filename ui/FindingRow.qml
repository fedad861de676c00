import QtQuick

// Something odd in the record: what, whose, when, and what was said of it.
Item {
    id: row

    required property int index
    required property string what
    required property string who
    required property string when
    required property string judged
    required property string words
    required property bool open

    property list<real> widths
    property bool focused: false
    readonly property bool current: ListView.isCurrentItem

    signal chosen
    signal opened

    height: Theme.row
    Accessible.role: Accessible.Row
    Accessible.name: who + ", " + what + ", " + when + ", " + judged + (words.length > 0 ? ": " + words : "")

    RowBackground { anchors.fill: parent; selected: row.current; hovered: hover.hovered }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: row.chosen()
        onDoubleTapped: row.opened()
    }
    FocusRing { shown: row.current && row.focused }
    Row {
        x: 16
        spacing: 12
        Cell { width: row.widths[0]; height: row.height; text: row.who; font.weight: Font.Medium }
        Cell { width: row.widths[1]; height: row.height; text: row.what }
        Cell { width: row.widths[2]; height: row.height; text: row.when; color: Theme.inkSoft }
        Cell { width: row.widths[3]; height: row.height; text: row.open ? "\u25b2 " + row.judged : row.judged; color: row.open ? Theme.conflict : Theme.inkSoft }
    }
}
