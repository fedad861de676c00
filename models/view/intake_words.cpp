#include "view/intake_words.h"

#include "view/words_context.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tracedesk::view {

namespace {

constexpr std::array<std::pair<std::string_view, const char *>, 69> fieldWords{{
    {"case_id", QT_TRANSLATE_NOOP("Words", "Case number")},
    {"person", QT_TRANSLATE_NOOP("Words", "Subject code")},
    {"name", QT_TRANSLATE_NOOP("Words", "Name")},
    {"sex", QT_TRANSLATE_NOOP("Words", "Sex")},
    {"age", QT_TRANSLATE_NOOP("Words", "Age")},
    {"phone", QT_TRANSLATE_NOOP("Words", "Phone")},
    {"resident_number", QT_TRANSLATE_NOOP("Words", "Resident number")},
    {"address", QT_TRANSLATE_NOOP("Words", "Address")},
    {"province", QT_TRANSLATE_NOOP("Words", "Province")},
    {"district", QT_TRANSLATE_NOOP("Words", "District")},
    {"reported", QT_TRANSLATE_NOOP("Words", "Day of report")},
    {"onset", QT_TRANSLATE_NOOP("Words", "Symptom onset")},
    {"onset_latest", QT_TRANSLATE_NOOP("Words", "Onset, latest day")},
    {"onset_approx", QT_TRANSLATE_NOOP("Words", "Onset approximate")},
    {"sample_date", QT_TRANSLATE_NOOP("Words", "Day of sampling")},
    {"confirmed", QT_TRANSLATE_NOOP("Words", "Day of confirmation")},
    {"isolated", QT_TRANSLATE_NOOP("Words", "Day of isolation")},
    {"outcome", QT_TRANSLATE_NOOP("Words", "Outcome")},
    {"outcome_date", QT_TRANSLATE_NOOP("Words", "Day of outcome")},
    {"imported", QT_TRANSLATE_NOOP("Words", "Infected abroad")},
    {"infected_by", QT_TRANSLATE_NOOP("Words", "Infected by")},
    {"setting", QT_TRANSLATE_NOOP("Words", "Setting")},
    {"policy", QT_TRANSLATE_NOOP("Words", "Policy")},
    {"disease", QT_TRANSLATE_NOOP("Words", "Disease")},
    {"classification", QT_TRANSLATE_NOOP("Words", "Classification")},
    {"source", QT_TRANSLATE_NOOP("Words", "Source case")},
    {"exposed", QT_TRANSLATE_NOOP("Words", "Exposed case")},
    {"date_from", QT_TRANSLATE_NOOP("Words", "First day of contact")},
    {"date_to", QT_TRANSLATE_NOOP("Words", "Last day of contact")},
    {"evidence", QT_TRANSLATE_NOOP("Words", "Evidence")},
    {"directed", QT_TRANSLATE_NOOP("Words", "Direction known")},
    {"subject", QT_TRANSLATE_NOOP("Words", "Subject code")},
    {"time", QT_TRANSLATE_NOOP("Words", "Time")},
    {"cell", QT_TRANSLATE_NOOP("Words", "Cell code")},
    {"end", QT_TRANSLATE_NOOP("Words", "End time")},
    {"accuracy_m", QT_TRANSLATE_NOOP("Words", "Accuracy (m)")},
    {"lat", QT_TRANSLATE_NOOP("Words", "Latitude")},
    {"lon", QT_TRANSLATE_NOOP("Words", "Longitude")},
    {"merchant", QT_TRANSLATE_NOOP("Words", "Merchant code")},
    {"amount", QT_TRANSLATE_NOOP("Words", "Amount")},
    {"channel", QT_TRANSLATE_NOOP("Words", "Channel")},
    {"status", QT_TRANSLATE_NOOP("Words", "Status")},
    {"venue", QT_TRANSLATE_NOOP("Words", "Venue code")},
    {"leave", QT_TRANSLATE_NOOP("Words", "Time of leaving")},
    {"method", QT_TRANSLATE_NOOP("Words", "Method of entry")},
    {"from", QT_TRANSLATE_NOOP("Words", "Arrival")},
    {"to", QT_TRANSLATE_NOOP("Words", "Departure")},
    {"margin_min", QT_TRANSLATE_NOOP("Words", "Margin (min)")},
    {"place", QT_TRANSLATE_NOOP("Words", "Place")},
    {"transport", QT_TRANSLATE_NOOP("Words", "Transport")},
    {"companions", QT_TRANSLATE_NOOP("Words", "Companions")},
    {"mask", QT_TRANSLATE_NOOP("Words", "Mask")},
    {"radius_m", QT_TRANSLATE_NOOP("Words", "Radius (m)")},
    {"azimuth", QT_TRANSLATE_NOOP("Words", "Azimuth")},
    {"beamwidth", QT_TRANSLATE_NOOP("Words", "Beam width")},
    {"category", QT_TRANSLATE_NOOP("Words", "Category")},
    {"lat_other", QT_TRANSLATE_NOOP("Words", "Latitude, other corner")},
    {"birth_date", QT_TRANSLATE_NOOP("Words", "Date of birth")},
    {"relation", QT_TRANSLATE_NOOP("Words", "Relation to the case")},
    {"isolation", QT_TRANSLATE_NOOP("Words", "Isolation")},
    {"national", QT_TRANSLATE_NOOP("Words", "National")},
    {"nationality", QT_TRANSLATE_NOOP("Words", "Nationality")},
    {"occupation", QT_TRANSLATE_NOOP("Words", "Occupation")},
    {"last_contact", QT_TRANSLATE_NOOP("Words", "Last contact")},
    {"suspected", QT_TRANSLATE_NOOP("Words", "Suspected case")},
    {"remark", QT_TRANSLATE_NOOP("Words", "Remark")},
    {"quarantine_until", QT_TRANSLATE_NOOP("Words", "Last day of quarantine")},
    {"quarantine_reason", QT_TRANSLATE_NOOP("Words", "Reason for another last day")},
    {"lon_other", QT_TRANSLATE_NOOP("Words", "Longitude, other corner")},
}};

} // namespace

QString fieldText(const std::string &field)
{
    const auto words = std::ranges::find(fieldWords, std::string_view(field), &decltype(fieldWords)::value_type::first);
    return words == fieldWords.end() ? QString::fromStdString(field) : QCoreApplication::translate("Words", words->second);
}

QString fileKindText(const std::string &kind)
{
    if (kind == "line-list")
        return Words::tr("Line list");
    if (kind == "contact-list")
        return Words::tr("Contact list");
    if (kind == "base-station")
        return Words::tr("Base-station log");
    if (kind == "gps")
        return Words::tr("GPS log");
    if (kind == "card")
        return Words::tr("Card payments");
    if (kind == "entry-log")
        return Words::tr("Entry log");
    if (kind == "route")
        return Words::tr("Interview route");
    if (kind == "named-contacts")
        return Words::tr("List of contacts (form 5)");
    return QString::fromStdString(kind);
}

QString placesText(const std::string &kind)
{
    if (kind == "base-station")
        return Words::tr("Table of cells");
    if (kind == "card")
        return Words::tr("Table of merchants");
    return Words::tr("Table of venues");
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1024 * 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

} // namespace tracedesk::view
