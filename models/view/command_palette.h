#pragma once

#include "view/case_list_model.h"
#include "view/commands.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <string_view>
#include <vector>

namespace tracedesk::view {

/// Search or command: commands on offer and cases by number, the best matches of what is typed first. Forgets what was typed
/// when it is closed. GUI thread; one keystroke over 10^4 cases is a matter of milliseconds.
class CommandPalette : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY textChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole, DetailRole, KeysRole, IsCaseRole };
    Q_ENUM(Role)
    static constexpr std::size_t mostShown = 50;

    /// Not owned; both outlive this.
    CommandPalette(Commands *commands, const CaseListModel *cases, QObject *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] int count() const { return rowCount(); }

    Q_INVOKABLE void show();
    Q_INVOKABLE void close();
    /// Closes, then does what stands in the row.
    Q_INVOKABLE void activate(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();
    void openChanged();
    void caseAsked(const QString &id);

private:
    struct Hit
    {
        int score = 0;
        int row = 0; ///< of the commands or of the cases
        bool isCase = false;
    };
    void search();
    void setHits(std::vector<Hit> hits);

    Commands *m_commands;
    const CaseListModel *m_cases;
    QString m_text;
    bool m_open = false;
    std::vector<Hit> m_hits;
};

} // namespace tracedesk::view
