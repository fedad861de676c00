#include "view/fact_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

#include <array>

namespace tracedesk::view {

namespace {

struct Fact
{
    const char *section;
    const char *label;
    QString (*text)(const CasePicture &);
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString day(const std::optional<epi::Day> &value)
{
    return value ? dayText(*value) : QString();
}

QString onset(const CasePicture &p)
{
    if (!p.facts.onset)
        return QCoreApplication::translate("Facts", "no symptoms, or not known");
    const QString days = dayText(p.facts.onset, false);
    return p.facts.onsetApproximate ? QCoreApplication::translate("Words", "about %1").arg(days) : days;
}

QString window(const std::optional<epi::CaseWindow> &value, epi::Seconds offset)
{
    if (!value)
        return QCoreApplication::translate("Facts", "not known: the case has no date yet");
    // The window ends before the next midnight; its last day is meant.
    const QString days = QCoreApplication::translate("Words", "%1 to %2")
                             .arg(shortDayText(epi::localDay(value->outer.begin, offset)),
                                  shortDayText(epi::localDay(value->outer.end - epi::Seconds(1), offset)));
    return value->assumed ? QCoreApplication::translate("Facts", "%1 (assumed: onset not known)").arg(days) : days;
}

constexpr std::array facts{
    Fact{QT_TRANSLATE_NOOP("Facts", "Person"), QT_TRANSLATE_NOOP("Facts", "Sex"),
         [](const CasePicture &p) { return word(p.facts.sex); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Person"), QT_TRANSLATE_NOOP("Facts", "Age"),
         [](const CasePicture &p) { return p.facts.age ? QString::number(*p.facts.age) : QString(); }},
    Fact{
        QT_TRANSLATE_NOOP("Facts", "Person"), QT_TRANSLATE_NOOP("Facts", "Jurisdiction"),
        [](const CasePicture &p) { return text(p.facts.jurisdiction.province + " " + p.facts.jurisdiction.district).trimmed(); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Disease"),
         [](const CasePicture &p) { return text(p.facts.disease); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Classification"),
         [](const CasePicture &p) { return word(p.facts.classification); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Stage of work"),
         [](const CasePicture &p) { return word(p.facts.stage); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Onset"), onset},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Sample taken"),
         [](const CasePicture &p) { return day(p.facts.sampleDate); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Reported"),
         [](const CasePicture &p) { return day(p.facts.reported); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Confirmed"),
         [](const CasePicture &p) { return day(p.facts.confirmed); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Isolated"),
         [](const CasePicture &p) { return day(p.facts.isolated); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Disease"), QT_TRANSLATE_NOOP("Facts", "Outcome"),
         [](const CasePicture &p) { return text(p.facts.outcome); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Infection"), QT_TRANSLATE_NOOP("Facts", "Setting, as listed"),
         [](const CasePicture &p) { return text(p.facts.setting); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Infection"), QT_TRANSLATE_NOOP("Facts", "Infected elsewhere, as listed"),
         [](const CasePicture &p) {
             return p.facts.imported ? QCoreApplication::translate("Facts", "yes")
                                     : QCoreApplication::translate("Facts", "not stated");
         }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Windows"), QT_TRANSLATE_NOOP("Facts", "Infectious"),
         [](const CasePicture &p) { return window(p.infectious, p.utcOffset); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Windows"), QT_TRANSLATE_NOOP("Facts", "Exposed"),
         [](const CasePicture &p) { return window(p.exposure, p.utcOffset); }},
    Fact{QT_TRANSLATE_NOOP("Facts", "Windows"), QT_TRANSLATE_NOOP("Facts", "Policy"),
         [](const CasePicture &p) {
             return p.policy.empty() ? QCoreApplication::translate("Facts", "not traced yet") : text(p.policy);
         }},
};

} // namespace

std::size_t FactListModel::rows(const CasePicture &) const
{
    return facts.size();
}

QHash<int, QByteArray> FactListModel::ownRoles() const
{
    return {{LabelRole, "label"}, {TextRole, "text"}, {SectionRole, "section"}};
}

QVariant FactListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const Fact &fact = facts[row];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return QCoreApplication::translate("Facts", fact.label);
    case TextRole:
        return fact.text(picture);
    case SectionRole:
        return QCoreApplication::translate("Facts", fact.section);
    default:
        return {};
    }
}

} // namespace tracedesk::view
