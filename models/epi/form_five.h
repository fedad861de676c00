#pragma once

#include "epi/case.h"
#include "epi/findings.h"
#include "epi/quarantine.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// The columns of Korea's form 5, the list of contacts that is uploaded to the national system (KCDC, COVID-19 response
/// guideline, edition of 2020-02-20), in its order; behind them what the form has no column for.
enum class FormFiveColumn : std::uint8_t {
    number,          ///< of the row, from 1
    name,            ///< without spaces
    birthDate,       ///< YYYYMMDD, as every day here
    sex,             ///< 1 male, 2 female
    address,         ///< province and district, which the national system matches to a code
    detailedAddress, ///< the rest
    contactClass,    ///< 01 to 06: ContactClass
    isolationClass,  ///< 1 to 5: IsolationClass
    national,        ///< Y or N
    nationality,     ///< where N
    mobile,          ///< digits
    otherPhone,      ///< digits
    occupation,      ///< and workplace or school
    lastContact,
    suspected, ///< Y or N
    remark,    ///< the case's number, and the place of contact
    lastDayApart,
    apartReason, ///< where that is not the policy's day
    exportId,    ///< what leads a row back to the register of exports
};
inline constexpr std::size_t formFiveColumns = static_cast<std::size_t>(FormFiveColumn::exportId) + 1;

/// As the column is headed.
[[nodiscard]] std::string_view headingOf(FormFiveColumn column);

enum class FormFiveFault : std::uint8_t {
    missing, ///< the form wants it, and nobody said it
    noCode,  ///< it is said, and the form has no code for it
    // of the whole row:
    unnamed,   ///< found in records; no officer named the person, and nobody is told who it is
    elsewhere, ///< a case of another area, whom this account is not told of
};

/// Why a contact cannot go into the form, and by which column.
struct FormFiveGap
{
    FormFiveColumn column = FormFiveColumn::name;
    FormFiveFault fault = FormFiveFault::missing;

    bool operator==(const FormFiveGap &) const = default;
};

using FormFiveCells = std::array<std::string, formFiveColumns>;

/// A contact as a row; number and exportId are for whoever writes the rows. Without gaps it can be written.
struct FormFiveRow
{
    FormFiveCells cells;
    std::vector<FormFiveGap> gaps; ///< in the order of the columns
};

/// The person's resident number is not told (docs/decisions/0022), though the form has room for it in the remark.
[[nodiscard]] FormFiveRow formFiveRow(const Contact &contact, const Person &person, std::string_view caseNumber,
                                      const QuarantineRule &rule);

} // namespace tracedesk::epi
