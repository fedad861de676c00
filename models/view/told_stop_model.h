#pragma once

#include "epi/told_visits.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <set>
#include <utility>
#include <vector>

namespace tracedesk::view {

/// A stop of a told route with the visit it would make.
struct ToldStop
{
    epi::ToldVisit told;
    epi::ToldProposal proposal;
    int begin = 0; ///< where it is told, in UTF-16 units; equal to end where it repeats what was told for several days
    int end = 0;
};

/// The stops of a told route, to be confirmed one by one. Of a text that is being corrected the stops before and after the
/// correction keep what was decided about them. GUI thread.
class ToldStopModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the told route")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int accepted READ accepted NOTIFY changed FINAL) ///< that would be added now
    Q_PROPERTY(int open READ open NOTIFY changed FINAL)         ///< that nobody has decided about

public:
    /// Open: nobody has decided. Entered: there is such a visit already. A stop that is sure is accepted until it is left out.
    enum Decision : quint8 { Open, Accepted, LeftOut, Entered };
    Q_ENUM(Decision)
    enum Role {
        DayRole = Qt::UserRole, ///< "03-12 Thu", or nothing where none was told
        TimesRole,
        PlaceRole,
        DetailsRole,
        DoubtsRole,
        DecisionRole,
        AcceptableRole, ///< a visit can be made of it
        BeginRole,      ///< in UTF-16 units of the text
        EndRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int accepted() const { return number(Accepted); }
    [[nodiscard]] int open() const { return number(Open); }

    /// A stop with what was decided about it: by hand, or by itself where nothing is in doubt.
    struct Row
    {
        ToldStop stop;
        Decision decided = Open;
    };

    void setStops(std::vector<ToldStop> stops, epi::Seconds utcOffset);
    /// Shows what was decided about another text, and gives what was shown until now.
    [[nodiscard]] std::vector<Row> exchange(std::vector<Row> rows);
    /// What is entered about the case now.
    void setEntered(const std::vector<epi::Visit> &visits);
    /// A stop that cannot be made a visit, or is one already, stays what it is.
    void decide(int row, Decision decision);
    void acceptAll();
    void retranslate();

    /// The visits that are accepted, in the order told.
    [[nodiscard]] std::vector<epi::Visit> acceptedVisits() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    [[nodiscard]] Decision decisionOn(const Row &row) const;
    [[nodiscard]] int number(Decision decision) const;
    void tellChanged();

    std::vector<Row> m_rows;
    epi::Seconds m_utcOffset{9 * 3600};
    std::set<std::pair<epi::Instant, std::string>> m_entered; ///< begin and place
};

} // namespace tracedesk::view
