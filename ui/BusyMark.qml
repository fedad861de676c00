import QtQuick
import QtQuick.Controls.Basic

// Something is loading; shown only where it takes long enough to be noticed.
BusyIndicator {
    id: mark

    required property bool busy

    implicitWidth: 24
    implicitHeight: 24
    running: false
    Accessible.name: qsTr("Loading")
    onBusyChanged: {
        if (!busy)
            running = false;
    }

    Timer {
        interval: 300
        running: mark.busy
        onTriggered: mark.running = true
    }
}
