#include "intake/fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace tracedesk::intake {

namespace {

using enum FieldType;

constexpr std::array lineListFields{
    FieldSpec{Field::caseId, "case_id", text, true},
    FieldSpec{Field::person, "person", text, false},
    FieldSpec{Field::name, "name", text, false},
    FieldSpec{Field::sex, "sex", sex, false},
    FieldSpec{Field::age, "age", age, false},
    FieldSpec{Field::phone, "phone", text, false},
    FieldSpec{Field::residentNumber, "resident_number", text, false},
    FieldSpec{Field::address, "address", text, false},
    FieldSpec{Field::province, "province", text, false},
    FieldSpec{Field::district, "district", text, false},
    FieldSpec{Field::reported, "reported", day, false},
    FieldSpec{Field::onset, "onset", day, false},
    FieldSpec{Field::onsetLatest, "onset_latest", day, false},
    FieldSpec{Field::onsetApprox, "onset_approx", yesNo, false},
    FieldSpec{Field::sampleDate, "sample_date", day, false},
    FieldSpec{Field::confirmed, "confirmed", day, false},
    FieldSpec{Field::isolated, "isolated", day, false},
    FieldSpec{Field::outcome, "outcome", text, false},
    FieldSpec{Field::outcomeDate, "outcome_date", day, false},
    FieldSpec{Field::imported, "imported", yesNo, false},
    FieldSpec{Field::infectedBy, "infected_by", list, false},
    FieldSpec{Field::setting, "setting", text, false},
    FieldSpec{Field::policy, "policy", text, false},
    FieldSpec{Field::disease, "disease", text, false},
    FieldSpec{Field::classification, "classification", text, false},
};

constexpr std::array contactListFields{
    FieldSpec{Field::source, "source", text, true},       FieldSpec{Field::exposed, "exposed", text, true},
    FieldSpec{Field::dateFrom, "date_from", day, false},  FieldSpec{Field::dateTo, "date_to", day, false},
    FieldSpec{Field::setting, "setting", text, false},    FieldSpec{Field::evidence, "evidence", text, false},
    FieldSpec{Field::directed, "directed", yesNo, false},
};

constexpr std::array baseStationFields{
    FieldSpec{Field::subject, "subject", text, true},
    FieldSpec{Field::time, "time", time, true},
    FieldSpec{Field::place, "cell", text, true},
    FieldSpec{Field::end, "end", time, false},
    FieldSpec{Field::accuracy, "accuracy_m", number, false},
    FieldSpec{Field::latitude, "lat", number, false},
    FieldSpec{Field::longitude, "lon", number, false},
};

constexpr std::array gpsFields{
    FieldSpec{Field::subject, "subject", text, true},        FieldSpec{Field::time, "time", time, true},
    FieldSpec{Field::latitude, "lat", number, true},         FieldSpec{Field::longitude, "lon", number, true},
    FieldSpec{Field::accuracy, "accuracy_m", number, false},
};

constexpr std::array cardFields{
    FieldSpec{Field::subject, "subject", text, true},  FieldSpec{Field::time, "time", time, true},
    FieldSpec{Field::place, "merchant", text, true},   FieldSpec{Field::amount, "amount", number, false},
    FieldSpec{Field::channel, "channel", text, false}, FieldSpec{Field::status, "status", text, false},
};

constexpr std::array entryLogFields{
    FieldSpec{Field::subject, "subject", text, true}, FieldSpec{Field::time, "time", time, true},
    FieldSpec{Field::place, "venue", text, true},     FieldSpec{Field::end, "leave", time, false},
    FieldSpec{Field::method, "method", text, false},  FieldSpec{Field::name, "name", text, false},
    FieldSpec{Field::phone, "phone", text, false},
};

constexpr std::array routeFields{
    FieldSpec{Field::caseId, "case_id", text, true},
    FieldSpec{Field::from, "from", time, true},
    FieldSpec{Field::to, "to", time, false},
    FieldSpec{Field::margin, "margin_min", number, false},
    FieldSpec{Field::placeName, "place", text, false},
    FieldSpec{Field::address, "address", text, false},
    FieldSpec{Field::latitude, "lat", number, false},
    FieldSpec{Field::longitude, "lon", number, false},
    FieldSpec{Field::transport, "transport", text, false},
    FieldSpec{Field::companions, "companions", text, false},
    FieldSpec{Field::mask, "mask", yesNo, false},
};

constexpr std::array namedContactFields{
    FieldSpec{Field::name, "name", text, true},
    FieldSpec{Field::relation, "relation", text, true},
    FieldSpec{Field::remark, "remark", text, false},
    FieldSpec{Field::caseId, "case_id", text, false},
    FieldSpec{Field::birthDate, "birth_date", day, false},
    FieldSpec{Field::sex, "sex", sex, false},
    FieldSpec{Field::address, "address", text, false},
    FieldSpec{Field::isolation, "isolation", text, false},
    FieldSpec{Field::national, "national", yesNo, false},
    FieldSpec{Field::nationality, "nationality", text, false},
    FieldSpec{Field::phone, "phone", text, false},
    FieldSpec{Field::occupation, "occupation", text, false},
    FieldSpec{Field::lastContact, "last_contact", day, false},
    FieldSpec{Field::suspected, "suspected", yesNo, false},
    FieldSpec{Field::residentNumber, "resident_number", text, false},
    FieldSpec{Field::quarantineUntil, "quarantine_until", day, false},
    FieldSpec{Field::quarantineReason, "quarantine_reason", text, false},
};

constexpr std::array cellFields{
    FieldSpec{Field::place, "cell", text, true},         FieldSpec{Field::latitude, "lat", number, true},
    FieldSpec{Field::longitude, "lon", number, true},    FieldSpec{Field::radius, "radius_m", number, false},
    FieldSpec{Field::azimuth, "azimuth", number, false}, FieldSpec{Field::beamwidth, "beamwidth", number, false},
    FieldSpec{Field::name, "name", text, false},         FieldSpec{Field::address, "address", text, false},
};

constexpr auto siteFields(std::string_view code)
{
    return std::array{
        FieldSpec{Field::place, code, text, true},
        FieldSpec{Field::name, "name", text, false},
        FieldSpec{Field::category, "category", text, false},
        FieldSpec{Field::address, "address", text, false},
        FieldSpec{Field::latitude, "lat", number, true},
        FieldSpec{Field::longitude, "lon", number, true},
        FieldSpec{Field::latitudeOther, "lat_other", number, false},
        FieldSpec{Field::longitudeOther, "lon_other", number, false},
        FieldSpec{Field::radius, "radius_m", number, false},
    };
}
constexpr auto merchantFields = siteFields("merchant");
constexpr auto venueFields = siteFields("venue");

constexpr std::array<std::pair<FileKind, std::string_view>, 8> kindNames{{
    {FileKind::lineList, "line-list"},
    {FileKind::contactList, "contact-list"},
    {FileKind::baseStation, "base-station"},
    {FileKind::gps, "gps"},
    {FileKind::card, "card"},
    {FileKind::entryLog, "entry-log"},
    {FileKind::route, "route"},
    {FileKind::namedContacts, "named-contacts"},
}};

} // namespace

std::span<const FieldSpec> fieldsOf(FileKind kind)
{
    switch (kind) {
    case FileKind::lineList:
        return lineListFields;
    case FileKind::contactList:
        return contactListFields;
    case FileKind::baseStation:
        return baseStationFields;
    case FileKind::gps:
        return gpsFields;
    case FileKind::card:
        return cardFields;
    case FileKind::entryLog:
        return entryLogFields;
    case FileKind::route:
        return routeFields;
    case FileKind::namedContacts:
        return namedContactFields;
    }
    return {};
}

std::span<const FieldSpec> placeFieldsOf(FileKind kind)
{
    switch (kind) {
    case FileKind::baseStation:
        return cellFields;
    case FileKind::card:
        return merchantFields;
    case FileKind::entryLog:
        return venueFields;
    default:
        return {};
    }
}

std::string_view nameOf(FileKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].second;
}

std::optional<FileKind> fileKind(std::string_view name)
{
    const auto found = std::ranges::find(kindNames, name, &std::pair<FileKind, std::string_view>::second);
    return found == kindNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace tracedesk::intake
