import QtQuick
import QtQuick.Shapes
import Tracedesk.View

// One of our icons (resources/icons), in the colour of the text beside it.
Shape {
    id: icon

    property alias name: outline.icon
    property color color: Theme.ink

    implicitWidth: 20
    implicitHeight: 20
    width: 20
    height: 20
    preferredRendererType: Shape.CurveRenderer
    Accessible.ignored: true

    SvgPath {
        id: outline
    }
    ShapePath {
        strokeColor: icon.color
        strokeWidth: 1.5
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        PathSvg {
            path: outline.path
        }
    }
}
