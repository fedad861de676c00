#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Which page of the window is shown, and the way back. Pages that take part say so by offer(), and the account's duties
/// allow() some of them; the rail and the palette show no others.
class Navigation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(Page page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QString item READ item NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> offered READ offered NOTIFY offeredChanged FINAL)

public:
    enum class Page : quint8 { Cases, Case, Intake, Clusters, People, Records, Retention, Settings, Waiting, Account };
    Q_ENUM(Page)

    using QObject::QObject;

    [[nodiscard]] Page page() const { return m_places[m_at].page; }
    /// What the page shows, for pages that show one of many: the id of the case. Empty elsewhere.
    [[nodiscard]] QString item() const { return m_places[m_at].item; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    [[nodiscard]] QList<int> offered() const; ///< and allowed

    /// A page of the window is there.
    Q_INVOKABLE void offer(tracedesk::view::Navigation::Page page);
    [[nodiscard]] bool offers(Page page) const { return m_offered.contains(static_cast<int>(page)); }
    /// The pages the open account may see, the first of them first. Goes there, and forgets the history.
    void allow(const QList<Page> &pages);
    [[nodiscard]] bool allows(Page page) const { return m_allowed.isEmpty() || m_allowed.contains(page); }

    /// Shows a page; what was ahead in the history is forgotten. Going where one is already changes nothing.
    Q_INVOKABLE void go(tracedesk::view::Navigation::Page page, const QString &item = {});
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();
    /// Backs out: to the page before, or to the cases where there is none.
    Q_INVOKABLE void leave();
    /// The first page, and no history: nothing of a closed store is remembered.
    void reset();

signals:
    void changed();
    void offeredChanged();
    void pageOffered(tracedesk::view::Navigation::Page page);

private:
    struct Place
    {
        Page page = Page::Cases;
        QString item;
        bool operator==(const Place &) const = default;
    };
    static constexpr qsizetype mostRemembered = 100;

    void moveTo(qsizetype at);

    QList<Place> m_places{Place{}};
    qsizetype m_at = 0;
    QList<int> m_offered;
    QList<Page> m_allowed; ///< empty: all
};

} // namespace tracedesk::view
