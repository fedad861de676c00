import QtQuick

// How wide the columns of the case list are: in the proportions of what usually stands in them; where there is room, a column
// more. What was found about a case has none for who does not trace.
QtObject {
    id: columns

    required property real room // of the whole list

    property bool found: true

    readonly property bool wide: room >= 1400 || !found
    readonly property real margin: 16
    readonly property real gap: 12
    readonly property real unit: !found ? (room - 2 * margin - 5 * gap) / 70 : (room - 2 * margin - (wide ? 9 : 8) * gap) / (wide ? 118 : 106)

    readonly property real number: 12.5 * unit
    readonly property real classification: 11 * unit
    readonly property real stage: 11 * unit
    readonly property real onset: 13 * unit
    readonly property real infectious: 17.5 * unit
    readonly property real confirmed: 12 * unit
    readonly property real contacts: 8.5 * unit
    readonly property real source: 14.5 * unit
    readonly property real probability: 7.5 * unit
    readonly property real waiting: 10.5 * unit
}
