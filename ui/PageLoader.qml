import QtQuick
import Tracedesk.View

// A page of the window: made when it is first shown, kept while the store is open, gone when it is locked.
Loader {
    id: loader

    required property Navigation navigation
    required property bool unlocked
    required property int page // Navigation.Page

    readonly property bool shown: unlocked && navigation.page === page
    property bool wanted: false

    anchors.fill: parent
    active: unlocked && wanted
    visible: shown
    enabled: shown
    onShownChanged: {
        if (loader.shown) {
            loader.wanted = true;
            loader.forceActiveFocus();
        }
    }
    onUnlockedChanged: {
        if (!loader.unlocked)
            loader.wanted = false;
    }
    Component.onCompleted: {
        loader.navigation.offer(loader.page);
        loader.wanted = loader.shown;
    }
}
