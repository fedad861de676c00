pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View
import Tracedesk.Scene

// What a saved picture holds: the map with legend, scale and attribution, and below it a caption that is seen in the picture alone.
Item {
    id: sheet

    required property CaseController openCase
    required property SessionController session
    required property bool english
    required property real mapHeight
    property MapSettings settings: null

    property alias canvas: board
    property url wantedFile ///< a picture that is waited for

    /// As soon as all of the map is drawn; not where another case has been opened meanwhile.
    function savePicture(file: url): void {
        sheet.wantedFile = file;
        sheet.grab();
    }
    function grab(): void {
        if (sheet.wantedFile.toString().length > 0 && board.ready)
            sheet.grabToImage(result => sheet.deliver(result.image));
    }
    function deliver(image: var): void {
        if (sheet.wantedFile.toString().length > 0)
            saver.save(image, sheet.wantedFile);
        sheet.wantedFile = "";
    }

    height: mapHeight + caption.height

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    MapPicture {
        id: saver

        exports: sheet.openCase.map.exports
        onSaved: (path, error) => sheet.openCase.map.note = sheet.openCase.map.savedText(path, error)
    }
    MapCanvas {
        id: board

        objectName: "map.canvas"
        width: sheet.width
        height: sheet.mapHeight
        clip: true
        openCase: sheet.openCase
        session: sheet.session
        settings: sheet.settings
        english: sheet.english
        onReadyChanged: Qt.callLater(sheet.grab)
        covered: legendBox.visible ? legendBox.width + 8 : 0
    }
    MapLegendBox {
        id: legendBox

        objectName: "map.legend"
        anchors.left: board.left
        anchors.bottom: board.bottom
        anchors.margins: 8
        visible: sheet.openCase.map.legendOpen && legend.count > 0 && height < board.height - 60
        legend: sheet.openCase.map.legend
    }
    MapScale {
        objectName: "map.scale"
        anchors.right: board.right
        anchors.bottom: board.bottom
        anchors.rightMargin: 10
        anchors.bottomMargin: 6
        map: sheet.openCase.map
        latitude: board.center.latitude
        zoomLevel: board.zoomLevel
    }
    Text {
        anchors.right: board.right
        anchors.bottom: board.bottom
        anchors.rightMargin: 140
        anchors.bottomMargin: 6
        visible: board.tileAddress.length > 0
        text: sheet.settings ? sheet.settings.attribution : ""
        color: Theme.ink
        style: Text.Outline
        styleColor: Theme.surface
        font.pixelSize: 11
        textFormat: Text.PlainText
    }
    Rectangle {
        id: caption

        y: sheet.mapHeight
        width: sheet.width
        height: 28
        color: Theme.surface
        Text {
            anchors.verticalCenter: parent.verticalCenter
            x: 10
            text: sheet.openCase.map.caption
            color: Theme.ink
            font.pixelSize: Theme.table
            textFormat: Text.PlainText
        }
    }
}
