#include "view/words_destruction.h"

#include "view/words_context.h"

#include <QDateTime>
#include <QLocale>

namespace tracedesk::view {

QString word(epi::DataClass what)
{
    switch (what) {
    case epi::DataClass::positions:
        return Words::tr("Positions (base stations, GPS)");
    case epi::DataClass::payments:
        return Words::tr("Card payments");
    case epi::DataClass::entryLogs:
        return Words::tr("Entry logs");
    case epi::DataClass::providerFiles:
        return Words::tr("Files as they came");
    case epi::DataClass::persons:
        return Words::tr("Persons with name and numbers");
    case epi::DataClass::cases:
        return Words::tr("Cases");
    case epi::DataClass::interviews:
        return Words::tr("Interviews");
    case epi::DataClass::visits:
        return Words::tr("Visits");
    case epi::DataClass::contacts:
        return Words::tr("Contacts");
    case epi::DataClass::links:
        return Words::tr("Stated links between cases");
    case epi::DataClass::findings:
        return Words::tr("Stays and what follows from them");
    case epi::DataClass::answers:
        return Words::tr("Answers to questionnaires");
    case epi::DataClass::notes:
        return Words::tr("Notes on questions, tasks and hand-overs");
    }
    return {};
}

QString word(epi::DestructionScope scope)
{
    switch (scope) {
    case epi::DestructionScope::everything:
        return Words::tr("All personal data");
    case epi::DestructionScope::expired:
        return Words::tr("What was kept as long as it may be");
    case epi::DestructionScope::person:
        return Words::tr("All data of one person");
    }
    return {};
}

QString countText(const epi::DestructionCount &count)
{
    const QString amount = QLocale().toString(static_cast<qulonglong>(count.count));
    if (count.until == epi::Instant{})
        return Words::tr("%1: %2").arg(word(count.what), amount);
    return Words::tr("%1: %2 (imported before %3)")
        .arg(word(count.what), amount,
             QDateTime::fromSecsSinceEpoch(count.until.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString alikeText(const store::AlikePerson &one)
{
    const auto joined = [](const std::vector<std::string> &numbers) {
        QStringList list;
        for (const std::string &number : numbers)
            list.append(QString::fromStdString(number));
        return list.join(QStringLiteral(", "));
    };
    QStringList where;
    if (!one.cases.empty())
        where.append(Words::tr("case %1").arg(joined(one.cases)));
    if (!one.contactOf.empty())
        where.append(Words::tr("contact of %1").arg(joined(one.contactOf)));
    if (where.isEmpty())
        where.append(Words::tr("in providers' data"));
    const QString why = one.byNumber ? Words::tr("Has the same number and stays: %1 (%2)")
                                     : Words::tr("Is likely the same person and stays: %1 (%2)");
    return why.arg(where.join(QStringLiteral("; ")), QString::fromStdString(one.person.toString()));
}

QString dayOf(epi::Instant moment)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace tracedesk::view
