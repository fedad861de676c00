#include "view/alike_list_model.h"

#include "view/words.h"
#include "view/words_context.h"

#include <QCoreApplication>
#include <QFutureWatcher>

#include <algorithm>
#include <array>

namespace tracedesk::view {

namespace {

/// Equal in all that identifies.
bool isSame(epi::MaskedPerson a, const epi::MaskedPerson &b)
{
    a.revision = b.revision;
    return a == b;
}

/// Enough to look for somebody by: many are born on one day.
bool isKnown(const epi::MaskedPerson &person)
{
    return !person.name.isEmpty() || !person.phone.isEmpty() || !person.residentNumber.isEmpty();
}

QString joined(QStringList parts, const char *between)
{
    parts.removeAll(QString());
    return parts.join(QString::fromUtf8(between));
}

QString numbers(const std::vector<std::string> &all)
{
    QStringList list;
    for (const std::string &number : all)
        list.append(QString::fromStdString(number));
    return list.join(QStringLiteral(", "));
}

QString items(const std::vector<epi::PersonItem> &all)
{
    constexpr std::array labels = {QT_TRANSLATE_NOOP("Entry", "Name"),
                                   QT_TRANSLATE_NOOP("Entry", "Phone"),
                                   QT_TRANSLATE_NOOP("Entry", "Resident number"),
                                   QT_TRANSLATE_NOOP("Entry", "Address"),
                                   QT_TRANSLATE_NOOP("Entry", "Born on"),
                                   QT_TRANSLATE_NOOP("Entry", "Sex")};
    QStringList list;
    for (const epi::PersonItem item : all)
        list.append(QCoreApplication::translate("Entry", labels[static_cast<std::size_t>(item)]));
    return list.join(QStringLiteral(", "));
}

/// As the other entry has it: what would be filled in is not its own.
QString who(const epi::PersonProposal &proposal)
{
    const epi::MaskedPerson &person = proposal.person;
    const auto own = [&](epi::PersonItem item, const QString &text) {
        return std::ranges::contains(proposal.filled, item) ? QString() : text;
    };
    return joined({own(epi::PersonItem::name, QString::fromStdString(person.name.masked())),
                   own(epi::PersonItem::phone, QString::fromStdString(person.phone.masked())),
                   own(epi::PersonItem::birthDate, person.birthDate ? dayText(*person.birthDate) : QString())},
                  " · ");
}

QString where(const epi::PersonProposal &proposal)
{
    return joined({proposal.cases.empty() ? QString() : Words::tr("case %1").arg(numbers(proposal.cases)),
                   proposal.contactOf.empty() ? QString() : Words::tr("contact of %1").arg(numbers(proposal.contactOf))},
                  "; ");
}

} // namespace

AlikeListModel::AlikeListModel(Ask ask, TellApart tellApart, QObject *parent)
    : QAbstractListModel(parent)
    , m_ask(std::move(ask))
    , m_tellApart(std::move(tellApart))
{
}

bool AlikeListModel::isJoinable() const
{
    return !m_proposals.empty() && m_proposals.front().hindrance == epi::JoinHindrance::none;
}

QString AlikeListModel::noted() const
{
    return m_apart ? tr("Noted: somebody else. It is not proposed again.") : QString();
}

QString AlikeListModel::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

void AlikeListModel::follow(std::optional<epi::Entry> shown)
{
    const bool another = m_shown.has_value() != shown.has_value() || (shown && epi::idOf(*m_shown) != epi::idOf(*shown));
    m_shown = std::move(shown);
    const epi::MaskedPerson *person = m_shown ? epi::personOf(*m_shown) : nullptr;
    if (another) {
        ++m_entries;
        m_apart.reset();
        m_error.reset();
        show({});
        if (person && m_waiting.erase(epi::idOf(*m_shown)) > 0)
            ask(*m_shown);
    } else if (!person || !isSame(*person, m_asked)) {
        show({}); // it is typed anew; once that is stored, it is asked anew
    }
}

void AlikeListModel::stored(const epi::Edit &edit)
{
    const epi::MaskedPerson *after = edit.after ? epi::personOf(*edit.after) : nullptr;
    const epi::MaskedPerson *before = edit.before ? epi::personOf(*edit.before) : nullptr;
    if (!after || (before && isSame(*before, *after)))
        return;
    const epi::Uuid &id = epi::idOf(*edit.after);
    const bool inForm = m_shown && epi::idOf(*m_shown) == id;
    const bool replaced = edit.before && epi::personIdOf(*edit.before) != after->id;
    m_waiting.erase(id);
    if (!isKnown(*after) || (replaced && after->id != m_taken)) {
        if (inForm)
            show({});
    } else if (inForm) {
        ask(*edit.after);
    } else {
        m_waiting.insert(id);
    }
}

void AlikeListModel::ask(const epi::Entry &entry)
{
    show({});
    if (!m_ask)
        return;
    m_asked = *epi::personOf(entry);
    auto *watcher = new QFutureWatcher<epi::Result<std::vector<epi::PersonProposal>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, epoch = m_epoch] {
        watcher->deleteLater();
        if (epoch != m_epoch || !watcher->future().isResultReadyAt(0))
            return;
        // Somebody nobody may be compared with is an answer, too: there is nobody.
        if (auto found = watcher->result())
            show(std::move(*found));
    });
    watcher->setFuture(m_ask(entry));
}

void AlikeListModel::show(std::vector<epi::PersonProposal> proposals)
{
    ++m_epoch;
    if (!proposals.empty() || !m_proposals.empty()) {
        beginResetModel();
        m_proposals = std::move(proposals);
        endResetModel();
    }
    emit changed();
}

void AlikeListModel::clear()
{
    ++m_entries;
    m_shown.reset();
    m_asked = {};
    m_waiting.clear();
    m_taken = {};
    m_apart.reset();
    m_error.reset();
    show({});
}

void AlikeListModel::retranslate()
{
    if (!m_proposals.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void AlikeListModel::same(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const epi::PersonProposal chosen = m_proposals[static_cast<std::size_t>(row)];
    if (chosen.hindrance != epi::JoinHindrance::none)
        return;
    m_taken = m_asked.id;
    m_apart.reset();
    show({});
    emit sameChosen(chosen);
}

void AlikeListModel::somebodyElse(int row)
{
    if (row >= 0 && row < rowCount() && m_shown && m_tellApart)
        tell({*m_shown, m_proposals[static_cast<std::size_t>(row)].person.id}, true);
}

void AlikeListModel::takeBack()
{
    if (m_apart && m_tellApart)
        tell(*m_apart, false);
}

void AlikeListModel::tell(const Apart &two, bool apart)
{
    auto *watcher = new QFutureWatcher<epi::Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, two, apart, entries = m_entries] {
        watcher->deleteLater();
        if (entries != m_entries)
            return;
        const auto told =
            watcher->future().isResultReadyAt(0) ? watcher->result() : epi::Result<void>(epi::fail(epi::ErrorCode::cancelled));
        m_error = told ? std::nullopt : std::optional(told.error());
        if (!told) {
            emit changed();
        } else if (apart) {
            m_apart = two;
            std::vector<epi::PersonProposal> left = m_proposals;
            std::erase_if(left, [&](const epi::PersonProposal &one) { return one.person.id == two.other; });
            show(std::move(left));
        } else {
            m_apart.reset();
            ask(two.entry);
        }
    });
    watcher->setFuture(m_tellApart(two.entry, two.other, apart));
}

int AlikeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_proposals.size());
}

QVariant AlikeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::PersonProposal &proposal = m_proposals[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WhoRole:
        return who(proposal);
    case WhereRole:
        return where(proposal);
    case DifferenceRole:
        return joined({proposal.differing.empty() ? QString() : tr("Differs: %1").arg(items(proposal.differing)),
                       proposal.filled.empty() ? QString() : tr("Filled in: %1").arg(items(proposal.filled))},
                      " · ");
    case HindranceRole:
        switch (proposal.hindrance) {
        case epi::JoinHindrance::none:
            return QString();
        case epi::JoinHindrance::isTheCase:
            return tr("This is the case itself.");
        case epi::JoinHindrance::isOfTheCase:
            return tr("Is a contact of this case already: take one of the two out.");
        case epi::JoinHindrance::hasRecords:
            return tr("Has data of its own from lists or providers.");
        }
        return {};
    default:
        return {};
    }
}

QHash<int, QByteArray> AlikeListModel::roleNames() const
{
    return {{WhoRole, "who"}, {WhereRole, "where"}, {DifferenceRole, "difference"}, {HindranceRole, "hindrance"}};
}

} // namespace tracedesk::view
