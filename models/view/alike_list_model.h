#pragma once

#include "view/entry_link.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>
#include <set>
#include <vector>

namespace tracedesk::view {

/// Who of the store may be the person in a form: asked for when something that identifies was stored, put aside when it is typed
/// anew. Nothing happens by itself: an officer says that they are one, or two. GUI thread.
class AlikeListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the forms")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Whether the first of them can be taken.
    Q_PROPERTY(bool joinable READ isJoinable NOTIFY changed FINAL)
    /// That the last one was said to be somebody else, which can be taken back; empty: nothing was.
    Q_PROPERTY(QString noted READ noted NOTIFY changed FINAL)
    /// Why that could not be kept; empty: nothing is wrong.
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    enum Role {
        WhoRole = Qt::UserRole, ///< masked: "김○○ · 010-****-1234 · 1990-03-02"
        WhereRole,              ///< "case 41; contact of 23"
        DifferenceRole,         ///< "Differs: phone. Filled in: born on"; empty where both say the same
        HindranceRole,          ///< why the two cannot be made one; empty: they can
    };
    Q_ENUM(Role)

    using Ask = std::function<QFuture<epi::Result<std::vector<epi::PersonProposal>>>(epi::Entry)>;
    using TellApart = std::function<QFuture<epi::Result<void>>(epi::Entry, epi::PersonId, bool)>;

    /// Either may be empty: then there is never anybody.
    AlikeListModel(Ask ask, TellApart tellApart, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool isJoinable() const;
    [[nodiscard]] QString noted() const;
    [[nodiscard]] QString error() const;

    /// The entry in the form as it is typed; nothing: there is none.
    void follow(std::optional<epi::Entry> shown);
    /// The store has it. Of an entry that is not in the form it is asked when it comes there.
    void stored(const epi::Edit &edit);
    void clear();
    void retranslate();

    Q_INVOKABLE void same(int row);
    Q_INVOKABLE void somebodyElse(int row);
    /// Of the last one that was said to be somebody else.
    Q_INVOKABLE void takeBack();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    /// An officer takes the person in the form for this one.
    void sameChosen(const tracedesk::epi::PersonProposal &proposal);

private:
    struct Apart
    {
        epi::Entry entry;
        epi::PersonId other;
    };
    void ask(const epi::Entry &entry);
    void show(std::vector<epi::PersonProposal> proposals);
    void tell(const Apart &two, bool apart);

    Ask m_ask;
    TellApart m_tellApart;
    std::optional<epi::Entry> m_shown;
    epi::MaskedPerson m_asked; ///< for whom m_proposals are
    std::vector<epi::PersonProposal> m_proposals;
    std::set<epi::Uuid> m_waiting; ///< entries whose person was stored while another was in the form
    epi::PersonId m_taken;         ///< whom the last proposal replaced
    std::optional<Apart> m_apart;  ///< said last
    std::optional<epi::Error> m_error;
    quint64 m_epoch = 0;   ///< answers to what was asked before are dropped
    quint64 m_entries = 0; ///< and what was told of another entry than the one in the form
};

} // namespace tracedesk::view
