#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tracedesk::intake {

/// What kind of rows a file holds.
enum class FileKind : std::uint8_t { lineList, contactList, baseStation, gps, card, entryLog, route, namedContacts };

/// Everything a column can mean to us. The same meaning may have different names in different kinds (`place` is
/// "cell", "merchant" or "venue").
enum class Field : std::uint8_t {
    // line list
    caseId,
    person,
    name,
    sex,
    age,
    phone,
    residentNumber,
    address,
    province,
    district,
    reported,
    onset,
    onsetLatest,
    onsetApprox,
    sampleDate,
    confirmed,
    isolated,
    outcome,
    outcomeDate,
    imported,
    infectedBy,
    setting,
    policy,
    disease,
    classification,
    // contact list
    source,
    exposed,
    dateFrom,
    dateTo,
    evidence,
    directed,
    // provider records
    subject,
    time,
    end,
    place,
    latitude,
    longitude,
    accuracy,
    amount,
    channel,
    status,
    method,
    // interview route
    from,
    to,
    margin,
    placeName,
    transport,
    companions,
    mask,
    // place table
    category,
    radius,
    azimuth,
    beamwidth,
    latitudeOther,
    longitudeOther,
    // list of named contacts
    birthDate,
    relation,
    isolation,
    national,
    nationality,
    occupation,
    lastContact,
    suspected,
    remark,
    quarantineUntil,
    quarantineReason,
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::quarantineReason) + 1;

enum class FieldType : std::uint8_t { text, day, time, number, yesNo, sex, age, list };

/// A field of one kind, for whoever offers a mapping of columns.
struct FieldSpec
{
    Field field;
    std::string_view name; ///< in profiles, in `--map`, and in rejected rows
    FieldType type;
    bool required;
};

/// The fields of a kind in the order a form would show them.
[[nodiscard]] std::span<const FieldSpec> fieldsOf(FileKind kind);
/// The fields of the place table that goes with a kind; empty where the kind has none.
[[nodiscard]] std::span<const FieldSpec> placeFieldsOf(FileKind kind);

/// "line-list", "contact-list", "base-station", "gps", "card", "entry-log", "route", "named-contacts".
[[nodiscard]] std::string_view nameOf(FileKind kind);
[[nodiscard]] std::optional<FileKind> fileKind(std::string_view name);

} // namespace tracedesk::intake
