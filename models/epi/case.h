#pragma once

#include "epi/id.h"
#include "epi/jurisdiction.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

enum class CaseClassification : std::uint8_t { notClassified, suspect, probable, confirmed, notACase };

/// How far the work on a case has come.
enum class CaseStage : std::uint8_t { reported, confirmed, interviewed, underAnalysis, reviewed, closed };

enum class Sex : std::uint8_t { unknown, male, female };

/// A natural person: what identifies. Kept in the `identities` compartment only.
struct Person
{
    PersonId id;
    std::string name;
    std::string phone;
    std::string residentNumber;
    std::string address;
    std::optional<Day> birthDate;
    Sex sex = Sex::unknown;
    /// The names under which providers and lists speak of this person (a hashed phone, a card token).
    std::vector<std::string> subjectTokens;
    std::uint32_t revision = 0;
};

/// A person with the disease, under investigation: pseudonymous facts. Days are local days.
struct Case
{
    CaseId id;
    PersonId person;
    std::string number; ///< the case's number in its line list, unique in a store
    std::string disease;
    CaseClassification classification = CaseClassification::notClassified;
    CaseStage stage = CaseStage::reported;
    std::optional<DayRange> onset; ///< none: no symptoms, or not known
    bool onsetApproximate = false;
    std::optional<Day> sampleDate;
    std::optional<Day> reported;
    std::optional<Day> confirmed;
    std::optional<Day> isolated;
    std::optional<Day> outcomeDate;
    std::string outcome;   ///< as in the list: released, deceased, ...
    bool imported = false; ///< infected elsewhere, as far as the list says
    Sex sex = Sex::unknown;
    std::optional<std::uint8_t> age; ///< years; lower end where the list gives a band
    std::string setting;             ///< the list's words for where the infection happened
    std::string policy;              ///< id of the policy pack; empty: the store's default
    Jurisdiction jurisdiction;
    bool archived = false;
    std::uint32_t revision = 0;

    bool operator==(const Case &) const = default;
};

/// "Source infected exposed", as a list or an interview states it. A case may have several.
struct Exposure
{
    ExposureId id;
    CaseId source;
    CaseId exposed;
    bool directed = true; ///< false: the two were in contact, nobody says who infected whom
    std::optional<DayRange> when;
    std::string setting;  ///< the list's words for where
    std::string evidence; ///< what speaks for it, as the list has it
    ImportBatchId batch;  ///< null when entered by hand
    std::uint32_t line = 0;
};

} // namespace tracedesk::epi
