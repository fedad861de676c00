import QtQuick
import QtQuick.Controls.Basic

// F6: moves the keyboard to the first control of the next pane. A pane is what is named so below; the focus chain of the
// window, which Tab follows, tells their order.
QtObject {
    id: ring

    required property ApplicationWindow window
    readonly property list<string> panes: ["rail", "header", "page", "form", "map", "timelinePane"]

    function paneOf(item: Item): string {
        let at = item;
        while (at && !ring.panes.includes(at.objectName))
            at = at.parent;
        return at ? at.objectName : "";
    }
    function cycle(forward: bool): void {
        const start = ring.window.activeFocusItem ?? ring.window.contentItem;
        const from = ring.paneOf(start);
        let at = start.nextItemInFocusChain(forward);
        let left = 500; // a chain of controls ends where it began
        while (left-- > 0 && at && at !== start && (ring.paneOf(at) === from || ring.paneOf(at) === ""))
            at = at.nextItemInFocusChain(forward);
        if (at)
            at.forceActiveFocus(Qt.TabFocusReason);
    }
}
