#pragma once

#include "ui/scene/base_map_shapes.h"

#include <QSGTextNode>
#include <QSGTransformNode>

namespace tracedesk::scene {

/// What the base map is drawn from: shapes of one band, and details (streets, names) of the view.
class BaseMapNode : public QSGNode
{
public:
    static constexpr double margin = 200; ///< pixels around the view whose details are laid out too

    QSGTransformNode *shapes = new QSGTransformNode;
    QSGTransformNode *details = new QSGTransformNode;
    QSGNode *streets = new QSGNode;
    QSGTextNode *text = nullptr;
    const BaseMapShapes::Band *band = nullptr;
    BaseMapShapesPtr drawn; ///< keeps `band`
    view::MapPoint detailsOrigin;
    view::MapArea detailed;
    double detailsZoom = -1;

    BaseMapNode()
    {
        for (QSGNode *child : {static_cast<QSGNode *>(shapes), static_cast<QSGNode *>(details)}) {
            child->setFlag(QSGNode::OwnedByParent);
            appendChildNode(child);
        }
        streets->setFlag(QSGNode::OwnedByParent);
        details->appendChildNode(streets);
    }

    void dropShapes()
    {
        while (QSGNode *child = shapes->firstChild()) {
            shapes->removeChildNode(child);
            delete child;
        }
        band = nullptr;
        drawn.reset();
    }
};

} // namespace tracedesk::scene
