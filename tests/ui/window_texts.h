#pragma once

#include <QAbstractItemModel>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>

namespace tracedesk::test {

inline QString textOf(QAccessibleInterface *at)
{
    if (!at || !at->isValid())
        return {};
    QString all;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += at->text(kind) + u'\n';
    if (QAccessibleTextInterface *text = at->textInterface())
        all += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < at->childCount(); ++i)
        all += textOf(at->child(i));
    return all;
}

inline QString textOf(const QAbstractItemModel &model)
{
    QString all;
    const QHash<int, QByteArray> names = model.roleNames();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < std::max(1, model.columnCount()); ++column)
            for (const int role : names.keys() + QList<int>{Qt::DisplayRole, Qt::ToolTipRole, Qt::EditRole})
                all += model.index(row, column).data(role).toString() + u'\n';
    return all;
}

/// What its properties say, and the models behind it, whole.
inline QString textOf(QQuickItem *item)
{
    QString all;
    for (const char *property : {"text", "displayText", "placeholderText", "tip"})
        all += item->property(property).toString() + u'\n';
    if (auto *model = item->property("model").value<QAbstractItemModel *>())
        all += textOf(*model);
    for (QQuickItem *child : item->childItems())
        all += textOf(child);
    return all;
}

/// Whatever a window tells: drawn, hidden, in its models, to assistive technology, in its title and on the clipboard.
inline QString textsOf(QQuickWindow &window)
{
    return window.title() + u'\n' + QGuiApplication::clipboard()->text() + u'\n' + textOf(window.contentItem()) +
           textOf(QAccessible::queryAccessibleInterface(&window));
}

} // namespace tracedesk::test
