pragma Singleton

import QtQuick
import Tracedesk.Scene

// The one table of tokens: colours of light and dark, sizes, motion.
QtObject {
    id: theme

    property bool dark: false

    readonly property color window: dark ? "#16181b" : "#f5f6f7"
    readonly property color surface: dark ? "#1d2024" : "#ffffff"
    readonly property color raised: dark ? "#282c31" : "#eef0f2"
    readonly property color ink: dark ? "#e6e8ea" : "#1b1f24"
    readonly property color inkSoft: dark ? "#a7adb5" : "#59616b"
    readonly property color edge: dark ? "#5a626b" : "#a4abb3" // of what can be pressed or typed into
    readonly property color line: dark ? "#33383e" : "#dcdfe3"
    readonly property color good: dark ? "#4cc29b" : "#00795a"
    readonly property color caution: dark ? "#e6b34d" : "#8a5a00"
    readonly property color shade: dark ? "#99000000" : "#4d1b1f24"
    readonly property color accent: dark ? "#5db2ec" : "#0067a8"
    readonly property color accentInk: dark ? "#0e1317" : "#ffffff"
    readonly property color selected: dark ? "#1f3a4f" : "#d9ebf8"
    readonly property color conflict: dark ? "#f08a4b" : "#b84a00"

    readonly property color interview: dark ? "#4ea3dc" : "#0072b2"
    readonly property color cellSite: "#e69f00"
    readonly property color gps: "#56b4e9"
    readonly property color card: "#009e73"
    readonly property color entryLog: "#cc79a7"
    readonly property list<color> lanes: [interview, cellSite, gps, card, entryLog, ink]

    readonly property int small: 11
    readonly property int body: 13
    readonly property int table: 12
    readonly property int heading: 15
    readonly property int title: 20
    readonly property int row: 28
    readonly property int denseRow: 24
    readonly property int radius: 4

    readonly property scenePalette scene: ({
            "ink": theme.ink,
            "faint": theme.inkSoft,
            "surface": theme.surface,
            "night": theme.dark ? "#33000000" : "#0d1b1f24",
            "line": theme.line,
            "land": theme.dark ? "#24282d" : "#f7f7f5",
            "water": theme.dark ? "#182029" : "#d5dfe6",
            "coast": theme.dark ? "#3d464e" : "#b3c0ca",
            "border": theme.dark ? "#4a5058" : "#bcc0c6",
            "block": theme.dark ? "#2b3036" : "#edeeee",
            "park": theme.dark ? "#26312c" : "#e3ece2",
            "street": theme.dark ? "#3a4149" : "#ffffff",
            "label": theme.dark ? "#9aa1a9" : "#6c7278",
            "labelStrong": theme.dark ? "#c3c8ce" : "#454b52",
            "interview": theme.interview,
            "cellSite": theme.cellSite,
            "gps": theme.gps,
            "card": theme.card,
            "entryLog": theme.entryLog,
            "stay": theme.ink,
            "conflict": "#d55e00",
            "exposure": "#56b4e9",
            "accent": theme.accent
        })
}
