#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/interview.h"
#include "epi/listed_contact.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tracedesk::intake {

/// A row of a line list: facts as the list states them. Ids are null; the store's side gives them.
struct ListedCase
{
    epi::Case facts;
    epi::Person person;               ///< identifying columns, and the subject tokens
    std::vector<std::string> sources; ///< case numbers the list names as having infected this one
    std::string sourceSetting;
    std::uint64_t line = 0;
};

/// A row of a contact list (an infector edge).
struct ListedExposure
{
    std::string source; ///< case numbers
    std::string exposed;
    std::optional<epi::DayRange> when;
    std::string setting;
    std::string evidence;
    bool directed = true; ///< false: the two were in contact, the list does not say who infected whom
    std::uint64_t line = 0;
};

/// A row of an interview route list.
struct ListedVisit
{
    std::string caseNumber;
    epi::Visit visit;
    std::uint64_t line = 0;
};

/// A row of a list of persons who were with a case (form 5). Ids are null; the contact is confirmed.
struct ListedContact
{
    std::string caseNumber;
    epi::NamedContact named;
    std::uint64_t line = 0;
};

/// What a file holds once parsed: exactly one kind.
using Content = std::variant<std::vector<ListedCase>, std::vector<ListedExposure>, std::vector<ListedVisit>, epi::RecordBatch,
                             std::vector<ListedContact>>;

/// A whole file, parsed and judged, nothing stored yet.
/// counts.read = counts.stored + counts.duplicate + counts.rejected holds here with `stored` meaning "could be stored":
/// rows that stand in `content`. Rows that repeat an earlier row of the same file exactly are duplicates.
struct ParsedFile
{
    std::string fileName; ///< without folder
    std::string profile;
    std::string digest; ///< BLAKE2b-256 of the bytes, hexadecimal; filled in by whoever read the file
    epi::ImportCounts counts;
    std::vector<epi::RejectedRow> rejected;
    std::vector<epi::Remark> remarks;
    std::optional<epi::TimeSpan> period;
    /// Who the subjects of a record file are, where the file says so (visitor lists): name, phone, one token each.
    std::vector<epi::Person> persons;
    /// A place table (cells, merchants, venues): the content is a batch with places and no records.
    bool placeTable = false;
    Content content;
};

} // namespace tracedesk::intake
